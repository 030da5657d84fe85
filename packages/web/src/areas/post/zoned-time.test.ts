import { expect, test } from 'vitest'
import { addDays, addMonths, fromWallTime, monthGrid, startOfWeek, toDay, toWallTime } from './zoned-time.ts'

const DENVER = 'America/Denver'

test('an instant is shown as the clock on the wall there', () => {
  expect(toWallTime('2026-11-24T16:30:00Z', DENVER)).toBe('2026-11-24T09:30')
  expect(toWallTime('2026-07-01T06:30:00Z', DENVER)).toBe('2026-07-01T00:30')
  expect(toDay('2026-11-24T05:00:00Z', DENVER)).toBe('2026-11-23')
})
test('wall time leads back to the instant, in winter and in summer', () => {
  expect(fromWallTime('2026-11-24T09:30', DENVER)).toBe('2026-11-24T16:30:00.000Z')
  expect(fromWallTime('2026-07-01T00:30', DENVER)).toBe('2026-07-01T06:30:00.000Z')
  expect(fromWallTime('2026-07-01T00:30', 'Asia/Kolkata')).toBe('2026-06-30T19:00:00.000Z')
})
test('an hour that happens twice means its first time', () => {
  expect(fromWallTime('2026-11-01T01:30', DENVER)).toBe('2026-11-01T07:30:00.000Z')
})
test('an hour that is skipped gives the time after the jump', () => {
  const instant = fromWallTime('2026-03-08T02:30', DENVER)
  expect(instant).toBe('2026-03-08T09:30:00.000Z')
  expect(toWallTime(instant as string, DENVER)).toBe('2026-03-08T03:30')
})
test('what is no time has no instant', () => {
  expect(fromWallTime('', DENVER)).toBeNull()
  expect(fromWallTime('2026-13-40T99:99', DENVER)).toBeNull()
})
test('days, weeks and months', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-01')
  expect(startOfWeek('2026-11-24', 'en')).toBe('2026-11-22')
  expect(startOfWeek('2026-11-22', 'es')).toBe('2026-11-16')
  const grid = monthGrid('2026-11-24', 'es')
  expect([grid[0], grid.at(-1), grid.length % 7]).toEqual(['2026-10-26', '2026-12-06', 0])
})
