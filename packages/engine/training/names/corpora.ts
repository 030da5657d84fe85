import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Entity {
  start: number
  end: number
  type: string
}
export interface Row {
  id: string
  text: string
  entities: Entity[]
}

/** Folder of the evaluation data: EVAL_DIR, or ../shared/eval beside the repository. */
export const EVAL_DIR = process.env.EVAL_DIR ?? join(process.cwd(), '..', 'shared', 'eval')

/** Rows of a corpus, e.g. `readCorpus('btc-train')`. */
export function readCorpus(name: string): Row[] {
  return readFileSync(join(EVAL_DIR, 'corpora', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
}
