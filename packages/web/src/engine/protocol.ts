import type { EncoderFiles } from '@clearpost/encoder'
import type { CheckOptions, Post, Report } from '@clearpost/engine'

/** Page → worker. One request is under way at a time; `id` counts up. */
export interface CheckRequest {
  id: number
  post: Post
  options: CheckOptions
}

/** Page → worker: the second reader's weights, or null to read without it. */
export interface EncoderMessage {
  encoder: EncoderFiles | null
}
export type ToWorker = CheckRequest | EncoderMessage

/** Worker → page. `failed` says nothing about the text: it may hold patient data. */
export type CheckAnswer = { id: number; report: Report } | { id: number; failed: true }
