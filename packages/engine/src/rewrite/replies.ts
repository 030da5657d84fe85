import { hashText } from '../text/hash.ts'
import type { Lang } from '../types.ts'
import { REPLIES_EN } from './replies-en.ts'
import { REPLIES_ES } from './replies-es.ts'

/** What somebody wrote to the organization, as far as it changes the tone of a safe reply. */
export const REPLY_SITUATIONS = [
  'praise',
  'complaint',
  'billing',
  'wait',
  'rudeness',
  'outcome',
  'question',
  'threat',
] as const
export type ReplySituation = (typeof REPLY_SITUATIONS)[number]

export interface ReplyTexts {
  openings: Record<ReplySituation, readonly string[]>
  privacy: readonly string[]
  /** How to talk when no phone is known. */
  contacts: readonly string[]
  /** How to talk, with `{phone}`. */
  calls: readonly string[]
  /** Friendly last words under praise. */
  closings: readonly string[]
}

export interface ReplyOptions {
  /** Default: complaint, the situation that most replies answer. */
  situation?: ReplySituation
  /** Spanish `tú` instead of `usted`. */
  informal?: boolean
  /** The last reply given; the next one is another. */
  previous?: string
}

const TEXTS: Record<Lang, ReplyTexts> = { en: REPLIES_EN, es: REPLIES_ES }

/**
 * A reply that confirms nothing; the same `seed` always gives the same one, different seeds vary it.
 *
 * @param phone the organization's number, as it should be printed
 */
export function safeReply(seed: string, lang: Lang, phone?: string, options: ReplyOptions = {}): string {
  const hash = hashText(seed)
  const first = compose(hash, lang, phone, options, 0)
  // One step on, the opening is another one: never the same reply twice in a row.
  return first === options.previous ? compose(hash, lang, phone, options, 1) : first
}

function compose(
  hash: number,
  lang: Lang,
  phone: string | undefined,
  { situation = 'complaint', informal = false }: ReplyOptions,
  step: number,
): string {
  const { openings, privacy, contacts, calls, closings } = TEXTS[lang]
  const pick = (lines: readonly string[], shift: number) =>
    lines[((hash >>> shift) + step) % lines.length] as string
  const parts = [pick(openings[situation], 0)]
  if (situation === 'praise') {
    // A thank-you with a privacy notice sounds like a form; one in three carries it, so that it is no signal either.
    parts.push((hash >>> 24) % 3 === 0 ? pick(privacy, 8) : pick(closings, 8))
  } else {
    parts.push(pick(privacy, 8))
    parts.push(phone === undefined ? pick(contacts, 16) : pick(calls, 16).replace('{phone}', () => phone))
  }
  return address(parts.join(' '), informal)
}

/** "[usted|tú]" → one of the two. */
function address(text: string, informal: boolean): string {
  return text.replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, formal: string, familiar: string) =>
    informal ? familiar : formal,
  )
}

/** Signs of a situation in the review or comment, strongest first. */
const SIGNS: readonly (readonly [ReplySituation, RegExp])[] = [
  [
    'threat',
    /\b(?:lawyer|attorney|sue|suing|lawsuit|report you|reporting you|refund|money back|chargeback|bbb|medical board|abogado|demanda\w*|denunci\w*|reembolso|devuelvan|devolución)\b/i,
  ],
  [
    'outcome',
    /\b(?:misdiagnos\w*|infect\w*|botched|malpractice|died|killed|wrong (?:medicine|medication|dose|tooth|diagnosis)|worse|side effects?|negligen\w*|mistake|error|mal diagn\w*|murió|empeor\w*|equivoc\w*|infecci\w*|hurt|injur\w*|pain|dolor)\b/i,
  ],
  [
    'billing',
    /\b(?:bill|bills|billed|billing|charg\w*|copay|insurance|invoice|overcharg\w*|collections|expensive|price\w*|cobr\w*|factura\w*|cuenta|seguro|copago|caro|precio\w*|balance)\b|\$\s?\d/i,
  ],
  [
    'wait',
    /\b(?:wait\w*|hours? late|on hold|never called|no one answers|nobody answers|delay\w*|esper\w*|tard\w*|demora\w*|horas|never called back)\b/i,
  ],
  [
    'rudeness',
    /\b(?:rude\w*|disrespect\w*|attitude|unprofessional|yell\w*|ignored|dismissive|laughed at|groser\w*|maleducad\w*|trat[oó] mal|maltrat\w*|gritó|gritaron|falta de respeto|prepotente)\b/i,
  ],
  [
    'praise',
    /\b(?:love|loved|amazing|great|best|wonderful|thank you|thanks|awesome|excellent|recommend|fantastic|grateful|kind|blessing|lifesavers?|saved my|caught my|praying|prayers|privilege|un amor|amor|lind[oa]s?|encant\w*|excelente\w*|mejor\w*|gracias|recomiendo|maravill\w*|increíble|bendici\w*|amable\w*)\b|[❤💙💕🥰😍]|5 stars|cinco estrellas/iu,
  ],
  [
    'question',
    /[?¿]|\b(?:do you|can i|how much|is it|should i|what time|puedo|cuánto|aceptan|atienden|a qué hora)\b/i,
  ],
]

const BAD =
  /\b(?:not|never|worst|terrible|horrible|awful|bad|avoid|disappoint\w*|no one|pésim\w*|peor|mal|nunca|decepcion\w*|horrendo|zero stars|1 star|one star|sucks?|joke)\b/i
const READ_CHARACTERS = 4000

/** What a review or comment is about. `review` may be absent: then the organization's own draft is read. */
export function situationOfReview(review: string | undefined, draft: string): ReplySituation {
  const read = (review?.trim() ? review : draft).slice(0, READ_CHARACTERS)
  const bad = BAD.test(read)
  for (const [situation, sign] of SIGNS) {
    if (!sign.test(read)) continue
    if (situation === 'praise' && bad) continue
    return situation
  }
  // Without a review only warm drafts ("Aww, you were a champ! 😁") tell that somebody wrote something kind.
  return !bad && /[!😀-😎🥰💙❤]/u.test(read) && !review?.trim() ? 'praise' : 'complaint'
}

/** Whether a Spanish draft speaks to its reader as `tú`. */
export function speaksInformally(draft: string): boolean {
  return (
    /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|llámanos|eres|estás|puedes|vienes)(?!\p{L})/iu.test(draft) &&
    !/(?<!\p{L})(?:usted|ustedes|le|señora?|su cita)(?!\p{L})/iu.test(draft)
  )
}
