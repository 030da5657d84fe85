import {
  BREACH_LOCATIONS,
  BREACH_TYPES,
  ENTITY_TYPES,
  GAPS,
  INFORMATION_KINDS,
  PORTAL_ACTIONS,
  PORTAL_SAFEGUARDS,
} from '@clearpost/law'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Day, StateCode } from './incident.ts'
import { Id, Instant, Locale, PersonRef, Sha256 } from './shared.ts'

const keysOf = <K extends string>(table: Readonly<Record<K, string>>) => Object.keys(table) as [K, ...K[]]
const words = (max: number) => z.string().trim().max(max)

const LetterTexts = z.object({
  whatHappened: words(6000),
  informationMore: words(2000),
  steps: z.array(words(1000)).max(20),
  doing: words(6000),
})

/** What every notice of one breach says. Of the law package’s `LetterFacts`. */
export const LetterFacts = z.object({
  organization: words(200),
  breachOn: Day.nullable(),
  breachEndedOn: Day.nullable(),
  breachDayUnknown: z.boolean(),
  discoveredOn: Day.nullable(),
  information: z.array(z.enum(INFORMATION_KINDS)).max(INFORMATION_KINDS.length),
  contact: z.object({ tollFree: words(60), email: words(254), web: words(300), postal: words(400) }),
  signer: z.object({ name: words(200), title: words(200) }),
  texts: z.object({ en: LetterTexts, es: LetterTexts }),
})

/** What the portal of HHS asks beyond a notice. */
export const PortalFacts = z.object({
  addendum: z.boolean(),
  entityType: z.enum(keysOf(ENTITY_TYPES)),
  contact: z.object({ name: words(200), email: words(254), phone: words(60), address: words(400) }),
  businessAssociate: words(200),
  breachTypes: z.array(z.enum(keysOf(BREACH_TYPES))).max(10),
  locations: z.array(z.enum(keysOf(BREACH_LOCATIONS))).max(10),
  safeguards: z.array(z.enum(keysOf(PORTAL_SAFEGUARDS))).max(10),
  actions: z.array(z.enum(keysOf(PORTAL_ACTIONS))).max(20),
  noticesFrom: Day.nullable(),
  noticesUntil: Day.nullable(),
  substitutePersons: z.number().int().min(0).max(100_000_000),
  mediaTold: z.boolean(),
})

export const PaperFacts = z.object({ letter: LetterFacts, portal: PortalFacts })
export type PaperFacts = z.infer<typeof PaperFacts>

/** One missing element, with the paragraph that asks for it. */
const LetterGap = z.object({
  gap: z.enum(GAPS),
  element: z.enum(['A', 'B', 'C', 'D', 'E']).nullable(),
  source: z.object({
    citation: z.string(),
    sourceUrl: z.string(),
    status: z.enum(['verified_primary_text', 'verified_secondary', 'derived_not_published', 'unverified']),
    asOf: z.string(),
  }),
})

export const PaperDesk = z.object({
  /** 0 as long as nobody saved: then it is a proposal out of the incident. */
  revision: z.number().int(),
  facts: PaperFacts,
  /** What a notice in each language lacks. */
  gaps: z.object({ en: z.array(LetterGap), es: z.array(LetterGap) }),
  /** Proposed steps for the kinds of information, in each language. */
  suggestedSteps: z.object({ en: z.array(z.string()), es: z.array(z.string()) }),
  /** People affected: as counted by state, else as many as are listed. */
  persons: z.number().int(),
  /** On the list of names. */
  listed: z.number().int(),
  /** Letters of a run by language. */
  readers: z.object({ en: z.number().int(), es: z.number().int() }),
  /** On the list without an address. */
  withoutAddress: z.number().int(),
  /** States with people affected, the most first. */
  states: z.array(z.object({ state: StateCode, persons: z.number().int() })),
})
export type PaperDesk = z.infer<typeof PaperDesk>

/** Letters in one part of a run. */
export const RUN_LETTERS = 500

export const PAPER_KINDS = ['individual', 'run', 'substitute', 'media', 'hhs', 'state'] as const

/**
 * `individual` with blanks for everybody, `run` with one letter for each person on the list who reads the language,
 * `substitute` in place of letters that cannot be delivered, `media` and `state` for one state, `hhs` for the portal.
 */
