import type { Course } from '../../course.ts'
import { channelLessons } from './lessons-channels.ts'
import { storyLessons } from './lessons-stories.ts'
import { aboutChannels } from './questions-channels.ts'
import { aboutEndings } from './questions-endings.ts'
import { aboutStories } from './questions-stories.ts'

/** For those who write, approve and answer for the organization. */
export const marketing: Course = {
  id: 'marketing',
  title: { en: 'Marketing that keeps patients private', es: 'Mercadeo que protege a los pacientes' },
  summary: {
    en: 'Why success stories are the most expensive posts, what makes an authorization real and when it ends, replies that fit everyone, lists and film crews, and the last look before you publish.',
    es: 'Por qué las historias de éxito son las publicaciones más caras, qué hace real una autorización y cuándo termina, respuestas que les quedan a todos, listas y equipos de filmación, y la última mirada antes de publicar.',
  },
  audience: {
    en: 'Marketing, communications and social media editors, and whoever approves posts',
    es: 'Mercadeo, comunicación, editores de redes sociales y quienes aprueban publicaciones',
  },
  lessons: [...storyLessons, ...channelLessons],
  questions: [...aboutStories, ...aboutEndings, ...aboutChannels],
  draw: 12,
  passMark: 0.8,
  validMonths: 12,
  version: 1,
}
