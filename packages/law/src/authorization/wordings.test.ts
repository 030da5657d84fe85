import { expect, test } from 'vitest'
import { form } from '../testing/forms.ts'
import type { DefectCode } from './defects.ts'
import type { FormLang, TextField } from './form.ts'
import { validateForm } from './validate.ts'

/** Words as hospitals and their lawyers write them; each says what the law asks. */
const RECOGNISED: readonly (readonly [FormLang, TextField, string])[] = [
  ['en', 'description', 'All my medical records from January to June 2026.'],
  ['en', 'description', 'All information about my visit on May 4, 2026.'],
  ['en', 'description', 'Audio of my interview and two photos of me in the rehab gym.'],
  ['en', 'discloser', 'Harbor Light Hospital, its physicians, and its marketing department.'],
  ['en', 'recipient', 'The general public, and news outlets that ask for the story.'],
  ['en', 'purpose', 'Marketing, advertising, and all uses listed above.'],
  ['en', 'expiry', 'This authorization will expire one year after the date of signature.'],
  ['en', 'expiry', 'It does not expire until the exhibit closes on March 1, 2028.'],
  ['en', 'expiry', 'Upon discharge from the program.'],
  [
    'en',
    'rightToRevoke',
    'I understand that I have the right to revoke this authorization, in writing, at any time.',
  ],
  ['en', 'howToRevoke', 'By sending a written notice to the Privacy Office at {{contact}}.'],
  [
    'en',
    'revocationExceptions',
    'A revocation is not effective to the extent that the hospital has relied on the use or disclosure.',
  ],
  [
    'en',
    'conditioning',
    'My treatment, payment, enrollment, or eligibility for benefits will not be conditioned on whether I sign.',
  ],
  [
    'en',
    'conditioning',
    'I may refuse to sign, and my refusal will not affect my ability to obtain treatment or payment.',
  ],
  ['en', 'conditioning', 'We will never refuse to treat you or change your bill because you said no.'],
  [
    'en',
    'redisclosure',
    'Information disclosed pursuant to this authorization may be subject to redisclosure by the recipient and may no longer be protected by federal law.',
  ],
  ['en', 'copy', 'You will not be charged for your copy of this form.'],
  ['es', 'description', 'Todas las fotos de mi terapia del 3 de junio de 2026.'],
  ['es', 'expiry', 'Esta autorización vence un año después de la fecha de la firma.'],
  ['es', 'expiry', 'No vence hasta que cierre la exposición en marzo de 2028.'],
  [
    'es',
    'rightToRevoke',
    'Entiendo que tengo derecho a revocar esta autorización en cualquier momento mediante notificación por escrito.',
  ],
  ['es', 'howToRevoke', 'Enviando una notificación por escrito a la Oficina de Privacidad: {{contact}}.'],
  ['es', 'revocationExceptions', 'La revocación no afecta lo que el hospital haya hecho antes de recibirla.'],
  [
    'es',
    'conditioning',
    'El tratamiento, el pago, la inscripción o la elegibilidad para beneficios no se condicionan a mi firma.',
  ],
  [
    'es',
    'redisclosure',
    'La información puede estar sujeta a redivulgación por parte de quien la recibe y ya no estar protegida por la ley federal.',
  ],
  ['es', 'purpose', 'Mercadeo y todos los fines mencionados arriba.'],
  ['es', 'copy', 'Se le entregará una copia firmada sin costo.'],
]

test.each(RECOGNISED)('%s %s: “%s” is recognised', (lang, field, words) => {
  const invalid = validateForm(form(lang, 'photo_video', { [field]: words })).filter(
    ({ severity }) => severity === 'invalid',
  )
  expect(invalid.map(({ code }) => code)).toEqual([])
})

/** Words from media releases that undo an authorization, in places where they hide. */
const CAUGHT: readonly (readonly [FormLang, TextField | 'paragraphs', string, DefectCode])[] = [
  ['en', 'paragraphs', 'I grant the hospital the irrevocable right to use my likeness.', 'irrevocable'],
  ['en', 'paragraphs', 'The hospital may keep and publish the pictures in perpetuity.', 'forever'],
  ['en', 'description', 'Any and all protected health information.', 'description_vague'],
  ['en', 'description', 'Everything the clinic needs.', 'description_vague'],
  ['en', 'expiry', 'None.', 'expiry_none'],
  ['en', 'expiry', 'Until the hospital decides otherwise.', 'expiry_none'],
  ['en', 'purpose', 'Promotion and any lawful purpose.', 'purpose_open'],
  [
    'en',
    'conditioning',
    'If you refuse, we may refuse to treat you or to bill your insurance.',
    'conditioned_words',
  ],
  ['en', 'conditioning', 'Signing is a condition of treatment, and of payment.', 'conditioned_words'],
  ['en', 'copy', 'You will not receive a copy.', 'copy_denied'],
  ['en', 'paragraphs', 'I consent to the procedure explained to me.', 'combined_words'],
  ['es', 'paragraphs', 'Otorgo al hospital el derecho irrevocable de usar mi imagen.', 'irrevocable'],
  ['es', 'paragraphs', 'El hospital puede publicar las imágenes a perpetuidad.', 'forever'],
  ['es', 'description', 'Cualquier información.', 'description_vague'],
  ['es', 'expiry', 'Indefinidamente.', 'expiry_none'],
  ['es', 'purpose', 'Publicidad y cualquier otro uso.', 'purpose_open'],
  ['es', 'conditioning', 'La firma es condición para recibir tratamiento y beneficios.', 'conditioned_words'],
  ['es', 'copy', 'No se entrega copia.', 'copy_denied'],
]

test.each(CAUGHT)('%s %s: “%s” is caught as %s', (lang, field, words, code) => {
  const text = field === 'paragraphs' ? { paragraphs: [words] } : { [field]: words }
  expect(validateForm(form(lang, 'photo_video', text)).map((defect) => defect.code)).toEqual([code])
})