export const IncidentPaperInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('individual'), lang: Locale }),
  z.object({
    kind: z.literal('run'),
    lang: Locale,
    /** Which five hundred of the letters in this language, from 1. */
    part: z.number().int().min(1).max(10_000).default(1),
  }),
  z.object({
    kind: z.literal('substitute'),
    lang: Locale,
    /** Whom no letter reaches. */
    persons: z.number().int().min(1).max(100_000_000),
    from: Day,
  }),
  z.object({ kind: z.literal('media'), lang: Locale, state: StateCode }),
  z.object({ kind: z.literal('hhs'), lang: Locale }),
  z.object({ kind: z.literal('state'), lang: Locale, state: StateCode }),
])
export type IncidentPaperInput = z.infer<typeof IncidentPaperInput>

export const IncidentPaper = z.object({
  id: Id,
  kind: z.enum(PAPER_KINDS),
  lang: Locale,
  state: StateCode.nullable(),
  version: z.number().int(),
  letters: z.number().int(),
  sha256: Sha256,
  madeBy: PersonRef,
  madeAt: Instant,
})
export type IncidentPaper = z.infer<typeof IncidentPaper>

const params = z.object({ incidentId: Id })
const Format = z.enum(['pdf', 'docx']).default('pdf')
const Year = z.coerce.number().int().min(2009).max(2100)

export const incidentPapersApi = {
  desk: endpoint({
    method: 'get',
    path: '/api/incidents/{incidentId}/papers/facts',
    summary: 'What the notices say, what they lack, and whom they are for',
    access: 'incident:write',
    params,
    response: PaperDesk,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/incidents/{incidentId}/papers/facts',
    summary: 'Save what the notices say; papers that were made stay as they are',
    access: 'incident:write',
    params,
    body: PaperFacts.extend({ basedOn: z.number().int() }),
    response: PaperDesk,
  }),
  list: endpoint({
    method: 'get',
    path: '/api/incidents/{incidentId}/papers',
    summary: 'Papers that were made, newest first',
    access: 'incident:read',
    params,
    response: z.object({ items: z.array(IncidentPaper) }),
  }),
  make: endpoint({
    method: 'post',
    path: '/api/incidents/{incidentId}/papers',
    summary: 'Make a paper; a notice that lacks an element is refused with its paragraph',
    access: 'incident:write',
    params,
    body: IncidentPaperInput,
    response: IncidentPaper,
    status: 201,
  }),
  read: endpoint({
    method: 'get',
    path: '/api/incidents/{incidentId}/papers/{paperId}',
    summary: 'One paper as a tagged PDF or a Word document; reading letters with names is recorded',
    access: 'incident:write',
    params: params.extend({ paperId: Id }),
    query: z.object({ format: Format }),
    response: 'bytes',
  }),
  log: endpoint({
    method: 'get',
    path: '/api/breach-log',
    summary: 'Breaches of fewer than 500 people that were discovered in a year, and what is not entered yet',
    access: 'incident:read',
    query: z.object({ year: Year }),
    response: z.object({
      year: z.number().int(),
      dueOn: Day,
      breaches: z.number().int(),
      persons: z.number().int(),
      notEntered: z.number().int(),
      items: z.array(
        z.object({
          incidentId: Id,
          number: z.string(),
          discoveredOn: Day,
          persons: z.number().int(),
          noticesOn: Day.nullable(),
          enteredOn: Day.nullable(),
        }),
      ),
    }),
  }),
  logPaper: endpoint({
    method: 'get',
    path: '/api/breach-log/paper',
    summary: 'The log of a year as a tagged PDF or a Word document',
    access: 'incident:write',
    query: z.object({ year: Year, lang: Locale.default('en'), format: Format }),
    response: 'bytes',
  }),
} as const

export const incidentPapersProblems = {
  notFound: [404, 'No such paper here.'],
  changedMeanwhile: [
    409,
    'Somebody else changed the texts meanwhile. Reload them; your text stays in the page.',
  ],
  elementsMissing: [422, 'The notice lacks something that it has to say.'],
  nobodyListed: [422, 'Nobody is on the list of people affected. Add them, or print a letter with blanks.'],
  noResidents: [422, 'Nobody affected lives in this state. Say first how many people live where.'],
} as const
