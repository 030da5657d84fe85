import * as placeData from '../../data/place-tagger.ts'
import * as nameData from '../../data/tagger.ts'
import type { ReadDocument } from '../text/document.ts'
import { unpackWeights } from './packed.ts'
import { type TaggedName, type TaggerModel, tagAll } from './tagger.ts'

let models: readonly TaggerModel[] | undefined
const done = new WeakMap<ReadDocument, TaggedName[][]>()

function readModels(): readonly TaggerModel[] {
  models ??= [nameData, placeData].map((data) => ({
    weights: unpackWeights(data.WEIGHTS),
    scale: data.SCALE,
    transitions: data.TRANSITIONS,
  }))
  return models
}

/** What the trained taggers find in a document: people and places. Worked out once a document. */
export function tagged(doc: ReadDocument): { people: readonly TaggedName[]; places: readonly TaggedName[] } {
  let found = done.get(doc)
  if (found === undefined) {
    found = tagAll(doc.tokens, readModels())
    done.set(doc, found)
  }
  return { people: found[0] ?? [], places: found[1] ?? [] }
}
