import type { Course } from '../../course.ts'
import { lessons } from './lessons.ts'
import { basicQuestions } from './questions-basics.ts'
import { exposureQuestions } from './questions-exposure.ts'
import { workQuestions } from './questions-work.ts'

export const bloodborne: Course = {
  id: 'bloodborne',
  title: {
    en: 'Bloodborne pathogens: awareness',
    es: 'Patógenos en la sangre: conocimientos básicos',
  },
  summary: {
    en: 'How infections pass through blood, how we work so that they do not, and what to do in the minutes after a needle stick. This is the awareness part: your employer adds the plan of your site and a person who answers your questions.',
    es: 'Cómo pasan las infecciones por la sangre, cómo trabajamos para que no pasen y qué hacer en los minutos después de un pinchazo. Esta es la parte básica: su empleador agrega el plan de su sede y una persona que responde sus preguntas.',
  },
  audience: {
    en: 'Everyone who may touch blood or other infectious body fluids at work.',
    es: 'Quien pueda tocar sangre u otros líquidos infecciosos del cuerpo en el trabajo.',
  },
  lessons,
  questions: [...basicQuestions, ...workQuestions, ...exposureQuestions],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
