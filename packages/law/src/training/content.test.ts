import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readability } from '../authorization/readability.ts'
import { CASES } from '../facts/cases.ts'
import { factById } from '../facts/find.ts'
import { COURSES as CATALOGUE } from './catalogue.ts'
import type { Course, Lesson, Localized, Question } from './course.ts'
import { QUESTION_SECONDS } from './draw.ts'

const LANGS = ['en', 'es'] as const
const WORDS_PER_MINUTE = 200
/** Courses that teach no privacy: they need no cases of HIPAA and no seven settings. */
const SAFETY = new Set(['bloodborne', 'hazard-communication'])

const FOLDER = path.join(import.meta.dirname, 'courses')
const written = readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, 'index.ts')))
const COURSES: Course[] = await Promise.all(
  written.map(async (name) => {
    const exported: Record<string, Course> = await import(`./courses/${name}/index.ts`)
    const [course, ...others] = Object.values(exported)
    if (course === undefined || others.length > 0) throw new Error(`courses/${name} exports one course.`)
    return course
  }),
)

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
const optionsOf = (question: Question) =>
  question.kind === 'single' || question.kind === 'multiple' ? question.options : []
/** What is read before an answer is given. */
function askedIn(question: Question, lang: 'en' | 'es'): string[] {
  const more =
    question.kind === 'mark'
      ? [question.post]
      : question.kind === 'ordering'
        ? question.steps.map(({ text }) => text)
        : question.options.map(({ text }) => text)
  return [question.scenario, question.ask, ...more].map((text) => text[lang])
}
/** Everything that a question says. */
const saidIn = (question: Question, lang: 'en' | 'es'): string[] => [
  ...askedIn(question, lang),
  ...optionsOf(question).map(({ because }) => because[lang]),
  question.explanation[lang],
]
const textsOf = (course: Course, lang: 'en' | 'es'): string[] => [
  course.title[lang],
  course.summary[lang],
  course.audience[lang],
  ...course.lessons.flatMap(({ title, body }) => [title[lang], body[lang]]),
  ...course.questions.flatMap((question) => saidIn(question, lang)),
]
/** The shape of a page: which kind of block each line begins. */
const shapeOf = (body: string) =>
  body
    .split('\n')
    .map((line) => /^(?:#{2,3} |- |\d+\. |> |\| )/.exec(line)?.[0] ?? (line === '' ? '' : 'text'))
    .filter((block) => block !== '')
const dollarsIn = (text: string) =>
  [...text.matchAll(/\$\s?([\d,]+)/g)].map(([, digits]) => Number(digits?.replaceAll(',', '')))
const distinct = (values: readonly unknown[]) => new Set(values).size === values.length
/** Numbers of the cases and facts that are cited, whatever they count. */
function figuresOf(cited: Pick<Lesson, 'cases' | 'facts'>): Set<number> {
  const amounts = CASES.filter(({ id }) => cited.cases?.includes(id)).map(({ amountUsd }) => amountUsd)
  const facts = JSON.stringify((cited.facts ?? []).map((id) => factById(id)))
  const numbers = [...facts.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', '')))
  return new Set([...amounts.filter((amount) => amount !== null), ...numbers])
}

test('courses were found, each in the folder of its name and in the catalogue', () => {
  expect(written.length).toBeGreaterThan(0)
  expect(COURSES.map(({ id }) => id)).toEqual(written)
  expect(CATALOGUE.map(({ id }) => id).sort()).toEqual(written.sort())
})

describe.each(COURSES)('$id', (course) => {
  const { lessons, questions } = course

  test('ids are unique, and every question belongs to a lesson', () => {
    expect(distinct(lessons.map(({ id }) => id))).toBe(true)
    expect(distinct(questions.map(({ id }) => id))).toBe(true)
    expect(new Set(questions.map(({ lesson }) => lesson))).toEqual(new Set(lessons.map(({ id }) => id)))
  })

  test('there is a pool to draw from, of all four kinds', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(5)
    expect(lessons.length).toBeLessThanOrEqual(7)
    expect(course.draw).toBeGreaterThanOrEqual(12)
    expect(questions.length).toBeGreaterThan(course.draw)
    if (SAFETY.has(course.id)) return
    expect(questions.length).toBeGreaterThanOrEqual(16)
    const count = (kind: Question['kind']) => questions.filter((question) => question.kind === kind).length
    expect(count('mark')).toBeGreaterThanOrEqual(3)
    expect(count('ordering')).toBeGreaterThanOrEqual(2)
    expect(count('single') + count('multiple')).toBeGreaterThan(questions.length / 2)
  })

  test('right answers exist, and so do wrong ones', () => {
    for (const question of questions) {
      const ids = (question.kind === 'ordering' ? question.steps : optionsOf(question)).map(({ id }) => id)
      expect(distinct(ids), question.id).toBe(true)
      if (question.kind === 'mark') continue
      expect(ids.length, question.id).toBeGreaterThanOrEqual(3)
      if (question.kind === 'single') expect(ids, question.id).toContain(question.right)
      if (question.kind !== 'multiple') continue
      expect(ids, question.id).toEqual(expect.arrayContaining([...question.right]))
      expect(question.right.length, question.id).toBeGreaterThanOrEqual(2)
      expect(question.right.length, question.id).toBeLessThan(ids.length)
    }
  })

  test('the right answer stands in no favorite place', () => {
    const places = questions.flatMap((question) =>
      question.kind === 'single' ? [question.options.findIndex(({ id }) => id === question.right)] : [],
    )
    for (const place of places) {
      expect(places.filter((other) => other === place).length).toBeLessThanOrEqual(
        Math.ceil(places.length * 0.6),
      )
    }
  })

  test('both languages say the same things', () => {
    for (const lang of LANGS) for (const text of textsOf(course, lang)) expect(text.trim()).not.toBe('')
    for (const { id, body } of lessons) expect(shapeOf(body.es), id).toEqual(shapeOf(body.en))
    const texts: Localized[] = textsOf(course, 'en').map((en, at) => ({
      en,
      es: textsOf(course, 'es')[at] ?? '',
    }))
    for (const { en, es } of texts) {
      expect(dollarsIn(es).sort(), en).toEqual(dollarsIn(en).sort())
      if (wordsIn(en) > 3) expect(es).not.toBe(en)
    }
  })

  test('it takes the time that it says, ten to twenty minutes in all', () => {
    for (const { id, minutes, body } of lessons) {
      const read = (wordsIn(body.en) + wordsIn(body.es)) / 2 / WORDS_PER_MINUTE
      expect(minutes, id).toBeGreaterThan(read - 0.25)
      expect(minutes, id).toBeLessThan(read + 1)
    }
    for (const lang of LANGS) {
      const words = questions.reduce((sum, question) => sum + wordsIn(askedIn(question, lang).join(' ')), 0)
      const seconds = (words / questions.length / WORDS_PER_MINUTE) * 60
      expect(seconds).toBeGreaterThan(QUESTION_SECONDS / 3)
      expect(seconds).toBeLessThan(QUESTION_SECONDS + 5)
    }
    const total =
      lessons.reduce((sum, { minutes }) => sum + minutes, 0) + (course.draw * QUESTION_SECONDS) / 60
    expect(total).toBeGreaterThanOrEqual(10)
    expect(total).toBeLessThanOrEqual(20)
  })

  test('it is plain language: school grade 8 at most', () => {
    for (const lang of LANGS) {
      for (const { id, body } of lessons) {
        expect(readability(body[lang], lang).grade, `${id} ${lang}`).toBeLessThanOrEqual(8)
      }
      const asked = questions.flatMap((question) => saidIn(question, lang)).join('\n')
      expect(readability(asked, lang).grade, lang).toBeLessThanOrEqual(8)
    }
  })

  test('every case and fact that it cites is in the data, and none of the cases is unverified', () => {
    const parts = [...lessons, ...questions]
    const cases = parts.flatMap((part) => part.cases ?? [])
    const facts = parts.flatMap((part) => part.facts ?? [])
    for (const id of cases) {
      const told = CASES.find((known) => known.id === id)
      expect(told, id).toBeDefined()
      expect(told?.status, id).not.toBe('unverified')
      expect(told?.kind, id).not.toBe('gap')
    }
    for (const id of facts) expect(factById(id), id).toBeDefined()
    expect(facts.length).toBeGreaterThan(0)
    if (!SAFETY.has(course.id)) expect(new Set(cases).size).toBeGreaterThanOrEqual(3)
  })

  test('every amount of dollars is one of a case or fact that is cited there', () => {
    for (const lesson of lessons) {
      const known = figuresOf(lesson)
      for (const dollars of dollarsIn(lesson.body.en))
        expect(known, `${lesson.id} ${dollars}`).toContain(dollars)
    }
    for (const question of questions) {
      const lesson = lessons.find(({ id }) => id === question.lesson)
      const known = new Set([...figuresOf(question), ...figuresOf(lesson ?? {})])
      for (const dollars of dollarsIn(saidIn(question, 'en').join(' '))) {
        expect(known, `${question.id} ${dollars}`).toContain(dollars)
      }
    }
  })

  test('only invented numbers and addresses, no links and no HTML', () => {
    for (const text of LANGS.flatMap((lang) => textsOf(course, lang))) {
      for (const [phone] of text.matchAll(/\b\d{3}-\d{4}\b/g)) expect(phone).toMatch(/^555-01\d\d$/)
      for (const [, domain] of text.matchAll(/[\w.]+@([\w.]*\w)/g))
        expect(domain).toMatch(/\.(?:example|test)$/)
      expect(text).not.toMatch(/https?:|\]\(|<\w/)
    }
  })

  test.skipIf(SAFETY.has(course.id))('its scenarios visit all seven settings', () => {
    const told = questions.map(({ scenario }) => scenario.en).join('\n')
    for (const setting of [
      /hospital/i,
      /clinic\b/i,
      /dent(?:al|ist)/i,
      /behavioral health|mental health|counseling/i,
      /long-term care|nursing home/i,
      /ambulance|paramedic|\bEM[ST]s?\b/i,
      /pharmac/i,
    ]) {
      expect(told).toMatch(setting)
    }
  })
})
