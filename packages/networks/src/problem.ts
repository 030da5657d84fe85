import type { NetworkId } from '@clearpost/contract'

/**
 * What kind of failure it was, and so what to do:
 * `auth` connect again; `scope` connect again with more rights; `rate` wait `retryAfterSeconds`;
 * `invalid` change the post; `notFound` it is gone; `transient` try again later; `policy` the network
 * refuses this account or post, a person must look there.
 */
export type NetworkErrorKind = 'auth' | 'scope' | 'rate' | 'invalid' | 'notFound' | 'transient' | 'policy'

/**
 * A failure at a network. `message` is a plain sentence for people that says what to do; it never contains
 * text of a post, a credential, or words of the network's answer (which may repeat either).
 */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly kind: NetworkErrorKind
  readonly network: NetworkId
  /** Seconds until the network accepts requests again; only with `rate`, and only when it said so. */
  readonly retryAfterSeconds: number | undefined
  /** Status code of the answer, where there was one. */
  readonly status: number | undefined

  constructor(
    network: NetworkId,
    kind: NetworkErrorKind,
    message: string,
    details: { retryAfterSeconds?: number; status?: number } = {},
  ) {
    super(message)
    this.network = network
    this.kind = kind
    this.retryAfterSeconds = details.retryAfterSeconds
    this.status = details.status
  }
}

export const NETWORK_LABELS: Readonly<Record<NetworkId, string>> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  website: 'Website',
}

const SENTENCES: Readonly<Record<NetworkErrorKind, string>> = {
  auth: 'refused the credentials. Connect the account again.',
  scope:
    'does not allow this with the rights that were granted. Connect the account again and grant reading, writing and uploading.',
  rate: 'asks us to slow down. The post will be tried again.',
  invalid: 'did not accept this post as it is. Check its length, links and pictures.',
  notFound: 'no longer has this post.',
  transient: 'did not answer properly. It will be tried again in a few minutes.',
  policy: 'refuses to act for this account. Sign in there and see what it says about the account.',
}

/** A failure in the standard words for its kind. */
export function networkError(
  network: NetworkId,
  kind: NetworkErrorKind,
  details: { retryAfterSeconds?: number; status?: number; message?: string } = {},
): NetworkError {
  const sentence = details.message ?? `${NETWORK_LABELS[network]} ${SENTENCES[kind]}`
  return new NetworkError(network, kind, sentence, details)
}
