import type { PictureMessages } from '../en/pictures.ts'

type Where = { number: number | null; subject: string | null }

export const kinds = {
  face: 'Cara',
  text: 'Texto',
  code: 'Código',
  person: 'Persona',
  mark: 'Marca',
} satisfies PictureMessages['kinds']

export const states = {
  open: 'pendiente',
  covered: 'cubierta',
  subject: 'con persona',
  staff: 'personal',
  nobody: 'nadie',
  no_patient: 'inofensivo',
  quiet: 'sin hallazgos',
} satisfies PictureMessages['states']

const box = ({ number }: Where) => (number === null ? 'La imagen' : `Recuadro ${number}`)
const who = ({ subject }: Where) => subject ?? 'la persona'
export const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count} ${more}`

export const reasons = {
  not_looked: () => 'Clearpost aún no ha mirado esta imagen.',
  not_confirmed: () => 'Nadie ha dicho aún que haya mirado la imagen entera.',
  look_failed: () => 'No se pudo mirar esta imagen. Mírela de nuevo o vuelva a subirla.',
  face_open: (where) => `${box(where)}, una cara: diga de quién es o cúbrala.`,
  person_open: (where) => `${box(where)}, alguien reconocible: diga quién es o cúbralo.`,
  text_open: (where) => `${box(where)}, un texto: cúbralo, o léalo y diga que no muestra a ningún paciente.`,
  code_open: (where) => `${box(where)}, un código: cúbralo o diga que no muestra a ningún paciente.`,
  metadata_open: () => 'El archivo aún dice dónde o por quién se tomó.',
  question_open: () => 'Una pregunta sobre la imagen sigue sin respuesta.',
  mark_missing: () => 'Respondió que sí a una pregunta. Dibuje un recuadro sobre lo que se reconoce.',
  no_authorization: (where) => `${box(where)}: ${who(where)} no ha firmado ninguna autorización.`,
  authorization_expired: (where) => `${box(where)}: la autorización de ${who(where)} ha terminado.`,
  authorization_withdrawn: (where) => `${box(where)}: ${who(where)} ha retirado la autorización.`,
  purpose_not_covered: (where) => `${box(where)}: la autorización de ${who(where)} no cubre este fin.`,
  channel_not_covered: (where) => `${box(where)}: la autorización de ${who(where)} no cubre esta cuenta.`,
  picture_not_covered: (where) => `${box(where)}: la autorización de ${who(where)} no cubre esta imagen.`,
  parent_must_sign: (where) =>
    `${box(where)}: ${who(where)} es menor de edad. Debe firmar el padre, la madre o un representante.`,
  sound_unheard: () => 'El vídeo tiene sonido. Alguien debe escucharlo.',
} satisfies PictureMessages['reasons']
