import { type Analysis, originalRange } from '../subject/analysis.ts'
import { ageAt } from '../subject/mentions.ts'
import type { CrowdDetail } from '../types.ts'
import { conditionOf } from './conditions.ts'
import { jobRate } from './jobs.ts'
import { PEOPLE_IN_ONE_EVENT, PEOPLE_IN_ONE_ROOM } from './limits.ts'
import type { Picture } from './model.ts'
import type { Sex } from './people.ts'

/** One detail of the text: a part of the picture, or a limit to how many can fit ("the only", an event, a room). */
export interface Collected {
  kind: CrowdDetail['kind']
  text: string
  start: number
  end: number
  part?: keyof Picture
  limit?: number
}

const set = (words: string): Set<string> => new Set(words.split(' '))
const WOMEN = set(
  "woman lady girl mom wife senora mujer nina senorita viejita muchacha f mother daughter grandma grandmother abuela mama hija esposa she her hers herself she's she'd she'll",
)
const MEN = set(
  "man guy boy gentleman fella dude dad husband senor hombre nino viejito muchacho m father son grandpa grandfather abuelo papa hijo esposo he him his himself he's he'd he'll",
)

/** Words of the event list that mostly mean something else: "of mine", a flu shot, viral load, cardiac arrest. */
const NO_EVENT = set(
  'mine shot slide fair game recall trial viral missing arrest jumped news baile partido feria',
)

/** How many days the words of a relative date leave open: "last night" one, "this summer" ninety. */
function daysOf(text: string): number {
  if (/year|año|ano\b/i.test(text)) return 365
  if (/summer|fall|winter|spring|verano|otoño|invierno|primavera/i.test(text)) return 90
  if (/month|mes\b|meses/i.test(text)) return 30
  if (/week|semana/i.test(text)) return 7
  return 1
}

/**
 * Every detail is weighed against all others, so their number is bounded: a post has a handful, and after this many
 * limits one more changes no estimate.
 */
const MOST_DETAILS = 64

/** What narrows the crowd, each kind at most once except limits; of more than 64 limits the first count. */
export function collect(analysis: Analysis): { details: Collected[]; picture: Picture } {
  const { words, cues, mentions, spans, doc } = analysis
  const details: Collected[] = []
  const picture: Picture = {}
  const seen = new Set<string>()
  const add = (
    kind: CrowdDetail['kind'],
    first: number,
    last: number,
    is: Pick<Collected, 'part' | 'limit'>,
  ) => {
    const { start, end } = originalRange(analysis, first, last)
    const text = doc.text.slice(start, end)
    const key = `${kind}:${text.toLowerCase()}`
    if (seen.has(key) || (is.part === undefined && details.length >= MOST_DETAILS)) return
    seen.add(key)
    details.push({ kind, text, start, end, ...is })
  }
  const phrase = (first: number, last: number): string =>
    words
      .slice(first, last)
      .map((word) => word.text)
      .join(' ')

  for (let i = 0; i < words.length && picture.age === undefined; i += 1) {
    const age = ageAt(words, i)
    if (age === undefined) continue
    picture.age = age.years
    add('age', age.first, age.last, { part: 'age' })
  }
  const occupation = mentions.find((mention) => mention.type === 'occupation' && !mention.own)
  if (occupation?.rate !== undefined) {
    // The mention is the whole phrase ("a retired teacher with"); its cue is the occupation alone.
    const word = cues.find(
      ({ cue, first, last }) =>
        cue === `occupation${occupation.rate}` && first >= occupation.first && last <= occupation.last,
    )
    const { first, last } = word ?? occupation
    picture.job = jobRate(phrase(first, last), occupation.rate)
    add('occupation', first, last, { part: 'job' })
  }
  for (const { cue, first, last } of cues) {
    if (cue === 'condition' && picture.condition === undefined) {
      picture.condition = conditionOf(phrase(first, last))
      add('condition', first, last, { part: 'condition' })
    }
    if (cue === 'superlative') add('superlative', first, last, { limit: 1 })
    if (cue === 'event' && !NO_EVENT.has(phrase(first, last)))
      add('event', first, last, { limit: PEOPLE_IN_ONE_EVENT })
    if (cue === 'roomcode') add('other', first, last, { limit: PEOPLE_IN_ONE_ROOM })
  }
  const time = spans.find(({ span }) => span.kind === 'relative-date')
  if (time && (analysis.count.get('care') ?? 0) > 0) {
    picture.days = daysOf(time.span.text)
    add('time', time.first, time.last, { part: 'days' })
  }
  const sexed = words.findIndex(({ text }) => WOMEN.has(text) || MEN.has(text))
  const sex: Sex | undefined = sexed < 0 ? undefined : WOMEN.has(words[sexed]?.text ?? '') ? 'f' : 'm'
  if (sex !== undefined && picture.condition?.women !== 1) {
    picture.sex = sex
    add('sex', sexed, sexed + 1, { part: 'sex' })
  }
  return { details, picture }
}
