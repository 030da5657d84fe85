import type { NetworkId } from '@clearpost/contract'
import { createBluesky } from './bluesky/index.ts'
import { createMastodon } from './mastodon/index.ts'
import type { Network, NetworkTools } from './network.ts'
import { createWebsite } from './website/index.ts'

export { type BlueskyCredentials, createBluesky } from './bluesky/index.ts'
export type { Fetch } from './http.ts'
export * from './limits.ts'
export * from './mastodon/index.ts'
export type * from './network.ts'
export { type PictureHeader, readPictureHeader } from './picture.ts'
export { NETWORK_LABELS, NetworkError, type NetworkErrorKind } from './problem.ts'
export { asShown, type Drift, findDrift } from './shown.ts'
export * from './website/index.ts'

/**
 * Every network, by id, with credentials as the opaque JSON that the server seals.
 *
 * @example
 * const networks = createNetworks({ fetch: outsideFetch })
 * const key = networks.bluesky.newKey(new Date()) // store it, then:
 * const result = await networks.bluesky.publish({ credentials, keep }, content, key)
 */
export function createNetworks(tools: NetworkTools): Readonly<Record<NetworkId, Network>> {
  return { bluesky: createBluesky(tools), mastodon: createMastodon(tools), website: createWebsite(tools) }
}
