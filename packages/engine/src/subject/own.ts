import { withoutAccents } from '../text/accents.ts'
import type { Organization, Span } from '../types.ts'

const NAME_KINDS = ['names', 'staff', 'places'] as const
const plain = (text: string) => withoutAccents(text.toLowerCase())
const digits = (text: string) => text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')

interface OwnNames {
  phrases: Set<string>
  /** Single words of staff names: "Priyanka" after "Priyanka Deshmukh". */
  words: Set<string>
  phones: Set<string>
  emails: Set<string>
  handles: Set<string>
  domains: string[]
}
const prepared = new WeakMap<Organization, OwnNames>()

function prepare(organization: Organization): OwnNames {
  const known = prepared.get(organization)
  if (known) return known
  const phrases = new Set<string>()
  const words = new Set<string>()
  for (const kind of NAME_KINDS) {
    for (const name of organization[kind] ?? []) {
      phrases.add(plain(name))
      if (kind === 'staff')
        for (const word of plain(name).split(/[^\p{L}]+/u)) if (word.length > 2) words.add(word)
    }
  }
  const fresh = {
    phrases,
    words,
    phones: new Set((organization.phones ?? []).map(digits)),
    emails: new Set((organization.emails ?? []).map(plain)),
    handles: new Set((organization.handles ?? []).map((handle) => plain(handle).replace(/^@/, ''))),
    domains: (organization.domains ?? []).map(plain),
  }
  prepared.set(organization, fresh)
  return fresh
}

/**
 * Whether a span names the organization's own: staff, sites, phones, addresses, handles. Such a span is never a
 * finding by itself; nor is the name of the facility that the post comes from. A part of a staff name counts; a
 * part of a patient's name that happens to be a colleague's first name is the price, which is why a full name must
 * match in every word. A town counts only when the organization lists it by name.
 */
export function ownedBy(organization: Organization | undefined, facility = ''): (span: Span) => boolean {
  const place = plain(facility).trim()
  const isFacility = (said: string) => place !== '' && (said === place || place.startsWith(`${said} `))
  if (!organization)
    return ({ text, category }) => (category === 'A' || category === 'B') && isFacility(plain(text).trim())
  const own = prepare(organization)
  return ({ text, kind, category }) => {
    const said = plain(text).trim()
    if (own.phrases.has(said)) return true
    if ((category === 'A' || category === 'B') && isFacility(said)) return true
    if (category === 'A') {
      const words = said.split(/[^\p{L}]+/u).filter((word) => word.length > 2)
      return words.length > 0 && words.every((word) => own.words.has(word))
    }
    // A town is nobody's own: a patient from the town of the clinic is still from there.
    if (kind === 'city' || kind === 'county') return false
    if (category === 'B')
      return [...own.phrases].some(
        (phrase) => phrase.length > 5 && (phrase.includes(said) || said.includes(phrase)),
      )
    if (category === 'D' || category === 'E') return own.phones.has(digits(text))
    if (category === 'F')
      return own.emails.has(said) || own.domains.some((domain) => said.endsWith(`@${domain}`))
    if (category === 'N') return own.domains.some((domain) => said.includes(domain))
    if (kind === 'handle') return own.handles.has(said.replace(/^@/, ''))
    return false
  }
}
