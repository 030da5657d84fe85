import * as placeData from '../../data/place-tagger.ts'
import * as nameData from '../../data/tagger.ts'
import type { ReadDocument } from '../text/document.ts'
import { FastEmissions } from './fast-emissions.ts'
import { unpackBiased } from './packed.ts'
import { chunks, LEAN, type TaggedName, tagPart } from './tagger.ts'

/** Scores of following and the scorer of what stands at one place; made on first use. */
interface Taggers {
  transitions: readonly (readonly number[])[]
  scorer: FastEmissions
}

let ready: Taggers | undefined
const done = new WeakMap<ReadDocument, TaggedName[][]>()

function readModels(): Taggers {
  if (ready !== undefined) return ready
  const files = [nameData, placeData]
  ready = {
    transitions: files.map((data) => data.TRANSITIONS),
    scorer: new FastEmissions(files.map((data) => ({ rows: unpackBiased(data.WEIGHTS), scale: data.SCALE }))),
  }
  return ready
}

/** What the trained taggers find in a document: people and places. Worked out once a document. */
export function tagged(doc: ReadDocument): { people: readonly TaggedName[]; places: readonly TaggedName[] } {
  let found = done.get(doc)
  if (found === undefined) {
    const { transitions, scorer } = readModels()
    found = transitions.map(() => [])
    for (const [from, part] of chunks(doc.tokens)) {
      const scores = scorer.of(part)
      for (const [m, following] of transitions.entries())
        tagPart(scores[m] as Float64Array, following, LEAN, from, found[m] ?? [])
    }
    done.set(doc, found)
  }
  return { people: found[0] ?? [], places: found[1] ?? [] }
}
