import { bad, type FormCase, form, good, signed } from './forms.ts'

const HIPAA = '45 CFR 164.508'

/** A hospital's own words, as lawyers write them. */
const HOSPITAL = {
  title: 'Autorización para usar imágenes de pacientes',
  description: 'Las fotografías tomadas en la sala de maternidad el 4 de mayo de 2026, y mi nombre de pila.',
  discloser: 'El Hospital Luz del Puerto y el personal de su oficina de comunicación.',
  recipient: 'Los lectores de las páginas públicas del hospital en Facebook y Bluesky.',
  purpose: 'Educación sobre la salud y noticias del hospital.',
  expiry: 'Esta autorización vence el 31 de diciembre de 2027.',
  rightToRevoke: 'Puedo revocar esta autorización por escrito en cualquier momento.',
  howToRevoke: 'La revoco con una carta o un correo a la oficina de privacidad: {{contact}}.',
  revocationExceptions: 'La revocación no deshace lo que el hospital ya hizo confiando en ella.',
  conditioning:
    'El hospital no puede hacer que el tratamiento, el pago, la inscripción o el derecho a beneficios dependan de mi firma.',
  redisclosure:
    'Quien recibe la información puede divulgarla de nuevo. Las normas federales de privacidad quizá ya no la protejan.',
  copy: 'Recibiré una copia de esta hoja.',
}
const PRACTICE = {
  description: 'Un video de dos minutos en el que usted habla de sus audífonos nuevos.',
  discloser: 'La doctora Imogen Tarrow y su recepción.',
  recipient: 'La gente que visita nuestra página web y nuestro canal de YouTube, y esas dos empresas.',
  purpose: 'Publicidad: queremos mostrar lo que hace un audífono.',
  expiry: 'Termina cuando acabe la campaña, o después de dos años.',
  rightToRevoke: 'Usted puede cambiar de idea. Solo escríbanos.',
  howToRevoke: 'Mande un correo a {{contact}}.',
  revocationExceptions: 'Lo que compartimos antes de recibir su correo queda así.',
  conditioning: 'Firme o no, recibe la misma atención y paga lo mismo.',
  redisclosure:
    'Otra gente puede guardar el video y pasarlo. La ley HIPAA no les obliga, y ya no lo protege.',
  copy: 'Le damos una copia.',
}

const GOOD: FormCase[] = [
  good('plantilla de foto y video', form('es', 'photo_video')),
  good('plantilla de historia', form('es', 'story')),
  good('plantilla de anuncios pagados', form('es', 'paid_marketing')),
  good('plantilla para menores', form('es', 'minor')),
  good('plantilla de alcohol y drogas', form('es', 'behavioral_health')),
  good(
    'hospital con palabras de abogados',
    form('es', 'photo_video', HOSPITAL, { purposes: ['education', 'news'] }),
  ),
  good('consultorio en pocas palabras', form('es', 'photo_video', PRACTICE)),
  good(
    'el aviso de privacidad explica cómo revocar',
    form(
      'es',
      'photo_video',
      {
        howToRevoke: '',
        revocationExceptions: '',
        noticeReference:
          'Nuestro Aviso de Prácticas de Privacidad, en la web y en recepción, dice cómo y con qué límites.',
      },
      { noticeExplainsRevocation: true },
    ),
  ),
  good(
    'lo pide el paciente',
    form(
      'es',
      'story',
      { purpose: 'A mi petición.', copy: '' },
      { askedBy: 'individual', purposes: ['community'] },
    ),
  ),
  good(
    'solo notas de psicoterapia',
    form(
      'es',
      'story',
      { description: 'Las notas de psicoterapia de mis citas de marzo de 2026: {{story}}' },
      { information: ['psychotherapy_notes'] },
    ),
  ),
  good(
    'una venta que lo dice',
    form(
      'es',
      'photo_video',
      { sale: 'Una empresa de fotos paga a la clínica por esta imagen.' },
      { sale: true },
    ),
  ),
  good('firmado y vigente', form('es', 'photo_video'), signed()),
]

