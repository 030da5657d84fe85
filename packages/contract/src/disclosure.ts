import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Day } from './incident.ts'
import { Id, Instant, Locale, line, PageQuery, PersonRef, page } from './shared.ts'

const words = z.string().trim().min(1).max(2000)

/** What one incident adds to the accounting of everybody affected. */
export const DisclosureInput = z.object({
  on: Day,
  /** Who received it, and the address if known. */
  recipient: words,
  /** What was disclosed. */
  what: words,
  /** Why, or that there was no purpose. */
  purpose: words,
})
export type DisclosureInput = z.infer<typeof DisclosureInput>

export const Disclosure = DisclosureInput.extend({
  id: Id,
  incidentId: Id,
  incidentNumber: z.string(),
  recordedBy: PersonRef,
  recordedAt: Instant,
})
export type Disclosure = z.infer<typeof Disclosure>

export const DisclosureSubject = z.object({ id: Id, name: z.string(), disclosures: z.number().int() })
export type DisclosureSubject = z.infer<typeof DisclosureSubject>

const subjectParams = z.object({ disclosureSubjectId: Id })

export const disclosureApi = {
  record: endpoint({
    method: 'put',
    path: '/api/incidents/{incidentId}/disclosures',
    summary: 'Put an incident into the accounting of everybody on its list; again after people were added',
    access: 'incident:write',
    params: z.object({ incidentId: Id }),
    body: DisclosureInput,
    response: z.object({ added: z.number().int(), changed: z.number().int() }),
  }),
  ofIncident: endpoint({
    method: 'get',
    path: '/api/incidents/{incidentId}/disclosures',
    summary: 'What an incident put into accountings, and for how many people; null before',
    access: 'incident:write',
    params: z.object({ incidentId: Id }),
    response: z.object({
      /** What it says; before it was recorded, a proposal. */
      entry: DisclosureInput,
      recorded: z.number().int(),
      listed: z.number().int(),
    }),
  }),
  subjects: endpoint({
    method: 'get',
    path: '/api/disclosure-subjects',
    summary: 'People who have an accounting, newest first; reading them is recorded',
    access: 'incident:write',
    query: PageQuery,
    response: page(DisclosureSubject),
  }),
  find: endpoint({
    method: 'post',
    path: '/api/disclosure-subjects/search',
    summary: 'Find people by a part of their name; in the body, as names stand in no address',
    access: 'incident:write',
    body: z.object({ name: line(200) }),
    response: z.object({ items: z.array(DisclosureSubject) }),
  }),
  get: endpoint({
    method: 'get',
    path: '/api/disclosure-subjects/{disclosureSubjectId}',
    summary: 'The accounting of one person, six years back; reading it is recorded',
    access: 'incident:write',
    params: subjectParams,
    response: z.object({ subject: DisclosureSubject, from: Day, until: Day, items: z.array(Disclosure) }),
  }),
  join: endpoint({
    method: 'post',
    path: '/api/disclosure-subjects/{disclosureSubjectId}/join',
    summary: 'Say that two are the same person; the other’s entries come here',
    access: 'incident:write',
    stepUp: true,
    params: subjectParams,
    body: z.object({ otherId: Id }),
    response: DisclosureSubject,
  }),
  paper: endpoint({
    method: 'get',
    path: '/api/disclosure-subjects/{disclosureSubjectId}/paper',
    summary: 'The accounting of one person as a tagged PDF or a Word document',
    access: 'incident:write',
    params: subjectParams,
    query: z.object({ lang: Locale.default('en'), format: z.enum(['pdf', 'docx']).default('pdf') }),
    response: 'bytes',
  }),
} as const

export const disclosureProblems = {
  notFound: [404, 'No such accounting here.'],
  nobodyListed: [422, 'Nobody is on the list of people affected. Add them first.'],
  dayAhead: [422, 'That day has not come yet.'],
  notConcluded: [409, 'Conclude first whether the information was disclosed without permission.'],
  samePerson: [422, 'Choose another person to join with.'],
} as const
