import { describe, expect, test } from 'vitest'
import { gapsIn, STARTERS, type StarterKind, starterPolicy } from './starter.ts'

const KINDS = Object.keys(STARTERS) as StarterKind[]
const FULL = {
  organization: 'Maple Street Clinic',
  privacyOfficer: 'Ana Ruiz',
  privacyOfficerEmail: 'privacy@example.org',
  phone: '555-0100',
}
const EMPTY = {
  organization: 'Maple Street Clinic',
  privacyOfficer: null,
  privacyOfficerEmail: null,
  phone: null,
}
/** The shape of a text: which kind of block each line begins. */
const shape = (body: string) =>
  body
    .split('\n')
    .map((line) => /^(?:## |- |\d+\. )/.exec(line)?.[0] ?? (line === '' ? '' : 'text'))
    .filter((kind) => kind !== '')
const blanksIn = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([blank]) => blank).sort()
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length

describe.each(KINDS)('%s', (kind) => {
  test('both languages have the same headings, lists and blanks', () => {
    const { en, es } = STARTERS[kind]
    expect(shape(es.body)).toEqual(shape(en.body))
    expect(shape(en.body).filter((block) => block === '## ').length).toBeGreaterThan(2)
    expect(blanksIn(es.body)).toEqual(blanksIn(en.body))
  })

  test('it is short, without links and HTML', () => {
    for (const { body } of Object.values(STARTERS[kind])) {
      expect(wordsIn(body)).toBeGreaterThanOrEqual(250)
      expect(wordsIn(body)).toBeLessThanOrEqual(500)
      expect(body).not.toMatch(/<\w|\]\(|https?:/)
    }
  })

  test('no blank is left when everything is known', () => {
    const filled = starterPolicy(kind, FULL)
    for (const lang of ['en', 'es'] as const) {
      expect(filled[lang].title).not.toContain('{{')
      expect(filled[lang].body).not.toContain('{{')
      expect(filled[lang].body).toContain(FULL.organization)
      expect(gapsIn(filled[lang].body, lang)).toEqual([])
    }
  })

  test('what is not known is a gap that can be seen', () => {
    const filled = starterPolicy(kind, EMPTY)
    expect(filled.en.body).not.toContain('{{')
    expect(gapsIn(filled.en.body, 'en')).toEqual(['[privacy officer]', '[e-mail]', '[phone]'])
    expect(gapsIn(filled.es.body, 'es')).toEqual([
      '[oficial de privacidad]',
      '[correo electrónico]',
      '[teléfono]',
    ])
  })
})
