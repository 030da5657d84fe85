import * as placeData from '../../data/place-tagger.ts'
import * as nameData from '../../data/tagger.ts'
import type { ReadDocument } from '../text/document.ts'
import { FastEmissions } from './fast-emissions.ts'
import { unpackWeights } from './packed.ts'
import { chunks, LEAN, type TaggedName, type TaggerModel, tagPart } from './tagger.ts'

let ready: { models: readonly TaggerModel[]; scorer: FastEmissions } | undefined
const done = new WeakMap<ReadDocument, TaggedName[][]>()

function readModels(): { models: readonly TaggerModel[]; scorer: FastEmissions } {
  if (ready !== undefined) return ready
  const models = [nameData, placeData].map((data) => ({
    weights: unpackWeights(data.WEIGHTS),
    scale: data.SCALE,
    transitions: data.TRANSITIONS,
  }))
  ready = { models, scorer: new FastEmissions(models) }
  return ready
}

/** What the trained taggers find in a document: people and places. Worked out once a document. */
export function tagged(doc: ReadDocument): { people: readonly TaggedName[]; places: readonly TaggedName[] } {
  let found = done.get(doc)
  if (found === undefined) {
    const { models, scorer } = readModels()
    found = models.map(() => [])
    for (const [from, part] of chunks(doc.tokens)) {
      const scores = scorer.of(part)
      for (const [m, model] of models.entries())
        tagPart(scores[m] as Float64Array, model, LEAN, from, found[m] ?? [])
    }
    done.set(doc, found)
  }
  return { people: found[0] ?? [], places: found[1] ?? [] }
}
