import { isIP } from 'node:net'
import { isPublicAddress } from '../../core/outside/addresses.ts'

/** Names that mean this machine or its network, RFC 6761, 6762 and 8375. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa|lan)\.?$/i

/**
 * Whether an address that a person gives can be a webhook's at all: https (http only where private networks
 * are allowed), no user name in it, no private or local host. A name is resolved and checked again at
 * each delivery, because names can be pointed elsewhere later.
 */
export function mayBeCalled(address: string, config: { allowPrivateNetworks: boolean }): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  if (config.allowPrivateNetworks) return url.protocol === 'https:' || url.protocol === 'http:'
  if (url.protocol !== 'https:') return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host)) return isPublicAddress(host)
  return host.includes('.') && !LOCAL_NAME.test(host)
}
