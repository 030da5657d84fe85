import type { Incident, IncidentState } from '@clearpost/contract'
import { type IncidentMessages, incidentMessages } from '@clearpost/contract/messages/incident'
import { useQueryClient } from '@tanstack/react-query'
import { useI18n } from '../../i18n.tsx'
import { incidentQuery } from './queries.ts'

/** Words of the list and the files of incidents in the page's language. */
export const useIncidentWords = (): IncidentMessages => incidentMessages[useI18n().locale]

/** Puts what the server answered in the place of the file, and lets lists ask again. */
export function useKeep(incidentId: string): (next: Incident) => void {
  const queryClient = useQueryClient()
  return (next) => {
    queryClient.setQueryData(incidentQuery(incidentId).queryKey, next)
    void queryClient.invalidateQueries({ queryKey: ['incidents', 'list'] })
  }
}

/** A clock stands still for what was made, set aside or is not asked for. */
export const isOpenDuty = ({ asked, doneOn, excluded }: Incident['duties'][number]): boolean =>
  asked && doneOn === null && excluded === null

/** Colours that say how far a file is; the word always stands beside. */
export const STATE_TONES: Record<IncidentState, 'clear' | 'caution' | 'review' | 'stop'> = {
  new: 'review',
  triage: 'review',
  contained: 'review',
  assessment: 'caution',
  breach: 'stop',
  notified: 'clear',
  low_probability: 'clear',
  not_a_breach: 'clear',
  closed: 'clear',
}
