import { expect, test } from 'vitest'
import { isVin, passesLuhn } from './codes.ts'

test('the check digit of a vehicle number is verified (49 CFR 565.15)', () => {
  expect(isVin('1HGCM82633A004352')).toBe(true)
  expect(isVin('1HGCM82643A004352')).toBe(false)
})

test('the check digit of a card is verified (Luhn)', () => {
  expect(passesLuhn('4539578763621486')).toBe(true)
  expect(passesLuhn('4539578763621487')).toBe(false)
})
