import type { Span } from './types.ts'

export interface RedactStyle {
  /** `label`: "[NAME]", `block`: one █ a character, `remove`: nothing; or the text to put in place of each span. */
  replace?: 'label' | 'block' | 'remove' | ((span: Span) => string)
  /** Spans that are less sure stay. 0 to 1, 0 when absent. */
  minimumScore?: number
}

/** What stands in place of a span in style `label`, by its kind, else by its category. */
const LABELS: Readonly<Record<string, string>> = {
  person: 'NAME',
  street: 'ADDRESS',
  city: 'PLACE',
  county: 'PLACE',
  zip: 'ZIP',
  facility: 'FACILITY',
  date: 'DATE',
  month: 'DATE',
  holiday: 'DATE',
  'relative-date': 'DATE',
  age: 'AGE OVER 89',
  'age-under-90': 'AGE',
  phone: 'PHONE',
  fax: 'FAX',
  email: 'EMAIL',
  ssn: 'SSN',
  mrn: 'RECORD NUMBER',
  plan: 'PLAN NUMBER',
  account: 'ACCOUNT NUMBER',
  card: 'ACCOUNT NUMBER',
  iban: 'ACCOUNT NUMBER',
  licence: 'LICENSE NUMBER',
  plate: 'PLATE',
  vin: 'VEHICLE NUMBER',
  device: 'DEVICE NUMBER',
  mac: 'DEVICE NUMBER',
  url: 'URL',
  ip: 'IP ADDRESS',
  biometric: 'BIOMETRIC',
  photo: 'PHOTO',
  handle: 'HANDLE',
  room: 'ROOM',
  code: 'CODE',
}

/**
 * The text with its spans replaced. Spans are those of `identify` on the same text; of overlapping ones the
 * first is taken, and spans outside the text are left out.
 */
export function redact(text: string, spans: readonly Span[], style: RedactStyle = {}): string {
  const minimum = style.minimumScore ?? 0
  let out = ''
  let at = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.score < minimum || span.start < at || span.end > text.length || span.end <= span.start) continue
    out += text.slice(at, span.start) + replacement(span, style.replace ?? 'label')
    at = span.end
  }
  return out + text.slice(at)
}

function replacement(span: Span, replace: NonNullable<RedactStyle['replace']>): string {
  if (typeof replace === 'function') return replace(span)
  if (replace === 'remove') return ''
  if (replace === 'block') return '█'.repeat(span.end - span.start)
  return `[${LABELS[span.kind ?? ''] ?? span.category}]`
}
