import type { IncidentPaper } from '@clearpost/contract'
import type { Selectable } from 'kysely'

interface IncidentNoticeTable {
  org_id: string
  incident_id: string
  revision: number
  sealed: Buffer
  updated_by: string
  updated_at: Date
}

interface IncidentPaperTable {
  org_id: string
  id: string
  incident_id: string
  kind: IncidentPaper['kind']
  lang: IncidentPaper['lang']
  state: string | null
  version: number
  letters: number
  sealed: Buffer
  sha256: string
  made_by: string
  made_at: Date
}
export type IncidentPaperRow = Selectable<IncidentPaperTable>

interface DisclosureSubjectTable {
  org_id: string
  id: string
  sealed: Buffer
  created_at: Date
}
export type DisclosureSubjectRow = Selectable<DisclosureSubjectTable>

interface DisclosureTable {
  org_id: string
  id: string
  subject_id: string
  incident_id: string
  affected_id: string
  on_day: string
  sealed: Buffer
  recorded_by: string
  recorded_at: Date
}
export type DisclosureRow = Selectable<DisclosureTable>

declare module '../../../core/database/tables.ts' {
  interface Tables {
    incident_notice: IncidentNoticeTable
    incident_paper: IncidentPaperTable
    disclosure_subject: DisclosureSubjectTable
    disclosure: DisclosureTable
  }
}
