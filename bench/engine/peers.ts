/** Other JavaScript libraries for the same task, as a user would call them. Installed on demand into bench/peers. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/** A part of the text that a library marks; `person` when it calls it a person's name. Offsets in UTF-16 units. */
export interface Marked {
  start: number
  end: number
  person: boolean
}

export interface Peer {
  name: string
  /** False for a library that has no class for people's names. */
  namesPeople: boolean
  read(text: string): Marked[] | Promise<Marked[]>
}

const FOLDER = resolve('bench/peers')
const fromPeers = createRequire(`${FOLDER}/package.json`)

/** Installs the libraries with the lock file, once. */
export function installPeers(): void {
  if (existsSync(`${FOLDER}/node_modules/.package-lock.json`)) return
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts'], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('The libraries to compare with could not be installed from bench/peers.')
}

const OPENERS: Readonly<Record<string, () => Peer['read']>> = {
  'redact-pii': redactPii,
  'openredaction (hipaa)': openRedaction,
  'compromise (people)': () => compromise(false),
  'compromise (people, places, dates)': () => compromise(true),
  'wink-nlp': winkNlp,
  'anonymize-nlp': anonymizeNlp,
}
export const PEER_NAMES: readonly string[] = Object.keys(OPENERS)

export function openPeer(name: string): Peer {
  const open = OPENERS[name]
  if (!open) throw new Error(`No library is called ${name}; there are ${PEER_NAMES.join(', ')}.`)
  installPeers()
  return { name, namesPeople: name !== 'wink-nlp', read: open() }
}

/**
 * Where placeholders of a rewritten text stood in the original, found by the words between them. What cannot be placed
 * any more is left out; placeholders side by side are one.
 * @param placeholder matches one placeholder; must have no groups
 */
export function placeholders(
  text: string,
  rewritten: string,
  placeholder: RegExp,
): (Marked & { put: string })[] {
  if (rewritten === text) return []
  const kept = rewritten.split(placeholder)
  const put = rewritten.match(placeholder) ?? []
  const found: (Marked & { put: string })[] = []
  let at = kept[0]?.length ?? 0
  for (let n = 1; n < kept.length; n += 1) {
    const next = kept[n] as string
    const end =
      n === kept.length - 1 && text.endsWith(next) ? text.length - next.length : text.indexOf(next, at + 1)
    if (end < at) break
    if (end > at) found.push({ start: at, end, person: false, put: put[n - 1] ?? '' })
    at = end + next.length
  }
  return found
}

const REDACT_PII_PUTS =
  /\b(?:PERSON_NAME|EMAIL_ADDRESS|PHONE_NUMBER|DIGITS|US_SOCIAL_SECURITY_NUMBER|CREDIT_CARD_NUMBER|IP_ADDRESS|URL|STREET_ADDRESS|ZIPCODE|USERNAME|PASSWORD|CREDENTIALS)\b/g

function redactPii(): Peer['read'] {
  const { SyncRedactor } = fromPeers('redact-pii')
  const redactor = new SyncRedactor()
  return (text) =>
    placeholders(text, redactor.redact(text), REDACT_PII_PUTS).map(({ start, end, put }) => ({
      start,
      end,
      person: put === 'PERSON_NAME',
    }))
}

function openRedaction(): Peer['read'] {
  const { OpenRedaction } = fromPeers('openredaction')
  const redactor = new OpenRedaction({ preset: 'hipaa' })
  return async (text) => {
    const { detections } = await redactor.detect(text)
    return detections.map(({ type, position }: { type: string; position: [number, number] }) => ({
      start: position[0],
      end: position[1],
      person: type.includes('NAME'),
    }))
  }
}

interface CompromiseMatch {
  json(options: { offset: true }): { text: string; offset: { start: number; length: number } }[]
}

/** Its offsets take in the punctuation beside a name, which is no part of it. Dates are its tag #Date. */
function compromise(everything: boolean): Peer['read'] {
  const nlp = fromPeers('compromise')
  const spans = (text: string, match: CompromiseMatch, person: boolean): Marked[] =>
    match.json({ offset: true }).map(({ offset }) => {
      const { start, length } = offset
      const words = text.slice(start, start + length)
      const before = words.match(/^[^\p{L}\p{N}]*/u)?.[0].length ?? 0
      const after = words.match(/(?:['’]s)?[^\p{L}\p{N}]*$/u)?.[0].length ?? 0
      return { start: start + before, end: Math.max(start + before, start + length - after), person }
    })
  return (text) => {
    const doc = nlp(text)
    const people = spans(text, doc.people(), true)
    return everything
      ? [...people, ...spans(text, doc.places(), false), ...spans(text, doc.match('#Date+'), false)]
      : people
  }
}

/** Every entity of its English model; it knows no class for people. */
function winkNlp(): Peer['read'] {
  const nlp = fromPeers('wink-nlp')(fromPeers('wink-eng-lite-web-model'))
  const { its } = nlp
  return (text) => {
    const doc = nlp.readDoc(text)
    const spans: [number, number][] = doc.entities().out(its.span)
    if (spans.length === 0) return []
    const spaces: string[] = doc.tokens().out(its.precedingSpaces)
    const words: string[] = doc.tokens().out(its.value)
    const starts: number[] = []
    let at = 0
    for (const [n, word] of words.entries()) {
      at += (spaces[n] ?? '').length
      starts.push(at)
      at += word.length
    }
    return spans.map(([first, last]) => ({
      start: starts[first] ?? 0,
      end: (starts[last] ?? 0) + (words[last] ?? '').length,
      person: false,
    }))
  }
}

/** A first and a last name beside each other are one name. */
function anonymizeNlp(): Peer['read'] {
  const { AnonymizeNlp } = fromPeers('anonymize-nlp')
  return (text) => {
    const found: Marked[] = []
    for (const { start, end, put } of placeholders(
      text,
      new AnonymizeNlp().anonymize(text),
      /<[A-Z_]+\d*>/g,
    )) {
      const person = /NAME/.test(put)
      const last = found.at(-1)
      if (person && last?.person && /^\s+$/.test(text.slice(last.end, start))) last.end = end
      else found.push({ start, end, person })
    }
    return found
  }
}
