import { expect, test } from 'vitest'
import { readability } from '../authorization/readability.ts'
import { STATE_DEADLINES } from '../facts/state-deadlines.ts'
import { accountingOfDisclosures } from './accounting.ts'
import { breachLog, logDueOn } from './breach-log.ts'
import type { LetterDocument, LetterLang } from './document.ts'
import { missingElements, missingForSubstitute } from './elements.ts'
import type { LetterFacts } from './facts.ts'
import { RECIPIENT_KINDS } from './facts.ts'
import { hhsDueOn, hhsSheet } from './hhs.ts'
import { suggestedSteps } from './information.ts'
import { individualNotice, letterRun, mediaNotice, substituteNotice, substituteWay } from './notice.ts'
import { stateSheet } from './state.ts'

const FACTS: LetterFacts = {
  organization: 'Cedar Hill Clinic',
  breachOn: '2026-03-02',
  breachEndedOn: null,
  breachDayUnknown: false,
  discoveredOn: '2026-03-04',
  information: ['name', 'picture', 'treatment'],
  contact: { tollFree: '800-555-0142', email: 'privacy@cedarhill.example', web: '', postal: '' },
  signer: { name: 'Margaret Okonjo', title: 'Privacy officer' },
  texts: {
    en: {
      whatHappened: 'A picture on our page showed the board with patient names.\n\nWe took it down.',
      informationMore: '',
      steps: suggestedSteps(['picture'], 'en'),
      doing: 'We took the post down the same day. Two people now look at each picture.',
    },
    es: {
      whatHappened: 'Una foto en nuestra página mostró la pizarra con nombres de pacientes.',
      informationMore: '',
      steps: suggestedSteps(['picture'], 'es'),
      doing: 'Retiramos la publicación el mismo día. Ahora dos personas miran cada foto.',
    },
  },
}
const LANGS: LetterLang[] = ['en', 'es']

/** Every word of a paper. */
const textOf = ({ blocks }: LetterDocument): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'newPage') return []
      if (block.kind === 'list') return block.items
      if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
      return [block.text]
    })
    .join('\n')

test('a complete notice lacks nothing; each missing element is named with its paragraph', () => {
  expect(missingElements(FACTS, 'en')).toEqual([])
  const cases: [Partial<LetterFacts>, string, string][] = [
    [{ breachOn: null }, 'breachDay', 'A'],
    [{ discoveredOn: null }, 'discoveryDay', 'A'],
    [{ discoveredOn: '2026-03-01' }, 'daysOrder', 'A'],
    [{ information: [] }, 'information', 'B'],
    [{ contact: { tollFree: ' ', email: '', web: '', postal: '' } }, 'contact', 'E'],
    [{ texts: { ...FACTS.texts, en: { ...FACTS.texts.en, whatHappened: ' \n' } } }, 'whatHappened', 'A'],
    [{ texts: { ...FACTS.texts, en: { ...FACTS.texts.en, steps: [' '] } } }, 'steps', 'C'],
    [{ texts: { ...FACTS.texts, en: { ...FACTS.texts.en, doing: '' } } }, 'doing', 'D'],
  ]
  for (const [change, gap, element] of cases) {
    const gaps = missingElements({ ...FACTS, ...change }, 'en')
    expect(gaps).toMatchObject([{ gap, element, source: { citation: `45 CFR 164.404(c)(1)(${element})` } }])
  }
  expect(missingElements({ ...FACTS, breachOn: null, breachDayUnknown: true }, 'en')).toEqual([])
  expect(missingElements({ ...FACTS, information: ['other'] }, 'en')).toMatchObject([{ gap: 'information' }])
})

test('ten persons without an address need a posting and a toll-free number, nine do not', () => {
  const mute = { ...FACTS, contact: { ...FACTS.contact, tollFree: '' } }
  expect(substituteWay(9)).toBe('other_means')
  expect(substituteWay(10)).toBe('posting')
  expect(missingForSubstitute(mute, 'en', 9)).toEqual([])
  expect(missingForSubstitute(mute, 'en', 10)).toMatchObject([
    { gap: 'tollFree', source: { citation: '45 CFR 164.404(d)(2)(ii)' } },
  ])
  const posted = textOf(substituteNotice(FACTS, 'en', { persons: 10, from: '2026-04-01' }))
  expect(posted).toContain('from April 1, 2026 until June 30, 2026')
  expect(posted).toContain('call 800-555-0142')
  expect(textOf(substituteNotice(FACTS, 'es', { persons: 3, from: '2026-04-01' }))).toContain('una persona')
})

test('every notice holds the five elements and the days, for every recipient in both languages', () => {
  for (const lang of LANGS)
    for (const kind of RECIPIENT_KINDS) {
      const recipient = {
        kind,
        name: 'Ana Brook',
        address: ['12 Elm St', 'Haxtun, CO 80731'],
        about: 'Leo Brook',
      }
      const text = textOf(individualNotice(FACTS, lang, recipient, '2026-03-20'))
      const texts = FACTS.texts[lang]
      for (const part of [
        texts.whatHappened.split('\n')[0] as string,
        ...texts.steps,
        texts.doing,
        '800-555-0142',
        'privacy@cedarhill.example',
        'Ana Brook',
        'Haxtun, CO 80731',
        lang === 'en' ? 'March 2, 2026' : '2 de marzo de 2026',
        lang === 'en' ? 'March 4, 2026' : '4 de marzo de 2026',
      ])
        expect(text).toContain(part)
      expect(text.includes('Leo Brook')).toBe(kind !== 'individual')
    }
})

