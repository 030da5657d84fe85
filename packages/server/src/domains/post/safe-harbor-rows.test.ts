import { check } from '@clearpost/engine'
import { expect, test, vi } from 'vitest'
import { type CheckedVersion, safeHarborRows } from './safe-harbor-rows.ts'

const numbers = (version: number) => Array.from({ length: 40 }, (_, row) => 100_000 + version * 1000 + row)
const versionOf = (version: number, text: string): CheckedVersion => ({
  version,
  text,
  pictures: 0,
  report: check({ text, account: 'organization' }, { rewrite: false }),
})
const told = (version: number) =>
  versionOf(
    version,
    numbers(version)
      .map((number) => `Our patient has the MRN ${number}.`)
      .join(' '),
  )

test('words of many long versions are searched one by one only where they may still stand', () => {
  const before = [1, 2, 3].map(told)
  expect(before[0]?.report.findings.length).toBeGreaterThan(30)
  const now = versionOf(4, `Flu shots are free on Saturdays. Ask for MRN ${numbers(2)[7]} at the desk.`)
  const search = vi.spyOn(RegExp.prototype, 'exec')
  const rows = safeHarborRows(now, before)
  const searches = search.mock.calls.length
  search.mockRestore()
  expect(rows.find(({ category }) => category === 'H')?.status).toBe('present')
  expect(searches).toBeLessThan(5)
})

test('words that still stand are found whatever their case, also the letters that have three', () => {
  const [first] = [versionOf(1, 'Our patient Wilma ΤΑΣΟΣ Kessler, MRN 00482913, went home today.')]
  const finding = {
    ...first?.report.findings[0],
    category: 'A',
    start: 12,
    end: 31,
    text: 'Wilma ΤΑΣΟΣ Kessler',
  }
  const before = { ...first, report: { ...first?.report, findings: [finding] } } as CheckedVersion
  const now = versionOf(2, 'Everybody greets wilma τασος \u212Aeſſler today.')
  expect(safeHarborRows(now, [before])[0]).toMatchObject({ status: 'present' })
})
