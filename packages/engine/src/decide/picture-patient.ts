import type { Finding, MediaFinding } from '../types.ts'

/** What the writing in pictures says about who is meant. */
export interface PicturedPatients {
  /** A patient's number, or a name with a date of birth: one patient. */
  sure: boolean
  /** A name with a room or words of care. */
  likely: boolean
}

/** Numbers that name exactly one patient. */
const NUMBER_KINDS = new Set(['ssn', 'mrn', 'plan', 'account'])
/** From this score on a span is surely one. */
const SURE_FROM = 0.6

/** "Dr. Pell", "Kim RN": a name in such a line is a colleague's. */
const STAFF =
  /(?<!\p{L})(?:dr|dra|md|do|rn|lpn|lvn|cna|np|pa-c|crna|pharmd|nurse|doctor|doctora|enfermer[oa]|médic[oa]|tech|therapist)(?!\p{L})/iu
const BIRTH =
  /(?<!\p{L})(?:dob|born|birth|birthdate|nac|nacimiento)(?!\p{L})|(?<!\p{L})(?:dob|nac)(?=[\d.:])/iu
/** Words of wristbands, charts, whiteboards and labels. */
const CARE =
  /(?<!\p{L})(?:patient|pt|npo|fall risk|allerg\p{L}*|admit\p{L}*|discharg\p{L}*|diagnos\p{L}*|dx|hx|biopsy|surgery|chemo|dialysis|isolation|dnr|full code|code status|diet|rx|tablets?|mg|progress note|wound|follow-up|paciente|ayunas|caídas|alergi\p{L}*|ingres\p{L}*|alta|biopsia|cirugía|quimio\p{L}*|diálisis|aislamiento|receta|tabletas?|nota de evolución|herida)(?!\p{L})/iu

/**
 * Whether the text read from pictures names a patient. What stands in one picture belongs together: a wristband has the
 * name on one line and the date of birth on the next.
 *
 * @param findings those of `mediaFindings` for the same media
 */
export function picturedPatients(
  media: readonly MediaFinding[] | undefined,
  findings: readonly Finding[],
): PicturedPatients {
  const pictures = new Map<string, { texts: string[]; findings: { finding: Finding; line: string }[] }>()
  media?.forEach(({ kind, text, media: name }, index) => {
    if ((kind !== 'text' && kind !== 'code') || !text) return
    const key = name ?? `#${index}`
    const picture = pictures.get(key) ?? { texts: [], findings: [] }
    picture.texts.push(text)
    for (const finding of findings)
      if (finding.media === index) picture.findings.push({ finding, line: text })
    pictures.set(key, picture)
  })
  const told: PicturedPatients = { sure: false, likely: false }
  for (const { texts, findings: found } of pictures.values()) {
    const named = found.some(
      ({ finding, line }) =>
        finding.category === 'A' &&
        finding.kind === 'person' &&
        finding.score >= SURE_FROM &&
        !STAFF.test(line),
    )
    const number = found.some(
      ({ finding }) => NUMBER_KINDS.has(finding.kind ?? '') && finding.score >= SURE_FROM,
    )
    const born = found.some(({ finding, line }) => finding.category === 'C' && BIRTH.test(line))
    if (number || (named && born)) told.sure = true
    if (
      named &&
      (found.some(({ finding }) => finding.kind === 'room') || texts.some((text) => CARE.test(text)))
    )
      told.likely = true
  }
  return told
}
