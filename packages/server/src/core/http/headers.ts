/** Everything this browser feature list names is switched off: the product uses none of them but passkeys and the clipboard. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .concat('publickey-credentials-get=(self)', 'publickey-credentials-create=(self)', 'clipboard-write=(self)')
  .join(', ')

const HSTS_SECONDS = 365 * 24 * 60 * 60

/** Content security policy of a page whose script and style elements carry the nonce. No `unsafe-inline`, no foreign host. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Policy of everything that is not a page: nothing in it may load or run anything. */
export const DATA_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** Built names of the page's workers: `check.worker.ts` becomes `check.worker-<hash>.js`. */
const WORKER_FILE = /^\/assets\/[\w-]+\.worker-[\w-]+\.js$/
/** Looks at pictures: it fetches its models, from this server alone. */
const VISION_WORKER_FILE = /^\/assets\/vision\.worker-[\w-]+\.js$/

/**
 * Policy of a built file, which may load nothing. A worker, and no other file, may compile WebAssembly, as its
 * own policy governs it: the check's second reader runs there on bytes that the page handed over.
 */
export function filePolicy(path: string): string {
  const policy = DATA_POLICY.replace('; sandbox', '')
  if (!WORKER_FILE.test(path)) return policy
  const connect = VISION_WORKER_FILE.test(path) ? "; connect-src 'self'" : ''
  return `${policy}; script-src 'wasm-unsafe-eval'${connect}`
}

/** Headers of every answer. `https` says whether the public address is https. */
export function securityHeaders(https: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains` } : {}),
  }
}
