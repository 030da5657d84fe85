import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Deadline, NetworkTools } from './network.ts'

/** What an address serves to anybody: its bytes' SHA-256, null when it is gone. Rejects when it cannot be told. */
async function fetchPublicHash(
  tools: NetworkTools,
  url: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const response = await tools.fetch(url, { method: 'GET', signal: signal ?? null })
  if (!response.ok) {
    await response.body?.cancel()
    // A PDS answers 400 for a blob that it does not have.
    if ([400, 403, 404, 410].includes(response.status)) return null
    throw new TypeError(`Answered ${response.status}`)
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  return createHash('sha256').update(bytes).digest('hex')
}

/** As `fetchPublicHash`, but null also when the address cannot be reached: a missing hash is told as such. */
export function tryPublicHash(
  tools: NetworkTools,
  url: string,
  signal?: AbortSignal,
): Promise<string | null> {
  return fetchPublicHash(tools, url, signal).catch(() => null)
}

const GONE_CHECKS = 6
const GONE_PAUSE_MS = 500

/**
 * Asks for each address until it is gone, a few times over three seconds, because networks delete files a
 * moment after the post. Resolves to those that still answer, or that could not be asked.
 */
export async function findRemains(
  tools: NetworkTools,
  connection: Deadline,
  urls: readonly string[],
): Promise<string[]> {
  let remains = [...new Set(urls)]
  for (let check = 0; remains.length > 0; check++) {
    const answers = await Promise.all(
      remains.map(async (url) => {
        const hash = await fetchPublicHash(tools, url, connection.signal).catch(() => 'not answered')
        return hash === null ? [] : [url]
      }),
    )
    remains = answers.flat()
    if (check === GONE_CHECKS - 1) break
    if (remains.length > 0) await pause(tools, GONE_PAUSE_MS, connection.signal)
  }
  return remains
}

/** Waits with the injected clock, or the real one. */
export function pause(tools: NetworkTools, milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (tools.wait) return tools.wait(milliseconds, signal)
  return sleep(milliseconds, undefined, signal ? { signal } : {})
}
