import type { Overpayment } from '@clearpost/contract'
import type { EstimateStep } from '@clearpost/law'
import type { Generated, Selectable } from 'kysely'

/** Days are ISO days; amounts US cents. */
interface OverpaymentTable {
  org_id: string
  id: string
  about: Buffer
  payer: Overpayment['payer']
  amount_cents: number
  claims: number
  received_on: string | null
  identified_on: string
  investigation_began_on: string | null
  investigation_ended_on: string | null
  cost_report_due_on: string | null
  due_on: string
  state: Generated<Overpayment['state']>
  proof_sha256: string | null
  closed_on: string | null
  closed_reason: Buffer | null
  closed_by: string | null
  created_by: string
  created_at: Date
}
export type OverpaymentRow = Selectable<OverpaymentTable>

interface EstimateTable {
  org_id: string
  id: string
  reference: Buffer
  asked_on: string
  service_on: string | null
  requested: boolean
  steps: EstimateStep[]
  given_on: string | null
  estimate_cents: number | null
  billed_cents: number | null
  billed_on: string | null
  created_by: string
  updated_at: Date
}
export type EstimateRow = Selectable<EstimateTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    overpayment: OverpaymentTable
    estimate: EstimateTable
  }
}
