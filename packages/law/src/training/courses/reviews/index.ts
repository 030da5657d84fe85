import type { Course } from '../../course.ts'
import { lessons } from './lessons.ts'
import { afterQuestions } from './questions-after.ts'
import { praiseQuestions } from './questions-praise.ts'
import { replyQuestions } from './questions-reply.ts'

export const reviews: Course = {
  id: 'reviews',
  title: { en: 'Answering reviews', es: 'Responder reseñas' },
  summary: {
    en: 'How to answer a kind, an angry or a false review without saying whether anyone is a patient, and how to move the talk to a private place.',
    es: 'Cómo responder una reseña amable, enojada o falsa sin decir si alguien es paciente, y cómo llevar la conversación a un lugar privado.',
  },
  audience: {
    en: 'Everyone who answers reviews and comments for the organization, owners and clinicians too.',
    es: 'Todas las personas que responden reseñas y comentarios por la organización, también dueños y personal clínico.',
  },
  lessons,
  questions: [...replyQuestions, ...praiseQuestions, ...afterQuestions],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
