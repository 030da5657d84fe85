import { type ReadDocument, readDocument } from '../text/document.ts'
import type { Document, Span } from '../types.ts'
import { findAges } from './ages.ts'
import { findBiometrics } from './biometrics.ts'
import { findCodes } from './codes.ts'
import { findContacts } from './contacts.ts'
import { findDates } from './dates.ts'
import { findNames } from './names.ts'
import { findPhotos } from './photos.ts'
import { findPlaces } from './places.ts'
import type { AddHit, Hit, IdentifyOptions, Recognizer } from './recognizer.ts'
import { readSignals } from './signals.ts'
import { findTags } from './tags.ts'
import { findWeb } from './web.ts'

export { placeNear } from './gazetteer.ts'
export type { IdentifyOptions } from './recognizer.ts'

const RECOGNIZERS: readonly Recognizer[] = [
  findWeb,
  findContacts,
  findCodes,
  findDates,
  findAges,
  findPlaces,
  findTags,
  findPhotos,
  findBiometrics,
  findNames,
]

/**
 * Every person, place, date, number and code that would be an identifier if it concerned a patient, whoever
 * it is about: categories A–R of 45 CFR 164.514(b)(2)(i). Spans do not overlap, are sorted by start, and
 * carry UTF-16 offsets into the text as written. Linear in the length of the text; never throws.
 *
 * Kinds: person · street, city, county, zip, facility · date, month, holiday, age (over 89), and on request
 * age-under-90 and relative-date · phone · fax · email · ssn · mrn · plan · account, card, iban · licence ·
 * plate, vin · device, mac · url · ip · biometric · photo · handle, room, code.
 */
export function identify(input: string | Document, options: IdentifyOptions = {}): Span[] {
  const doc: ReadDocument = typeof input === 'string' ? readDocument(input) : withEnds(input)
  const hits: Hit[] = []
  const signals = readSignals(doc.norm, doc.tokens)
  const add: AddHit = (category, kind, start, end, score) => {
    if (end > start) hits.push({ category, kind, start, end, score })
  }
  for (const recognize of RECOGNIZERS) recognize(doc, add, options, signals)
  return settle(hits, doc.norm.length).map((hit) => {
    const start = doc.map(hit.start)
    const end = doc.mapEnd(hit.end)
    return {
      category: hit.category,
      kind: hit.kind,
      start,
      end,
      text: doc.text.slice(start, end),
      score: hit.score,
    }
  })
}

function withEnds(doc: Document): ReadDocument {
  return 'mapEnd' in doc ? (doc as ReadDocument) : readDocument(doc.text, doc.lang)
}

/** Keeps the surest of overlapping hits (score plus a little for length); what is left is disjoint and sorted. */
function settle(hits: Hit[], length: number): Hit[] {
  const weight = (hit: Hit): number => hit.score + Math.min(0.2, (hit.end - hit.start) / 200)
  hits.sort((a, b) => weight(b) - weight(a) || a.start - b.start || b.end - a.end)
  const taken = new Uint8Array(length)
  const kept: Hit[] = []
  for (const hit of hits) {
    if (taken[hit.start] === 1 || taken[hit.end - 1] === 1) continue
    let free = true
    for (let at = hit.start; at < hit.end && free; at += 1) free = taken[at] !== 1
    if (!free) continue
    taken.fill(1, hit.start, hit.end)
    kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start)
}
