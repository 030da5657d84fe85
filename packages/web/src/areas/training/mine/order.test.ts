import type { MyCourse } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { dueFirst, isWaiting } from './order.ts'

const course = (title: string, changes: Partial<MyCourse>): MyCourse => ({
  courseId: title,
  title,
  summary: '',
  audience: '',
  minutes: 10,
  lessons: 5,
  lessonsRead: 0,
  assigned: null,
  attemptId: null,
  completion: null,
  current: false,
  gates: [],
  ...changes,
})
const due = (dueOn: string): MyCourse['assigned'] => ({
  reason: 'rule',
  dueOn,
  assignedAt: '2026-01-01T00:00:00.000Z',
  overdue: false,
})

test('what stops work now comes before what is due, and what is due sooner before what is due later', () => {
  const courses = [
    course('later', { assigned: due('2026-12-31') }),
    course('gate', { gates: ['posting'] }),
    course('sooner', { assigned: due('2026-12-01') }),
    course('free', {}),
    course('passed', { gates: ['posting'], current: true }),
  ]
  expect(
    courses
      .filter(isWaiting)
      .sort(dueFirst)
      .map(({ title }) => title),
  ).toEqual(['gate', 'sooner', 'later'])
})
