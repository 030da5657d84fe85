import { CATEGORIES, type LearningFigures, type VerdictFigures } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { byFinding, isCaught, isFlagged, newest, truthOf } from './truth.ts'
import { type Period, type ReadVersion, readVersions } from './versions.ts'
import { shareOf } from './wilson.ts'

/** How right the check was on the organization's own decided posts; the rules stand in truth.ts and on the page. */
export async function viewFigures(
  core: Core,
  tx: Tx,
  actor: Actor,
  period: Period,
): Promise<LearningFigures> {
  permit(actor, 'learning:read')
  const { versions, cut } = await readVersions(core, tx, actor.orgId, period)
  return {
    ...figuresOf(versions),
    accounts: await accountsOf(tx, actor.orgId, versions),
    cut,
  }
}

/** Everything that can be counted without names. */
export function figuresOf(versions: readonly ReadVersion[]): Omit<LearningFigures, 'accounts' | 'cut'> {
  const categories = categoriesOf(versions)
  return {
    overall: verdictFigures(versions),
    unsettled: versions.filter((version) => truthOf(version) === null).length,
    disagreements: disagreementsOf(versions),
    missedSpans: categories.reduce((sum, { missed }) => sum + missed, 0),
    categories,
    languages: (['en', 'es'] as const)
      .map((lang) => ({ lang, figures: verdictFigures(versions.filter((one) => one.lang === lang)) }))
      .filter(({ figures }) => figures.decided > 0),
    engines: enginesOf(versions),
  }
}

function verdictFigures(versions: readonly ReadVersion[]): VerdictFigures {
  const settled = versions
    .map((version) => ({ version, truth: truthOf(version) }))
    .filter(({ truth }) => truth)
  const risky = settled.filter(({ truth }) => truth === 'risky')
  const harmless = settled.filter(({ truth }) => truth === 'harmless')
  const flagged = settled.filter(({ version }) => isFlagged(version.verdict))
  return {
    decided: settled.length,
    risky: risky.length,
    harmless: harmless.length,
    precision: shareOf(flagged.filter(({ truth }) => truth === 'risky').length, flagged.length),
    recall: shareOf(risky.filter(({ version }) => isCaught(version)).length, risky.length),
    falseAlarms: shareOf(
      harmless.filter(({ version }) => isFlagged(version.verdict)).length,
      harmless.length,
    ),
  }
}

/** Findings that reviewers marked, and words that they say were missed, by category. */
function categoriesOf(versions: readonly ReadVersion[]): LearningFigures['categories'] {
  const counts = new Map<string, { right: number; wrong: number; missed: number }>()
  const count = (category: string | null, what: 'right' | 'wrong' | 'missed') => {
    if (category === null) return
    const row = counts.get(category) ?? { right: 0, wrong: 0, missed: 0 }
    row[what] += 1
    counts.set(category, row)
  }
  for (const { opinions } of versions) {
    for (const [, group] of byFinding(opinions)) {
      const said = newest(group)
      if (said?.value === 'right' || said?.value === 'wrong') count(said.category, said.value)
    }
    // Two reviewers who name the same words name one miss.
    const missed = opinions.filter(({ kind }) => kind === 'missed')
    for (const key of new Set(missed.map(({ category, start, end }) => `${start} ${end} ${category}`)))
      count(key.split(' ')[2] ?? null, 'missed')
  }
  return CATEGORIES.flatMap((category) => {
    const row = counts.get(category)
    if (!row) return []
    const { right, wrong, missed } = row
    return [
      {
        category,
        ...row,
        precision: shareOf(right, right + wrong),
        recall: shareOf(right, right + missed),
      },
    ]
  })
}

const disagreementsOf = (versions: readonly ReadVersion[]): number =>
  versions.reduce(
    (sum, { opinions }) =>
      sum +
      [...byFinding(opinions).values()].filter((group) => new Set(group.map(({ value }) => value)).size > 1)
        .length,
    0,
  )

function enginesOf(versions: readonly ReadVersion[]): LearningFigures['engines'] {
  const groups = new Map<string, ReadVersion[]>()
  for (const version of versions) {
    const { engine } = version.report
    const key = JSON.stringify([engine.version, engine.rules, engine.model])
    groups.set(key, [...(groups.get(key) ?? []), version])
  }
  return [...groups.values()]
    .map((group) => {
      const times = group.map(({ at }) => at.getTime())
      const { version, rules, model } = (group[0] as ReadVersion).report.engine
      return {
        version,
        rules,
        model,
        firstAt: new Date(Math.min(...times)).toISOString(),
        lastAt: new Date(Math.max(...times)).toISOString(),
        figures: verdictFigures(group),
      }
    })
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
}

async function accountsOf(
  tx: Tx,
  orgId: string,
  versions: readonly ReadVersion[],
): Promise<LearningFigures['accounts']> {
  const ids = [...new Set(versions.flatMap(({ channelIds }) => channelIds))]
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('channel')
    .select(['id', 'network', 'handle'])
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .orderBy('handle')
    .execute()
  return rows.map(({ id, network, handle }) => ({
    channelId: id,
    name: `${network} · ${handle}`,
    figures: verdictFigures(versions.filter(({ channelIds }) => channelIds.includes(id))),
  }))
}
