import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexOf, keysOfExclusion } from './blocking.ts'
import { type Exclusion, isHeading, LEIE_COLUMNS, readExclusion } from './leie.ts'
import { compareWith, MATCH_SCORE_MIN, type Screened } from './match.ts'
import { readName } from './names.ts'

const row = (change: Partial<Exclusion> = {}): Exclusion => ({
  lastName: 'ROSSWELL',
  firstName: 'WILLIAM',
  middleName: 'T',
  businessName: '',
  general: 'NURSE/NURSES AIDE',
  specialty: 'NURSE',
  upin: '',
  npi: null,
  bornOn: '1971-03-12',
  address: '1 ELM ST',
  city: 'STERLING',
  state: 'CO',
  zip: '80751',
  kind: '1128b4',
  excludedOn: '2019-05-20',
  reinstatedOn: null,
  waiverOn: null,
  waiverState: '',
  ...change,
})
const who = (name: string, change: Partial<Screened> = {}): Screened => ({
  names: [readName(name)],
  businesses: [],
  bornOn: null,
  npi: null,
  states: [],
  ...change,
})
const hows = (found: ReturnType<typeof compareWith>) =>
  found?.grounds.map(({ what, how, former }) => `${what} ${how}${former ? ' former' : ''}`) ?? []

describe('a name', () => {
  test.each([
    ['William Rosswell', ['last exact', 'first exact']],
    ['Bill Rosswell', ['last exact', 'first nickname']],
    ['W. Rosswell', ['last exact', 'first initial']],
    ['William Roswsell', ['last transposed', 'first exact']],
    ['William Roswell', ['last typo', 'first exact']],
    ['Wiliam Rosswell', ['last exact', 'first typo']],
    ['Rosswell William', ['last swapped']],
    ['Dr. William Rosswell, MD', ['last exact', 'first exact']],
    ['Rosswell, William', ['last exact', 'first exact']],
    ['William T. Rosswell', ['last exact', 'first exact', 'middle exact']],
    ['William Rosswell-Pike', ['last part', 'first exact']],
  ])('%s is listed, and why', (name, expected) => {
    const found = compareWith(who(name), row())
    expect(hows(found)).toEqual(expected)
    expect(found?.score).toBeGreaterThanOrEqual(MATCH_SCORE_MIN)
  })

  test.each(['Wanda Rosswell', 'William Pike', 'Marta Quiroga', 'Walter Rosell'])('%s is not', (name) => {
    expect(compareWith(who(name), row())).toBeNull()
  })

  test('that only sounds alike needs something beside it', () => {
    const listed = row({ lastName: 'HERNANDEZ', firstName: 'LUZ', middleName: '', state: 'CO' })
    expect(compareWith(who('Luz Ernandes'), listed)).toBeNull()
    expect(hows(compareWith(who('Luz Ernandes', { states: ['CO'] }), listed))).toContain('last sound')
  })

  test('Spanish double last names agree with either part, and accents do not matter', () => {
    const listed = row({ lastName: 'GARCIA LOPEZ', firstName: 'MARIA', middleName: '' })
    expect(hows(compareWith(who('María García'), listed))).toEqual(['last part', 'first exact'])
    const single = row({ lastName: 'GARCIA', firstName: 'MARIA', middleName: '' })
    expect(hows(compareWith(who('María García López'), single))).toEqual(['last part', 'first exact'])
  })

  test('a former name is said to be one', () => {
    const married = who('Anna Brightwater', {
      names: [readName('Anna Brightwater'), readName('Anna Rosswell')],
    })
    expect(hows(compareWith(married, row({ firstName: 'ANNA', middleName: '' })))).toEqual([
      'last exact former',
      'first exact former',
    ])
  })

  test('another middle name lowers the score', () => {
    const found = compareWith(who('William Gray Rosswell'), row())
    expect(hows(found)).toContain('middle differs')
    expect(found?.score).toBeLessThan(compareWith(who('William Rosswell'), row())?.score ?? 0)
  })
})

