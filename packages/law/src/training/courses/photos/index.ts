import type { Course } from '../../course.ts'
import { lessons } from './lessons.ts'
import { consentQuestions } from './questions-consent.ts'
import { crewQuestions } from './questions-crew.ts'
import { pictureQuestions } from './questions-picture.ts'

export const photos: Course = {
  id: 'photos',
  title: { en: 'Photos and consent', es: 'Fotos y consentimiento' },
  summary: {
    en: 'When a picture or a video shows a patient, what a valid authorization says, what else hides in a picture, and what happens when someone takes consent back.',
    es: 'Cuándo una foto o un video muestra a un paciente, qué dice una autorización válida, qué más esconde una imagen y qué pasa cuando alguien retira su consentimiento.',
  },
  audience: {
    en: 'Everyone who takes, chooses or posts pictures and videos, and everyone who lets a camera in.',
    es: 'Quien toma, elige o publica fotos y videos, y quien deja entrar una cámara.',
  },
  lessons,
  questions: [...pictureQuestions, ...consentQuestions, ...crewQuestions],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
