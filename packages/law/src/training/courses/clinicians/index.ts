import type { Course } from '../../course.ts'
import { caseLessons } from './lessons-cases.ts'
import { presenceLessons } from './lessons-presence.ts'
import { aboutCases } from './questions-cases.ts'
import { aboutPresence } from './questions-presence.ts'
import { aboutRequests } from './questions-requests.ts'

/** For those who treat patients and also speak in public: cases, groups, requests, scrubs, reviews. */
export const clinicians: Course = {
  id: 'clinicians',
  title: { en: 'Clinicians online', es: 'Profesionales de la salud en redes' },
  summary: {
    en: 'Case talk in professional groups, what “de-identified” really takes, friend requests and rashes in the inbox, TikTok in scrubs, reviews about you, and how to teach without a patient.',
    es: 'Casos en grupos profesionales, qué exige de verdad “sin identificar”, solicitudes de amistad y sarpullidos en la bandeja, TikTok en uniforme, reseñas sobre usted y cómo enseñar sin un paciente.',
  },
  audience: {
    en: 'Doctors, nurses, dentists, pharmacists, therapists, paramedics and students of these professions',
    es: 'Médicos, enfermeras, dentistas, farmacéuticos, terapeutas, paramédicos y estudiantes de estas profesiones',
  },
  lessons: [...caseLessons, ...presenceLessons],
  questions: [...aboutCases, ...aboutRequests, ...aboutPresence],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
