import type { Course } from '../../course.ts'
import { lessons } from './lessons.ts'
import { labelQuestions } from './questions-label.ts'
import { workQuestions } from './questions-work.ts'

export const hazardCommunication: Course = {
  id: 'hazard-communication',
  title: {
    en: 'Hazardous chemicals: awareness',
    es: 'Productos químicos peligrosos: conocimientos básicos',
  },
  summary: {
    en: 'How to read a label and a data sheet, how to work with cleaners, disinfectants and medicines that can hurt you, and what to do after a spill. This is the awareness part: your employer adds the list and the dangers of your site.',
    es: 'Cómo leer una etiqueta y una hoja de datos, cómo trabajar con limpiadores, desinfectantes y medicinas que pueden dañarlo, y qué hacer después de un derrame. Esta es la parte básica: su empleador agrega la lista y los peligros de su sede.',
  },
  audience: {
    en: 'Everyone who works with or near hazardous chemicals.',
    es: 'Quien trabaja con productos químicos peligrosos o cerca de ellos.',
  },
  lessons,
  questions: [...labelQuestions, ...workQuestions],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
