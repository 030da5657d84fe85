import type { Sight, Sighting } from '@clearpost/contract'
import type { Core } from '../../core/index.ts'
import { checkApart, rulesOf } from '../check/index.ts'
import { settingsOf } from '../organization/index.ts'
import type { SealedRegion } from './rows.ts'

/** One place as it is stored: what the check found in its text, and whether a person must settle it. */
export interface JudgedSighting extends Sighting {
  findings: SealedRegion['findings']
  concern: boolean
}

/** Places beyond this many are one finding each, unread: a wall of text is read by a person. */
const CHECKED_MAX = 200

/**
 * Runs every text line and code through the organization's check. Faces and what could not be read always need a
 * person; so does a code that is no public web address, because numbers alone tell nobody what they are.
 */
export async function judge(core: Core, orgId: string, sight: Sight): Promise<JudgedSighting[]> {
  const { rules, locale } = await core.db.organization(orgId, async (tx) => ({
    rules: await rulesOf(core, tx, orgId),
    locale: (await settingsOf(tx, orgId)).locale,
  }))
  const read = sight.regions.filter(({ text }) => text !== null && text.trim() !== '').slice(0, CHECKED_MAX)
  const findings = new Map<Sighting, SealedRegion['findings']>()
  if (read.length > 0) {
    const media = read.map(({ kind, text, score }) => ({
      kind: kind === 'code' ? ('code' as const) : ('text' as const),
      text: text ?? '',
      score,
    }))
    const report = await checkApart(
      { text: '', account: 'organization', kind: 'post', media },
      rules,
      locale,
      false,
    )
    for (const { media: index, category, reason } of report.findings) {
      const sighting = index === undefined ? undefined : read[index]
      if (sighting) findings.set(sighting, [...(findings.get(sighting) ?? []), { category, reason }])
    }
  }
  return sight.regions.map((sighting) => {
    const own = findings.get(sighting) ?? []
    return { ...sighting, findings: own, concern: isConcern(sighting, own, read.includes(sighting)) }
  })
}

function isConcern(sighting: Sighting, findings: readonly unknown[], checked: boolean): boolean {
  if (sighting.kind === 'face' || !checked || findings.length > 0) return true
  return sighting.kind === 'code' && !/^https?:\/\/[^\s@]+$/i.test(sighting.text ?? '')
}
