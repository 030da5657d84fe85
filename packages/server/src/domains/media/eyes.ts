import type { Look } from '@clearpost/vision/node'
import type { Core } from '../../core/index.ts'

const perCore = new WeakMap<Core, Promise<Look>>()

/** What looks at pictures in this process. Its models are loaded with the first picture. */
export function lookOf(core: Core): Promise<Look> {
  let look = perCore.get(core)
  if (!look) {
    look = openLook()
    perCore.set(core, look)
    look.catch(() => perCore.delete(core))
  }
  return look
}

async function openLook(): Promise<Look> {
  const { createLook } = await import('@clearpost/vision/node')
  return createLook()
}

/** Puts other eyes in place, e.g. ones that see what a test says. */
export function setLook(core: Core, look: Look): void {
  perCore.set(core, Promise.resolve(look))
}
