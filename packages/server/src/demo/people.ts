import type { Role } from '@clearpost/contract'

/** One password for everyone in the invented clinic; printed when it is made. */
export const DEMO_PASSWORD = 'cedar hill demo 2026'

export const ORGANIZATION = {
  name: 'Cedar Hill Health',
  timeZone: 'America/Denver',
  locale: 'en',
} as const

export const SITES = {
  clinic: {
    name: 'Cedar Hill Family Clinic',
    setting: 'clinic',
    address: '210 Juniper Street',
    place: 'Sterling, CO',
    phone: '970-555-0110',
    departments: ['Family medicine', 'Front desk'],
  },
  dental: {
    name: 'Cedar Hill Dental',
    setting: 'dental',
    address: '14 Mill Road',
    place: 'Holyoke, CO',
    phone: '970-555-0120',
    departments: ['Hygiene'],
  },
  pharmacy: {
    name: 'Cedar Hill Pharmacy',
    setting: 'pharmacy',
    address: '212 Juniper Street',
    place: 'Sterling, CO',
    phone: '970-555-0130',
    departments: [],
  },
} as const
export type SiteKey = keyof typeof SITES

interface DemoPerson {
  name: string
  title: string
  roles: Role[]
  sites: SiteKey[]
  locale?: 'es'
}

export const PEOPLE = {
  margaret: { name: 'Margaret Okonjo', title: 'Chief operating officer', roles: ['owner'], sites: [] },
  daniel: { name: 'Daniel Reyes-Holt', title: 'Privacy officer', roles: ['privacy_officer'], sites: [] },
  helen: { name: 'Helen Sorvik', title: 'Compliance counsel', roles: ['privacy_officer'], sites: [] },
  priya: { name: 'Priya Natarjan', title: 'Clinical communications', roles: ['reviewer'], sites: ['clinic'] },
  tomas: {
    name: 'Tomás Villaverde',
    title: 'Bilingual reviewer',
    roles: ['reviewer'],
    sites: ['clinic', 'dental'],
    locale: 'es',
  },
  grace: {
    name: 'Grace Lindquast',
    title: 'Social media manager',
    roles: ['editor'],
    sites: ['clinic', 'pharmacy'],
  },
  jamal: { name: 'Jamal Whitcombe', title: 'Communications assistant', roles: ['editor'], sites: ['clinic'] },
  lucia: {
    name: 'Lucía Herrán',
    title: 'Community outreach',
    roles: ['editor'],
    sites: ['dental'],
    locale: 'es',
  },
  samuel: { name: 'Samuel Adewole', title: 'Family physician', roles: ['member'], sites: ['clinic'] },
  beth: { name: 'Beth Kowalnik', title: 'Nurse', roles: ['member'], sites: ['clinic'] },
  owen: { name: 'Owen Farraday', title: 'Pharmacist', roles: ['member'], sites: ['pharmacy'] },
  ingrid: {
    name: 'Ingrid Falkner',
    title: 'Dental hygienist',
    roles: ['member', 'editor'],
    sites: ['dental'],
  },
  ruth: { name: 'Ruth Abernethy-Cole', title: 'External auditor', roles: ['auditor'], sites: [] },
} as const satisfies Record<string, DemoPerson>
export type PersonKey = keyof typeof PEOPLE

export const emailOf = (key: PersonKey): string => `${key}@cedarhill.example`

export const CHANNELS = {
  site: {
    network: 'website',
    slug: 'cedar-hill',
    title: 'Cedar Hill Health News',
    purpose: 'News for everyone',
    site: null,
    owner: 'grace',
    backup: 'jamal',
  },
  dentalSite: {
    network: 'website',
    slug: 'cedar-hill-dental',
    title: 'Cedar Hill Dental News',
    purpose: 'News of the dental office',
    site: 'dental',
    owner: 'lucia',
    backup: 'ingrid',
  },
  mastodon: {
    network: 'mastodon',
    server: 'https://social.example',
    handle: 'cedarhill@social.example',
    purpose: 'Health tips and openings',
    site: null,
    owner: 'grace',
    backup: null,
  },
  bluesky: {
    network: 'bluesky',
    server: 'https://pds.example',
    handle: 'cedarhill.example',
    purpose: 'Announcements',
    site: null,
    owner: 'jamal',
    backup: 'grace',
  },
} as const
export type ChannelKey = keyof typeof CHANNELS
