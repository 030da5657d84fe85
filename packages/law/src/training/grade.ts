import type { MultipleQuestion, OrderingQuestion, SingleQuestion } from './course.ts'

/** UTF-16 units of the text, end exclusive. */
export interface Marked {
  start: number
  end: number
}

/** Marks on nothing that an answer may have and still be right: a word too many is no harm. */
const EXTRA_MARKS_MAX = 1

/** What grading needs of a question with options or steps, in whatever language they are. */
type Graded =
  | Pick<SingleQuestion, 'kind' | 'right'>
  | Pick<MultipleQuestion, 'kind' | 'right'>
  | (Pick<OrderingQuestion, 'kind'> & { steps: readonly { id: string }[] })

/** Whether what was chosen answers the question; for `mark` ask `gradeMarks`. */
export function isRight(question: Graded, chosen: readonly string[]): boolean {
  if (question.kind === 'single') return chosen.length === 1 && chosen[0] === question.right
  if (question.kind === 'ordering') return chosen.join('\n') === question.steps.map(({ id }) => id).join('\n')
  return new Set(chosen).size === question.right.length && question.right.every((id) => chosen.includes(id))
}

export interface MarkGrade {
  right: boolean
  /** Of each thing to be marked, in the given order, whether a mark touches it. */
  found: boolean[]
  /** Marks that touch neither what must nor what may be marked. */
  extra: Marked[]
}

/**
 * Grades marks in a post: everything that identifies must be touched, and at most one mark may stand on nothing.
 * @param must what identifies by itself
 * @param may what points to the person too, and need not be marked
 */
export function gradeMarks(
  must: readonly Marked[],
  may: readonly Marked[],
  marks: readonly Marked[],
): MarkGrade {
  const touches = (a: Marked, b: Marked) => a.start < b.end && b.start < a.end
  const found = must.map((one) => marks.some((mark) => touches(mark, one)))
  const extra = marks.filter((mark) => ![...must, ...may].some((one) => touches(mark, one)))
  return { right: found.every(Boolean) && extra.length <= EXTRA_MARKS_MAX, found, extra }
}

/**
 * Right answers that a pass needs.
 * @param passMark 0–1, in whole percent
 */
export function neededOf(passMark: number, asked: number): number {
  // In whole percent: 0.55 of 20 is 11, but 0.55 * 20 is a little more.
  return Math.ceil((Math.round(passMark * 100) * asked) / 100)
}
