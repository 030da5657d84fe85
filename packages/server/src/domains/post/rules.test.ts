import { POST_STATES, type Role } from '@clearpost/contract'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../core/index.ts'
import { actionsFor, isWorse, type PostFacts } from './rules.ts'

const AUTHOR = 'author'
const facts = (change: Partial<PostFacts> = {}): PostFacts => ({
  state: 'in_review',
  held: false,
  verdict: 'clear',
  kind: 'post',
  record: null,
  authorId: AUTHOR,
  versionAuthorIds: [AUTHOR],
  claimedBy: null,
  overriddenBy: null,
  hasLiveCopies: false,
  touchedNetwork: false,
  ...change,
})
const person = (id: string, ...roles: Role[]): Actor => ({
  orgId: 'o',
  kind: 'person',
  id,
  personId: id,
  roles,
})
const reviewer = person('reviewer', 'reviewer')
const officer = person('officer', 'privacy_officer')
const editor = person(AUTHOR, 'editor')
const open = { paused: false }
const may = (post: PostFacts, actor: Actor, organization = open) => actionsFor(post, actor, organization)

/** State, verdict and who → exactly what they may do. Comment and evidence are left out: they depend on the role alone. */
const TABLE: [string, PostFacts, Actor, string[]][] = [
  ['the author of a draft', facts({ state: 'draft' }), editor, ['edit', 'delete', 'submit']],
  ['a reviewer of a draft', facts({ state: 'draft' }), reviewer, []],
  ['the author while it waits', facts(), editor, ['edit', 'withdraw']],
  [
    'a reviewer of a clear post',
    facts(),
    reviewer,
    ['claim', 'approve', 'changes', 'reject', 'hold', 'invite_guest'],
  ],
  ['a reviewer of a stop', facts({ verdict: 'stop' }), reviewer, ['claim', 'changes', 'reject', 'hold']],
  [
    'a privacy officer of a stop',
    facts({ verdict: 'stop' }),
    officer,
    ['edit', 'withdraw', 'claim', 'override', 'deidentify', 'changes', 'reject', 'hold'],
  ],
  ['the author of a stop', facts({ verdict: 'stop' }), editor, ['edit', 'withdraw', 'ask_record']],
  [
    'the author of a stop, as privacy officer',
    facts({ verdict: 'stop', authorId: 'officer' }),
    officer,
    ['edit', 'withdraw', 'ask_record', 'hold'],
  ],
  ['the author of a stopped reply', facts({ verdict: 'stop', kind: 'reply' }), editor, ['edit', 'withdraw']],
  [
    'a privacy officer of a stopped reply',
    facts({ verdict: 'stop', kind: 'reply' }),
    officer,
    ['edit', 'withdraw', 'claim', 'override', 'changes', 'reject', 'hold'],
  ],
  [
    'a reviewer of a stop with a record',
    facts({ verdict: 'stop', record: 'complete' }),
    reviewer,
    ['claim', 'approve', 'changes', 'reject', 'hold'],
  ],
  [
    'a privacy officer of a stop with a record',
    facts({ verdict: 'stop', record: 'complete' }),
    officer,
    ['edit', 'withdraw', 'claim', 'approve', 'withdraw_record', 'changes', 'reject', 'hold'],
  ],
  [
    'a privacy officer of a stop with an expired record',
    facts({ verdict: 'stop', record: 'expired' }),
    officer,
    ['edit', 'withdraw', 'claim', 'override', 'deidentify', 'changes', 'reject', 'hold'],
  ],
  [
    'another reviewer of an override',
    facts({ state: 'second_approval', verdict: 'stop', overriddenBy: 'officer' }),
    reviewer,
    ['claim', 'second', 'changes', 'reject', 'hold'],
  ],
  [
    'the overrider of the override',
    facts({ state: 'second_approval', verdict: 'stop', overriddenBy: 'officer' }),
    officer,
    ['edit', 'withdraw', 'claim', 'changes', 'reject', 'hold'],
  ],
  [
    'a reviewer of what a colleague claimed',
    facts({ claimedBy: 'colleague' }),
    reviewer,
    ['hold', 'invite_guest'],
  ],
  [
    'a reviewer of a held post',
    facts({ held: true }),
    reviewer,
    ['claim', 'changes', 'reject', 'release', 'invite_guest'],
  ],
  [
    'an editor of an approved post',
    facts({ state: 'approved' }),
    editor,
    ['edit', 'withdraw', 'schedule', 'publish_now'],
  ],
  [
    'an editor of a held scheduled post',
    facts({ state: 'scheduled', held: true }),
    editor,
    ['edit', 'withdraw', 'unschedule'],
  ],
  ['an editor of a late post', facts({ state: 'late' }), editor, ['edit', 'withdraw', 'confirm_late']],
  ['an editor while it is being published', facts({ state: 'publishing', touchedNetwork: true }), editor, []],
  [
    'an editor of a live post',
    facts({ state: 'published', hasLiveCopies: true, touchedNetwork: true }),
    editor,
    ['takedown', 'reply'],
  ],
  [
    'an editor of a half published post',
    facts({ state: 'partly_published', hasLiveCopies: true, touchedNetwork: true }),
    editor,
    ['retry', 'takedown', 'reply'],
  ],
  ['an editor of a failed post', facts({ state: 'failed' }), editor, ['edit', 'retry']],
  ['an editor of a removed post', facts({ state: 'removed', touchedNetwork: true }), editor, []],
  ['an auditor', facts(), person('auditor', 'auditor'), []],
  ['a member', facts(), person('member', 'member'), []],
]

describe('what a person may do with a post', () => {
  test.each(TABLE)('%s', (_name, post, actor, expected) => {
    const actions = may(post, actor).filter((action) => action !== 'comment' && action !== 'evidence')
    expect(actions).toEqual(expected)
  })
})

const DECIDING = ['claim', 'approve', 'override', 'second', 'deidentify', 'changes', 'reject']

test('nobody decides on their own post, in any state, verdict or role', () => {
  const owns = [facts({ authorId: 'x' }), facts({ versionAuthorIds: [AUTHOR, 'x'] })]
  const everything = person('x', 'owner', 'privacy_officer', 'reviewer', 'editor')
  for (const own of owns) {
    for (const state of POST_STATES) {
      for (const verdict of ['clear', 'caution', 'review', 'stop', null] as const) {
        expect(
          may({ ...own, state, verdict }, everything).filter((action) => DECIDING.includes(action)),
        ).toEqual([])
      }
    }
  }
})

test('while the organization is paused nothing can be sent out', () => {
  for (const state of POST_STATES) {
    const actions = may(facts({ state }), person('x', 'owner', 'privacy_officer', 'editor'), { paused: true })
    expect(actions).not.toEqual(expect.arrayContaining(['publish_now']))
    expect(actions).not.toEqual(expect.arrayContaining(['retry']))
    expect(actions).not.toEqual(expect.arrayContaining(['confirm_late']))
  }
})

test('a verdict is worse than another by the order clear, caution, review, stop', () => {
  expect(isWorse('stop', 'review')).toBe(true)
  expect(isWorse('review', 'review')).toBe(false)
  expect(isWorse('clear', 'caution')).toBe(false)
})
