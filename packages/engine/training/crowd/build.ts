/**
 * Builds the tables of the crowd estimate: data/crowd-people.ts, crowd-jobs.ts, crowd-conditions.ts, crowd-zips.ts.
 *   node scripts/run-ts.mjs packages/engine/training/crowd/build.ts FOLDER
 * FOLDER holds the five public-domain files that README.md beside this script names. What was read by hand from
 * reports stands with its source in conditions.txt; jobs.txt says which words mean which occupation.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OCCUPATIONS } from '../../src/crowd/occupations.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder with the input files (see README.md).')
const here = resolve('packages/engine/training/crowd')
const RESIDENTS_2022 = 333_287_557 // Census Bureau, 1 July 2022, the year of the occupation and birth tables
const AGES = 101 // 0 to 99 and 100+

/** Rows of a CSV file with quoted fields. */
function csv(name: string): string[][] {
  const text = readFileSync(join(folder as string, name), 'utf8').replace(/^\uFEFF/, '')
  return text.split(/\r?\n/).map((line) => {
    const cells: string[] = []
    for (const match of `${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g))
      cells.push((match[1] ?? match[2] ?? '').trim())
    return cells
  })
}

const count = (cell: string | undefined): number => Number((cell ?? '').replaceAll(',', ''))

function write(name: string, note: string, body: string): void {
  writeFileSync(
    resolve('packages/engine/data', name),
    `// Made by training/crowd/build.ts. ${note} See README.md.\n${body}\n`,
  )
}

// ---- residents by year of age and sex ----
const rows = csv('nc-est2024-agesex-res.csv')
const header = rows[0] ?? []
const residents = (sex: number, year: number): number[] => {
  const column = header.indexOf(`POPESTIMATE${year}`)
  const found = new Array<number>(AGES).fill(0)
  for (const row of rows.slice(1))
    if (Number(row[0]) === sex && Number(row[1]) < AGES) found[Number(row[1])] = count(row[column])
  return found
}
const [men, women] = [residents(1, 2024), residents(2, 2024)]
const women2022 = residents(2, 2022)
const base36 = (numbers: number[]): string => numbers.map((n) => n.toString(36)).join(' ')
write(
  'crowd-people.ts',
  'US Census Bureau, NC-EST2024-AGESEX-RES, 1 July 2024 (public domain).',
  `/** US residents by year of age, 0 to 99 and 100+, in base 36. */\nexport const US_MEN = '${base36(men)}'\nexport const US_WOMEN = '${base36(women)}'`,
)

// ---- occupations ----
const cps = new Map<string, { workers: number; women: number | undefined }>()
for (const row of csv('cpsaat11.csv')) {
  const workers = count(row[1])
  if (row[0] && row[1] && Number.isFinite(workers))
    cps.set(row[0].replaceAll('  ', ' '), {
      workers: workers * 1000,
      women: /^\d/.test(row[2] ?? '') ? Number(row[2]) / 100 : undefined,
    })
}
const oews = new Map<string, number>()
const oewsRows = csv('national_M2022_dl.csv')
const at = (name: string) => (oewsRows[0] ?? []).indexOf(name)
for (const row of oewsRows.slice(1)) oews.set(row[at('OCC_CODE')] ?? '', count(row[at('TOT_EMP')]))

const knownWords = new Set(OCCUPATIONS.flatMap(([, en, es]) => `${en}, ${es}`.split(', ')))
const jobs: string[] = []
for (const line of readFileSync(join(here, 'jobs.txt'), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [source = '', en = '', es = ''] = line.split('|').map((part) => part.trim())
  let workers = 0
  let female = 0
  let femaleKnown = true
  for (const part of source.split(' + ')) {
    const found = part.startsWith('OES:')
      ? { workers: oews.get(part.slice(4)), women: undefined }
      : cps.get(part)
    if (!found?.workers) throw new Error(`jobs.txt: no row "${part}" in the input`)
    workers += found.workers
    if (found.women === undefined) femaleKnown = false
    else female += found.women * found.workers
  }
  const words = [en, es].filter((part) => part !== '').join(', ')
  for (const word of words.split(', '))
    if (!knownWords.has(word)) throw new Error(`jobs.txt: "${word}" is not in occupations.ts`)
  const rate = Number(((workers / RESIDENTS_2022) * 1e5).toPrecision(3))
  jobs.push(`${rate}|${femaleKnown ? (female / workers).toFixed(2) : ''}|${words}`)
}
write(
  'crowd-jobs.ts',
  'BLS, CPS table 11 of 2022 and OEWS of May 2022 (public domain).',
  `/** One line an occupation: "holders per 100,000 residents|share of women|words". */\nexport const JOB_RATES = \`${jobs.join('\n')}\``,
)

// ---- conditions ----
const births = new Map<string, number>()
for (const row of csv('natality-mothers-age-2007-2023.csv'))
  if (row[1] === '2022' && row[0] === '') births.set(row[4] ?? '', count(row[5]))
const birthBands: [number, number, string[]][] = [
  [15, 19, ['15', '15-19']],
  [20, 24, ['20-24']],
  [25, 29, ['25-29']],
  [30, 34, ['30-34']],
  [35, 39, ['35-39']],
  [40, 44, ['40-44']],
  [45, 49, ['45-49', '50+']],
]
const people2022 = residents(0, 2022)
const sum = (list: number[], from: number, to: number) => list.slice(from, to + 1).reduce((a, b) => a + b, 0)
function birthRates(factor: number): string {
  return birthBands
    .map(([from, to, codes]) => {
      const born = codes.reduce((total, code) => total + (births.get(code) ?? Number.NaN), 0)
      if (!Number.isFinite(born) || sum(women2022, from, to) === 0)
        throw new Error('births: a row is missing')
      // Per resident of these ages, men included, as every other rate here.
      return `${from}-${to}=${Number(((born * factor * 1e5) / sum(people2022, from, to)).toPrecision(3))}`
    })
    .join(' ')
}
const conditions: string[] = []
for (const line of readFileSync(join(here, 'conditions.txt'), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [how = '', written = '', share = '', words = '', source = ''] = line
    .split('|')
    .map((part) => part.trim())
  if (how !== 'unverified' && source === '') throw new Error(`conditions.txt: "${words}" has no source`)
  const factor = /^births=([\d.]+)$/.exec(written)?.[1]
  const bands = factor === undefined ? written : birthRates(Number(factor))
  conditions.push(`${how === 'unverified' ? '?' : how[0]}|${bands}|${share}|${words}`)
}
write(
  'crowd-conditions.ts',
  'CDC, NCHS, NIMH, SAMHSA, AHRQ, NCI, USRDS: sources by line in training/crowd/conditions.txt.',
  `/** One line a condition: "h (has) y (within a year) ? (unverified)|from-to=per 100,000 of these ages|share of women|words". */\nexport const CONDITION_RATES = \`${conditions.join('\n')}\``,
)

// ---- ZIP codes ----
const byZip3 = new Map<string, { people: number; zips: number }>()
const bins = new Map<number, { people: number; zips: number }>()
for (const row of csv('2010-pop-by-zcta.csv').slice(1)) {
  const people = count(row[1])
  if (!row[0] || !Number.isFinite(people)) continue
  const zip3 = row[0].padStart(5, '0').slice(0, 3)
  for (const [map, key] of [
    [byZip3, zip3],
    [bins, Math.floor(people / 200)],
  ] as [Map<string | number, { people: number; zips: number }>, string | number][]) {
    const bin = map.get(key) ?? { people: 0, zips: 0 }
    bin.people += people
    bin.zips += 1
    map.set(key, bin)
  }
}
const zip3Lines = [...byZip3]
  .sort()
  .map(([zip3, { people, zips }]) => `${zip3}${people.toString(36)}.${zips.toString(36)}`)
const binLines = [...bins]
  .sort(([a], [b]) => a - b)
  .filter(([, { people }]) => people > 0)
  .map(([, { people, zips }]) => `${zips.toString(36)}.${people.toString(36)}`)
write(
  'crowd-zips.ts',
  'US Census Bureau, Census 2010, total population by ZCTA (public domain).',
  `/** "807" + residents in base 36 + "." + number of ZIP codes in base 36, for each first three digits. */\nexport const ZIP3_PEOPLE = '${zip3Lines.join(' ')}'\n/** ZIP codes grouped by size in steps of 200 residents: "number.residents", base 36. */\nexport const ZIP_SIZES = '${binLines.join(' ')}'`,
)
console.log(
  `${jobs.length} occupations, ${conditions.length} conditions, ${byZip3.size} three-digit ZIP areas, ${binLines.length} sizes`,
)
