import { BREACH_RULES } from '../facts/breach.ts'
import type { Source } from '../facts/source.ts'
import type { LetterLang } from './document.ts'
import type { LetterFacts } from './facts.ts'
import { informationItems } from './information.ts'

export const CONTENT_ELEMENTS = ['A', 'B', 'C', 'D', 'E'] as const
export type ContentElement = (typeof CONTENT_ELEMENTS)[number]

/** What a notice lacks. `tollFree` belongs to the substitute notice alone. */
export const GAPS = [
  'whatHappened',
  'breachDay',
  'discoveryDay',
  'daysOrder',
  'information',
  'steps',
  'doing',
  'contact',
  'tollFree',
] as const
export type Gap = (typeof GAPS)[number]

export interface LetterGap {
  gap: Gap
  /** Null for what belongs to no content element. */
  element: ContentElement | null
  /** The paragraph that asks for it. */
  source: Source
}

const sourceOf = ({ sourceUrl, status, asOf }: Source, citation: string): Source => ({
  citation,
  sourceUrl,
  status,
  asOf,
})

/** The fact cites (A)-(E) together; here one of them. */
const element = (letter: ContentElement): Source =>
  sourceOf(BREACH_RULES.content, BREACH_RULES.content.citation.replace('(A)-(E)', `(${letter})`))

const blank = (text: string): boolean => text.trim() === ''

/**
 * What is missing of the five content elements of 45 CFR 164.404(c)(1), each with its paragraph. Whether a text says
 * enough is for a person to judge: this finds only what is not there at all.
 */
export function missingElements(facts: LetterFacts, lang: LetterLang): LetterGap[] {
  const texts = facts.texts[lang]
  const gaps: LetterGap[] = []
  const add = (gap: Gap, letter: ContentElement) =>
    gaps.push({ gap, element: letter, source: element(letter) })
  if (blank(texts.whatHappened)) add('whatHappened', 'A')
  if (facts.breachOn === null && !facts.breachDayUnknown) add('breachDay', 'A')
  if (facts.discoveredOn === null) add('discoveryDay', 'A')
  const { breachOn, breachEndedOn, discoveredOn } = facts
  const disordered =
    breachOn !== null &&
    ((breachEndedOn !== null && breachEndedOn < breachOn) ||
      (discoveredOn !== null && discoveredOn < breachOn))
  if (disordered) add('daysOrder', 'A')
  if (informationItems(facts.information, texts.informationMore, lang).length === 0) add('information', 'B')
  if (texts.steps.every(blank)) add('steps', 'C')
  if (blank(texts.doing)) add('doing', 'D')
  if (Object.values(facts.contact).every(blank)) add('contact', 'E')
  return gaps
}

/** The same for a substitute notice to ten or more, which also needs a toll-free number: 164.404(d)(2)(ii). */
export function missingForSubstitute(facts: LetterFacts, lang: LetterLang, persons: number): LetterGap[] {
  const gaps = missingElements(facts, lang)
  const { threshold, citation } = BREACH_RULES.substitute10plus
  if (persons < threshold || !blank(facts.contact.tollFree)) return gaps
  return [
    ...gaps,
    { gap: 'tollFree', element: null, source: sourceOf(BREACH_RULES.substitute10plus, citation) },
  ]
}
