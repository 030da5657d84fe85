import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPosts, countPosts } from './rules.ts'

const folder = import.meta.dirname
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

describe('training posts', () => {
  const { posts, problems } = checkPosts(files)

  it('are well formed, with spans that are exact substrings', () => {
    expect(posts.length).toBeGreaterThan(0)
    expect(problems).toEqual([])
  })

  it('keep invented numbers invented', () => {
    for (const { id, text } of posts) {
      for (const [number] of text.matchAll(/\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/g)) {
        const reserved = /555[-. ]01\d\d$/.test(number) || /(988|222[-. ]1222|232[-. ]4636)$/.test(number)
        expect(reserved, `${id}: ${number}`).toBe(true)
      }
      for (const [number] of text.matchAll(/\b\d{3}-\d{2}-\d{4}\b/g)) {
        expect(number.startsWith('9'), `${id}: ${number}`).toBe(true)
      }
    }
  })

  it('hold every verdict and every category A to R', () => {
    const counts = countPosts(posts)
    expect(Object.keys(counts.expected ?? {}).sort()).toEqual(['caution', 'clear', 'review', 'stop'])
    const seen = Object.keys(counts.identifiers ?? {})
    for (const category of 'ABCDEFGHIJKLMNOPQR') expect(seen).toContain(category)
  })
})

describe('checkPosts', () => {
  const good = {
    id: 't0001',
    text: 'Mr. Lux was seen here today.',
    account: 'personal',
    kind: 'post',
    network: 'x',
    lang: 'en',
    context: { role: 'nurse' },
    expected: 'stop',
    about: 'patient',
    identifiers: [{ category: 'A', text: 'Mr. Lux' }],
    setting: 'hospital',
    situation: 'names',
  }
  const check = (...posts: object[]): string[] =>
    checkPosts([{ name: 'a', text: posts.map((post) => JSON.stringify(post)).join('\n') }]).problems

  it('accepts a good post', () => {
    expect(check(good)).toEqual([])
  })

  it('names a span that is not in the text', () => {
    expect(check({ ...good, identifiers: [{ category: 'A', text: 'Mr. Lox' }] })).toEqual([
      'a:1 does not contain "Mr. Lox"',
    ])
  })

  it('names a repeated id, a repeated text and an unknown verdict', () => {
    expect(check(good, { ...good, expected: 'maybe' })).toEqual([
      'a:2 has expected "maybe"',
      'a:2 repeats id t0001',
      'a:2 repeats a text (t0001)',
    ])
  })

  it('names a line that is not JSON', () => {
    expect(checkPosts([{ name: 'a', text: '{' }]).problems).toEqual(['a:1 is not a JSON object'])
  })
})
