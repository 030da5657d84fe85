import type { Locale } from '@clearpost/contract'
import { exposureMessages } from '@clearpost/contract/messages/exposure'
import { CASES, factById } from '@clearpost/law'
import type { Course, Lesson, Question } from '@clearpost/law/courses'
import { marked } from 'marked'
import { pointersIn } from '../asked.ts'
import type { ScormContent, ScormLesson, ScormQuestion, ScormVersion } from './shape.ts'

const optionsIn = (options: Extract<Question, { kind: 'single' | 'multiple' }>['options'], lang: Locale) =>
  options.map(({ id, text, because }) => ({ id, text: text[lang], because: because[lang] }))

function questionIn(question: Question, lang: Locale): ScormQuestion {
  const said = {
    id: question.id,
    lesson: question.lesson,
    scenario: question.scenario[lang],
    ask: question.ask[lang],
    explanation: question.explanation[lang],
  }
  if (question.kind === 'single')
    return { ...said, kind: 'single', options: optionsIn(question.options, lang), right: question.right }
  if (question.kind === 'multiple')
    return { ...said, kind: 'multiple', options: optionsIn(question.options, lang), right: question.right }
  if (question.kind === 'ordering')
    return {
      ...said,
      kind: 'ordering',
      steps: question.steps.map(({ id, text }) => ({ id, text: text[lang] })),
    }
  // No check engine travels with the package: what it finds does.
  const { must, may } = pointersIn(question.post[lang], lang)
  return {
    ...said,
    kind: 'mark',
    post: question.post[lang],
    must: must.map(({ start, end, reason }) => ({ start, end, reason })),
    may: may.map(({ start, end }) => ({ start, end })),
  }
}

function lessonIn(lesson: Lesson, lang: Locale): ScormLesson {
  const t = exposureMessages[lang]
  const day = new Intl.DateTimeFormat(lang === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  const dollars = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  })
  const cited = (text: string, of: { sourceUrl: string; status: keyof typeof t.status; asOf: string }) => ({
    text,
    url: of.sourceUrl,
    status: `${t.status[of.status]}, ${t.asOf(day.format(new Date(of.asOf)))}`,
  })
  const facts = (lesson.facts ?? []).flatMap((id) => factById(id) ?? [])
  return {
    id: lesson.id,
    title: lesson.title[lang],
    minutes: lesson.minutes,
    html: marked.parse(lesson.body[lang], { async: false }),
    cases: CASES.filter(({ id }) => lesson.cases?.includes(id)).map((one) =>
      cited(
        [
          one.entity,
          one.date.slice(0, 4),
          one.amountUsd === null ? '' : dollars.format(one.amountUsd),
          one.citation,
        ]
          .filter((part) => part !== '')
          .join(' · '),
        one,
      ),
    ),
    facts: [...new Map(facts.map((fact) => [fact.citation, cited(fact.citation, fact)])).values()],
  }
}

/** A course in one language as its package holds it. */
export function scormContent(course: Course, scorm: ScormVersion, lang: Locale): ScormContent {
  return {
    scorm,
    courseId: course.id,
    courseVersion: course.version,
    lang,
    title: course.title[lang],
    summary: course.summary[lang],
    minutes: Math.round(course.lessons.reduce((sum, { minutes }) => sum + minutes, 0)),
    draw: Math.min(course.draw, course.questions.length),
    passMark: course.passMark,
    lessons: course.lessons.map((lesson) => lessonIn(lesson, lang)),
    questions: course.questions.map((question) => questionIn(question, lang)),
  }
}
