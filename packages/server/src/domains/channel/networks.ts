import type { NetworkId } from '@clearpost/contract'
import {
  createBluesky,
  createMastodon,
  createWebsite,
  type Fetch,
  type Network,
  type NetworkTools,
} from '@clearpost/networks'
import { type Core, OutsideError } from '../../core/index.ts'

/** Each network has credentials of its own shape; they are sealed JSON to everyone but the network. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyNetwork = Network<any>
export type Networks = Record<NetworkId, AnyNetwork>

const perCore = new WeakMap<Core, Networks>()

/** The clients of this process. */
export function networksOf(core: Core): Networks {
  let networks = perCore.get(core)
  if (!networks) {
    networks = makeNetworks(core, toolsOf(core).tools)
    perCore.set(core, networks)
  }
  return networks
}

/** Puts other clients in place, e.g. one that dies at a chosen moment. For tests. */
export function setNetworks(core: Core, networks: Partial<Networks>): void {
  perCore.set(core, { ...networksOf(core), ...networks })
}

function makeNetworks(core: Core, tools: NetworkTools): Networks {
  return {
    bluesky: createBluesky(tools),
    mastodon: createMastodon(tools),
    website: createWebsite({ ...tools, fetch: ownFetch(core) }),
  }
}

/**
 * Clients that go through the guarded fetch. `refused()` tells afterwards whether an address led into a
 * private network: the clients report that like any server that does not answer.
 */
export function toolsOf(core: Core): { tools: NetworkTools; refused: () => boolean } {
  let refused = false
  const fetch: Fetch = (url, init) =>
    core.outsideFetch(url, init).catch((error: unknown) => {
      if (error instanceof OutsideError && ['refused', 'unresolved'].includes(error.code)) refused = true
      throw error
    })
  return { tools: { fetch, now: () => core.clock.now() }, refused: () => refused }
}

/** Fresh clients for addresses that a person has just typed. */
export function networksForTrial(core: Core): { networks: Networks; refused: () => boolean } {
  const { tools, refused } = toolsOf(core)
  return { networks: { ...networksOf(core), ...trialOf(core, tools) }, refused }
}

const trialOf = (core: Core, tools: NetworkTools): Partial<Networks> => {
  const { bluesky, mastodon } = makeNetworks(core, tools)
  return { bluesky, mastodon }
}

const OWN_FETCH_TIMEOUT_MILLIS = 15_000

/**
 * For our own public pages: the operator's address may well be a private one, so only it is let
 * through, without redirects.
 */
function ownFetch(core: Core): Fetch {
  return (url, init) => {
    if (new URL(url).origin !== new URL(core.config.publicUrl).origin) return core.outsideFetch(url, init)
    const timeout = AbortSignal.timeout(OWN_FETCH_TIMEOUT_MILLIS)
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    return fetch(url, { ...init, redirect: 'error', signal })
  }
}
