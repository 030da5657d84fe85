import type { Messages } from '../index.ts'

export const guest = {
  title: 'Por favor, lea esta publicación',
  hint: (name: string, organization: string) =>
    `${name}, ${organization} le pide que lea esta publicación antes de que salga.`,
  goesTo: 'Aparecerá en',
  when: 'Cuándo',
  asSoon: 'En cuanto todos estén de acuerdo',
  expires: (time: string) => `Este enlace sirve hasta el ${time}.`,
  text: 'La publicación',
  checkSays: 'Qué dice la revisión automática',
  approve: 'Estoy de acuerdo',
  changes: 'Pedir cambios',
  reason: '¿Qué debe cambiar?',
  comment: 'Una observación',
  commentHint: 'Opcional. La lee la organización; no se publica.',
  send: 'Enviar mi respuesta',
  approved: 'Gracias. Usted aceptó esta publicación.',
  changed: 'Gracias. Usted pidió cambios.',
  done: 'Su respuesta quedó registrada. Puede cerrar esta página.',
  noLink: 'Esta página necesita el enlace de su correo',
  noLinkHint:
    'Ábralo de nuevo desde el correo. Si ya no funciona, pida uno nuevo a la persona que se lo envió.',
  pictureOf: (index: number) => `Imagen ${index}`,
} satisfies Messages['guest']
