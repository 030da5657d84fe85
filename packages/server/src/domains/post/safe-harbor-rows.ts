import { type FoundIdentifier, SAFE_HARBOR_CATEGORIES, type SafeHarborRow } from '@clearpost/contract'
import { type Report as EngineReport, safeHarborChecklist } from '@clearpost/engine'
import type { Core, Tx } from '../../core/index.ts'
import { openEngineReport } from './checking.ts'
import { contentOf, wellFormed } from './content.ts'
import type { PostRow } from './tables.ts'

type Finding = EngineReport['findings'][number]

/** One version of a post and what the check said about it. */
export interface CheckedVersion {
  version: number
  text: string
  pictures: number
  report: EngineReport
}

/** Characters shown on either side of an identifier. */
const AROUND_CHARACTERS = 24
/** Places shown in one row; the rest adds nothing to the decision. */
const PLACES_MAX = 20
const FACES = 'Q'

/**
 * The eighteen rows for a version, with the place of everything found. What an earlier version had and this one
 * has not is `removed`; words of an earlier finding that still stand in the text are `present`, also when the check
 * no longer marks them there.
 */
export function safeHarborRows(now: CheckedVersion, before: readonly CheckedVersion[]): SafeHarborRow[] {
  const merged = { ...now.report, findings: before.flatMap(({ report }) => report.findings) }
  const checklist = new Map(
    safeHarborChecklist(now.report, merged).map((row) => [row.category as string, row]),
  )
  const folded = fold(now.text)
  return SAFE_HARBOR_CATEGORIES.map((category) => {
    const row = checklist.get(category)
    const present = now.report.findings
      .filter((finding) => finding.category === category)
      .map((finding) => placeOf(now, finding))
    const earlier = before.flatMap((version) =>
      version.report.findings
        .filter((finding) => finding.category === category)
        .map((finding) => placeOf(version, finding)),
    )
    const words = new Set(earlier.map(({ text }) => text.trim()))
    const remaining = [...words].flatMap((some) => stillStanding(now, folded, some))
    const standing = unique([...present, ...remaining])
    return {
      category,
      citation: row?.citation ?? '',
      status: standing.length > 0 ? 'present' : (row?.status ?? 'none'),
      found: (standing.length > 0 ? standing : unique(earlier)).slice(0, PLACES_MAX),
      unseenPictures: category === FACES && now.pictures > 0,
      correction: null,
    }
  })
}

function placeOf({ version, text }: CheckedVersion, finding: Finding): FoundIdentifier {
  if (finding.media !== undefined) {
    const picture = finding.media + 1
    return { text: finding.text, version, start: null, end: null, before: '', after: '', picture }
  }
  return spanIn(text, version, finding.start, finding.end)
}

function spanIn(text: string, version: number, start: number, end: number): FoundIdentifier {
  return {
    text: text.slice(start, end),
    version,
    start,
    end,
    before: wellFormed(text.slice(Math.max(0, start - AROUND_CHARACTERS), start)),
    after: wellFormed(text.slice(end, end + AROUND_CHARACTERS)),
    picture: null,
  }
}

/** Letters that a search which ignores case takes for the same are the same. */
const fold = (text: string): string => text.toUpperCase().toLowerCase().replaceAll('ς', 'σ')

/**
 * The first place in the present text where the words of an earlier finding still stand.
 * @param folded the present text: most words are not in it, and looking there is quick
 */
function stillStanding(now: CheckedVersion, folded: string, words: string): FoundIdentifier[] {
  if (words === '' || !folded.includes(fold(words))) return []
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').exec(now.text)
  return at ? [spanIn(now.text, now.version, at.index, at.index + at[0].length)] : []
}

function unique(places: readonly FoundIdentifier[]): FoundIdentifier[] {
  const seen = new Set<string>()
  return places.filter(({ text, start, picture, version }) => {
    const key = `${version}:${picture}:${start}:${text.toLowerCase()}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The newest report on the present content, and the newest on each other content that the post had. */
export async function checkedVersions(
  core: Core,
  tx: Tx,
  row: PostRow,
): Promise<{ now: CheckedVersion | null; before: CheckedVersion[] }> {
  const stored = await tx
    .selectFrom('report as r')
    .innerJoin('post_version as v', (join) =>
      join
        .onRef('v.org_id', '=', 'r.org_id')
        .onRef('v.post_id', '=', 'r.post_id')
        .onRef('v.version', '=', 'r.version'),
    )
    .distinctOn('r.content_hash')
    .select(['r.version', 'r.content_hash', 'r.sealed'])
    .where('r.org_id', '=', row.org_id)
    .where('r.post_id', '=', row.id)
    .orderBy('r.content_hash')
    .orderBy('r.id', 'desc')
    .execute()
  let now: CheckedVersion | null = null
  const before: CheckedVersion[] = []
  for (const { version, content_hash: hash, sealed } of stored.sort((a, b) => a.version - b.version)) {
    const { text, media } = await contentOf(core, tx, row.org_id, row.id, version)
    const report = await openEngineReport(core, tx, row.org_id, sealed)
    const checked = { version, text, pictures: media.length, report }
    if (hash === row.content_hash) now = checked
    else before.push(checked)
  }
  return { now, before }
}

/**
 * Whether a report shows identifiers A to R that a later one shows no more. Such a version stays in the history:
 * it is what the record compares with.
 */
export function losesIdentifiers(before: EngineReport, after: EngineReport): boolean {
  const kinds = ({ findings }: EngineReport) =>
    new Set(findings.map(({ category }) => category as string).filter((category) => category.length === 1))
  const left = kinds(after)
  return [...kinds(before)].some((category) => !left.has(category))
}
