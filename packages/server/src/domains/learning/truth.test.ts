import type { Verdict } from '@clearpost/contract'
import { describe, expect, test } from 'vitest'
import { type DecidedVersion, isCaught, type Opinion, truthOf } from './truth.ts'

let minutes = 0
const said = (value: Opinion['value'], more: Partial<Opinion> = {}): Opinion => ({
  kind: 'verdict',
  value,
  finding: null,
  category: null,
  start: null,
  end: null,
  verdict: 'review',
  byId: 'a',
  at: new Date(Date.UTC(2026, 0, 1, 0, ++minutes)),
  ...more,
})
const version = (
  decision: DecidedVersion['decision'],
  verdict: Verdict,
  opinions: Opinion[] = [],
  more: Partial<DecidedVersion> = {},
): DecidedVersion => ({ decision, verdict, opinions, takenDown: false, findings: 1, ...more })
const missed = () => said('missed', { kind: 'missed', category: 'A', start: 0, end: 4 })

describe('the truth of a decided version', () => {
  test.each([
    ['approved unchanged', version('approved', 'clear'), 'harmless'],
    ['approved though the check asked for a person', version('approved', 'review'), 'harmless'],
    ['sent back', version('sent_back', 'clear'), 'risky'],
    ['taken down after it was approved', version('approved', 'clear', [], { takenDown: true }), 'risky'],
    ['an overridden stop, not marked', version('overridden', 'stop'), null],
    [
      'an overridden stop that was too strict',
      version('overridden', 'stop', [said('too_strict')]),
      'harmless',
    ],
    ['an overridden stop that was right', version('overridden', 'stop', [said('right')]), 'risky'],
    [
      'sent back, but the clear was right',
      version('sent_back', 'clear', [said('right', { verdict: 'clear' })]),
      'harmless',
    ],
    ['approved, but the check missed something', version('approved', 'clear', [said('missed')]), 'risky'],
    ['approved, but words were missed', version('approved', 'clear', [missed()]), 'risky'],
    [
      'the newest opinion on the verdict counts',
      version('approved', 'review', [said('right'), said('too_strict')]),
      'harmless',
    ],
    ['nobody decided and nobody said anything', version(null, 'clear'), null],
  ])('%s', (_what, decided, truth) => expect(truthOf(decided)).toBe(truth))
})

describe('a risky version is caught', () => {
  test.each([
    ['when a person was asked', version('sent_back', 'review', [], { findings: 0 }), true],
    ['when a person was asked, though words were missed', version('sent_back', 'stop', [missed()]), true],
    ['when its spans were found', version('sent_back', 'caution'), true],
    ['not when nothing was found', version('sent_back', 'clear', [], { findings: 0 }), false],
    [
      'not when the only span was wrong',
      version('sent_back', 'caution', [said('wrong', { kind: 'finding', finding: 0 })]),
      false,
    ],
    ['not when words were missed', version('approved', 'caution', [missed()]), false],
  ])('%s', (_what, decided, caught) => expect(isCaught(decided)).toBe(caught))
})
