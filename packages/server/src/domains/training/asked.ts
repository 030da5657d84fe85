import type { AnswerInput, AskedQuestion, Feedback, Locale } from '@clearpost/contract'
import { check, type Finding } from '@clearpost/engine'
import { type Course, gradeMarks, isRight, type Question, shuffled } from '@clearpost/law/courses'
import { refuse } from './load.ts'

/** @throws Problem `training.notAsked` */
export function questionOf(course: Pick<Course, 'questions'>, questionId: string): Question {
  const question = course.questions.find(({ id }) => id === questionId)
  if (!question) throw refuse('notAsked')
  return question
}

const optionsOf = (question: Question) =>
  question.kind === 'ordering' ? question.steps : question.kind === 'mark' ? [] : question.options

/** A question without anything that tells its answer. @param seed decides the order of its options */
export function asked(courseId: string, question: Question, lang: Locale, seed: string): AskedQuestion {
  return {
    id: question.id,
    courseId,
    lesson: question.lesson,
    kind: question.kind,
    scenario: question.scenario[lang],
    ask: question.ask[lang],
    options: shuffled(optionsOf(question), `${seed} ${question.id}`).map(({ id, text }) => ({
      id,
      text: text[lang],
    })),
    post: question.kind === 'mark' ? question.post[lang] : null,
  }
}

/**
 * What points to somebody in a post to be marked, as the check engine finds it.
 * @returns `must`: what identifies by itself; `may`: what points to the person too
 */
export function pointersIn(post: string, lang: Locale): { must: Finding[]; may: Finding[] } {
  const { findings } = check({ text: post, lang }, { interfaceLang: lang })
  const beside = ({ category }: Finding) => category === 'relation' || category === 'quasi'
  return { must: findings.filter((one) => !beside(one)), may: findings.filter(beside) }
}

/**
 * Grades an answer and says why; what identifies in a post is what the check engine finds in it.
 * @throws Problem `training.notAnswered`
 */
export function grade(question: Question, answer: AnswerInput, lang: Locale): Feedback {
  const said = {
    questionId: question.id,
    explanation: question.explanation[lang],
    cases: [...(question.cases ?? [])],
    facts: [...(question.facts ?? [])],
  }
  if (question.kind === 'mark') {
    if (answer.marks.length === 0) throw refuse('notAnswered')
    const { must, may } = pointersIn(question.post[lang], lang)
    const { right, found, extra } = gradeMarks(must, may, answer.marks)
    const marks = [
      ...must.map(({ start, end, reason }, at) => ({
        start,
        end,
        reason,
        outcome: found[at] ? ('found' as const) : ('missed' as const),
      })),
      ...extra.map((mark) => ({ ...mark, reason: '', outcome: 'extra' as const })),
    ].sort((a, b) => a.start - b.start)
    return { ...said, right, rightIds: [], because: [], marks }
  }
  const ids = optionsOf(question).map(({ id }) => id)
  if (answer.chosen.length === 0 || answer.chosen.some((id) => !ids.includes(id))) throw refuse('notAnswered')
  return {
    ...said,
    right: isRight(question, answer.chosen),
    rightIds:
      question.kind === 'single'
        ? [question.right]
        : question.kind === 'multiple'
          ? [...question.right]
          : ids,
    because:
      question.kind === 'ordering'
        ? []
        : question.options.map(({ id, because }) => ({ id, text: because[lang] })),
    marks: [],
  }
}
