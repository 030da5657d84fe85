import type { DefectCode, DefectWords } from './defects.ts'

const AGAIN = 'Say it in plain words, or confirm that you have read the paragraph and the words do say it.'

/** Every defect in English: what is missing, and what to do. */
export const WORDS_EN: Record<DefectCode, DefectWords> = {
  description_missing: {
    missing: 'The form does not say what information is used.',
    fix: 'Name it: which pictures, which video, which part of the story.',
  },
  description_vague: {
    missing: 'The information is not specific: nobody can tell from it what will be shown.',
    fix: 'Name the pictures or the part of the story instead of “all information”.',
  },
  discloser_missing: {
    missing: 'The form does not say who may share the information.',
    fix: 'Name your organization, or the group of people there who may share it.',
  },
  discloser_vague: {
    missing: 'Who may share the information is left open.',
    fix: 'Name your organization, or the group of people there who may share it.',
  },
  recipient_missing: {
    missing: 'The form does not say who will get or see the information.',
    fix: 'Say who: for a public post, the public and the networks that carry it.',
  },
  recipient_vague: {
    missing: 'Who will get the information is left open.',
    fix: 'Name them or their kind: for a public post, the public and the networks that carry it.',
  },
  purpose_missing: {
    missing: 'The form does not say what the information is used for.',
    fix: 'Name each purpose, or use the blank for purposes.',
  },
  purpose_open: {
    missing: '“Any purpose” is no purpose: each one must be described.',
    fix: 'Name each purpose, or use the blank for purposes.',
  },
  purpose_not_requested: {
    missing: '“At my request” is enough only when the patient asks for it. Here your organization asks.',
    fix: 'Name each purpose, or use the blank for purposes.',
  },
  expiry_missing: {
    missing: 'The form has no end.',
    fix: 'Give a last day, or an event about the patient or the purpose that ends it.',
  },
  expiry_none: {
    missing: 'The form never ends, or ends when the organization likes. Only research may do that.',
    fix: 'Give a last day, or an event about the patient or the purpose that ends it.',
  },
  expiry_unclear: {
    missing: 'No day and no event was found in the words about the end.',
    fix: AGAIN,
  },
  signature_missing: {
    missing: 'There is no place to sign.',
    fix: 'Add the line for the signature.',
  },
  date_missing: {
    missing: 'There is no place for the date of the signature.',
    fix: 'Add the line for the date.',
  },
  authority_missing: {
    missing: 'Somebody may sign for the patient, and the form does not ask what gives them the right.',
    fix: 'Add the line for the authority, and ask for it in words.',
  },
  right_missing: {
    missing: 'The form does not say that the permission can be taken back in writing.',
    fix: 'Add the sentence about taking it back.',
  },
  right_denied: {
    missing: 'The form says that the permission cannot be taken back. The law says that it can.',
    fix: 'Remove that, and say that it can be taken back in writing at any time.',
  },
  right_unclear: {
    missing: 'The right to take the permission back in writing was not found in these words.',
    fix: AGAIN,
  },
  how_missing: {
    missing: 'The form does not say how to take the permission back.',
    fix: 'Say where to write, and use the blank for the contact.',
  },
  how_unclear: {
    missing: 'How to take the permission back was not found in these words.',
    fix: AGAIN,
  },
  exceptions_missing: {
    missing: 'The form does not say what can no longer be undone when the permission is taken back.',
    fix: 'Say that what was done before stays done.',
  },
  exceptions_unclear: {
    missing: 'The exception for what was already done was not found in these words.',
    fix: AGAIN,
  },
  notice_unclear: {
    missing: 'The form relies on your notice of privacy practices and does not name it.',
    fix: 'Name the notice and where it is, or explain here how to take the permission back.',
  },
  conditioning_missing: {
    missing: 'The form does not say whether care or payment depends on signing.',
    fix: 'Say that treatment, payment, enrollment and benefits do not depend on it.',
  },
  conditioning_unclear: {
    missing: 'It was not found in these words that neither care nor payment or benefits depend on signing.',
    fix: AGAIN,
  },
  consequences_unclear: {
    missing: 'The form is a condition, and does not say what happens to the person who does not sign.',
    fix: AGAIN,
  },
  redisclosure_missing: {
    missing: 'The form does not warn that others can share the information again.',
    fix: 'Say that others may share it, and that privacy law may no longer protect it.',
  },
  redisclosure_unclear: {
    missing:
      'It was not found in these words that others may share the information and that the law may no longer protect it.',
    fix: AGAIN,
  },
  marketing_not_named: {
    missing: 'The form may be used for marketing, and its purpose does not say so.',
    fix: 'Name marketing or advertising, use the blank for purposes, or take marketing off the form.',
  },
  remuneration_missing: {
    missing: 'Somebody pays your organization for this marketing, and the form does not say so.',
    fix: 'Say who pays, or that a third party pays.',
  },
  remuneration_unclear: {
    missing: 'It was not found in these words that your organization is paid.',
    fix: AGAIN,
  },
  sale_missing: {
    missing: 'The information is sold, and the form does not say that your organization is paid for it.',
    fix: 'Say that your organization is paid for sharing it.',
  },
  sale_unclear: {
    missing: 'It was not found in these words that your organization is paid for sharing the information.',
    fix: AGAIN,
  },
  psychotherapy_not_named: {
    missing: 'The form covers psychotherapy notes, and its description does not name them.',
    fix: 'Name the psychotherapy notes, or take them off the form.',
  },
  psychotherapy_unmarked: {
    missing: 'The description names psychotherapy notes, which need an authorization of their own.',
    fix: 'Mark psychotherapy notes as the information of the form, or remove them from the description.',
  },
  irrevocable: {
    missing: 'The form takes away a right that the person keeps by law.',
    fix: 'Remove the sentence that says it cannot be taken back or that rights are given up.',
  },
  forever: {
    missing: 'A paragraph lasts forever, although the form must end.',
    fix: 'Remove “forever” and the like.',
  },
  combined: {
    missing: 'An authorization may not stand in one document with anything else.',
    fix: 'Make two documents, each with its own signature.',
  },
  combined_words: {
    missing: 'A paragraph belongs into another document, such as a consent to treatment or a promise to pay.',
    fix: 'Move it into a document of its own.',
  },
  combined_research: {
    missing: 'Only an authorization for research may be combined with a permission for research.',
    fix: 'Make two documents, or mark the form as one for research.',
  },
  combined_psychotherapy: {
    missing: 'An authorization for psychotherapy notes may not cover other information.',
    fix: 'Make a form for the notes alone.',
  },
  combined_conditioned: {
    missing: 'Two authorizations may not stand together when care depends on one of them.',
    fix: 'Make two documents.',
  },
  conditioned: {
    missing: 'Care, payment, enrollment or benefits may not depend on this signature.',
    fix: 'Do not make it a condition.',
  },
  conditioned_words: {
    missing: 'These words make care depend on the signature.',
    fix: 'Say that the care stays the same without a signature.',
  },
  conditioned_research: {
    missing: 'Only treatment within research may depend on an authorization for that research.',
    fix: 'Do not make it a condition, or mark the form as one for research.',
  },
  conditioned_psychotherapy: {
    missing: 'A health plan may not make enrollment depend on psychotherapy notes.',
    fix: 'Do not make it a condition.',
  },
  part2_name_missing: {
    missing: 'A consent about substance use records must carry the name of the patient.',
    fix: 'Add the line for the name of the patient.',
  },
  part2_not_named: {
    missing: 'The form covers substance use records, and its description does not name them.',
    fix: 'Say that the information is about substance use treatment.',
  },
  part2_notes_combined: {
    missing: 'Counseling notes about substance use need a consent of their own.',
    fix: 'Make a form for the notes alone.',
  },
  part2_notice_missing: {
    missing: 'The notice that must go with each disclosure of substance use records is not in the form.',
    fix: 'Add: “42 CFR part 2 prohibits unauthorized use or disclosure of these records.”',
  },
  part2_unmarked: {
    missing:
      'The description is about substance use. If your organization is a part 2 program, more is needed.',
    fix: 'Mark substance use as information of the form.',
  },
  hard_to_read: {
    missing: 'The form reads at school grade {grade}; plain language is grade 8 or below.',
    fix: 'Use shorter sentences and everyday words.',
  },
  copy_missing: {
    missing: 'The form does not say that the person gets a copy of what they signed.',
    fix: 'Add the sentence about the copy.',
  },
  copy_denied: {
    missing: 'The form says that there is no copy. Whoever is asked for an authorization gets one.',
    fix: 'Say that the person gets a copy.',
  },
  left_over: {
    missing: 'The words still hold an empty line or a note to fill something in.',
    fix: 'Fill it in, or use one of the blanks that fill themselves.',
  },
  blank_unknown: {
    missing: 'Nothing fills the blank “{slot}”.',
    fix: 'Use one of the blanks in the list, or write the words themselves.',
  },
  organization_empty: {
    missing: 'The name of the organization is empty.',
    fix: 'Fill it in.',
  },
  address_empty: {
    missing: 'The address is empty.',
    fix: 'Fill it in.',
  },
  contact_empty: {
    missing: 'The form does not yet say where the permission can be taken back.',
    fix: 'Fill in an address, an e-mail address or a phone number.',
  },
  value_missing: {
    missing: 'Not filled in: {slot}.',
    fix: 'Fill it in before anybody signs.',
  },
  not_signed: {
    missing: 'It is not signed.',
    fix: 'Ask for the signature.',
  },
  not_dated: {
    missing: 'The signature has no date.',
    fix: 'Ask the signer for the date.',
  },
  authority_not_stated: {
    missing: 'Somebody signed for the patient without saying what gives them the right.',
    fix: 'Ask what it is, for example parent, guardian or health care proxy.',
  },
  expired: {
    missing: 'Its last day has passed.',
    fix: 'Ask for a new one.',
  },
  event_happened: {
    missing: 'The event that ends it has happened.',
    fix: 'Ask for a new one.',
  },
  revoked: {
    missing: 'It was taken back.',
    fix: 'Stop using what it covered.',
  },
  known_false: {
    missing: 'Something important in it is known to be false.',
    fix: 'Ask for a new one with the right facts.',
  },
  minor_signed_alone: {
    missing: 'The patient is a minor and signed alone.',
    fix: 'Ask a parent or guardian, unless state law lets the minor decide; then record why.',
  },
}
