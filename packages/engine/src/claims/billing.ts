import type { Analysis } from '../subject/analysis.ts'
import type { CheckOptions, Finding, Lang, Post } from '../types.ts'
import type { ClaimKind, ClaimPattern } from './pattern.ts'
import { CLAIMS_EN } from './patterns-en.ts'
import { CLAIMS_ES } from './patterns-es.ts'

/** Remuneration and inducements, as the obligation `aks_stark` of the law data cites them. */
export const BILLING_CITATION = '42 USC 1320a-7b(b); 42 USC 1395nn; 42 CFR 411.350 et seq.; 42 CFR 1001.952'

const REASONS: Record<Lang, Record<ClaimKind, string>> = {
  en: {
    promise: 'Billing claim: it promises what a payer will cover. Have it looked at.',
    waiver: 'Billing claim: it says that a copayment or deductible is not asked for. Have it looked at.',
    inducement:
      'Billing claim: it offers something of value for coming, sending somebody or a review. Have it looked at.',
    discount: 'Billing claim: it offers care at a cut price or for free. Have it looked at.',
  },
  es: {
    promise: 'Afirmación de facturación: promete lo que pagará un seguro. Que alguien la revise.',
    waiver: 'Afirmación de facturación: dice que no se cobra un copago o deducible. Que alguien la revise.',
    inducement:
      'Afirmación de facturación: ofrece algo de valor por venir, traer a alguien o escribir una reseña. Que alguien la revise.',
    discount: 'Afirmación de facturación: ofrece atención rebajada o gratis. Que alguien la revise.',
  },
}

export interface BillingClaim {
  kind: ClaimKind
  /** UTF-16 units into the text, end exclusive. */
  start: number
  end: number
}

const compiled: Record<Lang, { kind: ClaimKind; find: RegExp }[]> = {
  en: CLAIMS_EN.map(compile),
  es: CLAIMS_ES.map(compile),
}
function compile({ kind, find }: ClaimPattern) {
  return { kind, find: new RegExp(`(?<![\\p{L}\\p{N}])${find.replace(/^\\b/, '')}`, 'u') }
}

/** Who warns of a claim, doubts or forbids it does not make it. */
const TAKEN_BACK =
  /\b(?:not|never|no longer|cannot|can't|don't(?! worry)|doesn't|whether|may|might|nobody|avoid|no podemos|no debe|nunca|tal vez|quiz[aá]s?|si acaso|pregunte si|averigüe si)\b[^.!?]{0,25}$/
const ABOUT_THE_LAW =
  /\b(?:beware|watch out|cuidado con|illegal|against the law|not allowed|a crime|prohibit\w*|violat\w*|fraud\w*|scams?|kickbacks?|ilegal(?:es)?|contra la ley|delito|prohib\w*|fraude\w*|estafas?|est[aá] permitido)\b/

/** A sentence without any of these makes no claim; most posts end here. */
const HINT =
  /[$%]|bring|send|invit|gan[ae]|recib|free|cost|charge|medic|insur|plan\b|tricare|chip|co-?pa|deduc|gift|reward|prize|refer|bonus|discount|half|bogo|raffle|cash|bill|pocket|guarant|gratis|gratuit|cargo|segur|regal|premi|recomp|descuento|mitad|2x1|dos por uno|bolsillo|factura|garantiz|bono|refier|recom|trae|traig|reseñ|opini|calific|testimon|review|rating|buy one|two for/

/** A sentence as far as a claim goes; a point between digits does not end one. */
const SENTENCE = /(?:[^.!?\n]|\.(?=\d))+/g
const SENTENCE_MAX = 600

/**
 * Billing promises, waived copayments, inducements and price cuts in a text. Says only that somebody should look: it
 * neither knows the program rules nor the arrangement. Linear: each sentence is read up to 600 characters.
 */
export function billingClaims(text: string, lang: Lang): BillingClaim[] {
  const claims: BillingClaim[] = []
  // Words that change their length in lower case would move every place after them.
  const lower = Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  )
    .join('')
    .replace(/[’‘]/g, "'")
  for (const { 0: whole, index } of lower.matchAll(SENTENCE)) {
    const sentence = whole.slice(0, SENTENCE_MAX)
    if (!HINT.test(sentence) || ABOUT_THE_LAW.test(sentence)) continue
    for (const { kind, find } of compiled[lang]) {
      const found = find.exec(sentence)
      if (!found || TAKEN_BACK.test(sentence.slice(0, found.index))) continue
      const start = index + found.index
      const end = start + found[0].length
      // One claim at a place is enough.
      if (claims.some((claim) => start < claim.end && claim.start < end)) continue
      claims.push({ kind, start, end })
    }
  }
  return claims.sort((a, b) => a.start - b.start)
}

/** The claims of a post as findings, when the organization asked for it; a private person's account makes none. */
export function billingFindings(analysis: Analysis, post: Post, options: CheckOptions): Finding[] {
  if (options.billing !== true || analysis.account === 'patient') return []
  return billingClaims(post.text, analysis.doc.lang).map(({ kind, start, end }) => ({
    category: 'quasi',
    start,
    end,
    text: post.text.slice(start, end),
    score: 1,
    kind: 'billing-claim',
    reason: REASONS[options.interfaceLang ?? 'en'][kind],
    reasonId: `billing.${kind}`,
    citation: BILLING_CITATION,
  }))
}
