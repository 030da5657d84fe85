import type { Messages } from '../index.ts'

export const organization = {
  title: 'Ajustes',
  hint: 'Lo que vale para toda la organización.',
  general: 'General',
  name: 'Nombre',
  locale: 'Idioma de las personas nuevas',
  timeZone: 'Zona horaria',
  publishing: 'Publicación',
  editorsPublishClear: 'Los editores pueden publicar sin revisor lo que está libre',
  editorsPublishClearHint:
    '«Sin objeción» quiere decir que la revisión del servidor no encontró nada sobre un paciente. Todo lo demás espera a una persona.',
  pause: 'Pausar toda publicación',
  pauseHint: 'Detiene todas las colas al instante, por ejemplo mientras se investiga un incidente.',
  pauseReason: 'Por qué',
  resume: 'Reanudar la publicación',
  resumeHint: 'Las publicaciones cuya hora haya pasado preguntan antes de salir.',
  pausedBy: (name: string, time: string) => `En pausa por ${name}, ${time}`,
  authorizations: 'Permisos de pacientes',
  majorityAge: 'Mayoría de edad',
  majorityAgeHint: 'Años, en su estado. Lo que firmó un padre o una madre termina ese día.',
  removalDueHours: 'Borrado a mano',
  removalDueHoursHint: 'Horas que tiene una persona cuando una red no borra.',
  allowList: 'Lo que es suyo',
  allowListHint:
    'Uno por línea. Nunca son hallazgos por sí solos. Las personas, sedes y canales del registro ya se conocen.',
  lists: {
    names: 'Nombres de la organización',
    staff: 'Personal sin cuenta aquí',
    places: 'Lugares y direcciones',
    phones: 'Teléfonos',
    emails: 'Correos electrónicos',
    handles: 'Usuarios de redes',
    domains: 'Dominios web',
  },
} satisfies Messages['organization']
