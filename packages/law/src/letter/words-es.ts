import type { LetterWords } from './words.ts'

/** Fixed words of notices, Spanish. */
export const LETTER_WORDS_ES: LetterWords = {
  blank: '______________________________',
  individual: {
    title: 'Aviso sobre su información de salud',
    dear: (name) => `Estimado/a ${name}:`,
    dearParent: (name, about) => `Estimado/a ${name}, padre, madre o tutor de ${about}:`,
    opening: {
      individual:
        'Le escribimos porque alguien vio o compartió información sobre su salud de una manera que las reglas de privacidad no permiten. Lo sentimos. Esta carta le dice qué pasó, qué puede hacer usted y cómo comunicarse con nosotros.',
      parent:
        'Le escribimos porque alguien vio o compartió información sobre la salud de su hijo o hija de una manera que las reglas de privacidad no permiten. Lo sentimos. Esta carta le dice qué pasó, qué puede hacer usted y cómo comunicarse con nosotros.',
      representative:
        'Le escribimos porque usted actúa por la persona nombrada arriba. Alguien vio o compartió información sobre la salud de esta persona de una manera que las reglas de privacidad no permiten. Lo sentimos. Esta carta le dice qué pasó, qué puede hacer usted y cómo comunicarse con nosotros.',
      next_of_kin:
        'Lamentamos su pérdida. Le escribimos como familiar de la persona nombrada arriba o como quien actúa por su herencia. Alguien vio o compartió información sobre la salud de esta persona de una manera que las reglas de privacidad no permiten. También lo sentimos. Esta carta le dice qué pasó, qué puede hacer usted y cómo comunicarse con nosotros.',
    },
    about: (name) => `Sobre: ${name}`,
    closing: 'No tiene que hacer nada si no quiere. Su atención con nosotros no cambia.',
    sincerely: 'Atentamente,',
  },
  whatHappened: 'Qué pasó',
  happenedOn: (day) => `Pasó el ${day}.`,
  happenedFrom: (first, last) => `Pasó del ${first} al ${last}.`,
  dayUnknown: 'No sabemos el día exacto en que pasó.',
  foundOn: (day) => `Nos enteramos el ${day}.`,
  information: 'Qué información fue',
  informationLead: 'En su caso puede ser todo o parte de esto:',
  informationLeadAll: 'De cada persona puede ser todo o parte de esto:',
  steps: 'Qué puede hacer usted',
  doing: 'Qué hacemos nosotros',
  contact: 'Cómo comunicarse con nosotros',
  contactLead: 'Puede preguntarnos lo que quiera sobre esto:',
  tollFree: (value) => `Llámenos gratis: ${value}`,
  email: (value) => `Correo electrónico: ${value}`,
  web: (value) => `Sitio web: ${value}`,
  postal: (value) => `Escríbanos: ${value}`,
  substitute: {
    title: 'Aviso de una violación de información de salud',
    lead: (organization) =>
      `${organization} da este aviso porque alguien vio o compartió información sobre la salud de algunas personas de una manera que las reglas de privacidad no permiten, y no tenemos una dirección para comunicarnos con todas ellas. Lo sentimos.`,
    posted: (first, last) =>
      `Este aviso está en nuestra página principal desde el ${first} hasta el ${last} por lo menos.`,
    ask: (number, last) =>
      `Para saber si su información fue parte de esto, llame al ${number}. La llamada es gratis. Puede llamar a este número hasta el ${last} por lo menos.`,
    askUs: 'Para saber si su información fue parte de esto, comuníquese con nosotros como se dice abajo.',
    spoken: 'Para leer o decir a una persona',
    spokenLead:
      'Primero asegúrese de que habla con la persona correcta. No deje estas palabras con otra persona ni en una contestadora. Después anote el día, la hora y con quién habló.',
  },
  media: {
    title: (organization) => `${organization} informa de una violación de información de salud`,
    release: 'Para publicar en los medios',
    place: (state) => `Estado: ${state}`,
    lead: (organization, persons, state) =>
      `${organization} informa al público que alguien vio o compartió información sobre la salud de ${persons} personas que viven en ${state} de una manera que las reglas de privacidad no permiten. La organización escribe a cada una de ellas.`,
    contact: 'Dónde se puede preguntar',
    press: 'Para preguntas de la prensa',
  },
}