test('our own words are plain: grade eight at most', () => {
  for (const lang of LANGS) {
    const empty = {
      whatHappened: '',
      informationMore: '',
      steps: suggestedSteps(['insurance', 'social_security', 'picture'], lang),
      doing: '',
    }
    const facts = { ...FACTS, texts: { ...FACTS.texts, [lang]: empty } }
    for (const kind of RECIPIENT_KINDS) {
      const { blocks } = individualNotice(
        facts,
        lang,
        { kind, name: 'Ana', address: [], about: 'Leo' },
        '2026-03-20',
      )
      const sentences = blocks
        .flatMap((block) =>
          block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.text] : [],
        )
        .filter((text) => /[.?!]$/.test(text))
      expect(readability(sentences.join(' '), lang).grade).toBeLessThanOrEqual(8)
    }
  }
})

test('a letter to nobody yet has blanks; a run has one letter after the other', () => {
  const blank = individualNotice(
    FACTS,
    'en',
    { kind: 'individual', name: null, address: null, about: null },
    '2026-03-20',
  )
  expect(textOf(blank)).toMatch(/_{10}/)
  const other = individualNotice(
    FACTS,
    'es',
    { kind: 'individual', name: 'Ana', address: [], about: null },
    '2026-03-20',
  )
  const run = letterRun([blank, other])
  expect(run.blocks.filter(({ kind }) => kind === 'newPage')).toHaveLength(1)
  expect(run.blocks.filter(({ kind }) => kind === 'title')).toHaveLength(2)
})

test('a media notice says how many live in the state', () => {
  const text = textOf(mediaNotice(FACTS, 'en', { state: 'CO', persons: 1204, writtenOn: '2026-03-20' }))
  expect(text).toContain('1,204 people who live in Colorado')
})

const PORTAL = {
  addendum: false,
  entityType: 'provider' as const,
  contact: {
    name: 'M. Okonjo',
    email: 'privacy@cedarhill.example',
    phone: '970-555-0110',
    address: '1 Hill Rd',
  },
  businessAssociate: '',
  breachTypes: ['disclosure' as const],
  locations: ['social' as const],
  safeguards: ['privacy' as const],
  actions: ['trained' as const, 'mitigated' as const],
  noticesFrom: '2026-03-20',
  noticesUntil: null,
  substitutePersons: 12,
  mediaTold: true,
}

test('the portal is told at once from 500 persons on, else after the year; leap years have their day', () => {
  expect(hhsDueOn('2026-03-04', 500)).toBe('2026-05-03')
  expect(hhsDueOn('2026-03-04', 499)).toBe('2027-03-01')
  expect(hhsDueOn('2027-12-31', 1)).toBe('2028-02-29')
  const text = textOf(hhsSheet(FACTS, PORTAL, 500, 'en'))
  expect(text).toContain('500 or More Individuals')
  expect(text).toContain('Unauthorized Access/Disclosure')
  expect(text).toContain('03/02/2026')
  expect(text).toContain('Yes: 10 or more individuals')
  expect(text).toContain('Demographic; Clinical')
  expect(text).toContain('not answered yet')
})

test('the sheet of a state says what the data says, and that it says nothing of others', () => {
  for (const lang of LANGS)
    for (const statute of STATE_DEADLINES) {
      const of = { state: statute.state, persons: 600, determinedOn: null, delay: null }
      const text = textOf(stateSheet(FACTS, of, lang))
      expect(text).toContain(statute.citation)
      expect(text).toContain(statute.trigger)
      expect(text).toContain(statute.fieldStatus.readAge)
      if (statute.regulator.who) expect(text).toContain(statute.regulator.who)
    }
  const none = { state: 'WY', persons: 3, determinedOn: null, delay: null }
  expect(textOf(stateSheet(FACTS, none, 'en'))).toContain('holds nothing about Wyoming')
})

test('the log of a year holds its small breaches alone, with the last day', () => {
  const entry = {
    number: 'INC-4',
    discoveredOn: '2026-12-31',
    breachOn: null,
    persons: 499,
    what: 'A reply confirmed a visit.',
    information: ['name'],
    noticesOn: null,
    enteredOn: null,
  }
  const entries = [
    entry,
    { ...entry, number: 'INC-3', discoveredOn: '2026-02-01', persons: 1 },
    { ...entry, number: 'INC-5', persons: 500 },
    { ...entry, number: 'INC-6', discoveredOn: '2027-01-01' },
  ]
  const log = breachLog('Cedar Hill Clinic', 2026, entries, 'en')
  const table = log.blocks.find((block) => block.kind === 'table')
  expect(table?.kind === 'table' && table.rows.map(([number]) => number)).toEqual(['INC-3', 'INC-4'])
  expect(textOf(log)).toContain('Breaches: 2. People: 500.')
  expect(textOf(log)).toContain('March 1, 2027')
  expect(logDueOn(2027)).toBe('2028-02-29')
  expect(textOf(breachLog('Cedar Hill Clinic', 2025, entries, 'es'))).toContain('Ninguna')
})

test('an accounting reaches six years back', () => {
  const entry = { recipient: 'The public', what: 'Name', purpose: 'None: a mistake' }
  const days = ['2020-11-24', '2020-11-25', '2026-11-25', '2026-11-26']
  const text = textOf(
    accountingOfDisclosures(
      'Cedar Hill',
      'Ana Brook',
      days.map((on) => ({ ...entry, on })),
      '2026-11-25',
      'en',
    ),
  )
  expect(text).toContain('Disclosures: 2.')
  expect(text).toContain('November 25, 2020')
})
