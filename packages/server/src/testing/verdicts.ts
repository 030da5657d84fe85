import type { Report, Verdict } from '@clearpost/engine'

type Engine = typeof import('@clearpost/engine')

/** Words in a text → the verdict that it gets. Tests of the workflow set what the engine's own tests prove. */
export const forcedVerdicts = new Map<string, Verdict>()

/** The engine, except that chosen texts get a chosen verdict. For `vi.mock('@clearpost/engine', …)`. */
export function withForcedVerdicts(engine: Engine): Engine {
  return {
    ...engine,
    check: (post, options): Report => {
      const report = engine.check(post, options)
      const forced = [...forcedVerdicts].find(([words]) => post.text.includes(words))
      return { ...report, verdict: forced?.[1] ?? 'clear' }
    },
  }
}
