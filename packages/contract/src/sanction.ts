import {
  AGGRAVATING,
  MITIGATING,
  SANCTION_FLAGS,
  SANCTION_INTENTS,
  SANCTION_LEVELS_MAX,
  SANCTION_LEVELS_MIN,
} from '@clearpost/law'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { IncidentCause } from './incident.ts'
import { Id, Instant, Locale, line, PageQuery, PersonRef, page } from './shared.ts'

const TEXT_MAX = 6000
const prose = z.string().trim().max(TEXT_MAX)
const reasons = prose.min(3)

/** `protected`: a flag turned out to be true, so that nobody is punished. */
export const SANCTION_STATES = ['open', 'decided', 'dropped', 'protected'] as const
export const SanctionState = z.enum(SANCTION_STATES)

export const SanctionLevel = z.object({
  name: line(80),
  meaning: z.string().trim().min(1).max(600),
  measures: z.array(line(160)).min(1).max(10),
})

export const SanctionMatrix = z.object({
  /** 0 for the levels of our starter policy, in the organization's language. */
  revision: z.number().int(),
  levels: z.array(SanctionLevel),
  changedBy: PersonRef.nullable(),
  changedAt: Instant.nullable(),
})
export type SanctionMatrix = z.infer<typeof SanctionMatrix>

export const SanctionFacts = z.object({
  cause: IncidentCause,
  intent: z.enum(SANCTION_INTENTS),
  aggravating: z.array(z.enum(AGGRAVATING)).max(AGGRAVATING.length),
  mitigating: z.array(z.enum(MITIGATING)).max(MITIGATING.length),
  /** What the person did. Without patient data: HR reads it. */
  account: prose.min(3),
  /** What the person said to it. */
  answer: prose,
})
export type SanctionFacts = z.infer<typeof SanctionFacts>

export const SanctionCaseFlag = z.object({
  id: Id,
  kind: z.enum(SANCTION_FLAGS),
  note: z.string(),
  raisedBy: PersonRef,
  raisedAt: Instant,
  outcome: z.enum(['protected', 'not_protected']).nullable(),
  reasons: z.string(),
  reviewedBy: PersonRef.nullable(),
  reviewedAt: Instant.nullable(),
})

export const SanctionSummary = z.object({
  id: Id,
  number: z.number().int(),
  incidentId: Id,
  /** All that is shown of the incident here. */
  incidentNumber: z.string(),
  person: PersonRef,
  cause: IncidentCause,
  state: SanctionState,
  /** Flags that nobody has looked at: nothing is decided before. */
  openFlags: z.number().int(),
  proposedLevel: z.number().int(),
  level: z.number().int().nullable(),
  openedAt: Instant,
  decidedAt: Instant.nullable(),
})
export type SanctionSummary = z.infer<typeof SanctionSummary>

export const SANCTION_ACTIONS = ['save', 'flag', 'review', 'decide', 'drop'] as const

export const SanctionCase = SanctionSummary.extend({
  revision: z.number().int(),
  facts: SanctionFacts,
  levels: z.array(SanctionLevel),
  matrixRevision: z.number().int(),
  openedBy: PersonRef,
  flags: z.array(SanctionCaseFlag),
  decision: z
    .object({
      measures: z.array(z.string()),
      reasons: z.string(),
      /** Why it is another level than proposed. */
      deviation: z.string(),
      by: PersonRef,
    })
    .nullable(),
  actions: z.array(z.enum(SANCTION_ACTIONS)),
})
export type SanctionCase = z.infer<typeof SanctionCase>

/** Decided cases of the same cause, without anybody's name or incident. */
export const SimilarSanctions = z.object({
  cause: IncidentCause,
  /** By level, the lightest first; only levels that were given. */
  levels: z.array(z.object({ level: z.number().int(), cases: z.number().int() })),
  items: z.array(
    z.object({
      year: z.number().int(),
      level: z.number().int(),
      proposedLevel: z.number().int(),
      intent: z.enum(SANCTION_INTENTS),
      aggravating: z.array(z.enum(AGGRAVATING)),
      mitigating: z.array(z.enum(MITIGATING)),
      measures: z.array(z.string()),
    }),
  ),
})
export type SimilarSanctions = z.infer<typeof SimilarSanctions>

const params = z.object({ sanctionId: Id })

