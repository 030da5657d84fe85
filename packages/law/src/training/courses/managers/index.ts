import type { Course } from '../../course.ts'
import { fairLessons } from './lessons-fair.ts'
import { firstLessons } from './lessons-first.ts'
import { breachQuestions } from './questions-breach.ts'
import { firstQuestions } from './questions-first.ts'
import { protectedQuestions } from './questions-protected.ts'
import { sanctionQuestions } from './questions-sanctions.ts'

export const managers: Course = {
  id: 'managers',
  title: { en: 'Managers: handling a violation', es: 'Responsables: manejar una infracción' },
  summary: {
    en: 'What a manager does when patient information got out: the first hour, the evidence, the four factors, the clocks, fair sanctions, and the people who must never be punished.',
    es: 'Lo que hace un responsable cuando salió información de un paciente: la primera hora, las pruebas, los cuatro factores, los plazos, sanciones justas y las personas a las que nunca se castiga.',
  },
  audience: {
    en: 'Managers, supervisors, site leads, privacy and HR staff.',
    es: 'Gerentes, supervisores, responsables de sede, y personal de privacidad y de recursos humanos.',
  },
  lessons: [...firstLessons, ...fairLessons],
  questions: [...firstQuestions, ...breachQuestions, ...sanctionQuestions, ...protectedQuestions],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
