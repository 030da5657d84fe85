import type { YearTotals } from './forms.ts'

/** One establishment's year, as the electronic submission takes it. */
export interface ItaRow {
  establishmentName: string
  ein: string
  companyName: string
  street: string
  city: string
  /** Two letters. */
  state: string
  /** Five or nine digits. */
  zip: string
  naics: string
  industry: string
  /** Most people who worked there at any point of the year. */
  peakEmployees: number
  establishmentType: 'private' | 'state_government' | 'local_government'
  year: number
  averageEmployees: number
  hoursWorked: number
  totals: YearTotals
  changeReason: string
}

/**
 * Columns of the upload in their order. The first ten were read in a user's description of the application, the others
 * in public source code that makes the file; OSHA's own template was not reached.
 */
export const ITA_COLUMNS = [
  'establishment_name',
  'ein',
  'company_name',
  'street_address',
  'city',
  'state',
  'zip',
  'naics_code',
  'industry_description',
  'size',
  'establishment_type',
  'year_filing_for',
  'annual_average_employees',
  'total_hours_worked',
  'no_injuries_illnesses',
  'total_deaths',
  'total_dafw_cases',
  'total_djtr_cases',
  'total_other_cases',
  'total_dafw_days',
  'total_djtr_days',
  'total_injuries',
  'total_skin_disorders',
  'total_respiratory_conditions',
  'total_poisonings',
  'total_hearing_loss',
  'total_other_illnesses',
  'change_reason',
] as const

const ESTABLISHMENT_TYPES = { private: 1, state_government: 2, local_government: 3 } as const
/** Codes for "had recordable cases" and "had none". */
const HAD_CASES = 1
const HAD_NONE = 2

/** Code of the size by most people at any point: under 20, 20–99, 100–249, 250 and more. */
export function itaSize(peakEmployees: number): 1 | 21 | 22 | 3 {
  if (peakEmployees < 20) return 1
  if (peakEmployees < 100) return 21
  return peakEmployees < 250 ? 22 : 3
}

/**
 * Text as the upload takes it. A sign with which a spreadsheet begins a formula, and the signs that the application
 * refuses, become spaces, so that opening the file runs nothing.
 */
export function itaText(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N} .,'’:;-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-'’]+/, '')
    .trim()
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The file to upload: RFC 4180, one line for each establishment. */
export function itaCsv(rows: readonly ItaRow[]): string {
  const lines = rows.map((row) => {
    const { cases, types, daysAway, daysRestricted } = row.totals
    const count = Object.values(cases).reduce((sum, one) => sum + one, 0)
    return [
      itaText(row.establishmentName),
      row.ein.replace(/\D/g, ''),
      itaText(row.companyName),
      itaText(row.street),
      itaText(row.city),
      itaText(row.state),
      row.zip.replace(/\D/g, ''),
      row.naics.replace(/\D/g, ''),
      itaText(row.industry),
      itaSize(row.peakEmployees),
      ESTABLISHMENT_TYPES[row.establishmentType],
      row.year,
      row.averageEmployees,
      row.hoursWorked,
      count > 0 ? HAD_CASES : HAD_NONE,
      cases.death,
      cases.days_away,
      cases.restricted,
      cases.other,
      daysAway,
      daysRestricted,
      types.injury,
      types.skin,
      types.respiratory,
      types.poisoning,
      types.hearing,
      types.other_illness,
      itaText(row.changeReason),
    ]
      .map((value) => quoted(String(value)))
      .join(',')
  })
  return `${[ITA_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}
