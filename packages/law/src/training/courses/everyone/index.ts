import type { Course } from '../../course.ts'
import { lessons } from './lessons.ts'
import { aboutClues } from './questions-clues.ts'
import { aboutRelation } from './questions-relation.ts'
import { aboutSpeaking } from './questions-speaking.ts'

/** What every member of the workforce knows before they post, and what they do when it went wrong. */
export const everyone: Course = {
  id: 'everyone',
  title: { en: 'Social media and HIPAA', es: 'Redes sociales y HIPAA' },
  summary: {
    en: 'What points to a patient, why even a kind reply can disclose, what stays your right to say, and what to do in the first hour when something went wrong.',
    es: 'Qué señala a un paciente, por qué hasta una respuesta amable puede revelar, qué sigue siendo su derecho decir y qué hacer en la primera hora cuando algo salió mal.',
  },
  audience: {
    en: 'Everyone: employees, volunteers, trainees and contractors',
    es: 'Todos: empleados, voluntarios, personas en formación y contratistas',
  },
  lessons,
  questions: [...aboutClues, ...aboutRelation, ...aboutSpeaking],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
