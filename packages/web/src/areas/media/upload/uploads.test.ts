import type { Media, MediaUpload } from '@clearpost/contract'
import { beforeEach, expect, test, vi } from 'vitest'
import { createUploads, type KeptUpload, type UploadCalls, type UploadItem } from './uploads.ts'

class Refused extends Error {}
class WrongOffset extends Refused {}

/** A server that counts bytes, with a wire that can be cut. */
function fakeServer() {
  const there = new Map<string, { size: number; sha256: string; received: number }>()
  let kept: KeptUpload[] = []
  let waiting: (() => void)[] = []
  const server = {
    cut: false,
    refuseFinish: false,
    began: 0,
    cancelled: [] as string[],
    sentBytes: 0,
    onSend: null as ((offset: number) => void) | null,
    there,
    /** The connection is back, or the time has passed. */
    goOn() {
      const runs = waiting
      waiting = []
      for (const run of runs) run()
    },
    waits: () => waiting.length,
    kept: () => kept,
  }
  const wire = () => {
    if (server.cut) throw new TypeError('Failed to fetch')
  }
  const view = (id: string): MediaUpload => {
    const upload = there.get(id)
    if (!upload) throw new Refused('not found')
    return {
      id,
      size: upload.size,
      received: upload.received,
      chunkBytes: 4,
      expiresAt: '2030-01-01T00:00:00Z',
    }
  }
  const calls: UploadCalls = {
    hash: async (file) => `hash of ${await file.text()}`,
    begin: async ({ size, sha256 }) => {
      wire()
      server.began += 1
      const id = `upload-${server.began}`
      there.set(id, { size, sha256, received: 0 })
      return view(id)
    },
    progress: async (id) => {
      wire()
      return view(id)
    },
    send: async (id, offset, bytes, signal) => {
      server.onSend?.(offset)
      signal.throwIfAborted()
      wire()
      const upload = there.get(id)
      if (!upload) throw new Refused('not found')
      if (offset !== upload.received) throw new WrongOffset('offset')
      upload.received += bytes.size
      server.sentBytes += bytes.size
      return view(id)
    },
    finish: async (id) => {
      wire()
      if (server.refuseFinish) throw new Refused('not a picture')
      there.delete(id)
      return { id: `media of ${id}` } as Media
    },
    cancel: async (id) => {
      server.cancelled.push(id)
      there.delete(id)
    },
    isRefusal: (error) => error instanceof Refused,
    isOffsetRefusal: (error) => error instanceof WrongOffset,
    later: (_millis, run) => {
      waiting.push(run)
      return () => {
        waiting = waiting.filter((other) => other !== run)
      }
    },
    kept: {
      read: () => kept,
      write: (list) => {
        kept = [...list]
      },
    },
  }
  return { server, calls }
}

const file = (text: string, name = 'photo.jpg') => new File([text], name)
let world: ReturnType<typeof fakeServer>
let done: string[]
beforeEach(() => {
  world = fakeServer()
  done = []
})
const begin = () => createUploads(world.calls, (media) => done.push(media.id))
const states = (uploads: ReturnType<typeof begin>) => uploads.getState().items.map(({ state }) => state)
const reaches = (uploads: ReturnType<typeof begin>, state: UploadItem['state'], at = 0) =>
  vi.waitFor(() => expect(states(uploads)[at]).toBe(state))

test('several files are sent in pieces, one after the other', async () => {
  const uploads = begin()
  uploads.add([file('0123456789'), file('abc')], null)
  await reaches(uploads, 'done', 1)
  expect(states(uploads)).toEqual(['done', 'done'])
  expect(done).toEqual(['media of upload-1', 'media of upload-2'])
  expect(world.server.sentBytes).toBe(13)
  expect(world.server.kept()).toEqual([])
})

test('after a lost connection it goes on where the server stands, without sending anything twice', async () => {
  const uploads = begin()
  world.server.onSend = (offset) => {
    if (offset === 4) world.server.cut = true
  }
  uploads.add([file('0123456789')], null)
  await reaches(uploads, 'offline')
  expect(uploads.getState().items[0]?.sent).toBe(4)
  world.server.onSend = null
  world.server.goOn()
  await vi.waitFor(() => expect(world.server.waits()).toBe(1))
  world.server.cut = false
  world.server.goOn()
  await reaches(uploads, 'done')
  expect(world.server.sentBytes).toBe(10)
  expect(world.server.began).toBe(1)
})

test('a paused upload keeps its place, and the next one goes first', async () => {
  const uploads = begin()
  world.server.onSend = (offset) => {
    if (offset === 4 && states(uploads)[0] === 'sending') uploads.pause(1)
  }
  uploads.add([file('0123456789'), file('abc')], null)
  await reaches(uploads, 'done', 1)
  expect(states(uploads)).toEqual(['paused', 'done'])
  world.server.onSend = null
  uploads.resume(1)
  await reaches(uploads, 'done')
  expect(world.server.sentBytes).toBe(13)
})

test('after the page was left, the same file goes on where it stood; its name was kept nowhere', async () => {
  const first = begin()
  world.server.onSend = (offset) => {
    if (offset === 8) world.server.cut = true
  }
  first.add([file('0123456789', 'patient name.jpg')], null)
  await reaches(first, 'offline')
  expect(JSON.stringify(world.server.kept())).not.toContain('patient')

  world.server.cut = false
  world.server.onSend = null
  const second = begin()
  expect(second.getState().left).toHaveLength(1)
  second.add([file('0123456789', 'other name.jpg')], null)
  await reaches(second, 'done')
  expect(second.getState().left).toEqual([])
  expect(world.server.began).toBe(1)
  expect(world.server.sentBytes).toBe(10)
})

test('one that has expired on the server begins again', async () => {
  world.calls.kept.write([{ uploadId: 'gone', size: 3, sha256: 'hash of abc' }])
  const uploads = begin()
  uploads.add([file('abc')], null)
  await reaches(uploads, 'done')
  expect(world.server.began).toBe(1)
  expect(uploads.getState().left).toEqual([])
})

test('a refusal ends it with its reason and does not hold up the next', async () => {
  const uploads = begin()
  world.server.refuseFinish = true
  uploads.add([file('not a picture')], null)
  await reaches(uploads, 'failed')
  expect(uploads.getState().items[0]?.error).toBeInstanceOf(Refused)
  world.server.refuseFinish = false
  uploads.add([file('abc')], null)
  await reaches(uploads, 'done', 1)
  uploads.dismiss(1)
  expect(states(uploads)).toEqual(['done'])
})

test('a cancelled upload is given up on the server, also while the connection is lost', async () => {
  const uploads = begin()
  world.server.onSend = (offset) => {
    if (offset === 4) world.server.cut = true
  }
  uploads.add([file('0123456789')], null)
  await reaches(uploads, 'offline')
  uploads.cancel(1)
  expect(states(uploads)).toEqual(['cancelled'])
  expect(world.server.cancelled).toEqual(['upload-1'])
  expect(world.server.waits()).toBe(0)
  expect(world.server.kept()).toEqual([])
})

test('one that is cancelled before the server knows it leaves nothing there', async () => {
  const uploads = begin()
  uploads.add([file('0123456789')], null)
  uploads.cancel(1)
  await vi.waitFor(() => expect(world.server.cancelled).toEqual(['upload-1']))
  expect(world.server.kept()).toEqual([])
  expect(states(uploads)).toEqual(['cancelled'])
})

test('the end of a session leaves nothing on the list', async () => {
  const uploads = begin()
  uploads.add([file('0123456789')], null)
  uploads.stop()
  expect(uploads.getState().items).toEqual([])
})
