/**
 * How far a fact was confirmed. `unverified` is shown as "not verified, check before relying on it" or left out;
 * `derived_not_published` is shown with its arithmetic.
 */
export type FactStatus =
  | 'verified_primary_text'
  | 'verified_secondary'
  | 'derived_not_published'
  | 'unverified'

/** Where a fact comes from. `sourceUrl` is the page to cite; `asOf` the day on which it was last checked. */
export interface Source {
  citation: string
  sourceUrl: string
  status: FactStatus
  asOf: string
}

/** A fact of the data; what else it holds depends on what it is about. */
export interface Fact extends Source {
  id: string
  [more: string]: unknown
}
