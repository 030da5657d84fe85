import { POST_STATES, VERDICTS } from '@clearpost/contract'

/** What the address of a page may carry; anything else in it is dropped. Never text of a post. */
export interface PostsSearch {
  state?: string
  verdict?: string
  channelId?: string
  siteId?: string
  authorId?: string
  held?: 'true'
  /** Months, YYYY-MM; from the board's figures. */
  decidedIn?: string
  overriddenIn?: string
  stoppedIn?: string
  sort?: 'scheduled' | 'submitted'
}
export interface ReviewSearch {
  verdict?: string
  channelId?: string
  claimed?: 'me' | 'nobody'
  held?: 'true'
}
export interface CalendarSearch {
  view?: 'week' | 'list'
  day?: string
  channelId?: string
}
export interface ComposeSearch {
  /** Time of a new post when it was begun from the calendar. */
  at?: string
}

type Raw = Record<string, unknown>
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Of a comma-separated list only the known words, in their own order; undefined when none is left. */
export function listOf(value: unknown, known: readonly string[]): string | undefined {
  if (typeof value !== 'string') return undefined
  const wanted = new Set(value.split(','))
  const kept = known.filter((word) => wanted.has(word))
  return kept.length > 0 ? kept.join(',') : undefined
}
const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((word) => word === value)
const id = (value: unknown) => (typeof value === 'string' && UUID.test(value) ? value : undefined)
const month = (value: unknown) =>
  typeof value === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(value) ? value : undefined
const truth = (value: unknown) => (value === 'true' || value === true ? ('true' as const) : undefined)

function present<T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never
}

export const validatePostsSearch = (raw: Raw): PostsSearch =>
  present({
    state: listOf(raw.state, POST_STATES),
    verdict: listOf(raw.verdict, VERDICTS),
    channelId: id(raw.channelId),
    siteId: id(raw.siteId),
    authorId: id(raw.authorId),
    held: truth(raw.held),
    decidedIn: month(raw.decidedIn),
    overriddenIn: month(raw.overriddenIn),
    stoppedIn: month(raw.stoppedIn),
    sort: oneOf(raw.sort, ['scheduled', 'submitted'] as const),
  })

export const validateReviewSearch = (raw: Raw): ReviewSearch =>
  present({
    verdict: listOf(raw.verdict, VERDICTS),
    channelId: id(raw.channelId),
    claimed: oneOf(raw.claimed, ['me', 'nobody'] as const),
    held: truth(raw.held),
  })

export const validateCalendarSearch = (raw: Raw): CalendarSearch =>
  present({
    view: oneOf(raw.view, ['week', 'list'] as const),
    day: typeof raw.day === 'string' && isDay(raw.day) ? raw.day : undefined,
    channelId: id(raw.channelId),
  })

export const validateComposeSearch = (raw: Raw): ComposeSearch =>
  present({
    at: typeof raw.at === 'string' && !Number.isNaN(Date.parse(raw.at)) ? raw.at : undefined,
  })

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00Z`))
}
