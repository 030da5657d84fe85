/** Reading a scenario and choosing an answer takes about this long. */
export const QUESTION_SECONDS = 35

/** Numbers from 0 to 1, the same for the same seed (mulberry32 over an FNV-1a hash). */
export function seeded(seed: string): () => number {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) as number), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The items in an order that the seed decides. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = seeded(seed)
  const all = [...items]
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = all[at] as T
    all[at] = all[other] as T
    all[other] = kept
  }
  return all
}

/**
 * Draws questions so that each lesson has about the same share, in the order of the lessons.
 * @param lessons ids in their order
 * @param count how many; all when there are fewer
 */
export function drawn<T extends { lesson: string }>(
  questions: readonly T[],
  lessons: readonly string[],
  count: number,
  seed: string,
): T[] {
  const byLesson = lessons.map((lesson) =>
    shuffled(
      questions.filter((question) => question.lesson === lesson),
      `${seed} ${lesson}`,
    ),
  )
  const taken = byLesson.map(() => 0)
  // Which lessons get one more is decided by the seed too.
  const turns = shuffled(
    byLesson.map((_, at) => at),
    seed,
  )
  let left = Math.min(count, questions.length)
  while (left > 0) {
    let any = false
    for (const at of turns) {
      const room = (byLesson[at] as T[]).length - (taken[at] as number)
      if (left === 0 || room === 0) continue
      taken[at] = (taken[at] as number) + 1
      left--
      any = true
    }
    if (!any) break
  }
  return byLesson.flatMap((all, at) => all.slice(0, taken[at]))
}
