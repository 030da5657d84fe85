/**
 * What the portal of HHS asks for, as it words it, so that answers can be copied. The lists were not read in the
 * portal itself for this version: a person compares them when they file. Not law.
 */
export const PORTAL_URL = 'https://ocrportal.hhs.gov/ocr/breach/breach_form.jsf'

export const ENTITY_TYPES = {
  provider: 'Healthcare Provider',
  plan: 'Health Plan',
  clearinghouse: 'Healthcare Clearing House',
} as const
export type EntityType = keyof typeof ENTITY_TYPES

export const BREACH_TYPES = {
  disclosure: 'Unauthorized Access/Disclosure',
  hacking: 'Hacking/IT Incident',
  disposal: 'Improper Disposal',
  loss: 'Loss',
  theft: 'Theft',
} as const
export type BreachType = keyof typeof BREACH_TYPES

export const BREACH_LOCATIONS = {
  social: 'Other (social media post)',
  email: 'Email',
  desktop: 'Desktop Computer',
  laptop: 'Laptop',
  portable: 'Other Portable Electronic Device',
  record: 'Electronic Medical Record',
  server: 'Network Server',
  paper: 'Paper/Films',
} as const
export type BreachLocation = keyof typeof BREACH_LOCATIONS

export const PORTAL_SAFEGUARDS = {
  none: 'None',
  privacy: 'Privacy Rule Safeguards (Training, Policies and Procedures, etc.)',
  administrative: 'Security Rule Administrative Safeguards (Risk Analysis, Risk Management, etc.)',
  physical: 'Security Rule Physical Safeguards (Facility Access Controls, Workstation Security, etc.)',
  technical: 'Security Rule Technical Safeguards (Access Controls, Transmission Security, etc.)',
} as const
export type PortalSafeguard = keyof typeof PORTAL_SAFEGUARDS

export const PORTAL_ACTIONS = {
  policies: 'Revised policies and procedures',
  trained: 'Trained or retrained workforce members',
  sanctioned: 'Sanctioned workforce members involved (including termination)',
  mitigated: 'Took steps to mitigate harm',
  password: 'Changed password/strengthened password requirements',
  technical: 'Implemented new technical safeguards',
  physical: 'Improved physical security',
  risk: 'Created a new/updated Security Rule Risk Management Plan',
  evaluations: 'Implemented periodic technical and nontechnical evaluations',
  monitoring: 'Provided individuals with free credit monitoring',
  associate: 'Revised business associate contracts',
  encryption: 'Adopted encryption technologies',
  other: 'Other',
} as const
export type PortalAction = keyof typeof PORTAL_ACTIONS
