/** What can happen to an authorization, as its trail names it: `action` of an event, and after "authorization." in the audit trail. */
export const authorizationEvents = {
  create: 'Prepared',
  change: 'Draft changed',
  send: 'Link sent by e-mail',
  tablet: 'Handed over on a tablet',
  open: 'Opened by the signer',
  proof: 'Proof of authority attached',
  scan: 'Scan of the paper attached',
  sign: 'Signed',
  acceptPaper: 'Paper checked and accepted',
  witness: 'Signature witnessed',
  inForce: 'In force',
  copySent: 'Copy sent to the signer',
  decline: 'Declined',
  narrow: 'Narrowed',
  withdraw: 'Taken back',
  bringBack: 'Posts stopped or taken down',
  endsSoon: 'Ends within 30 days',
  expire: 'Ended',
  birthDate: 'End changed by the birth date',
  renew: 'The next one was prepared',
  replace: 'Replaced by the next one',
  void: 'Given up',
  read: 'Opened by a member of the workforce',
  readDocument: 'Document read',
} as const
export type AuthorizationEventNames = { [K in keyof typeof authorizationEvents]: string }

/** Audit actions about subjects, after "subject.". */
export const subjectEvents = {
  add: 'Subject added',
  read: 'Name and contact read',
  find: 'Searched by name',
  change: 'Name or contact changed',
} as const
export type SubjectEventNames = { [K in keyof typeof subjectEvents]: string }
