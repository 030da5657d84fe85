import type { FormText, TemplateId } from './form.ts'

const BASE: FormText = {
  title: 'Permiso para usar su foto o video',
  description:
    'Usted nos deja usar estas fotos y videos suyos: {{pictures}}. Pueden mostrar su cara. También muestran que recibió atención aquí.',
  discloser:
    '{{organization}}, {{address}}. Los puede compartir el personal que maneja nuestras cuentas en las redes.',
  recipient:
    'El público. Todos los que miren estas cuentas pueden ver el mensaje: {{channels}}. También lo tendrán las empresas de esas redes.',
  purpose: 'Los usamos solo para esto: {{purposes}}.',
  expiry: 'Este permiso termina {{expiry}}. Después de ese día no los usamos más.',
  rightToRevoke: 'Usted puede retirar este permiso por escrito cuando quiera. No tiene que decir por qué.',
  howToRevoke: 'Use el enlace de su copia. O escriba a: {{contact}}.',
  revocationExceptions:
    'Si lo retira, paramos y quitamos lo que pusimos. No podemos deshacer lo que ya hicimos antes. No podemos quitar las copias que hizo otra gente.',
  noticeReference: '',
  conditioning:
    'No tiene que firmar. Si dice que no, su atención será la misma. Su tratamiento, lo que paga, su seguro y sus beneficios no dependen de esta hoja. Así lo dice la ley.',
  redisclosure:
    'Una vez que algo es público, otra gente lo puede copiar y compartir. Puede que la ley ya no lo proteja.',
  remuneration: '',
  sale: '',
  part2Notice: '',
  copy: 'Le damos una copia de esta hoja cuando la firme.',
  declaration: 'Leí esta hoja o alguien me la leyó. Pude hacer preguntas. Estoy de acuerdo.',
  authority: 'Si firma por otra persona: ¿quién es usted para ella y qué le da derecho a firmar?',
  paragraphs: [],
}

/** The house's forms in Spanish. */
export const TEMPLATES_ES: Record<TemplateId, FormText> = {
  photo_video: BASE,
  story: {
    ...BASE,
    title: 'Permiso para contar su historia',
    description:
      'Usted nos deja contar su historia con sus propias palabras: {{story}} Podemos añadir estas fotos y videos: {{pictures}}. La historia muestra que recibió atención aquí y puede decir por qué.',
    discloser:
      '{{organization}}, {{address}}. La puede contar el personal que maneja nuestras cuentas en las redes.',
    purpose: 'La contamos solo para esto: {{purposes}}.',
    expiry: 'Este permiso termina {{expiry}}. Después de ese día no la contamos más.',
    paragraphs: ['Usted verá el mensaje antes de que salga. Puede pedir cambios.'],
  },
  paid_marketing: {
    ...BASE,
    title: 'Permiso para usar su foto o historia en anuncios pagados',
    description:
      'Usted nos deja usar estas fotos y videos suyos: {{pictures}}. También nos deja contar esto de usted: {{story}} Muestran que recibió atención aquí.',
    purpose: 'Los usamos en anuncios y para nada más: {{purposes}}.',
    remuneration:
      'Otra empresa nos paga por estos anuncios. Recibimos dinero porque su foto o su historia es parte de ellos.',
  },
  minor: {
    ...BASE,
    title: 'Permiso para usar la foto o el video de su hijo o hija',
    description:
      'Usted nos deja usar estas fotos y videos de su hijo o hija: {{pictures}}. Pueden mostrar su cara. También muestran que recibió atención aquí.',
    conditioning:
      'No tiene que firmar. Si dice que no, la atención será la misma. El tratamiento, lo que paga, su seguro y sus beneficios no dependen de esta hoja. Así lo dice la ley.',
    revocationExceptions:
      'Si lo retira, paramos y quitamos lo que pusimos. No podemos deshacer lo que ya hicimos antes. No podemos quitar las copias que hizo otra gente. Cuando su hijo o hija sea mayor de edad, le preguntamos. Sin un nuevo sí, paramos.',
    declaration:
      'Soy la madre, el padre o el tutor. Leí esta hoja o alguien me la leyó. Pude hacer preguntas. Estoy de acuerdo.',
    authority: '¿Es usted la madre, el padre o el tutor? ¿Qué le da derecho a firmar?',
    paragraphs: ['También preguntamos a su hijo o hija, si ya puede entender. Si dice que no, vale.'],
  },
  behavioral_health: {
    ...BASE,
    title: 'Permiso para decir que recibió ayuda por alcohol o drogas',
    description:
      'Usted nos deja usar estas fotos y videos suyos: {{pictures}}. También nos deja contar esto de usted: {{story}} Muestran que recibió tratamiento por alcohol o drogas. No se comparte ninguna nota de sus pláticas con un consejero.',
    discloser:
      '{{organization}}, {{address}}. Solo los puede compartir el personal que maneja nuestras cuentas en las redes.',
    redisclosure:
      'Una vez que algo es público, otra gente lo puede copiar y compartir. Puede que la ley ya no lo proteja. Puede que alguien le trate de otro modo cuando lo sepa.',
    part2Notice:
      '42 CFR parte 2 prohíbe usar o dar estos datos sin permiso. Ponemos esta frase con cada mensaje.',
    declaration:
      'Me llamo {{subject}}, o firmo por esa persona. Leí esta hoja o alguien me la leyó. Pude hacer preguntas. Estoy de acuerdo.',
    paragraphs: ['Tome su tiempo. Antes de firmar puede hablar con su consejero o con alguien de confianza.'],
  },
}
