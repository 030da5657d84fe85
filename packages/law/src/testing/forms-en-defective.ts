import { bad, type FormCase, form, signed } from './forms.ts'

const HIPAA = '45 CFR 164.508'

/** Each fails in exactly one way. */
export const DEFECTIVE_EN: readonly FormCase[] = [
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
