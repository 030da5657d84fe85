import { api, type Media } from '@clearpost/contract'
import type { QueryClient } from '@tanstack/react-query'
import { call, ProblemError } from '../../../api.ts'
import { sha256Of } from './sha256.ts'
import { createUploads, type KeptUpload, type UploadCalls, type Uploads } from './uploads.ts'

const callsOf = (personId: string): UploadCalls => {
  const key = `clearpost.uploads.${personId}`
  return {
    hash: sha256Of,
    begin: (body) => call(api.media.beginUpload, { body }),
    progress: (uploadId) => call(api.media.uploadState, { params: { uploadId } }),
    send: (uploadId, offset, bytes, signal) =>
      call(api.media.uploadChunk, { params: { uploadId }, query: { offset }, bytes, signal }),
    finish: (uploadId) => call(api.media.finishUpload, { params: { uploadId } }),
    cancel: (uploadId) => call(api.media.cancelUpload, { params: { uploadId } }),
    // A server that is being restarted is no refusal.
    isRefusal: (error) => error instanceof ProblemError && error.problem.status < 500,
    isOffsetRefusal: (error) => error instanceof ProblemError && error.code === 'media.uploadOffset',
    later(milliseconds, run) {
      const timer = window.setTimeout(run, milliseconds)
      window.addEventListener('online', run, { once: true })
      return () => {
        window.clearTimeout(timer)
        window.removeEventListener('online', run)
      }
    },
    kept: {
      read: () => JSON.parse(localStorage.getItem(key) ?? '[]') as KeptUpload[],
      write: (list) =>
        list.length > 0 ? localStorage.setItem(key, JSON.stringify(list)) : localStorage.removeItem(key),
    },
  }
}

let current: { personId: string; uploads: Uploads } | null = null

/** The uploads of who is signed in; they go on while other pages are open. Those of whoever was here before end. */
export function uploadsOf(personId: string, queryClient: QueryClient): Uploads {
  if (current?.personId === personId) return current.uploads
  current?.uploads.stop()
  const uploads = createUploads(callsOf(personId), (_media: Media) => {
    void queryClient.invalidateQueries({ queryKey: ['media'] })
  })
  current = { personId, uploads }
  return uploads
}
