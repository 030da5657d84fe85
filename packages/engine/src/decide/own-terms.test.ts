import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import type { OwnTerm, Post } from '../types.ts'
import { TERM_WORDS_MAX, termWords } from './own-terms.ts'

const HOPE: OwnTerm = {
  id: 't1',
  words: 'Room of Hope',
  verdict: 'review',
  reason: 'The Room of Hope is our hospice ward.',
}
const NINO: OwnTerm = { id: 't2', words: 'Casa del Niño', verdict: 'stop', reason: 'Our children’s ward.' }
const terms = [HOPE, NINO]
const ask = (text: string, more: Partial<Post> = {}) =>
  check({ text, account: 'organization', ...more }, { terms, policyVersion: 4 })

describe('an organization’s own terms', () => {
  test('hold a post that is clear otherwise, with the organization’s reason, and mark the words alone', () => {
    const text = 'Join us this Saturday in the Room of Hope for coffee.'
    const report = ask(text)
    expect(report).toMatchObject({
      verdict: 'review',
      rule: 'own.t1',
      summary: HOPE.reason,
      engine: { policy: 4 },
    })
    expect(report.findings).toHaveLength(1)
    expect(text.slice(report.findings[0]?.start, report.findings[0]?.end)).toBe('Room of Hope')
    expect(report.rewrite).toBeUndefined()
  })

  test.each([
    ['ROOM OF HOPE opens', 'review'],
    ['#RoomOfHope opens', 'review'],
    ['room-of-hope opens', 'review'],
    ['Rооm of Hope opens', 'review'],
    ['Room\u200b of Hope opens', 'review'],
    ['La casa del nino abre', 'stop'],
    ['La Casa del Nin\u0303o abre', 'stop'],
  ])('are whole words, whatever case, accents and disguise: %s', (text, verdict) => {
    expect(ask(text).verdict).toBe(verdict)
  })

  test.each(['Mushroom of Hope opens', 'Room of Hopes opens', 'A room of our own, with hope'])(
    'change nothing where they are only part of other words: %s',
    (text) => {
      expect(ask(text)).toEqual(check({ text, account: 'organization' }, { policyVersion: 4 }))
    },
  )

  test('of several the strictest decides, and a stricter rule of the table keeps its reason', () => {
    expect(ask('Room of Hope and Casa del Niño open on Monday.').rule).toBe('own.t2')
    const report = ask('Delphine Marrow had her gallbladder out on March 3 in the Room of Hope!')
    expect(report).toMatchObject({ verdict: 'stop', rule: 'patient.named' })
    expect(report.findings.some(({ kind }) => kind === 'own-term')).toBe(true)
  })

  test('are found in the descriptions of pictures', () => {
    const report = ask('A quiet afternoon.', {
      media: [{ kind: 'text', text: 'Flowers in the Room of Hope' }],
    })
    expect(report).toMatchObject({ verdict: 'review', rule: 'own.t1' })
    expect(report.findings).toMatchObject([{ media: 0, text: 'Room of Hope' }])
  })

  test('do not bind private people', () => {
    expect(ask('They were kind in the Room of Hope.', { account: 'patient' }).rule).not.toBe('own.t1')
  })

  test('a rewrite never keeps one', () => {
    const text =
      'Our patient Delphine Marrow went home on March 3. The Room of Hope serves coffee on Saturday from nine to noon for all.'
    const { rewrite } = ask(text)
    expect(rewrite?.text).not.toContain('Hope')
  })

  test('stay linear: a hostile text of a term’s beginnings costs no more than its length', () => {
    const long: OwnTerm = { id: 'x', words: `${'a '.repeat(40)}b`, verdict: 'stop', reason: 'Never.' }
    expect(termWords(long.words)).toHaveLength(TERM_WORDS_MAX)
    const started = check({ text: 'a '.repeat(20_000) }, { terms: [long], rewrite: false })
    expect(started.findings.filter(({ kind }) => kind === 'own-term').length).toBeLessThanOrEqual(
      20_000 / TERM_WORDS_MAX + 1,
    )
  })
})

describe('a tightened rule', () => {
  test('says so, and a looser entry changes nothing', () => {
    const post: Post = {
      text: 'Congratulations to Dr. Imogen Tarrow, our employee of the month!',
      account: 'organization',
    }
    const tightened = check(post, { policy: { 'clear.staff': 'review' } })
    expect(tightened).toMatchObject({ verdict: 'review', rule: 'clear.staff' })
    expect(tightened.summary).toContain('Your organization has a person look at this.')
    expect(check(post, { policy: { 'clear.staff': 'review' }, interfaceLang: 'es' }).summary).toContain(
      'Su organización',
    )
    expect(check(post, { policy: { 'clear.staff': 'clear', unknown: 'stop' } })).toEqual(check(post))
  })
})
