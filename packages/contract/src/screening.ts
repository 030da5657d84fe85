import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Locale, line, PageQuery, PersonRef, page, Sha256 } from './shared.ts'

/** Bytes of an imported file of exclusions: over ten times OIG’s. */
export const EXCLUSION_FILE_MAX_BYTES = 250 * 1024 * 1024
export const FORMER_NAMES_MAX = 8

const Day = z.iso.date()
const Npi = z.string().regex(/^\d{10}$/, 'An NPI has ten digits.')

/** One row of OIG’s list as it stands in the file; days as ISO days. */
export const ExclusionRow = z.object({
  lastName: z.string(),
  firstName: z.string(),
  middleName: z.string(),
  businessName: z.string(),
  general: z.string(),
  specialty: z.string(),
  upin: z.string(),
  npi: z.string().nullable(),
  bornOn: Day.nullable(),
  address: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  kind: z.string(),
  excludedOn: Day,
  reinstatedOn: Day.nullable(),
  waiverOn: Day.nullable(),
  waiverState: z.string(),
})
export type ExclusionRow = z.infer<typeof ExclusionRow>

export const ExclusionFile = z.object({
  id: Id,
  sha256: Sha256,
  rows: z.number().int(),
  importedAt: Instant,
  importedBy: PersonRef,
  newestExclusionOn: Day,
  /** Whether its newest exclusion is over two months old. */
  stale: z.boolean(),
})
export type ExclusionFile = z.infer<typeof ExclusionFile>

export const RUN_CAUSES = ['file', 'again', 'new'] as const

