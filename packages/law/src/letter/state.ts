import { breachNotices, type LawEnforcementDelay } from '../deadline/breach.ts'
import type { Day } from '../deadline/days.ts'
import { STATE_DEADLINES, type StateDeadline } from '../facts/state-deadlines.ts'
import { STATES, type StateCode } from '../facts/states.ts'
import {
  heading,
  type LetterBlock,
  type LetterDocument,
  type LetterLang,
  longDay,
  paragraph,
  plainNumber,
  small,
  strong,
  title,
} from './document.ts'
import type { LetterFacts } from './facts.ts'
import { informationItems } from './information.ts'
import { citationLine, SHEET_WORDS } from './sheet-words.ts'

/** What a state's sheet needs beyond a notice. */
export interface StateFacts {
  /** USPS code. */
  state: string
  /** Persons affected who live there. */
  persons: number
  determinedOn: Day | null
  delay: LawEnforcementDelay | null
}

/** A sheet with what the data says about notices in one state; a person decides whether a statute applies. */
export function stateSheet(facts: LetterFacts, of: StateFacts, lang: LetterLang): LetterDocument {
  const all = SHEET_WORDS[lang]
  const words = all.state
  const name = STATES[of.state as StateCode] ?? of.state
  const statutes = STATE_DEADLINES.filter(({ state }) => state === of.state)
  const texts = facts.texts[lang]
  const contact = Object.values(facts.contact).filter((way) => way.trim() !== '')
  const row = (field: string, answer: string): string[] => [field, answer.trim() === '' ? all.none : answer]
  const day = (iso: Day | null): string => (iso === null ? all.none : longDay(iso, lang))
  return {
    lang,
    title: words.title(name),
    blocks: [
      strong(facts.organization),
      title(words.title(name)),
      paragraph(words.lead),
      paragraph(`${words.persons}: ${plainNumber(of.persons, lang)}`),
      ...(statutes.length === 0
        ? [strong(words.unknown(name))]
        : statutes.flatMap((statute) => statuteBlocks(statute, facts, of, lang))),
      heading(words.about),
      {
        kind: 'table',
        head: [all.field, all.answer],
        rows: [
          row(words.organization, facts.organization),
          row(words.days2, `${day(facts.breachOn)} / ${day(facts.discoveredOn)}`),
          row(words.happened, texts.whatHappened.replace(/\s+/g, ' ').trim()),
          row(words.information, informationItems(facts.information, texts.informationMore, lang).join('; ')),
          row(words.doing, texts.doing.replace(/\s+/g, ' ').trim()),
          row(words.contact, contact.join('; ')),
        ],
        widths: [1, 2],
      },
      small(all.notAdvice),
    ],
  }
}

function statuteBlocks(
  statute: StateDeadline,
  facts: LetterFacts,
  of: StateFacts,
  lang: LetterLang,
): LetterBlock[] {
  const all = SHEET_WORDS[lang]
  const words = all.state
  const { regulator, individualDeadline, fieldStatus } = statute
  const notices =
    facts.discoveredOn === null
      ? []
      : breachNotices({
          discoveredOn: facts.discoveredOn,
          determinedOn: of.determinedOn,
          residents: { [of.state]: of.persons },
          elsewhere: 0,
          delay: of.delay,
        }).filter(({ source }) => source.citation === statute.citation)
  const due = (kind: string): string => {
    const notice = notices.find((one) => one.kind === kind)
    if (!notice) return kind === 'regulator' && regulator.who !== null ? words.notReached : words.noDay
    return notice.dueOn === null ? words.noDay : longDay(notice.dueOn, lang)
  }
  const first = regulator.thresholdFrom ?? regulator.threshold ?? 1
  const threshold =
    regulator.thresholdOver !== undefined
      ? words.over(plainNumber(regulator.thresholdOver, lang))
      : first === 1
        ? words.fromFirst
        : words.from(plainNumber(first, lang))
  const { value, unit, from } = individualDeadline
  return [
    heading(statute.citation),
    {
      kind: 'table',
      head: [all.field, all.answer],
      rows: [
        [words.trigger, `${statute.trigger} (${all.status[fieldStatus.trigger]})`],
        [
          words.individuals,
          `${words.days(value, unit, from)} (${all.status[fieldStatus.individualDeadline]})`,
        ],
        [words.residentsDue, due('state_individuals')],
        [
          words.regulator,
          regulator.who === null
            ? words.nobody
            : `${regulator.who}, ${threshold} (${all.status[fieldStatus.regulator]})`,
        ],
        ...(regulator.who === null
          ? []
          : [
              [words.deadline, regulator.deadline ?? words.noDay],
              [words.officeDue, due('regulator')],
            ]),
        ...(statute.notes === '' ? [] : [[words.notes, statute.notes]]),
        [words.age, fieldStatus.readAge],
      ],
      widths: [1, 2],
    },
    small(`${citationLine(statute, lang)} ${statute.sourceUrl}`),
  ]
}
