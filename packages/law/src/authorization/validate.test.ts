import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLANKS, form, signed } from '../testing/forms.ts'
import { FORMS_EN } from '../testing/forms-en.ts'
import { FORMS_ES } from '../testing/forms-es.ts'
import { DEFECT_CODES, DEFECTS, defectWords } from './defects.ts'
import { type FormDocument, type FormLang, TEMPLATE_IDS, type TextField } from './form.ts'
import { templateDocument } from './templates.ts'
import { acceptance, isValid, validateForm } from './validate.ts'

const FORMS = [...FORMS_EN, ...FORMS_ES]
const good = FORMS.filter(({ fails }) => fails === null)
const bad = FORMS.filter(({ fails }) => fails !== null)
const LANGS: readonly FormLang[] = ['en', 'es']

test('the table is large, in both languages, and more than half of it is defective in one way each', () => {
  expect(FORMS.length).toBeGreaterThanOrEqual(44)
  expect(bad.length).toBeGreaterThan(FORMS.length / 2)
  for (const forms of [FORMS_EN, FORMS_ES]) expect(forms.length).toBeGreaterThanOrEqual(22)
})

test('every defect that the validator knows is in the table or in a test below', () => {
  const inTable = new Set(bad.map(({ fails }) => fails?.code))
  expect(DEFECT_CODES.filter((code) => !inTable.has(code))).toEqual(['sale_unclear', 'address_empty'])
})

describe('a good form has no defect', () => {
  test.each(good.map((row) => [row.form.lang, row.name, row] as const))('%s: %s', (_lang, _name, row) => {
    expect(validateForm(row.form, row.circumstances).map(({ code }) => code)).toEqual([])
  })
})

describe('a form with one defect is named by exactly that paragraph', () => {
  test.each(bad.map((row) => [row.form.lang, row.name, row] as const))('%s: %s', (_lang, _name, row) => {
    const found = validateForm(row.form, row.circumstances)
    expect(found.map(({ code, paragraph }) => ({ code, paragraph }))).toEqual([row.fails])
    for (const defect of found) {
      const { missing, fix } = defectWords(defect, row.form.lang)
      expect(missing).toMatch(/\.$/)
      expect(`${missing} ${fix}`).not.toMatch(/[{}]|undefined|null/)
    }
  })
})

test('a sale without a payment in its words, and an empty address', () => {
  const sale = form('en', 'photo_video', { sale: 'We share it with a partner.' }, { sale: true })
  expect(validateForm(sale).map(({ code }) => code)).toEqual(['sale_unclear'])
  const nowhere = form('en', 'photo_video', {}, { address: '' })
  expect(validateForm(nowhere).map(({ code }) => code)).toEqual(['address_empty'])
})

const CORE: readonly (readonly [TextField, string])[] = [
  ['description', '(c)(1)(i)'],
  ['discloser', '(c)(1)(ii)'],
  ['recipient', '(c)(1)(iii)'],
  ['purpose', '(c)(1)(iv)'],
  ['expiry', '(c)(1)(v)'],
  ['rightToRevoke', '(c)(2)(i)'],
  ['howToRevoke', '(c)(2)(i)(A)'],
  ['revocationExceptions', '(c)(2)(i)(A)'],
  ['conditioning', '(c)(2)(ii)'],
  ['redisclosure', '(c)(2)(iii)'],
]
const SIGNATURE = ['signature', 'date'] as const

const anyForm = fc
  .record({
    lang: fc.constantFrom(...LANGS),
    id: fc.constantFrom(...TEMPLATE_IDS),
    organization: fc.stringMatching(/^[A-Z][a-z]{2,12} (Clinic|Hospital|Center)$/),
    signedToo: fc.boolean(),
  })
  .map(({ lang, id, organization, signedToo }) => ({
    document: templateDocument(id, lang, { ...BLANKS, organization }),
    circumstances: signedToo
      ? signed(
          id === 'minor'
            ? { signature: { by: 'parent', signed: true, on: '2026-11-24', authority: 'mother' } }
            : {},
        )
      : undefined,
  }))

test('taking any set of core elements and statements from a valid form yields exactly their paragraphs', () => {
  fc.assert(
    fc.property(
      anyForm,
      fc.subarray([...CORE]),
      fc.subarray([...SIGNATURE]),
      ({ document, circumstances }, fields, lines) => {
        expect(validateForm(document, circumstances)).toEqual([])
        const maimed: FormDocument = {
          lang: document.lang,
          text: { ...document.text, ...Object.fromEntries(fields.map(([field]) => [field, ''])) },
          settings: {
            ...document.settings,
            signature: {
              ...document.settings.signature,
              ...Object.fromEntries(lines.map((line) => [line, false])),
            },
          },
        }
        const invalid = validateForm(maimed, circumstances).filter(({ severity }) => severity === 'invalid')
        const expected = [...fields.map(([, paragraph]) => paragraph), ...lines.map(() => '(c)(1)(vi)')]
        expect(invalid.map(({ paragraph }) => paragraph.replace('45 CFR 164.508', '')).sort()).toEqual(
          expected.sort(),
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('whatever the words are, the validator answers, and an empty form fails every core element', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGS),
      fc.array(fc.string({ maxLength: 400 }), { minLength: 3, maxLength: 3 }),
      (lang, [a = '', b = '', c = '']) => {
        const found = validateForm(
          form(lang, 'photo_video', { description: a, conditioning: b, paragraphs: [c] }),
        )
        for (const { code, paragraph } of found) expect(DEFECTS[code].paragraph).toBe(paragraph)
      },
    ),
    { numRuns: 150 },
  )
  const nothing = form('en', 'photo_video', Object.fromEntries(CORE.map(([field]) => [field, ''])))
  expect(isValid(validateForm(nothing))).toBe(false)
  expect(validateForm(nothing).map(({ paragraph }) => paragraph)).toEqual(
    expect.arrayContaining(CORE.map(([, paragraph]) => `45 CFR 164.508${paragraph}`)),
  )
})

test('only words that were not recognised can be accepted by a person, and never what is missing or contradicts', () => {
  const everything = LANGS.flatMap((lang) => DEFECT_CODES.map((code) => acceptance(lang, code)))
  for (const { form: document, circumstances, fails } of bad) {
    const accepted = { ...document, settings: { ...document.settings, reviewed: everything } }
    const left = validateForm(accepted, circumstances)
    const unclear = fails !== null && 'unclear' in DEFECTS[fails.code]
    expect(left.length, fails?.code).toBe(unclear ? 0 : 1)
  }
})

test('advice leaves a form valid; a defect of substance use records names both laws', () => {
  expect(isValid(validateForm(form('en', 'photo_video', { copy: '' })))).toBe(true)
  const [defect] = validateForm(form('es', 'behavioral_health', { recipient: '' }))
  expect(defect).toMatchObject({ paragraph: '45 CFR 164.508(c)(1)(iii)', also: ['42 CFR 2.31(a)(4)'] })
  const [without] = validateForm(form('es', 'photo_video', { recipient: '' }))
  expect(without?.also).toEqual([])
})
