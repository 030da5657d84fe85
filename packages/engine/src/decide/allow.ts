import type { Organization, Post, Span } from '../types.ts'

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const digits = (text: string) => text.replace(/\D/g, '')

/** True for spans that belong to the organization itself: its staff, sites, phones, addresses, handles, domains. */
export function ownSpans(organization: Organization | undefined, post: Post): (span: Span) => boolean {
  const names = new Set([...(organization?.staff ?? []), ...(organization?.names ?? [])].map(plain))
  const lastNames = new Set((organization?.staff ?? []).map((name) => plain(name).split(' ').at(-1) ?? ''))
  const places = new Set([...(organization?.places ?? []), ...(organization?.names ?? [])].map(plain))
  const phones = new Set((organization?.phones ?? []).map(digits))
  const emails = new Set((organization?.emails ?? []).map((email) => email.toLowerCase()))
  const handles = new Set((organization?.handles ?? []).map((handle) => handle.toLowerCase().replace(/^@/, '')))
  const domains = (organization?.domains ?? []).map((domain) => domain.toLowerCase())
  const facility = plain(post.context?.facility ?? '')
  return (span) => {
    const text = plain(span.text)
    if (facility !== '' && (span.category === 'A' || span.category === 'B') && (text === facility || facility.startsWith(`${text} `)))
      return true
    if (organization === undefined) return false
    switch (span.category) {
      case 'A':
      case 'R':
        return names.has(text) || (lastNames.has(text) && text !== '') || handles.has(span.text.toLowerCase().replace(/^@/, ''))
      case 'B':
        return places.has(text)
      case 'D':
      case 'E':
        return phones.has(digits(span.text))
      case 'F':
        return emails.has(span.text.toLowerCase()) || domains.some((domain) => span.text.toLowerCase().endsWith(`@${domain}`))
      case 'N':
        return domains.some((domain) => hostOf(span.text) === domain || hostOf(span.text).endsWith(`.${domain}`))
      default:
        return false
    }
  }
}

const hostOf = (url: string) =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#:]/)[0] ?? ''
