/**
 * Which groups may not be shown by themselves: those below the least size, and as many more, smallest first, until what
 * is hidden is empty or at least that size. Otherwise the total less what is shown would tell about one or two people.
 * @param sizes of the groups
 * @returns their places
 */
export function hiddenGroups(sizes: readonly number[], min: number): ReadonlySet<number> {
  const order = sizes.map((_, at) => at).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))
  const hidden = new Set<number>()
  let people = 0
  for (const at of order) {
    const size = sizes[at] ?? 0
    if (size >= min && (people === 0 || people >= min)) break
    hidden.add(at)
    people += size
  }
  return hidden
}
