/** What an employer reports to OSHA at once: the obligation `severe`. */
export const SEVERE_KINDS = ['fatality', 'hospitalization', 'amputation', 'eye_loss'] as const
export type SevereKind = (typeof SEVERE_KINDS)[number]

const HOUR_MS = 3_600_000
/** Hours to report, 29 CFR 1904.39(a). */
const SEVERE_HOURS: Readonly<Record<SevereKind, number>> = {
  fatality: 8,
  hospitalization: 24,
  amputation: 24,
  eye_loss: 24,
}

/** When the report is due, counted from the moment it happened: the earliest that any reading gives. */
export const severeDueAt = (kind: SevereKind, happenedAt: Date): Date =>
  new Date(happenedAt.getTime() + SEVERE_HOURS[kind] * HOUR_MS)
