import { addDays, type Day } from '../deadline/days.ts'
import { BREACH_RULES } from '../facts/breach.ts'
import { STATES, type StateCode } from '../facts/states.ts'
import {
  heading,
  type LetterBlock,
  type LetterDocument,
  type LetterLang,
  list,
  longDay,
  paragraph,
  paragraphs,
  plainNumber,
  small,
  strong,
  title,
} from './document.ts'
import type { LetterContact, LetterFacts, LetterRecipient } from './facts.ts'
import { informationItems } from './information.ts'
import { LETTER_WORDS } from './words.ts'

/** A letter with blanks, for somebody to fill by hand. */
export const BLANK_RECIPIENT: LetterRecipient = { kind: 'individual', name: null, address: null, about: null }

/** What happened, with the days: 164.404(c)(1)(A). */
function whatHappened(facts: LetterFacts, lang: LetterLang): LetterBlock[] {
  const words = LETTER_WORDS[lang]
  const { breachOn, breachEndedOn, discoveredOn } = facts
  const day = (iso: Day) => longDay(iso, lang)
  const when =
    breachOn === null
      ? words.dayUnknown
      : breachEndedOn === null || breachEndedOn === breachOn
        ? words.happenedOn(day(breachOn))
        : words.happenedFrom(day(breachOn), day(breachEndedOn))
  const found = discoveredOn === null ? [] : [words.foundOn(day(discoveredOn))]
  return [
    heading(words.whatHappened),
    ...paragraphs(facts.texts[lang].whatHappened),
    paragraph([when, ...found].join(' ')),
  ]
}

/** The ways to reach the organization that it named. */
function contactItems(contact: LetterContact, lang: LetterLang): string[] {
  const words = LETTER_WORDS[lang]
  return (['tollFree', 'email', 'web', 'postal'] as const).flatMap((way) => {
    const value = contact[way].trim().replace(/\s*\n\s*/g, ', ')
    return value === '' ? [] : [words[way](value)]
  })
}

/** The five elements of 164.404(c)(1) in their order. `everyone` when the reader may not be one of the persons. */
function elements(
  facts: LetterFacts,
  lang: LetterLang,
  { everyone, contactHeading }: { everyone: boolean; contactHeading: string },
): LetterBlock[] {
  const words = LETTER_WORDS[lang]
  const texts = facts.texts[lang]
  return [
    ...whatHappened(facts, lang),
    heading(words.information),
    paragraph(everyone ? words.informationLeadAll : words.informationLead),
    ...list(informationItems(facts.information, texts.informationMore, lang)),
    heading(words.steps),
    ...list(texts.steps.map((step) => step.trim()).filter((step) => step !== '')),
    heading(words.doing),
    ...paragraphs(texts.doing),
    heading(contactHeading),
    paragraph(words.contactLead),
    ...list(contactItems(facts.contact, lang)),
  ]
}

/**
 * The notice to one person, or to whom it goes in their place: 45 CFR 164.404. What is null of the recipient stays a
 * blank.
 * @param writtenOn the day on the letter
 */
export function individualNotice(
  facts: LetterFacts,
  lang: LetterLang,
  recipient: LetterRecipient,
  writtenOn: Day,
): LetterDocument {
  const words = LETTER_WORDS[lang]
  const { individual, blank } = words
  const { kind } = recipient
  const name = recipient.name ?? blank
  const about = recipient.about ?? blank
  const greeting = kind === 'parent' ? individual.dearParent(name, about) : individual.dear(name)
  return {
    lang,
    title: individual.title,
    blocks: [
      strong(facts.organization),
      paragraph(longDay(writtenOn, lang)),
      paragraph(name),
      ...(recipient.address ?? [blank, blank]).map(paragraph),
      title(individual.title),
      ...(kind === 'representative' || kind === 'next_of_kin' ? [strong(individual.about(about))] : []),
      paragraph(greeting),
      paragraph(individual.opening[kind]),
      ...elements(facts, lang, { everyone: kind !== 'individual', contactHeading: words.contact }),
      paragraph(individual.closing),
      paragraph(individual.sincerely),
      // To sign on, above the name in print.
      paragraph(blank),
      ...(facts.signer.name === '' ? [] : [paragraph(facts.signer.name)]),
      small([facts.signer.title, facts.organization].filter((part) => part !== '').join(', ')),
    ],
  }
}

/** One file with a letter for each recipient, each in the language they read and on pages of its own. */
export function letterRun(letters: readonly LetterDocument[]): LetterDocument {
  const [first] = letters
  if (!first) throw new Error('A run of letters needs at least one.')
  return {
    lang: first.lang,
    title: first.title,
    blocks: letters.flatMap(({ blocks }, at) =>
      at === 0 ? blocks : [{ kind: 'newPage' as const }, ...blocks],
    ),
  }
}

/** How persons whose address is not known are told: 164.404(d)(2). */
export type SubstituteWay = 'other_means' | 'posting'

export const substituteWay = (persons: number): SubstituteWay =>
  persons < BREACH_RULES.substitute10plus.threshold ? 'other_means' : 'posting'

/** The day on which a posting and its toll-free number may end: that many whole days after the one it began on. */
export const postingEndsOn = (postedOn: Day): Day =>
  addDays(postedOn, BREACH_RULES.substitute10plus.postingDays)

/**
 * The notice in place of letters that cannot be delivered: words to say for fewer than ten persons, a posting on the
 * home page for ten or more. It names nobody.
 */
export function substituteNotice(
  facts: LetterFacts,
  lang: LetterLang,
  { persons, from }: { persons: number; from: Day },
): LetterDocument {
  const words = LETTER_WORDS[lang]
  const { substitute } = words
  const posting = substituteWay(persons) === 'posting'
  const until = postingEndsOn(from)
  const lead = posting
    ? [
        small(substitute.posted(longDay(from, lang), longDay(until, lang))),
        paragraph(substitute.lead(facts.organization)),
        strong(
          facts.contact.tollFree.trim() === ''
            ? substitute.askUs
            : substitute.ask(facts.contact.tollFree.trim(), longDay(until, lang)),
        ),
      ]
    : [
        strong(substitute.spoken),
        small(substitute.spokenLead),
        paragraph(`${facts.organization}. ${words.individual.opening.individual}`),
      ]
  return {
    lang,
    title: substitute.title,
    blocks: [
      strong(facts.organization),
      title(substitute.title),
      ...lead,
      ...elements(facts, lang, { everyone: posting, contactHeading: words.contact }),
    ],
  }
}

/** What prominent media of one state get: 45 CFR 164.406. It names nobody. */
export function mediaNotice(
  facts: LetterFacts,
  lang: LetterLang,
  { state, persons, writtenOn }: { state: string; persons: number; writtenOn: Day },
): LetterDocument {
  const words = LETTER_WORDS[lang]
  const name = STATES[state as StateCode] ?? state
  return {
    lang,
    title: words.media.title(facts.organization),
    blocks: [
      strong(words.media.release),
      paragraph(longDay(writtenOn, lang)),
      title(words.media.title(facts.organization)),
      paragraph(words.media.place(name)),
      paragraph(words.media.lead(facts.organization, plainNumber(persons, lang), name)),
      ...elements(facts, lang, { everyone: true, contactHeading: words.media.contact }),
      heading(words.media.press),
      paragraph(
        [facts.signer.name, facts.signer.title].filter((part) => part !== '').join(', ') || words.blank,
      ),
    ],
  }
}
