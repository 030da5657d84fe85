import { api } from '@clearpost/contract'
import {
  type IncidentPapersMessages,
  incidentPapersMessages,
} from '@clearpost/contract/messages/incident-papers'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'

/** Words of the letters and papers of an incident in the page's language. */
export const usePapersWords = (): IncidentPapersMessages => incidentPapersMessages[useI18n().locale]

const papersKey = (incidentId: string, part: string) => ['incidents', 'papers', incidentId, part] as const

export const deskQuery = (incidentId: string) =>
  queryOptions({
    queryKey: papersKey(incidentId, 'desk'),
    queryFn: ({ signal }) => call(api.incidentPapers.desk, { params: { incidentId }, signal }),
    refetchOnWindowFocus: false,
  })
export const papersQuery = (incidentId: string) =>
  queryOptions({
    queryKey: papersKey(incidentId, 'list'),
    queryFn: ({ signal }) => call(api.incidentPapers.list, { params: { incidentId }, signal }),
  })
export const disclosureQuery = (incidentId: string) =>
  queryOptions({
    queryKey: papersKey(incidentId, 'disclosure'),
    queryFn: ({ signal }) => call(api.disclosure.ofIncident, { params: { incidentId }, signal }),
    refetchOnWindowFocus: false,
  })