/** One screening: everybody against a file, or those who are new. */
export const ScreeningRun = z.object({
  id: Id,
  cause: z.enum(RUN_CAUSES),
  state: z.enum(['waiting', 'done']),
  fileSha256: Sha256,
  fileRows: z.number().int(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  by: PersonRef,
  people: z.number().int(),
  vendors: z.number().int(),
  /** Possible matches that nobody had decided before. */
  newMatches: z.number().int(),
  millis: z.number().int().nullable(),
})
export type ScreeningRun = z.infer<typeof ScreeningRun>

export const MATCH_STATES = ['open', 'verify', 'confirmed', 'not_same'] as const
export const MatchState = z.enum(MATCH_STATES)
export type MatchState = z.infer<typeof MatchState>

export const MatchGround = z.object({
  what: z.enum(['last', 'first', 'middle', 'business', 'birth', 'npi', 'state']),
  how: z.enum([
    'exact',
    'part',
    'nickname',
    'initial',
    'transposed',
    'typo',
    'sound',
    'swapped',
    'near',
    'differs',
  ]),
  former: z.boolean(),
})
export type MatchGround = z.infer<typeof MatchGround>

export const MatchDecision = z.object({
  decision: z.enum(['verify', 'confirmed', 'not_same', 'reopened']),
  reason: z.string(),
  by: PersonRef,
  at: Instant,
  fileSha256: Sha256,
})
export type MatchDecision = z.infer<typeof MatchDecision>

export const ScreeningMatch = z.object({
  id: Id,
  subject: z.object({ kind: z.enum(['person', 'vendor']), id: Id, name: z.string() }),
  state: MatchState,
  score: z.number().int(),
  grounds: z.array(MatchGround),
  row: ExclusionRow,
  rowSha256: Sha256,
  line: z.number().int(),
  fileSha256: Sha256,
  firstSeenAt: Instant,
  /** The newest file in which the row still stood. */
  lastSeenAt: Instant,
  /** Newest first. */
  decisions: z.array(MatchDecision),
})
export type ScreeningMatch = z.infer<typeof ScreeningMatch>

export const ScreenedPerson = z.object({
  person: PersonRef,
  formerNames: z.array(z.string()),
  bornOn: Day.nullable(),
  npi: z.string().nullable(),
  screenedAt: Instant.nullable(),
})
export type ScreenedPerson = z.infer<typeof ScreenedPerson>

export const PersonDetails = z.object({
  formerNames: z.array(line(120)).max(FORMER_NAMES_MAX),
  bornOn: Day.nullable(),
  npi: Npi.nullable(),
})
export type PersonDetails = z.infer<typeof PersonDetails>

export const VendorInput = z.object({
  name: line(200),
  kind: z.enum(['business', 'person']),
  /** Names it traded under before. */
  formerNames: z.array(line(200)).max(FORMER_NAMES_MAX).default([]),
  npi: Npi.nullable().default(null),
  service: line(200).nullable().default(null),
})
export type VendorInput = z.infer<typeof VendorInput>
export const Vendor = VendorInput.extend({
  id: Id,
  endedAt: Instant.nullable(),
  screenedAt: Instant.nullable(),
})
export type Vendor = z.infer<typeof Vendor>

export const ScreeningOverview = z.object({
  file: ExclusionFile.nullable(),
  lastScreenedOn: Day.nullable(),
  nextDueOn: Day.nullable(),
  overdue: z.boolean(),
  people: z.number().int(),
  vendors: z.number().int(),
  /** People and vendors that no screening has seen yet. */
  unscreened: z.number().int(),
  open: z.number().int(),
  verify: z.number().int(),
  confirmed: z.number().int(),
  running: z.boolean(),
})
export type ScreeningOverview = z.infer<typeof ScreeningOverview>

const runParams = z.object({ runId: Id })
const matchParams = z.object({ matchId: Id })
const vendorParams = z.object({ vendorId: Id })
const inLanguage = z.object({ lang: Locale.default('en') })

export const screeningApi = {
  overview: endpoint({
    method: 'get',
    path: '/api/screening',
    summary: 'The file in use, what waits for a decision, and when the next screening is due',
    access: 'screening:read',
    response: ScreeningOverview,
  }),
  importFile: endpoint({
    method: 'post',
    path: '/api/screening/files',
    summary:
      'Import OIG’s monthly file of exclusions (CSV) and screen everybody; a broken file changes nothing',
    access: 'screening:write',
    query: z.object({ smaller: z.enum(['no', 'yes']).default('no') }),
    body: 'bytes',
    response: ExclusionFile,
    status: 201,
  }),
  screen: endpoint({
    method: 'post',
    path: '/api/screening/runs',
    summary: 'Screen everybody again against the file in use',
    access: 'screening:write',
    response: ScreeningRun,
    status: 202,
  }),
  runs: endpoint({
    method: 'get',
    path: '/api/screening/runs',
    summary: 'Screenings, newest first',
    access: 'screening:read',
    query: PageQuery,
    response: page(ScreeningRun),
  }),
  runPdf: endpoint({
    method: 'get',
    path: '/api/screening/runs/{runId}/pdf',
    summary: 'The record of one screening: file, day, everybody who was screened, and what was found',
    access: 'screening:read',
    params: runParams,
    query: inLanguage,
    response: 'bytes',
  }),
  matches: endpoint({
    method: 'get',
    path: '/api/screening/matches',
    summary: 'Possible matches, the strongest of the undecided first',
    access: 'screening:read',
    query: PageQuery.extend({ state: MatchState.optional() }),
    response: page(ScreeningMatch),
  }),
  match: endpoint({
    method: 'get',
    path: '/api/screening/matches/{matchId}',
    summary: 'One possible match',
    access: 'screening:read',
    params: matchParams,
    response: ScreeningMatch,
  }),
  decide: endpoint({
    method: 'post',
    path: '/api/screening/matches/{matchId}/decision',
    summary: 'Decide whether the row is this person, or that OIG’s site has to be asked',
    access: 'screening:decide',
    params: matchParams,
    body: z.object({
      decision: z.enum(['verify', 'confirmed', 'not_same']),
      reason: z.string().trim().min(3).max(2000),
    }),
    response: ScreeningMatch,
  }),
  matchPdf: endpoint({
    method: 'get',
    path: '/api/screening/matches/{matchId}/pdf',
    summary: 'Proof of one possible match and what was decided',
    access: 'screening:read',
    params: matchParams,
    query: inLanguage,
    response: 'bytes',
  }),
  people: endpoint({
    method: 'get',
    path: '/api/screening/people',
    summary: 'Active people with what the screening knows of them, by name',
    access: 'screening:read',
    query: PageQuery.extend({ q: z.string().max(100).optional() }),
    response: page(ScreenedPerson),
  }),
  savePerson: endpoint({
    method: 'put',
    path: '/api/screening/people/{personId}',
    summary: 'Keep former names, birth date and NPI of a person, and screen them again',
    access: 'screening:write',
    params: z.object({ personId: Id }),
    body: PersonDetails,
    response: ScreenedPerson,
  }),
  vendors: endpoint({
    method: 'get',
    path: '/api/screening/vendors',
    summary: 'Vendors, by name',
    access: 'screening:read',
    query: PageQuery,
    response: page(Vendor),
  }),
  addVendor: endpoint({
    method: 'post',
    path: '/api/screening/vendors',
    summary: 'Add a vendor and screen it',
    access: 'screening:write',
    body: VendorInput,
    response: Vendor,
    status: 201,
  }),
  saveVendor: endpoint({
    method: 'put',
    path: '/api/screening/vendors/{vendorId}',
    summary: 'Change a vendor and screen it again',
    access: 'screening:write',
    params: vendorParams,
    body: VendorInput,
    response: Vendor,
  }),
  endVendor: endpoint({
    method: 'delete',
    path: '/api/screening/vendors/{vendorId}',
    summary: 'A vendor works here no longer; its record is kept',
    access: 'screening:write',
    params: vendorParams,
  }),
} as const

export const screeningProblems = {
  notFound: [404, 'No such screening, match, person or vendor here.'],
  tooLarge: [413, 'The file is larger than any that OIG publishes. Choose UPDATED.csv.'],
  notTheFile: [
    422,
    'The first line is not the heading of OIG’s file. Download UPDATED.csv from oig.hhs.gov and choose that.',
  ],
  brokenFile: [422, 'The file has lines that cannot be read. Nothing was changed. Download it again.'],
  smaller: [
    409,
    'This file has far fewer rows than the last one. It may be cut off, or the monthly supplement. Nothing was changed.',
  ],
  noFile: [409, 'There is no file yet. Import OIG’s list first.'],
  running: [409, 'A screening is running. Wait until it is done.'],
  ended: [409, 'This vendor’s work has ended.'],
  birthDay: [422, 'A birth date lies in the past.'],
} as const
