import type { Sighting } from '@clearpost/contract'
import type { TaskContext } from '../isolate/message.ts'
import type { LookPart, Pixels } from '../types.ts'
import { createEyes, type OpenEyes } from './eyes.ts'
import { readEyeFile } from './files.ts'

type EyePart = Exclude<LookPart, 'metadata'>

export interface EyeTask {
  pixels: Pixels
  frame: boolean
  modelPath: string | undefined
}

/** What a thread of the look does: one part over pixels that lie in shared memory. */
export type EyeTasks = {
  faces(input: EyeTask, context: TaskContext): Promise<Sighting[]>
  text(input: EyeTask, context: TaskContext): Promise<Sighting[]>
  codes(input: EyeTask, context: TaskContext): Promise<Sighting[]>
  open(input: { parts: readonly EyePart[]; modelPath: string | undefined }): Promise<void>
}

const opened = new Map<string | undefined, OpenEyes>()

function eyesOf(modelPath: string | undefined): OpenEyes {
  const eyes = opened.get(modelPath) ?? createEyes((name) => readEyeFile(name, modelPath))
  opened.set(modelPath, eyes)
  return eyes
}

const part =
  (name: EyePart) =>
  ({ pixels, frame, modelPath }: EyeTask, { signal }: TaskContext): Promise<Sighting[]> =>
    eyesOf(modelPath)[name](pixels, { signal, frame })

export const eyeTasks: EyeTasks = {
  faces: part('faces'),
  text: part('text'),
  codes: part('codes'),
  open: async ({ parts, modelPath }) => {
    for (const name of parts) await eyesOf(modelPath).open(name)
  },
}
