import { describe, expect, test } from 'vitest'
import { shareAlone, shareAtAge, shareBetween, womenAmong } from './people.ts'
import {
  aloneInAverageZip,
  aloneInPlace,
  aloneInZip,
  couldBeAloneInZip,
  HHS_SMALL_ZIP3,
  smallZip3,
} from './uniqueness.ts'
import { zip3Areas, zipSizes } from './zips.ts'

describe('published results on uniqueness', () => {
  test('Golle 2006: 63% are alone with ZIP, birth date and sex (within 4 points)', () => {
    expect(Math.abs(aloneInZip('date') - 0.63)).toBeLessThan(0.04)
  })
  test('Sweeney 2000: 87%, in an average ZIP code (within 4 points) and between the two ways of counting', () => {
    expect(Math.abs(aloneInAverageZip('date') - 0.87)).toBeLessThan(0.04)
    expect(aloneInZip('date')).toBeLessThan(0.87)
    expect(couldBeAloneInZip()).toBeGreaterThan(0.87)
  })
  test('Sweeney 2000: 0.04% with ZIP, birth year and sex; ours stays under half a percent', () => {
    expect(aloneInAverageZip('year')).toBeLessThan(0.0004)
    expect(aloneInZip('year')).toBeGreaterThan(0.0004)
    expect(aloneInZip('year')).toBeLessThan(0.005)
  })
  test('Sweeney 2000: 53% with place, birth date and sex is more than the places of the gazetteer give', () => {
    expect(aloneInPlace('date')).toBeLessThan(0.53)
    expect(aloneInPlace('date')).toBeGreaterThan(0.25)
  })
  test('in an area of 20,000 residents hardly anybody is alone with birth year and sex', () => {
    expect(shareAlone(20_000, 'year')).toBeLessThan(0.0005)
  })
})

test('twelve of the seventeen small areas of HHS are still small in 2010; two grew just over 20,000', () => {
  const small = smallZip3()
  expect(HHS_SMALL_ZIP3.filter((zip3) => small.includes(zip3))).toHaveLength(12)
  for (const grown of ['830', '831']) {
    const people = zip3Areas().get(grown)?.people ?? 0
    expect(people).toBeGreaterThan(20_000)
    expect(people).toBeLessThan(23_000)
  }
})

test('the tables add up to the country', () => {
  const sum = [...zip3Areas().values()].reduce((total, { people }) => total + people, 0)
  expect(sum).toBe(308_739_931)
  expect(Math.round(zipSizes().reduce((total, { zips, residents }) => total + zips * residents, 0))).toBe(sum)
  expect(shareBetween(0, 100)).toBeCloseTo(1, 10)
})

test('ages and sexes: fewer at 95 than at 40, most of them women', () => {
  expect(shareAtAge(95)).toBeLessThan(shareAtAge(40) / 10)
  expect(shareAtAge(112)).toBe(shareAtAge(100))
  expect(womenAmong(94)).toBeGreaterThan(0.65)
  expect(womenAmong()).toBeCloseTo(0.505, 2)
})
