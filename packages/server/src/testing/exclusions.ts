import { LEIE_COLUMNS } from '@clearpost/law'

type Columns = Partial<Record<(typeof LEIE_COLUMNS)[number], string>>

/** A row of an invented file of exclusions, as OIG writes its own. */
export function exclusionRow(last: string, first: string, change: Columns = {}): string {
  const values: Columns = {
    LASTNAME: last,
    FIRSTNAME: first,
    GENERAL: 'NURSE/NURSES AIDE',
    SPECIALTY: 'NURSE, LPN',
    NPI: '0000000000',
    ADDRESS: '1 ELM ST',
    CITY: 'STERLING',
    STATE: 'CO',
    ZIP: '80751',
    EXCLTYPE: '1128b4',
    EXCLDATE: '20261020',
    REINDATE: '00000000',
    WAIVERDATE: '00000000',
    ...change,
  }
  return LEIE_COLUMNS.map((column) => `"${values[column] ?? ''}"`).join(',')
}

/** The file with its heading. */
export const exclusionFile = (...rows: string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(`${[LEIE_COLUMNS.join(','), ...rows].join('\r\n')}\r\n`))
