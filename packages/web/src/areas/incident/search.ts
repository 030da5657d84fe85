import { INCIDENT_STATES, type IncidentState } from '@clearpost/contract'

export type IncidentShow = 'open' | 'all' | IncidentState
export const INCIDENT_SHOWS: readonly IncidentShow[] = ['open', 'all', ...INCIDENT_STATES]

/** Which files the list shows; those that are not closed when it says nothing. */
export function validateIncidentsSearch(search: Record<string, unknown>): { state?: IncidentShow } {
  const show = INCIDENT_SHOWS.find((one) => one === search.state)
  return show ? { state: show } : {}
}

/** From where a report comes: ids alone. */
export function validateReportSearch(search: Record<string, unknown>): { post?: string; alert?: string } {
  return {
    ...(typeof search.post === 'string' ? { post: search.post } : {}),
    ...(typeof search.alert === 'string' ? { alert: search.alert } : {}),
  }
}
