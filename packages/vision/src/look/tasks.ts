import type { Sighting } from '@clearpost/contract'
import type { TaskContext } from '../isolate/message.ts'
import type { TextPlace } from '../text/detect.ts'
import type { Pixels } from '../types.ts'
import { createEyes, type EyePart, type OpenEyes } from './eyes.ts'
import { readEyeFile } from './files.ts'

export interface EyeTask {
  pixels: Pixels
  frame: boolean
  modelPath: string | undefined
}

/** What a thread of the look does: one part over pixels that lie in shared memory. */
export type EyeTasks = {
  faces(input: EyeTask, context: TaskContext): Promise<Sighting[]>
  codes(input: EyeTask, context: TaskContext): Promise<Sighting[]>
  findText(input: EyeTask, context: TaskContext): Promise<TextPlace[]>
  readText(input: EyeTask & { places: readonly TextPlace[] }, context: TaskContext): Promise<Sighting[]>
  open(input: { parts: readonly EyePart[]; modelPath: string | undefined }): Promise<void>
}

const opened = new Map<string | undefined, OpenEyes>()

function eyesOf(modelPath: string | undefined): OpenEyes {
  const eyes = opened.get(modelPath) ?? createEyes((name) => readEyeFile(name, modelPath))
  opened.set(modelPath, eyes)
  return eyes
}

export const eyeTasks: EyeTasks = {
  // The faces of the first pass are an event: the caller hears of them before the task has ended.
  faces: ({ pixels, frame, modelPath }, { signal, emit }) =>
    eyesOf(modelPath).faces(pixels, { signal, frame, onFirst: emit }),
  codes: ({ pixels, frame, modelPath }, { signal }) => eyesOf(modelPath).codes(pixels, { signal, frame }),
  findText: ({ pixels, frame, modelPath }, { signal }) =>
    eyesOf(modelPath).findText(pixels, { signal, frame }),
  readText: ({ pixels, places, frame, modelPath }, { signal }) =>
    eyesOf(modelPath).readText(pixels, places, { signal, frame }),
  open: async ({ parts, modelPath }) => {
    for (const name of parts) await eyesOf(modelPath).open(name)
  },
}
