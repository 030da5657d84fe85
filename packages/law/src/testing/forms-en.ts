import { bad, type FormCase, form, good, signed } from './forms.ts'

const HIPAA = '45 CFR 164.508'

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

const BAD: FormCase[] = [
  bad('description_missing', `${HIPAA}(c)(1)(i)`, form('en', 'photo_video', { description: '' })),
  bad(
    'description_vague',
    `${HIPAA}(c)(1)(i)`,
    form('en', 'photo_video', { description: 'Any and all information that the clinic has about me.' }),
  ),
  bad(
    'description_vague',
    `${HIPAA}(c)(1)(i)`,
    form('en', 'story', { description: 'My health information.' }),
  ),
  bad('discloser_missing', `${HIPAA}(c)(1)(ii)`, form('en', 'photo_video', { discloser: ' ' })),
  bad('discloser_vague', `${HIPAA}(c)(1)(ii)`, form('en', 'photo_video', { discloser: 'Anyone we choose.' })),
  bad('recipient_missing', `${HIPAA}(c)(1)(iii)`, form('en', 'photo_video', { recipient: '' })),
  bad('recipient_vague', `${HIPAA}(c)(1)(iii)`, form('en', 'photo_video', { recipient: 'Third parties.' })),
  bad('purpose_missing', `${HIPAA}(c)(1)(iv)`, form('en', 'photo_video', { purpose: '' })),
  bad(
    'purpose_open',
    `${HIPAA}(c)(1)(iv)`,
    form('en', 'photo_video', { purpose: 'Marketing and any other lawful purpose.' }),
  ),
  bad(
    'purpose_not_requested',
    `${HIPAA}(c)(1)(iv)`,
    form('en', 'story', { purpose: 'At the request of the individual.' }, { purposes: ['community'] }),
  ),
  bad('expiry_missing', `${HIPAA}(c)(1)(v)`, form('en', 'photo_video', { expiry: '' })),
  bad(
    'expiry_none',
    `${HIPAA}(c)(1)(v)`,
    form('en', 'photo_video', { expiry: 'This permission never expires.' }),
  ),
  bad(
    'expiry_none',
    `${HIPAA}(c)(1)(v)`,
    form('en', 'photo_video', { expiry: 'It holds as long as the clinic wants.' }),
  ),
  bad('expiry_unclear', `${HIPAA}(c)(1)(v)`, form('en', 'photo_video', { expiry: 'It is limited in time.' })),
  bad(
    'signature_missing',
    `${HIPAA}(c)(1)(vi)`,
    form(
      'en',
      'photo_video',
      {},
      { signature: { patientName: true, signature: false, date: true, authority: true } },
    ),
  ),
  bad(
    'date_missing',
    `${HIPAA}(c)(1)(vi)`,
    form(
      'en',
      'photo_video',
      {},
      { signature: { patientName: true, signature: true, date: false, authority: true } },
    ),
  ),
  bad('authority_missing', `${HIPAA}(c)(1)(vi)`, form('en', 'minor', { authority: '' })),
  bad('right_missing', `${HIPAA}(c)(2)(i)`, form('en', 'photo_video', { rightToRevoke: '' })),
  bad(
    'right_denied',
    `${HIPAA}(c)(2)(i)`,
    form('en', 'photo_video', { rightToRevoke: 'This release is irrevocable.' }),
  ),
  bad(
    'right_unclear',
    `${HIPAA}(c)(2)(i)`,
    form('en', 'photo_video', { rightToRevoke: 'We are happy to hear from you at any time.' }),
  ),
  bad('how_missing', `${HIPAA}(c)(2)(i)(A)`, form('en', 'photo_video', { howToRevoke: '' })),
  bad('how_unclear', `${HIPAA}(c)(2)(i)(A)`, form('en', 'photo_video', { howToRevoke: 'Ask around.' })),
  bad('exceptions_missing', `${HIPAA}(c)(2)(i)(A)`, form('en', 'photo_video', { revocationExceptions: '' })),
  bad(
    'exceptions_unclear',
    `${HIPAA}(c)(2)(i)(A)`,
    form('en', 'photo_video', { revocationExceptions: 'There are limits to this.' }),
  ),
  bad(
    'notice_unclear',
    `${HIPAA}(c)(2)(i)(B)`,
    form(
      'en',
      'photo_video',
      { howToRevoke: '', revocationExceptions: '', noticeReference: 'See our website.' },
      { noticeExplainsRevocation: true },
    ),
  ),
  bad('conditioning_missing', `${HIPAA}(c)(2)(ii)`, form('en', 'photo_video', { conditioning: '' })),
  bad(
    'conditioning_unclear',
    `${HIPAA}(c)(2)(ii)(A)`,
    form('en', 'photo_video', { conditioning: 'Signing is voluntary.' }),
  ),
  bad(
    'consequences_unclear',
    `${HIPAA}(c)(2)(ii)(B)`,
    form(
      'en',
      'photo_video',
      { conditioning: 'This form is part of the study.' },
      { research: true, conditioned: 'research' },
    ),
  ),
  bad('redisclosure_missing', `${HIPAA}(c)(2)(iii)`, form('en', 'photo_video', { redisclosure: '' })),
  bad(
    'redisclosure_unclear',
    `${HIPAA}(c)(2)(iii)`,
    form('en', 'photo_video', { redisclosure: 'We take good care of your pictures.' }),
  ),
  bad(
    'marketing_not_named',
    `${HIPAA}(a)(3)(i)`,
    form('en', 'photo_video', { purpose: 'To teach people about sleep.' }),
  ),
  bad('remuneration_missing', `${HIPAA}(a)(3)(ii)`, form('en', 'paid_marketing', { remuneration: '' })),
  bad(
    'remuneration_unclear',
    `${HIPAA}(a)(3)(ii)`,
    form('en', 'paid_marketing', { remuneration: 'We are not paid for this.' }),
  ),
  bad('sale_missing', `${HIPAA}(a)(4)(ii)`, form('en', 'photo_video', {}, { sale: true })),
  bad(
    'psychotherapy_not_named',
    `${HIPAA}(a)(2)`,
    form(
      'en',
      'story',
      { description: 'What you said on May 4: {{story}}' },
      { information: ['psychotherapy_notes'] },
    ),
  ),
  bad(
    'psychotherapy_unmarked',
    `${HIPAA}(a)(2)`,
    form('en', 'story', { description: 'Your story and two lines of the psychotherapy notes: {{story}}' }),
  ),
  bad(
    'irrevocable',
    `${HIPAA}(b)(1)(ii)`,
    form('en', 'photo_video', {
      paragraphs: ['I waive any right to inspect the finished picture or to revoke.'],
    }),
  ),
  bad(
    'forever',
    `${HIPAA}(b)(1)(ii)`,
    form('en', 'photo_video', {
      paragraphs: ['The clinic may keep the picture on its pages in perpetuity.'],
    }),
  ),
  bad('combined', `${HIPAA}(b)(3)`, form('en', 'photo_video', {}, { combinedWith: 'treatment_consent' })),
  bad(
    'combined_words',
    `${HIPAA}(b)(3)`,
    form('en', 'photo_video', { paragraphs: ['I agree to pay what my insurance does not cover.'] }),
  ),
  bad(
    'combined_research',
    `${HIPAA}(b)(3)(i)`,
    form('en', 'photo_video', {}, { combinedWith: 'research_permission' }),
  ),
  bad(
    'combined_psychotherapy',
    `${HIPAA}(b)(3)(ii)`,
    form(
      'en',
      'story',
      { description: 'Psychotherapy notes and pictures: {{pictures}}' },
      { information: ['psychotherapy_notes', 'photo'] },
    ),
  ),
  bad(
    'combined_conditioned',
    `${HIPAA}(b)(3)(iii)`,
    form(
      'en',
      'photo_video',
      { conditioning: 'If you do not sign, we cannot send the report to your employer.' },
      { conditioned: 'third_party', combinedWith: 'authorization' },
    ),
  ),
  bad('conditioned', `${HIPAA}(b)(4)`, form('en', 'photo_video', {}, { conditioned: 'other' })),
  bad(
    'conditioned_words',
    `${HIPAA}(b)(4)`,
    form('en', 'photo_video', {
      conditioning: 'You must sign this form to receive treatment or to pay less.',
    }),
  ),
  bad(
    'conditioned_research',
    `${HIPAA}(b)(4)(i)`,
    form(
      'en',
      'photo_video',
      { conditioning: 'If you do not sign, you cannot join.' },
      { conditioned: 'research' },
    ),
  ),
  bad(
    'conditioned_psychotherapy',
    `${HIPAA}(b)(4)(ii)(B)`,
    form(
      'en',
      'story',
      {
        description: 'Your psychotherapy notes: {{story}}',
        conditioning: 'If you do not sign, you cannot enroll.',
      },
      { information: ['psychotherapy_notes'], conditioned: 'enrollment' },
    ),
  ),
  bad(
    'part2_name_missing',
    '42 CFR 2.31(a)(1)',
    form(
      'en',
      'behavioral_health',
      {},
      { signature: { patientName: false, signature: true, date: true, authority: true } },
    ),
  ),
  bad(
    'part2_not_named',
    '42 CFR 2.31(a)(3)',
    form('en', 'behavioral_health', { description: 'Your story: {{story}}' }),
  ),
  bad(
    'part2_notes_combined',
    '42 CFR 2.31(b)',
    form('en', 'behavioral_health', {}, { information: ['counseling_notes', 'photo'] }),
  ),
  bad('part2_notice_missing', '42 CFR 2.32(a)', form('en', 'behavioral_health', { part2Notice: '' })),
  bad(
    'part2_unmarked',
    '42 CFR 2.31(a)',
    form('en', 'story', { description: 'Your year of recovery from alcohol: {{story}}' }),
  ),
  bad(
    'hard_to_read',
    `${HIPAA}(c)(3)`,
    form('en', 'photo_video', {
      paragraphs: [
        'Notwithstanding any contradictory communication previously transmitted electronically or otherwise, the undersigned individual acknowledges unequivocally that photographic reproductions commissioned subsequently by organizational representatives constitute institutional intellectual property, including reproductions manufactured internationally by independently administered organizations. '.repeat(
          4,
        ),
      ],
    }),
  ),
  bad('copy_missing', `${HIPAA}(c)(4)`, form('en', 'photo_video', { copy: '' })),
  bad('copy_denied', `${HIPAA}(c)(4)`, form('en', 'photo_video', { copy: 'We do not hand out copies.' })),
  bad(
    'left_over',
    `${HIPAA}(b)(2)(ii)`,
    form('en', 'photo_video', { purpose: 'Marketing, and [insert purpose here].' }),
  ),
  bad(
    'blank_unknown',
    `${HIPAA}(b)(2)(ii)`,
    form('en', 'photo_video', { paragraphs: ['Ask {{doctor}} if you have a question.'] }),
  ),
  bad('contact_empty', `${HIPAA}(b)(2)(ii)`, form('en', 'photo_video', {}, { contact: '' })),
  bad(
    'value_missing',
    `${HIPAA}(b)(2)(ii)`,
    form('en', 'photo_video'),
    signed({ values: { ...signed().values, expiry: '' } }),
  ),
  bad('not_signed', `${HIPAA}(b)(2)(ii)`, form('en', 'photo_video'), signed({ signature: null })),
  bad(
    'not_dated',
    `${HIPAA}(b)(2)(ii)`,
    form('en', 'photo_video'),
    signed({ signature: { by: 'patient', signed: true, on: null, authority: null } }),
  ),
  bad(
    'authority_not_stated',
    `${HIPAA}(b)(2)(ii)`,
    form('en', 'photo_video'),
    signed({ signature: { by: 'representative', signed: true, on: '2026-11-24', authority: ' ' } }),
  ),
  bad('expired', `${HIPAA}(b)(2)(i)`, form('en', 'photo_video'), signed({ on: '2027-07-01' })),
  bad(
    'event_happened',
    `${HIPAA}(b)(2)(i)`,
    form('en', 'photo_video'),
    signed({ endsOn: null, eventHappened: true }),
  ),
  bad('revoked', `${HIPAA}(b)(2)(iii)`, form('en', 'story'), signed({ revoked: true })),
  bad('known_false', `${HIPAA}(b)(2)(v)`, form('en', 'story'), signed({ knownFalse: true })),
  bad('minor_signed_alone', '45 CFR 164.502(g)(3)', form('en', 'minor'), signed({ minor: true })),
]

export const FORMS_EN: readonly FormCase[] = [...GOOD, ...BAD]
