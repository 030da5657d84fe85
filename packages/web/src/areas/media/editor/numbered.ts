import type { Region, RegionKind, RegionState } from '@clearpost/contract'

/** How the page shows a region. `quiet`: open, but nothing in it asks for a decision. `covered` also before the copy is made. */
export type ShownState = RegionState | 'quiet'

/** A region with its number on the page, and which of its kind it is: "face 2 of 3". */
export interface NumberedRegion extends Region {
  number: number
  ofKind: number
  kindTotal: number
  shown: ShownState
}

/**
 * Numbers regions from 1 in the order in which the server gives them, the same as in a clearance's reasons.
 * `covering` are those that the next safe copy will cover.
 */
export function numberRegions(
  regions: readonly Region[],
  covering: ReadonlySet<string> = new Set(),
): NumberedRegion[] {
  const totals = new Map<RegionKind, number>()
  for (const { kind } of regions) totals.set(kind, (totals.get(kind) ?? 0) + 1)
  const seen = new Map<RegionKind, number>()
  return regions.map((region, index) => {
    const ofKind = (seen.get(region.kind) ?? 0) + 1
    seen.set(region.kind, ofKind)
    return {
      ...region,
      number: index + 1,
      ofKind,
      kindTotal: totals.get(region.kind) ?? 0,
      shown: shownState(region, covering),
    }
  })
}

function shownState(region: Region, covering: ReadonlySet<string>): ShownState {
  if (region.state !== 'open') return region.state
  if (covering.has(region.id)) return 'covered'
  return region.concern ? 'open' : 'quiet'
}

/** The region that asks for a decision next, after the chosen one and then from the beginning. */
export function nextOpen(regions: readonly NumberedRegion[], after: string | null): NumberedRegion | null {
  const at = regions.findIndex(({ id }) => id === after)
  const turned = [...regions.slice(at + 1), ...regions.slice(0, at + 1)]
  return turned.find(({ shown }) => shown === 'open') ?? null
}

/** Only what a person drew can be moved or removed, and only while no cover lies over it for good. */
export const isMovable = (region: Region): boolean => region.source === 'person' && region.state !== 'covered'
