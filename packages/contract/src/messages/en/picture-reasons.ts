import type { CLEARANCE_REASONS, Region } from '../../index.ts'

/** Which region a reason means: its number on the page, and the subject's code where there is one. */
type Where = { number: number | null; subject: string | null }
export type Kind = Region['kind']
/** `quiet`: a text in which nothing was found. */
export type State = Region['state'] | 'quiet'

export const kinds = {
  face: 'Face',
  text: 'Text',
  code: 'Code',
  person: 'Person',
  mark: 'Mark',
} satisfies Record<Kind, string>

export const states = {
  open: 'open',
  covered: 'covered',
  subject: 'has a person',
  staff: 'workforce',
  nobody: 'no person',
  no_patient: 'harmless',
  quiet: 'nothing found',
} satisfies Record<State, string>

const box = (number: number | null) => (number === null ? 'The picture' : `Box ${number}`)
const who = (subject: string | null) => subject ?? 'the person'

export const reasons = {
  not_looked: () => 'Clearpost has not looked at this picture yet.',
  not_confirmed: () => 'Nobody has said yet that they looked at the whole picture.',
  look_failed: () => 'Looking at this picture failed. Look again, or upload the picture anew.',
  face_open: ({ number }) => `${box(number)}, a face: say who it is, or cover it.`,
  person_open: ({ number }) => `${box(number)}, somebody who can be recognized: say who it is, or cover it.`,
  text_open: ({ number }) => `${box(number)}, a text: cover it, or read it and say that it shows no patient.`,
  code_open: ({ number }) => `${box(number)}, a code: cover it, or say that it shows no patient.`,
  metadata_open: () => 'The file still says where or by whom it was taken.',
  question_open: () => 'A question about the picture has no answer yet.',
  mark_missing: () => 'You answered yes to a question. Draw a box around what can be recognized.',
  no_authorization: ({ number, subject }) => `${box(number)}: ${who(subject)} has signed no authorization.`,
  authorization_expired: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} has ended.`,
  authorization_withdrawn: ({ number, subject }) =>
    `${box(number)}: ${who(subject)} has taken the authorization back.`,
  purpose_not_covered: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} does not cover this purpose.`,
  channel_not_covered: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} does not cover this account.`,
  picture_not_covered: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} does not cover this picture.`,
  parent_must_sign: ({ number, subject }) =>
    `${box(number)}: ${who(subject)} is a child. A parent or representative must sign.`,
  sound_unheard: () => 'The video has sound. Somebody must listen to it.',
} satisfies Record<(typeof CLEARANCE_REASONS)[number], (where: Where) => string>
