import { describe, expect, test } from 'vitest'
import { BLANKS, signed } from '../testing/forms.ts'
import { type FormLang, TEMPLATE_IDS } from './form.ts'
import { PLAIN_GRADE, readability } from './readability.ts'
import { renderForm, scopeValues } from './render.ts'
import { templateDocument } from './templates.ts'

test.each([
  ['en', 'The cat sat on the mat.', 6, 1, 6],
  ['en', 'People made places. They posted a video. It was used.', 10, 3, 15],
  ['en', 'Information', 1, 1, 4],
  ['en', 'copying media', 2, 1, 6],
  ['es', 'El gato duerme.', 3, 1, 5],
  ['es', 'María leyó la poesía en la guía.', 7, 1, 14],
  ['es', 'Quiero la imagen que usted guarde.', 6, 1, 11],
  ['es', 'Rey y ley.', 3, 1, 3],
] as const)(
  '%s: counts words, sentences and syllables of “%s”',
  (lang, text, words, sentences, syllables) => {
    expect(readability(text, lang)).toMatchObject({ words, sentences, syllables })
  },
)

test('the formulas are those of their authors', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39·6 + 11.8·1 − 15.59 is below zero.
  expect(readability('The cat sat on the mat.', 'en')).toMatchObject({ grade: 0, ease: 116.1 })
  // 3 words, 5 syllables: 206.84 − 60·5/3 − 1.02·3; 206.835 − 62.3·5/3 − 3.
  expect(readability('El gato duerme.', 'es')).toMatchObject({ ease: 103.8, inflesz: 100, grade: 4 })
})

test('a text without words has no grade; blanks, addresses and numbers are no words', () => {
  expect(readability('', 'en').words).toBe(0)
  expect(readability('{{pictures}} 12 privacy@clinic.example', 'es')).toMatchObject({ words: 0, grade: 0 })
})

const LANGS: readonly FormLang[] = ['en', 'es']
describe.each(LANGS)('%s', (lang) => {
  test.each(TEMPLATE_IDS)('the filled template %s is plain language', (id) => {
    const values = scopeValues(
      {
        subject: 'Marisol Quintero',
        purposes: ['education', 'community', 'marketing'],
        channels: null,
        pictures: null,
        story: 'I walked home.',
        endsOn: '2027-06-30',
        endsWhen: null,
      },
      lang,
    )
    const sections = renderForm(templateDocument(id, lang, BLANKS), values)
    const text = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).join('\n')
    expect(text).not.toMatch(/[[\]{}]/)
    const { grade, inflesz } = readability(text, lang)
    expect(grade).toBeLessThanOrEqual(PLAIN_GRADE)
    if (inflesz !== null) expect(inflesz).toBeGreaterThanOrEqual(55)
  })
})

test('a blank that nothing fills stands in brackets', () => {
  const { expiry: _, ...values } = signed().values
  const text = JSON.stringify(renderForm(templateDocument('photo_video', 'es', BLANKS), values))
  expect(text).toContain('[último día o suceso]')
  expect(text).not.toContain('{{')
})

test('the end of a permission is said in words', () => {
  const scope = { subject: '', purposes: [], channels: [], pictures: [], story: null }
  expect(scopeValues({ ...scope, endsOn: '2027-06-30', endsWhen: null }, 'en').expiry).toBe(
    'on June 30, 2027',
  )
  expect(scopeValues({ ...scope, endsOn: null, endsWhen: 'Acaba la campaña' }, 'es').expiry).toBe(
    'cuando pase esto: Acaba la campaña',
  )
  expect(scopeValues({ ...scope, endsOn: null, endsWhen: null }, 'en').expiry).toBe('')
})