export const sanctionApi = {
  matrix: endpoint({
    method: 'get',
    path: '/api/sanctions/matrix',
    summary: 'Levels of sanctions',
    access: 'sanction:read',
    response: SanctionMatrix,
  }),
  saveMatrix: endpoint({
    method: 'put',
    path: '/api/sanctions/matrix',
    summary: 'Change the levels; cases that were begun keep theirs',
    access: 'sanction:write',
    stepUp: true,
    body: z.object({
      basedOn: z.number().int(),
      levels: z.array(SanctionLevel).min(SANCTION_LEVELS_MIN).max(SANCTION_LEVELS_MAX),
    }),
    response: SanctionMatrix,
  }),
  incidents: endpoint({
    method: 'get',
    path: '/api/sanctions/incidents',
    summary: 'Incidents that a case can come from, newest first: number and cause alone',
    access: 'sanction:write',
    query: PageQuery,
    response: page(z.object({ id: Id, number: z.string(), cause: IncidentCause.nullable() })),
  }),
  list: endpoint({
    method: 'get',
    path: '/api/sanctions',
    summary: 'Sanction cases, newest first, without one’s own; reading them is recorded',
    access: 'sanction:read',
    query: PageQuery.extend({ state: SanctionState.optional(), incidentId: Id.optional() }),
    response: page(SanctionSummary),
  }),
  open: endpoint({
    method: 'post',
    path: '/api/sanctions',
    summary: 'Open a case against somebody of the workforce out of an incident',
    access: 'sanction:write',
    body: SanctionFacts.extend({ incidentId: Id, personId: Id }),
    response: SanctionCase,
    status: 201,
  }),
  get: endpoint({
    method: 'get',
    path: '/api/sanctions/{sanctionId}',
    summary: 'One case; reading it is recorded',
    access: 'sanction:read',
    params,
    response: SanctionCase,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/sanctions/{sanctionId}',
    summary: 'Change the facts of an open case; the proposal follows',
    access: 'sanction:write',
    params,
    body: SanctionFacts.extend({ basedOn: z.number().int() }),
    response: SanctionCase,
  }),
  similar: endpoint({
    method: 'get',
    path: '/api/sanctions/{sanctionId}/similar',
    summary: 'What was decided in cases of the same cause, without names',
    access: 'sanction:read',
    params,
    response: SimilarSanctions,
  }),
  flag: endpoint({
    method: 'post',
    path: '/api/sanctions/{sanctionId}/flags',
    summary: 'Stop the sanction until somebody else has looked',
    access: 'sanction:read',
    params,
    body: z.object({ kind: z.enum(SANCTION_FLAGS), note: reasons }),
    response: SanctionCase,
    status: 201,
  }),
  review: endpoint({
    method: 'post',
    path: '/api/sanctions/{sanctionId}/flags/{flagId}/review',
    summary: 'Decide on a flag that somebody else raised, with reasons',
    access: 'sanction:decide',
    stepUp: true,
    params: params.extend({ flagId: Id }),
    body: z.object({ outcome: z.enum(['protected', 'not_protected']), reasons }),
    response: SanctionCase,
  }),
  decide: endpoint({
    method: 'post',
    path: '/api/sanctions/{sanctionId}/decision',
    summary: 'Decide on a case that somebody else opened',
    access: 'sanction:decide',
    stepUp: true,
    params,
    body: z.object({
      basedOn: z.number().int(),
      level: z.number().int().min(1).max(SANCTION_LEVELS_MAX),
      measures: z.array(line(160)).min(1).max(10),
      reasons,
      /** Needed when the level is not the proposed one. */
      deviation: prose.default(''),
    }),
    response: SanctionCase,
  }),
  drop: endpoint({
    method: 'post',
    path: '/api/sanctions/{sanctionId}/dropping',
    summary: 'End a case that somebody else opened without a sanction',
    access: 'sanction:decide',
    stepUp: true,
    params,
    body: z.object({ reasons }),
    response: SanctionCase,
  }),
  letter: endpoint({
    method: 'get',
    path: '/api/sanctions/{sanctionId}/letter',
    summary: 'The result in writing for the person, as a tagged PDF',
    access: 'sanction:read',
    params,
    query: z.object({ lang: Locale.default('en') }),
    response: 'bytes',
  }),
} as const

export const sanctionProblems = {
  notFound: [404, 'No such sanction case or flag here.'],
  incidentUnknown: [422, 'No such incident here. Choose it from the list.'],
  personUnknown: [422, 'Choose somebody of the workforce.'],
  aboutYourself: [403, 'Nobody acts in a case about themselves.'],
  twoPeople: [403, 'Somebody else has to do this: two people take part in every sanction.'],
  notOpen: [409, 'This case has ended. Reload it.'],
  flagged: [409, 'A flag stops this case. Somebody other than who raised it reviews the flag first.'],
  flagReviewed: [409, 'This flag was reviewed already. Reload the case.'],
  alreadyFlagged: [409, 'This flag is raised already.'],
  changedMeanwhile: [409, 'Somebody else changed this meanwhile. Reload it; your text stays in the page.'],
  levelUnknown: [422, 'The matrix of this case has no such level.'],
  deviationMissing: [422, 'Say why the level is not the proposed one.'],
  notDecided: [409, 'There is no result to print yet.'],
} as const
