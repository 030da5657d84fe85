import type { CaseDetails, EstablishmentInput, OshaCaseInput } from '@clearpost/contract'

/** A place of business for the OSHA log. */
export const place = (name: string): EstablishmentInput => ({
  name,
  companyName: 'Harbor Light Clinics',
  ein: '123456789',
  street: '12 Quay Street',
  city: 'Ouray',
  state: 'CO',
  zip: '81427',
  naics: '622110',
  industry: 'General hospital',
  type: 'private',
})

const DETAILS: CaseDetails = {
  jobTitle: 'Nurse',
  where: 'Room 4',
  description: 'Sprained wrist after a fall on a wet floor',
  street: '',
  city: '',
  state: '',
  zip: '',
  bornOn: null,
  hiredOn: null,
  sex: null,
  physician: '',
  facility: '',
  emergencyRoom: null,
  overnight: null,
  beganWorkAt: null,
  eventAt: null,
  before: '',
  happened: '',
  injury: '',
  object: '',
  diedOn: null,
  completedBy: '',
  completedTitle: '',
  completedPhone: '',
}

/** An injury with four days away, as it is entered in the log. */
export const injury = (
  change: Partial<Omit<OshaCaseInput, 'details'>> = {},
  details: Partial<CaseDetails> = {},
): OshaCaseInput => ({
  employeeName: 'Quillon Marsh',
  occurredOn: '2026-11-20',
  learnedOn: '2026-11-20',
  classification: 'days_away',
  daysAway: 4,
  daysRestricted: 0,
  type: 'injury',
  privacy: null,
  ...change,
  details: { ...DETAILS, ...details },
})
