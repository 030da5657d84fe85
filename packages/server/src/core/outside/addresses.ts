import { BlockList, isIP } from 'node:net'

/** Networks that an address given by a user must never reach: IANA special-purpose registries, RFC 6890. */
const REFUSED_NETWORKS = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

const refused = new BlockList()
for (const network of REFUSED_NETWORKS) {
  const [address, prefix] = network.split('/') as [string, string]
  refused.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4')
}

/** Whether an IP address may be reached. IPv4 inside IPv6 (mapped, NAT64, 6to4) counts as what it carries. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !refused.check(address, 'ipv4')
  if (family !== 6) return false
  const groups = expand(address)
  const embedded = carriedIpv4(groups)
  if (embedded !== null) return !refused.check(embedded, 'ipv4')
  return !refused.check(groups.map((group) => group.toString(16)).join(':'), 'ipv6')
}

const dotted = (high: number, low: number) => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`

function carriedIpv4(groups: number[]): string | null {
  const [a, b, c, d, e, f, g, h] = groups as [number, number, number, number, number, number, number, number]
  const leading = a === 0 && b === 0 && c === 0 && d === 0
  // ::ffff:0:0/96 mapped, ::/96 compatible (except :: and ::1), 64:ff9b::/96 NAT64, 2002::/16 6to4.
  if (leading && e === 0 && f === 0xffff) return dotted(g, h)
  if (leading && e === 0 && f === 0 && (g !== 0 || h > 1)) return dotted(g, h)
  if (a === 0x64 && b === 0xff9b && c === 0 && d === 0 && e === 0 && f === 0) return dotted(g, h)
  if (a === 0x2002) return dotted(b, c)
  return null
}

/** Eight 16-bit groups. */
function expand(address: string): number[] {
  const bare = address.replace(/%.*$/, '')
  const withGroups = bare.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, a: string, b: string, c: string, d: string) =>
      `${((Number(a) << 8) | Number(b)).toString(16)}:${((Number(c) << 8) | Number(d)).toString(16)}`,
  )
  const [head = '', tail] = withGroups.split('::')
  const parse = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const before = parse(head)
  const after = tail === undefined ? [] : parse(tail)
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<number>(Math.max(0, zeros)).fill(0), ...after].slice(0, 8)
}
