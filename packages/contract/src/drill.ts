import { DRILL_KINDS } from '@clearpost/law/courses'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Share } from './learning.ts'
import { Id, Instant, Locale, PersonRef } from './shared.ts'

/** A group smaller than this is never counted by itself: its figures would say who did what. */
export const DRILL_GROUP_MIN = 3
export const DRILL_POSTS_MAX = 6
export const DRILL_DAYS_MAX = 30

export { DRILL_KINDS }

const Kind = z.enum(DRILL_KINDS)
const Site = z.object({ id: Id, name: z.string() })

/** Whether somebody takes part, and whether results may bear their name. */
export const DrillConsent = z.object({ agreed: z.boolean(), named: z.boolean() })
export type DrillConsent = z.infer<typeof DrillConsent>

/** A post as it is looked at: nothing tells whether there is anything in it. */
export const DrillTask = z.object({ id: Id, lang: Locale, text: z.string(), until: Instant })
export type DrillTask = z.infer<typeof DrillTask>

const Range = z.object({ start: z.number().int().min(0), end: z.number().int().min(1) })
export const DrillAnswer = z.object({
  answer: z.enum(['fine', 'identifies']),
  /** UTF-16 units of the post, end exclusive; at least one when something identifies. */
  marks: z.array(Range).max(100).default([]),
  /** From seeing the post to the answer. */
  seconds: z.number().int().min(0).max(86_400),
  lang: Locale.default('en'),
})
export type DrillAnswer = z.infer<typeof DrillAnswer>

/** What is said once a post was answered: that it was a drill, and what the check engine finds in it. */
export const DrillFeedback = z.object({
  kind: z.enum([...DRILL_KINDS, 'harmless']),
  /** `noticed`, `missed`: of a risky post; `right`, `alarm`: of a harmless one. */
  outcome: z.enum(['noticed', 'missed', 'right', 'alarm']),
  summary: z.string(),
  marks: z.array(
    Range.extend({ outcome: z.enum(['found', 'missed', 'extra']), reason: z.string(), citation: z.string() }),
  ),
})
export type DrillFeedback = z.infer<typeof DrillFeedback>

export const MyDrills = z.object({
  consent: DrillConsent,
  /** Posts that wait to be looked at. */
  waiting: z.number().int(),
  /** What became of the posts so far. */
  noticed: z.number().int(),
  missed: z.number().int(),
})
export type MyDrills = z.infer<typeof MyDrills>

export const DrillInput = z.object({
  /** Null: of every kind. */
  kind: Kind.nullable(),
  /** Empty: everyone who agreed. */
  siteIds: z.array(Id).max(100).default([]),
  /** Risky posts for each person; harmless ones come on top. */
  posts: z.number().int().min(1).max(DRILL_POSTS_MAX),
  days: z.number().int().min(1).max(DRILL_DAYS_MAX),
})
export type DrillInput = z.infer<typeof DrillInput>

export const Drill = z.object({
  id: Id,
  kind: Kind.nullable(),
  startedAt: Instant,
  endsAt: Instant,
  ended: z.boolean(),
  people: z.number().int(),
  /** Answered risky posts and how many of them were noticed. */
  noticed: Share,
  /** Risky posts that were given out, answered or not. */
  given: z.number().int(),
  /** Answered harmless posts and how many of them were taken for risky. */
  alarms: Share,
  /** Half of the risky posts were answered within so many seconds. */
  medianSeconds: z.number().nullable(),
})
export type Drill = z.infer<typeof Drill>

export const DrillResult = Drill.extend({
  /** Groups of at least three people; `hiddenSites` were left out. */
  bySite: z.array(z.object({ site: Site.nullable(), people: z.number().int(), noticed: Share })),
  hiddenSites: z.number().int(),
  /** People who agreed to be named; none while that would tell about one or two others. */
  named: z.array(
    z.object({
      person: PersonRef,
      noticed: z.number().int(),
      missed: z.number().int(),
      alarms: z.number().int(),
    }),
  ),
})
export type DrillResult = z.infer<typeof DrillResult>

const params = z.object({ drillId: Id })

export const drillApi = {
  mine: endpoint({
    method: 'get',
    path: '/api/my/drills',
    summary: 'Whether the person takes part in drills, and what waits',
    access: 'training:take',
    response: MyDrills,
  }),
  consent: endpoint({
    method: 'put',
    path: '/api/my/drills',
    summary: 'Take part in drills, or leave them at once',
    access: 'training:take',
    body: DrillConsent,
    response: MyDrills,
  }),
  queue: endpoint({
    method: 'get',
    path: '/api/my/drills/posts',
    summary: 'Posts to look at',
    access: 'training:take',
    query: z.object({ lang: Locale.default('en') }),
    response: z.object({ items: z.array(DrillTask) }),
  }),
  answer: endpoint({
    method: 'post',
    path: '/api/my/drills/posts/{drillTaskId}',
    summary: 'Say whether a post is fine; the answer tells that it was a drill and what is in it',
    access: 'training:take',
    params: z.object({ drillTaskId: Id }),
    body: DrillAnswer,
    response: DrillFeedback,
  }),
  people: endpoint({
    method: 'get',
    path: '/api/drills/people',
    summary: 'How many people take part, by site; never who',
    access: 'training:read',
    response: z.object({
      people: z.number().int(),
      /** Null: fewer than three. */
      bySite: z.array(z.object({ site: Site, people: z.number().int().nullable() })),
    }),
  }),
  list: endpoint({
    method: 'get',
    path: '/api/drills',
    summary: 'Drills, newest first, with what was noticed',
    access: 'training:read',
    response: z.object({ items: z.array(Drill), lastYear: Share }),
  }),
  get: endpoint({
    method: 'get',
    path: '/api/drills/{drillId}',
    summary: 'What was noticed and missed in a drill, by site',
    access: 'training:read',
    params,
    response: DrillResult,
  }),
  start: endpoint({
    method: 'post',
    path: '/api/drills',
    summary: 'Give invented posts to people who agreed to it',
    access: 'training:assign',
    body: DrillInput,
    response: z.object({ id: Id, people: z.number().int() }),
    status: 201,
  }),
  end: endpoint({
    method: 'post',
    path: '/api/drills/{drillId}/end',
    summary: 'End a drill before its time; what nobody has answered is taken back',
    access: 'training:assign',
    params,
  }),
} as const

export const drillProblems = {
  notFound: [404, 'There is no such drill or post.'],
  answered: [409, 'This post was answered already, or its drill is over. Load the page again.'],
  notMarked: [422, 'Mark the words that point to somebody, or choose that it is fine.'],
  tooFew: [
    422,
    'Fewer than three people who agreed work there. Choose more sites, or wait until more take part.',
  ],
  ended: [409, 'This drill is over already.'],
} as const
