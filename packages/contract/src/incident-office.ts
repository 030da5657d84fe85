import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './shared.ts'

/** The link of the page on which people report without a name. */
const Intake = z.object({ link: z.string().nullable(), rotatedAt: Instant.nullable() })

/** The link for reports without a name, and the calendar feeds. */
export const incidentOfficeEndpoints = {
  intake: endpoint({
    method: 'get',
    path: '/api/incident-intake',
    summary: 'The link on which people report without a name',
    access: 'incident:write',
    response: Intake,
  }),
  rotateIntake: endpoint({
    method: 'post',
    path: '/api/incident-intake',
    summary: 'Make the link anew; the old one takes no more reports, codes keep working',
    access: 'incident:write',
    response: Intake,
  }),
  closeIntake: endpoint({
    method: 'delete',
    path: '/api/incident-intake',
    summary: 'Take no more reports without a name; codes keep working',
    access: 'incident:write',
  }),
  feeds: endpoint({
    method: 'get',
    path: '/api/incident-feeds',
    summary: 'The signed-in person’s calendar feeds',
    access: 'incident:read',
    response: z.object({
      items: z.array(z.object({ id: Id, createdAt: Instant, readAt: Instant.nullable() })),
    }),
  }),
  addFeed: endpoint({
    method: 'post',
    path: '/api/incident-feeds',
    summary: 'Make a calendar feed; its address is shown once',
    access: 'incident:read',
    response: z.object({ id: Id, url: z.string() }),
    status: 201,
  }),
  revokeFeed: endpoint({
    method: 'delete',
    path: '/api/incident-feeds/{feedId}',
    summary: 'Make a calendar feed’s address worthless',
    access: 'incident:read',
    params: z.object({ feedId: Id }),
  }),
} as const
