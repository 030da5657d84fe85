import { problems as lists } from '../../index.ts'

type Lists = typeof lists
/** `domain.code`, as problem documents carry it. */
export type ProblemCode = { [D in keyof Lists]: `${D}.${keyof Lists[D] & string}` }[keyof Lists]

/** English titles are those of the problem lists themselves. */
export const problems = Object.fromEntries(
  Object.entries(lists).flatMap(([domain, list]) =>
    Object.entries(list).map(([code, [, title]]) => [`${domain}.${code}`, title]),
  ),
) as Record<ProblemCode, string>
