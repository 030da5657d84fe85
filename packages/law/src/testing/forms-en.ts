import { type FormCase, form, good, signed } from './forms.ts'
import { DEFECTIVE_EN } from './forms-en-defective.ts'

/** A hospital's own words, as lawyers write them. */
const HOSPITAL = {
  title: 'Authorization for use of patient images',
  description: 'Photographs taken on the maternity ward on May 4, 2026, and my first name.',
  discloser: 'Harbor Light Hospital and the staff of its communications office.',
  recipient: 'Readers of the hospital’s public pages on Facebook and Bluesky.',
  purpose: 'Health education. News about the hospital.',
  expiry: 'This form expires on December 31, 2027.',
  rightToRevoke: 'I may revoke this form in writing at any time.',
  howToRevoke: 'I revoke it by a letter or an email to the privacy office: {{contact}}.',
  revocationExceptions:
    'A revocation does not undo any action that the hospital already took in reliance on it.',
  conditioning:
    'The hospital may not condition treatment, payment, enrollment or eligibility for benefits on whether I sign.',
  redisclosure:
    'Information shared under this form may be redisclosed by those who get it. Federal privacy rules may no longer protect it.',
  copy: 'I will receive a copy of this form.',
  declaration: 'I have read this form and I sign it freely.',
  authority: 'If signed by a personal representative, describe your authority to act.',
}
/** A small practice, in few words. */
const PRACTICE = {
  description: 'One video, two minutes long, in which you talk about your new hearing aids.',
  discloser: 'Dr. Imogen Tarrow and her front desk staff.',
  recipient: 'People who visit our website and our YouTube page, and those two companies.',
  purpose: 'Marketing: we want to show other people what hearing aids can do.',
  expiry: 'It ends when we close the hearing aid campaign, or after two years.',
  rightToRevoke: 'You can change your mind and withdraw your yes. Just write to us.',
  howToRevoke: 'Send an e-mail to {{contact}}.',
  revocationExceptions: 'What we shared before we got your e-mail stays shared.',
  conditioning: 'Whether or not you sign, you get the same treatment and the same bill.',
  redisclosure: 'Viewers can save the video and pass it on. HIPAA does not apply to them.',
  copy: 'You get a copy.',
}

const GOOD: FormCase[] = [
  good('photo and video template', form('en', 'photo_video')),
  good('story template', form('en', 'story')),
  good('paid marketing template', form('en', 'paid_marketing')),
  good('template for minors', form('en', 'minor')),
  good('substance use template', form('en', 'behavioral_health')),
  good(
    'hospital in its lawyers’ words',
    form('en', 'photo_video', HOSPITAL, { purposes: ['education', 'news'] }),
  ),
  good('practice in few words', form('en', 'photo_video', PRACTICE)),
  good(
    'revocation explained in the notice of privacy practices',
    form(
      'en',
      'photo_video',
      {
        howToRevoke: '',
        revocationExceptions: '',
        noticeReference:
          'Our Notice of Privacy Practices, on our website and at the desk, says how and with which limits.',
      },
      { noticeExplainsRevocation: true },
    ),
  ),
  good(
    'asked for by the patient, without a purpose or a copy',
    form(
      'en',
      'story',
      { purpose: 'At my request.', copy: '' },
      { askedBy: 'individual', purposes: ['community'] },
    ),
  ),
  good(
    'research without an end, a condition for treatment within the study',
    form(
      'en',
      'photo_video',
      {
        expiry: 'None.',
        purpose: 'The Cedar Hill knee study.',
        conditioning:
          'If you do not sign, you cannot take part in the study. Your other care stays the same.',
      },
      {
        research: true,
        conditioned: 'research',
        combinedWith: 'research_permission',
        purposes: ['education'],
      },
    ),
  ),
  good(
    'psychotherapy notes and nothing else',
    form(
      'en',
      'story',
      {
        description:
          'The psychotherapy notes of my visits in March 2026, as far as this text quotes them: {{story}}',
      },
      { information: ['psychotherapy_notes'] },
    ),
  ),
  good(
    'a sale that says so',
    form(
      'en',
      'photo_video',
      { sale: 'A stock photo company pays our clinic for this picture.' },
      { sale: true },
    ),
  ),
  good(
    'patients alone sign, no line for a representative',
    form('en', 'photo_video', { authority: '' }, { signers: ['patient'] }),
  ),
  good(
    'unusual words that a privacy officer accepted',
    form(
      'en',
      'photo_video',
      { redisclosure: 'The web forgets nothing.' },
      { reviewed: ['en.redisclosure_unclear'] },
    ),
  ),
  good(
    'two authorizations together, neither of them a condition',
    form('en', 'photo_video', {}, { combinedWith: 'authorization' }),
  ),
  good('signed and in force', form('en', 'photo_video'), signed()),
  good('in force on its last day', form('en', 'photo_video'), signed({ on: '2027-06-30' })),
  good(
    'signed by a mother',
    form('en', 'minor'),
    signed({ minor: true, signature: { by: 'parent', signed: true, on: '2026-11-24', authority: 'mother' } }),
  ),
  good(
    'says that nobody refuses care',
    form('en', 'photo_video', {
      conditioning:
        'We never refuse to treat you because you did not sign. Nor does your bill or insurance change.',
    }),
  ),
]

export const FORMS_EN: readonly FormCase[] = [...GOOD, ...DEFECTIVE_EN]
