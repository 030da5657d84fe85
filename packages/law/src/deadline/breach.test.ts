import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATE_DEADLINES } from '../facts/state-deadlines.ts'
import { type BreachFacts, breachNotices, type NoticeKind } from './breach.ts'
import { addDays, daysBetween } from './days.ts'

const FACTS: BreachFacts = {
  discoveredOn: '2026-11-02',
  determinedOn: null,
  residents: {},
  elsewhere: 1,
  delay: null,
}
const notices = (change: Partial<BreachFacts>) => breachNotices({ ...FACTS, ...change })
const due = (change: Partial<BreachFacts>, kind: NoticeKind, state: string | null = null) =>
  notices(change).find((one) => one.kind === kind && one.state === state)?.dueOn

test('individuals within 60 calendar days of discovery: 164.404(b)', () => {
  expect(due({}, 'individuals')).toBe('2027-01-01')
})

describe('HHS', () => {
  test('fewer than 500: the log, 60 days after the end of the year of discovery', () => {
    expect(due({ elsewhere: 499 }, 'hhs_log')).toBe('2027-03-01')
    expect(due({ discoveredOn: '2027-06-01' }, 'hhs_log')).toBe('2028-02-29')
    expect(due({ elsewhere: 499 }, 'hhs')).toBeUndefined()
  })
  test('500 or more in all states together: with the individuals', () => {
    expect(due({ residents: { TX: 250, NV: 250 }, elsewhere: 0 }, 'hhs')).toBe('2027-01-01')
  })
})

test('media for more than 500 residents of one state, not for exactly 500', () => {
  const found = notices({ residents: { TX: 501, CO: 500 }, elsewhere: 0 }).filter(
    ({ kind }) => kind === 'media',
  )
  expect(found.map(({ state, dueOn }) => [state, dueOn])).toEqual([['TX', '2027-01-01']])
})

describe('states', () => {
  test('Texas gives 60 days for individuals from the determination, and the attorney general 30 from 250 residents on', () => {
    const facts = { residents: { TX: 250 }, elsewhere: 0, determinedOn: '2026-11-10' }
    expect(due(facts, 'state_individuals', 'TX')).toBe('2027-01-09')
    expect(due(facts, 'regulator', 'TX')).toBe('2026-12-10')
    expect(due({ ...facts, residents: { TX: 249 } }, 'regulator', 'TX')).toBeUndefined()
  })
  test('California’s licensed facilities have 15 business days, its civil code 30 days', () => {
    const found = notices({ residents: { CA: 1 }, elsewhere: 0 }).filter(
      ({ kind }) => kind === 'state_individuals',
    )
    expect(found.map(({ dueOn }) => dueOn)).toEqual(['2026-11-23', '2026-12-02'])
  })
  test('holidays move a deadline in business days to a later day', () => {
    const holidays = new Set(['2026-11-11'])
    expect(due({ residents: { CA: 1 }, holidays }, 'state_individuals', 'CA')).toBe('2026-11-24')
  })
  test('without a day of determination every clock counts from discovery', () => {
    expect(due({ residents: { CO: 3 } }, 'state_individuals', 'CO')).toBe('2026-12-02')
  })
  test('a field that was not verified says so', () => {
    const colorado = notices({ residents: { CO: 500 } }).filter(({ state }) => state === 'CO')
    expect(colorado.map(({ kind, source }) => [kind, source.status])).toEqual([
      ['state_individuals', 'verified_secondary'],
      ['regulator', 'unverified'],
    ])
  })
  test('the clock of each statute starts where its own words say', () => {
    const started = (id: string) => {
      const { state } = STATE_DEADLINES.find((one) => one.id === id) as { state: string }
      const facts = { residents: { [state]: 5 }, determinedOn: '2026-12-02' }
      const citation = STATE_DEADLINES.find((one) => one.id === id)?.citation
      const one = notices(facts).find(
        ({ kind, source }) => kind === 'state_individuals' && source.citation === citation,
      )
      return daysBetween(FACTS.discoveredOn, one?.dueOn as string)
    }
    for (const { id, individualDeadline } of STATE_DEADLINES) {
      if (individualDeadline.unit === 'business_days') continue
      const late = /determin|confirm|scope/.test(individualDeadline.from)
      expect(started(id), id).toBe(individualDeadline.value + (late ? 30 : 0))
    }
  })
})

describe('law enforcement', () => {
  test('a written statement holds for its time, an oral one for 30 days: 164.412', () => {
    expect(due({ delay: { kind: 'written', until: '2027-02-15' } }, 'individuals')).toBe('2027-02-15')
    expect(due({ delay: { kind: 'oral', statedOn: '2026-12-20' } }, 'individuals')).toBe('2027-01-19')
  })
  test('what is due later anyway stays where it is', () => {
    const [first] = notices({ delay: { kind: 'written', until: '2026-11-20' } })
    expect(first).toMatchObject({ dueOn: '2027-01-01', delayed: false })
  })
})

test('nobody affected, nobody to tell', () => {
  expect(notices({ elsewhere: 0 })).toEqual([])
})

const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const states = [...new Set(STATE_DEADLINES.map(({ state }) => state)), 'NV', 'PR']
const residents = fc.dictionary(fc.constantFrom(...states), fc.integer({ min: 1, max: 3000 }), { maxKeys: 8 })

test('whatever the facts: sorted, never later than the rule allows, and more people never end a notice', () => {
  fc.assert(
    fc.property(
      day,
      residents,
      fc.nat(600),
      fc.constantFrom(...states),
      (discoveredOn, people, elsewhere, more) => {
        const facts = { discoveredOn, residents: people, elsewhere: elsewhere + 1 }
        const found = notices(facts)
        const days = found.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
        expect(days).toEqual([...days].sort())
        for (const { kind, dueOn } of found) {
          if (dueOn === null) continue
          expect(dueOn > discoveredOn).toBe(true)
          if (kind !== 'hhs_log') expect(daysBetween(discoveredOn, dueOn)).toBeLessThanOrEqual(60)
          else expect(dueOn).toBe(addDays(`${discoveredOn.slice(0, 4)}-12-31`, 60))
        }
        const grown = notices({ ...facts, residents: { ...people, [more]: (people[more] ?? 0) + 1 } })
        const keys = new Set(grown.map(({ kind, state, source }) => `${kind} ${state} ${source.citation}`))
        for (const { kind, state, source } of found) {
          if (kind !== 'hhs_log') expect(keys).toContain(`${kind} ${state} ${source.citation}`)
        }
      },
    ),
  )
})
