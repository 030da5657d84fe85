/** The eighteen identifiers of the Safe Harbor method, 45 CFR 164.514(b)(2)(i)(A) to (R). */
export type Category =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'

/** `relation`: words that confirm a care relationship. `quasi`: a detail that identifies in combination. */
export type FindingCategory = Category | 'relation' | 'quasi'

export type Verdict = 'clear' | 'caution' | 'review' | 'stop'
export type Lang = 'en' | 'es'

/** Who owns the account: the official page, a clinician's public page, a worker's private page, a private person. */
export type Account = 'organization' | 'professional' | 'personal' | 'patient'
export type PostKind = 'post' | 'reply' | 'comment' | 'caption' | 'story'

/** Who a post is about, question 2 of the check. */
export type Subject =
  | 'patient'
  | 'family'
  | 'staff'
  | 'self'
  | 'public-figure'
  | 'historical'
  | 'fictional'
  | 'animal'
  | 'aggregate'
  | 'none'

export interface PostContext {
  facility?: string
  place?: string
  role?: string
  replyingTo?: string
  /** ISO 8601 date or instant; only its year is read (births "in 1931" become ages). */
  postedAt?: string
}

/** What the caller found in a picture or video; the engine reads text alone. */
export interface MediaFinding {
  /** `face` becomes category Q; `text` and `code` are read by the identifier recognizers; `metadata` names a field. */
  kind: 'face' | 'text' | 'code' | 'metadata'
  /** Which file: shown to the reader ("picture 2"). */
  media?: string
  /** Recognised text, decoded code or the metadata field with its value. */
  text?: string
  /** 0 to 1. */
  score?: number
  /** True when a valid HIPAA authorization covers this face; then it is no finding. */
  authorized?: boolean
}

export interface Post {
  text: string
  account?: Account
  kind?: PostKind
  network?: string
  /** Detected when absent, and when the text is plainly in the other one. */
  lang?: Lang
  context?: PostContext
  media?: MediaFinding[]
}

/** What belongs to the organization itself: what matches is never a finding by itself. */
export interface Organization {
  names?: string[]
  staff?: string[]
  places?: string[]
  phones?: string[]
  emails?: string[]
  handles?: string[]
  domains?: string[]
}

/** Words of the organization's own that always need a person, e.g. the local name of a ward. */
export interface OwnTerm {
  /** Unique in the list; the report's rule is `own.` and this. */
  id: string
  /** Matched as whole words, whatever their case and accents. */
  words: string
  verdict: 'review' | 'stop'
  /** The organization's own sentence, shown as it stands. */
  reason: string
}

/** Chances of the four verdicts; they sum to 1. */
export type Judgement = Record<Verdict, number>

/** How a second reader counts beside the core: exponents of a log-linear pool, and thresholds of what comes out. */
export interface Trust {
  core: number
  second: number
  /** Chance of review or stop from which a post needs a person. */
  actFrom: number
  /** Share of that chance which must be `stop` for a stop. */
  stopShare: number
}

/** What another reader (packages/encoder) thinks of the same post. */
export interface SecondReading {
  chance: Judgement
  trust: Trust
  /** Named in the report beside the core's model. */
  version: string
}

export interface CheckOptions {
  organization?: Organization
  /** Language of `reason` and `summary`; English when absent. The rewrite follows the post's own language. */
  interfaceLang?: Lang
  /** The organization's own tightening of the policy: rule id to a stricter verdict. Looser entries are ignored. */
  policy?: Record<string, Verdict>
  /** The organization's own terms. The same array for the same list: what was prepared for it is kept. */
  terms?: readonly OwnTerm[]
  /** Marks billing promises, inducements and price cuts; such a post then needs a person. Absent: nothing of it. */
  billing?: boolean
  /** Number of the organization's policy version; the report names it. */
  policyVersion?: number
  /** A second reader's judgement of this very text, pooled with the core's. */
  second?: SecondReading
  /** False skips the rewrite (it checks its own text again); true when absent. */
  rewrite?: boolean
}

/** Offsets are UTF-16 units into the original text, end exclusive. */
export interface Span {
  category: Category
  start: number
  end: number
  text: string
  /** 0 to 1. */
  score: number
  /** Finer class: 'person', 'handle', 'street', 'city', 'date', 'age', 'phone', … */
  kind?: string
}

export interface Token {
  text: string
  lower: string
  /** Offsets into `Document.norm`. */
  start: number
  end: number
  shape: 'word' | 'number' | 'punct' | 'emoji' | 'handle' | 'hashtag' | 'url'
}

export interface Document {
  /** As written. */
  text: string
  /** Normalised: what recognizers read. */
  norm: string
  /** Offset in `norm` to offset in `text`. */
  map(normOffset: number): number
  tokens: Token[]
  lang: Lang
}

export interface Finding {
  category: FindingCategory
  start: number
  end: number
  text: string
  /** 0 to 1. */
  score: number
  /** Finer class of the span, or of the detail ('age', 'occupation', 'event', …). */
  kind?: string
  /** Plain sentence in the interface language. */
  reason: string
  /** Stable key of the sentence in `src/decide/reasons.ts`. */
  reasonId: string
  reasonValues?: Record<string, string>
  /** The rule, e.g. "45 CFR 164.514(b)(2)(i)(A)". */
  citation: string
  /** What a one-click fix puts in place of the span; '' removes it; absent when no fix of this span helps. */
  replacement?: string
  /** Index into `Post.media`; start and end are then 0 and refer to no text. */
  media?: number
}

export interface CrowdDetail {
  /** What the estimate used, as written. */
  text: string
  kind:
    | 'place'
    | 'age'
    | 'sex'
    | 'condition'
    | 'occupation'
    | 'event'
    | 'time'
    | 'family'
    | 'superlative'
    | 'other'
  /** Share of the remaining people whom this detail leaves, 0 to 1. */
  share: number
  start?: number
  end?: number
}

/** How many people fit the description, question 4. */
export interface Crowd {
  low: number
  expected: number
  high: number
  /** Where the count starts: a named place or a default catchment, with its population. */
  base: { place: string; population: number; assumed: boolean }
  details: CrowdDetail[]
  /** The crowd without each detail, in the order of `details`. */
  without: number[]
  /** Details counted with an order of magnitude, for want of a looked-up figure; the range is wider for it. */
  unverified: string[]
  /** The detail whose removal widens the crowd most, and the crowd without it. */
  widest?: { text: string; expectedWithout: number }
  /** "About 2 people in Haxtun, CO fit this." */
  sentence: string
}

export interface Edit {
  /** Offsets into the original text. */
  start: number
  end: number
  before: string
  after: string
}

export interface Rewrite {
  text: string
  edits: Edit[]
  /** Verdict of the rewritten text, checked by the same engine. */
  verdict: Verdict
  /** Why no rewrite gets to clear, when it does not. */
  explanation?: string
}

export interface Report {
  verdict: Verdict
  /** Chance, by what was read alone, that the post needs a person: 0 to 1. The policy may be stricter than it. */
  risk: number
  /** One plain sentence in the interface language. */
  summary: string
  summaryId: string
  /** The policy rule that decided, e.g. 'patient.identified'. */
  rule: string
  citation: string
  /** Who the post seems to be about. */
  subject: Subject
  /** Sorted by start; media findings come last. */
  findings: Finding[]
  crowd?: Crowd
  rewrite?: Rewrite
  lang: Lang
  engine: { version: string; rules: string; model: string; policy?: number }
}