describe('birth date and NPI', () => {
  test('an equal birth date lifts, another one takes the same name off the list', () => {
    expect(compareWith(who('William Rosswell', { bornOn: '1971-03-12' }), row())?.score).toBe(100)
    expect(compareWith(who('William Rosswell', { bornOn: '1988-11-02' }), row())).toBeNull()
  })
  test('day and month exchanged is near', () => {
    const found = compareWith(who('William Rosswell', { bornOn: '1971-12-03' }), row())
    expect(hows(found)).toContain('birth near')
  })
  test('a birth date with a first name finds somebody who changed the last name', () => {
    const found = compareWith(who('Bill Ferrante', { bornOn: '1971-03-12' }), row())
    expect(hows(found)).toEqual(['first nickname', 'birth exact'])
  })
  test('an equal NPI counts whatever the name, another one speaks against', () => {
    const listed = row({ npi: '1234567893' })
    expect(hows(compareWith(who('Somebody Else', { npi: '1234567893' }), listed))).toEqual(['npi exact'])
    expect(compareWith(who('William Rosswell', { npi: '1999999984' }), listed)).toBeNull()
  })
})

describe('a business', () => {
  const vendor = (name: string): Screened => ({
    names: [],
    businesses: [name],
    bornOn: null,
    npi: null,
    states: [],
  })
  const listed = row({
    lastName: '',
    firstName: '',
    businessName: 'PLAINVIEW DIAGNOSTIC IMAGING, INC',
    bornOn: null,
  })
  test.each([
    ['Plainview Diagnostic Imaging LLC', 'business exact'],
    ['Plainveiw Diagnostic Imaging', 'business transposed'],
    ['Plainview Diagnostics Imaging', 'business typo'],
  ])('%s', (name, how) => {
    expect(hows(compareWith(vendor(name), listed))).toEqual([how])
  })
  test.each(['Plainview Pharmacy', 'Diagnostic Imaging', 'Highplains Laundry'])('%s is another', (name) => {
    expect(compareWith(vendor(name), listed)).toBeNull()
  })
})

test('what the comparison lists the index finds: slips of one key, nicknames, exchanged names', () => {
  const lasts = [
    'ROSSWELL',
    'HERNANDEZ',
    'OKONJO',
    'BRIGHTWATER',
    'QUIROGA',
    'DELACRUZ',
    'FERRANTE',
    'NATARJAN',
  ]
  const firsts = ['WILLIAM', 'ELIZABETH', 'FRANCISCO', 'MARGARET', 'ROBERT', 'CONSUELO', 'DANIEL']
  const slip = (name: string, at: number, kind: number) => {
    const i = 1 + (at % (name.length - 2))
    if (kind === 0) return name.slice(0, i) + (name[i + 1] ?? '') + (name[i] ?? '') + name.slice(i + 2)
    if (kind === 1) return name.slice(0, i) + name.slice(i + 1)
    return `${name.slice(0, i)}E${name.slice(i)}`
  }
  let listed = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...lasts),
      fc.constantFrom(...firsts),
      fc.nat(20),
      fc.nat(3),
      fc.boolean(),
      (last, first, at, kind, ofLast) => {
        const own =
          kind === 3 ? [last, first] : ofLast ? [first, slip(last, at, kind)] : [slip(first, at, kind), last]
        const screened = who(own.join(' '))
        const exclusion = row({ lastName: last, firstName: first, middleName: '' })
        if (!compareWith(screened, exclusion)) return
        listed += 1
        expect(indexOf([screened]).candidates(keysOfExclusion(exclusion))).toEqual([0])
      },
    ),
    { numRuns: 400 },
  )
  expect(listed).toBeGreaterThan(300)
})

describe('a line of the file', () => {
  const line =
    '"ROSSWELL","WILLIAM","T","","NURSE/NURSES AIDE","NURSE, LPN","","0000000000","19710312","1 ELM ST","STERLING","CO","80751","1128b4","20190520","00000000","00000000",""'
  test('is read as published, with quotes, zeros for nothing, and commas inside', () => {
    expect(readExclusion(line)).toEqual(row({ specialty: 'NURSE, LPN' }))
    expect(isHeading(`\uFEFF${LEIE_COLUMNS.join(',')}`)).toBe(true)
    expect(isHeading(`${LEIE_COLUMNS.join(',')},MORE`)).toBe(false)
  })
  test.each([
    ['columns', line.replace('"CO",', '')],
    ['quotes', line.slice(0, -1)],
    ['day', line.replace('20190520', '20191320')],
    ['day', line.replace('20190520', '00000000')],
    ['npi', line.replace('0000000000', '12345')],
    ['name', line.replace('ROSSWELL', '')],
    ['kind', line.replace('1128b4', '')],
  ])('with a wrong %s is refused', (fault, text) => {
    expect(readExclusion(text)).toBe(fault)
  })
})