const BAD: FormCase[] = [
  bad('description_missing', `${HIPAA}(c)(1)(i)`, form('es', 'photo_video', { description: '' })),
  bad(
    'description_vague',
    `${HIPAA}(c)(1)(i)`,
    form('es', 'photo_video', { description: 'Toda la información que la clínica tenga de mí.' }),
  ),
  bad('discloser_missing', `${HIPAA}(c)(1)(ii)`, form('es', 'photo_video', { discloser: '' })),
  bad('recipient_missing', `${HIPAA}(c)(1)(iii)`, form('es', 'photo_video', { recipient: '' })),
  bad('recipient_vague', `${HIPAA}(c)(1)(iii)`, form('es', 'photo_video', { recipient: 'Terceros.' })),
  bad('purpose_missing', `${HIPAA}(c)(1)(iv)`, form('es', 'photo_video', { purpose: '' })),
  bad(
    'purpose_open',
    `${HIPAA}(c)(1)(iv)`,
    form('es', 'photo_video', { purpose: 'Publicidad y cualquier otro fin.' }),
  ),
  bad(
    'purpose_not_requested',
    `${HIPAA}(c)(1)(iv)`,
    form('es', 'story', { purpose: 'A petición del paciente.' }, { purposes: ['news'] }),
  ),
  bad('expiry_missing', `${HIPAA}(c)(1)(v)`, form('es', 'photo_video', { expiry: '' })),
  bad(
    'expiry_none',
    `${HIPAA}(c)(1)(v)`,
    form('es', 'photo_video', { expiry: 'Este permiso no vence nunca.' }),
  ),
  bad(
    'signature_missing',
    `${HIPAA}(c)(1)(vi)`,
    form(
      'es',
      'photo_video',
      {},
      { signature: { patientName: true, signature: false, date: true, authority: true } },
    ),
  ),
  bad(
    'authority_missing',
    `${HIPAA}(c)(1)(vi)`,
    form(
      'es',
      'minor',
      {},
      { signature: { patientName: true, signature: true, date: true, authority: false } },
    ),
  ),
  bad('right_missing', `${HIPAA}(c)(2)(i)`, form('es', 'photo_video', { rightToRevoke: '' })),
  bad(
    'right_denied',
    `${HIPAA}(c)(2)(i)`,
    form('es', 'photo_video', { rightToRevoke: 'Este permiso no se puede revocar.' }),
  ),
  bad('how_missing', `${HIPAA}(c)(2)(i)(A)`, form('es', 'photo_video', { howToRevoke: '' })),
  bad('exceptions_missing', `${HIPAA}(c)(2)(i)(A)`, form('es', 'photo_video', { revocationExceptions: '' })),
  bad(
    'notice_unclear',
    `${HIPAA}(c)(2)(i)(B)`,
    form(
      'es',
      'photo_video',
      { howToRevoke: '', revocationExceptions: '', noticeReference: 'Vea nuestra página.' },
      { noticeExplainsRevocation: true },
    ),
  ),
  bad('conditioning_missing', `${HIPAA}(c)(2)(ii)`, form('es', 'photo_video', { conditioning: '' })),
  bad(
    'conditioning_unclear',
    `${HIPAA}(c)(2)(ii)(A)`,
    form('es', 'photo_video', { conditioning: 'Firmar es voluntario.' }),
  ),
  bad(
    'conditioned_words',
    `${HIPAA}(b)(4)`,
    form('es', 'photo_video', {
      conditioning: 'Debe firmar esta hoja para recibir tratamiento o pagar menos.',
    }),
  ),
  bad(
    'conditioned_words',
    `${HIPAA}(b)(4)`,
    form('es', 'photo_video', { conditioning: 'Si no firma, no le podemos atender ni cobrar a su seguro.' }),
  ),
  bad('redisclosure_missing', `${HIPAA}(c)(2)(iii)`, form('es', 'photo_video', { redisclosure: '' })),
  bad(
    'redisclosure_unclear',
    `${HIPAA}(c)(2)(iii)`,
    form('es', 'photo_video', { redisclosure: 'Cuidamos mucho sus fotos.' }),
  ),
  bad(
    'marketing_not_named',
    `${HIPAA}(a)(3)(i)`,
    form('es', 'photo_video', { purpose: 'Enseñar sobre el sueño.' }),
  ),
  bad('remuneration_missing', `${HIPAA}(a)(3)(ii)`, form('es', 'paid_marketing', { remuneration: '' })),
  bad(
    'remuneration_unclear',
    `${HIPAA}(a)(3)(ii)`,
    form('es', 'paid_marketing', { remuneration: 'No recibimos ningún pago por esto.' }),
  ),
  bad('sale_missing', `${HIPAA}(a)(4)(ii)`, form('es', 'photo_video', {}, { sale: true })),
  bad(
    'psychotherapy_unmarked',
    `${HIPAA}(a)(2)`,
    form('es', 'story', { description: 'Su historia y dos líneas de las notas de psicoterapia: {{story}}' }),
  ),
  bad(
    'combined_psychotherapy',
    `${HIPAA}(b)(3)(ii)`,
    form(
      'es',
      'story',
      { description: 'Notas de psicoterapia y fotos: {{pictures}}' },
      { information: ['psychotherapy_notes', 'photo'] },
    ),
  ),
  bad(
    'irrevocable',
    `${HIPAA}(b)(1)(ii)`,
    form('es', 'photo_video', { paragraphs: ['Renuncio a mi derecho de revisar la imagen final.'] }),
  ),
  bad(
    'forever',
    `${HIPAA}(b)(1)(ii)`,
    form('es', 'photo_video', { paragraphs: ['La clínica puede mostrar la imagen para siempre.'] }),
  ),
  bad(
    'combined_words',
    `${HIPAA}(b)(3)`,
    form('es', 'photo_video', { paragraphs: ['Consiento el tratamiento que me propusieron.'] }),
  ),
  bad(
    'part2_not_named',
    '42 CFR 2.31(a)(3)',
    form('es', 'behavioral_health', { description: 'Su historia: {{story}}' }),
  ),
  bad('part2_notice_missing', '42 CFR 2.32(a)', form('es', 'behavioral_health', { part2Notice: '' })),
  bad(
    'hard_to_read',
    `${HIPAA}(c)(3)`,
    form('es', 'photo_video', {
      paragraphs: [
        'Independientemente de cualquier comunicación contradictoria previamente transmitida electrónicamente, la persona individual infrascrita reconoce inequívocamente que las reproducciones fotográficas encomendadas posteriormente por representantes organizacionales constituyen propiedad intelectual institucional, incluyendo reproducciones elaboradas internacionalmente por organizaciones administradas independientemente. '.repeat(
          4,
        ),
      ],
    }),
  ),
  bad('copy_missing', `${HIPAA}(c)(4)`, form('es', 'photo_video', { copy: '' })),
  bad('left_over', `${HIPAA}(b)(2)(ii)`, form('es', 'photo_video', { recipient: 'El público de ______.' })),
  bad('organization_empty', `${HIPAA}(b)(2)(ii)`, form('es', 'photo_video', {}, { organization: '' })),
  bad('expired', `${HIPAA}(b)(2)(i)`, form('es', 'photo_video'), signed({ on: '2027-07-01' })),
  bad('revoked', `${HIPAA}(b)(2)(iii)`, form('es', 'photo_video'), signed({ revoked: true })),
  bad('minor_signed_alone', '45 CFR 164.502(g)(3)', form('es', 'minor'), signed({ minor: true })),
]

export const FORMS_ES: readonly FormCase[] = [...GOOD, ...BAD]
