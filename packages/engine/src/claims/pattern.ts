/**
 * `promise`: what a payer will do. `waiver`: a copayment or deductible that is not asked for. `inducement`: something
 * of value for coming, sending somebody or praising. `discount`: a price cut or a free service as an offer.
 */
export type ClaimKind = 'promise' | 'waiver' | 'inducement' | 'discount'

/** One way in which a claim is made; `find` is the source of a regular expression over lower-case text. */
export interface ClaimPattern {
  kind: ClaimKind
  find: string
}
