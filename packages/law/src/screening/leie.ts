import type { Day } from '../deadline/days.ts'

/** Columns of OIG’s published file of exclusions (UPDATED.csv), in its order. */
export const LEIE_COLUMNS = [
  'LASTNAME',
  'FIRSTNAME',
  'MIDNAME',
  'BUSNAME',
  'GENERAL',
  'SPECIALTY',
  'UPIN',
  'NPI',
  'DOB',
  'ADDRESS',
  'CITY',
  'STATE',
  'ZIP',
  'EXCLTYPE',
  'EXCLDATE',
  'REINDATE',
  'WAIVERDATE',
  'WVRSTATE',
] as const

/** One exclusion. Empty text where the file has none; null for a day or number that it does not give. */
export interface Exclusion {
  lastName: string
  firstName: string
  middleName: string
  businessName: string
  general: string
  specialty: string
  upin: string
  npi: string | null
  bornOn: Day | null
  address: string
  city: string
  state: string
  zip: string
  /** The section of the Social Security Act, as the file writes it: `1128a1`. */
  kind: string
  excludedOn: Day
  reinstatedOn: Day | null
  waiverOn: Day | null
  waiverState: string
}

/** What is wrong with a line. */
export type LineFault = 'columns' | 'quotes' | 'name' | 'day' | 'npi' | 'kind' | 'long'

const FIELD_MAX = 200
const NO_DAY = '00000000'
const NO_NPI = '0000000000'

/** The fields of one line of CSV, RFC 4180 within a line; null when a quote is not closed or stands in a bare field. */
export function fieldsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',')
  const fields: string[] = []
  let at = 0
  for (;;) {
    if (line[at] === '"') {
      let field = ''
      let from = at + 1
      for (;;) {
        const quote = line.indexOf('"', from)
        if (quote === -1) return null
        field += line.slice(from, quote)
        if (line[quote + 1] !== '"') {
          at = quote + 1
          break
        }
        field += '"'
        from = quote + 2
      }
      fields.push(field)
      if (at < line.length && line[at] !== ',') return null
    } else {
      const comma = line.indexOf(',', at)
      const end = comma === -1 ? line.length : comma
      const field = line.slice(at, end)
      if (field.includes('"')) return null
      fields.push(field)
      at = end
    }
    if (at >= line.length) return fields
    at += 1
  }
}

/** Whether a line is the heading of the file. */
export function isHeading(line: string): boolean {
  const fields = fieldsOf(line.replace(/^\uFEFF/, ''))
  return (
    fields?.length === LEIE_COLUMNS.length &&
    fields.every((field, index) => field.trim().toUpperCase() === LEIE_COLUMNS[index])
  )
}

/** @returns undefined when the text is no day */
function dayFrom(text: string): Day | null | undefined {
  if (text === '' || text === NO_DAY) return null
  if (!/^\d{8}$/.test(text)) return undefined
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}

/** Reads one line after the heading. */
export function readExclusion(line: string): Exclusion | LineFault {
  const fields = fieldsOf(line)
  if (fields === null) return 'quotes'
  if (fields.length !== LEIE_COLUMNS.length) return 'columns'
  const at = (index: number) => (fields[index] as string).trim()
  if (fields.some((field) => field.length > FIELD_MAX)) return 'long'
  const [bornOn, excludedOn, reinstatedOn, waiverOn] = [at(8), at(14), at(15), at(16)].map(dayFrom)
  if (
    bornOn === undefined ||
    reinstatedOn === undefined ||
    waiverOn === undefined ||
    excludedOn === undefined ||
    excludedOn === null
  )
    return 'day'
  const npi = at(7)
  if (npi !== '' && !/^0+$/.test(npi) && !/^\d{10}$/.test(npi)) return 'npi'
  if (at(0) === '' && at(3) === '') return 'name'
  if (at(13) === '') return 'kind'
  return {
    lastName: at(0),
    firstName: at(1),
    middleName: at(2),
    businessName: at(3),
    general: at(4),
    specialty: at(5),
    upin: at(6),
    npi: npi === '' || NO_NPI.startsWith(npi) ? null : npi,
    bornOn,
    address: at(9),
    city: at(10),
    state: at(11).toUpperCase(),
    zip: at(12),
    kind: at(13),
    excludedOn,
    reinstatedOn,
    waiverOn,
    waiverState: at(17).toUpperCase(),
  }
}
