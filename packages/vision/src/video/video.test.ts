import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sighting } from '@clearpost/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VisionError } from '../errors.ts'
import type { FaceDetector, Pixels } from '../types.ts'
import { changedBox, cropOf, outlineOf } from './change.ts'
import { findTool } from './ffmpeg.ts'
import { type Frame, lookAtFrames } from './frames.ts'
import { lookAtMoving, lookAtVideo } from './look-video.ts'
import { makeSafeVideo } from './safe-video.ts'
import { createTracks } from './tracks.ts'
import { commandTranscriber, configuredTranscriber } from './transcribe.ts'

const seen = (kind: Sighting['kind'], x: number, text: string | null = null): Sighting => ({
  kind,
  box: { x, y: 0.4, width: 0.1, height: 0.1, angle: 0 },
  score: 0.9,
  reason: kind === 'face' ? 'face' : kind === 'code' ? 'code_read' : 'text_read',
  text,
  format: null,
  span: null,
})
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: unknown) => (error instanceof VisionError ? error.code : String(error)),
  )

/** A grey frame with a white square at a place. */
function frame(atMs: number, squareX: number | null, width = 640, height = 360): Frame {
  const data = new Uint8Array(width * height * 4).fill(90)
  if (squareX !== null)
    for (let y = 100; y < 200; y += 1)
      data.fill(250, (y * width + squareX) * 4, (y * width + squareX + 80) * 4)
  return { pixels: { data, width, height }, atMs }
}
async function* inOrder(frames: Frame[]): AsyncGenerator<Frame> {
  yield* frames
}

describe('what is seen again', () => {
  test('near its last place is one region, from the frame before it until it would be another one', () => {
    const tracks = createTracks()
    tracks.add([seen('face', 0.2)], 1000, 0)
    tracks.add([seen('face', 0.25)], 2000, 1000)
    tracks.add([], 3000, 2000)
    tracks.add([], 6000, 5000)
    const [track, ...others] = tracks.end(8000)
    expect(others).toEqual([])
    expect(track?.span).toEqual({ fromMs: 0, toMs: 4100 })
    expect(track?.box.x).toBe(0.2)
    expect(track?.box.width).toBeCloseTo(0.15)
  })
  test('far from it is another one, and so are two in one frame', () => {
    const tracks = createTracks()
    tracks.add([seen('face', 0.1), seen('face', 0.5)], 0, 0)
    tracks.add([seen('face', 0.8), seen('face', 0.11)], 1000, 0)
    expect(tracks.end(1000)).toHaveLength(3)
  })
  test('other words in the same place are another region; the same ones read worse are not', () => {
    const tracks = createTracks()
    tracks.add([seen('text', 0.2, 'Room 12')], 0, 0)
    tracks.add([seen('text', 0.2, 'Roon 12')], 1000, 0)
    tracks.add([seen('text', 0.2, 'Maria Quill')], 2000, 1000)
    expect(tracks.end(2000).map(({ text }) => text)).toEqual(['Room 12', 'Maria Quill'])
  })
  test('a face that wanders through the picture is covered piece by piece', () => {
    const tracks = createTracks()
    for (let at = 0; at < 16; at += 1)
      tracks.add([seen('face', at * 0.05)], at * 1000, Math.max(0, at - 1) * 1000)
    const pieces = tracks.end(16_000)
    expect(pieces.length).toBeGreaterThan(1)
    for (const { box } of pieces) expect(box.width).toBeLessThan(0.7)
    for (let at = 0; at < 16; at += 1)
      expect(
        pieces.some(
          ({ box, span }) =>
            span &&
            span.fromMs <= at * 1000 &&
            span.toMs >= at * 1000 &&
            box.x <= at * 0.05 + 1e-9 &&
            box.x + box.width >= at * 0.05 + 0.1 - 1e-9,
        ),
      ).toBe(true)
  })
})

describe('frames', () => {
  test('that are equal have no change; a square that moved is found, and cut out', () => {
    const before = outlineOf(frame(0, 100).pixels)
    expect(changedBox(before, outlineOf(frame(0, 100).pixels))).toBeNull()
    const box = changedBox(before, outlineOf(frame(0, 300).pixels))
    expect(box && box.x * 640 <= 100 && (box.x + box.width) * 640 >= 380).toBe(true)
    expect(box && box.width < 0.6 && box.height < 0.5).toBe(true)
    const crop = cropOf(frame(0, 300).pixels, { x: 0.5, y: 0.5, width: 0.25, height: 0.25, angle: 0 })
    expect([crop.width, crop.height, crop.data.length]).toEqual([160, 90, 57_600])
    expect(crop.data[0]).toBe(250)
  })
  test('equal ones are looked at once, and text outside of a change is not read again but stays', async () => {
    const looked: Pixels[] = []
    const read: Pixels[] = []
    const regions = await lookAtFrames(
      inOrder([frame(0, 500), frame(1000, 500), frame(2000, 500), frame(3000, 530)]),
      {
        faces: async (pixels) => {
          looked.push(pixels)
          return [seen('face', 0.7)]
        },
        text: async (pixels) => {
          read.push(pixels)
          return read.length === 1 ? [seen('text', 0.1, 'Ward 7')] : []
        },
      },
      4000,
    )
    expect(looked).toHaveLength(2)
    expect(read.map(({ width }) => width < 400)).toEqual([false, true])
    expect(regions.map(({ text, span }) => [text, span])).toEqual([
      [null, { fromMs: 0, toMs: 4000 }],
      ['Ward 7', { fromMs: 0, toMs: 4000 }],
    ])
  })
})

describe('films', () => {
  let folder: string
  let film: Uint8Array
  const make = (name: string, ...args: string[]) => {
    const file = join(folder, name)
    execFileSync(findTool('ffmpeg'), ['-v', 'error', '-y', ...args, file])
    return new Uint8Array(readFileSync(file))
  }
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vision-film-'))
    film = make(
      'film.mp4',
      '-f',
      'lavfi',
      '-i',
      'color=c=gray:size=320x180:rate=10:duration=2',
      '-f',
      'lavfi',
      '-i',
      'color=c=white:size=320x180:rate=10:duration=2',
      '-f',
      'lavfi',
      '-i',
      'sine=duration=4',
      '-filter_complex',
      '[0][1]concat=n=2:v=1[v]',
      '-map',
      '[v]',
      '-map',
      '2:a',
      '-pix_fmt',
      'yuv420p',
      '-metadata',
      'title=Ward 7 with Maria Quill',
      '-metadata',
      'location=+40.6-102.6/',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('clearpost-video-'))
  const bright: FaceDetector = async ({ data }) => ((data[0] as number) > 200 ? [seen('face', 0.3)] : [])

  test('are looked at once a second and at their cuts; sound is told; nothing is left behind', async () => {
    const before = left()
    const shares: number[] = []
    const sight = await lookAtVideo(
      film,
      { faces: bright },
      { onProgress: ({ share }) => shares.push(share) },
    )
    expect(sight).toMatchObject({
      media: 'video',
      width: 320,
      height: 180,
      sound: { present: true, transcript: null },
    })
    expect(sight.durationMs).toBeGreaterThan(3900)
    const [face, ...others] = sight.regions
    expect(others).toEqual([])
    expect(face?.span?.fromMs).toBeLessThanOrEqual(2000)
    expect(face?.span?.fromMs).toBeGreaterThanOrEqual(1000)
    expect(face?.span?.toMs).toBeGreaterThanOrEqual(3900)
    expect(shares.at(-1)).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    expect(left()).toEqual(before)
  })
  test('a GIF or WebP is a moving picture whose pages are read without ffmpeg', async () => {
    const pages = [
      [90, 90, 90],
      [250, 250, 250],
    ].flatMap(([r, g, b]) =>
      Array.from({ length: 5 }, () => ({
        create: {
          width: 120,
          height: 80,
          channels: 3 as const,
          background: { r: r as number, g: g as number, b: b as number },
        },
      })),
    )
    const strip = sharp(await Promise.all(pages.map((page) => sharp(page).png().toBuffer())), {
      join: { animated: true },
    })
    for (const mime of ['image/gif', 'image/webp'] as const) {
      const moving = await (mime === 'image/gif'
        ? strip.clone().gif({ delay: Array(10).fill(400) })
        : strip.clone().webp({ delay: Array(10).fill(400) })
      ).toBuffer()
      const { regions, ...sight } = await lookAtMoving(new Uint8Array(moving), mime, { faces: bright })
      expect(sight).toMatchObject({ media: 'moving_picture', width: 120, height: 80, durationMs: 4000 })
      expect(regions.map(({ span }) => span)).toEqual([{ fromMs: 0, toMs: 4000 }])
    }
  })
  test('a GIF is read by ffmpeg too', async () => {
    const gif = make('moving.gif', '-f', 'lavfi', '-i', 'testsrc=size=160x90:rate=5:duration=2')
    expect(await lookAtVideo(gif, {})).toMatchObject({
      media: 'moving_picture',
      width: 160,
      sound: { present: false },
    })
  })
  test('cancelling ends it, and what is no film is refused', async () => {
    const before = left()
    const stop = new AbortController()
    const stopping: FaceDetector = async () => {
      stop.abort()
      return []
    }
    const asked = lookAtVideo(film, { faces: stopping }, { signal: stop.signal })
    expect(await codeOf(asked)).toBe('cancelled')
    expect(await codeOf(lookAtVideo(film.subarray(0, 900), {}))).toBe('damaged')
    expect(
      await codeOf(lookAtVideo(new TextEncoder().encode('#EXTM3U\nhttp://clinic.example/a.ts'), {})),
    ).toBe('damaged')
    expect(left()).toEqual(before)
  })
  test('damaged ones end in a picture of what is left or in an error of the list', async () => {
    const codes: string[] = []
    for (let seed = 1; seed <= 8; seed += 1) {
      const broken = film.slice(0, film.length - (seed % 2) * 2000)
      for (let hit = 0; hit < 40; hit += 1)
        broken[(seed * 7919 + hit * 104_729) % broken.length] = (seed * 31 + hit * 17) % 256
      codes.push(await codeOf(lookAtVideo(broken, { faces: bright })))
    }
    expect(codes.filter((code) => !['fine', 'damaged', 'not_media', 'too_large'].includes(code))).toEqual([])
  })
  test('what is said is written down by a command of this machine', async () => {
    const tool = join(folder, 'listen')
    writeFileSync(tool, '#!/bin/sh\nhead -c 4 "$2"; echo " $1"\n')
    chmodSync(tool, 0o755)
    const transcribe = commandTranscriber([tool, 'room $(id); 12'])
    const { sound } = await lookAtVideo(film, {}, { transcribe })
    expect(sound).toEqual({ present: true, transcript: 'RIFF room $(id); 12' })
    expect(await codeOf(lookAtVideo(film, {}, { transcribe: commandTranscriber(['/nowhere/listen']) }))).toBe(
      'failed',
    )
    expect(configuredTranscriber({})).toBeUndefined()
    expect(() => configuredTranscriber({ TRANSCRIBE_COMMAND: 'listen --now' })).toThrow(TypeError)
  })
  test('without ffmpeg the error says what to install', () => {
    expect(() => findTool('ffmpeg', { PATH: '/nowhere' })).toThrow(/Install the package ffmpeg/)
    expect(findTool('ffprobe', { FFMPEG_PATH: findTool('ffmpeg') })).toBe(findTool('ffprobe'))
  })

  test('a safe copy is black where and when it must be, and says nothing of its maker', async () => {
    const covers = [
      { box: { x: 0.25, y: 0.25, width: 0.2, height: 0.2, angle: 0 }, span: { fromMs: 2000, toMs: 4000 } },
    ]
    const { bytes, width } = await makeSafeVideo(film, { covers, sound: 'remove' })
    expect(width).toBe(320)
    expect(Buffer.from(bytes).includes('Quill') || Buffer.from(bytes).includes('+40.6')).toBe(false)
    const dark: [number, boolean][] = []
    const { sound } = await lookAtVideo(bytes, {
      faces: async ({ data, width: side, height }) => {
        const at = (Math.round(height * 0.35) * side + Math.round(side * 0.35)) * 4
        dark.push([data[0] as number, (data[at] as number) < 40])
        return []
      },
    })
    expect(sound.present).toBe(false)
    expect(dark.filter(([ground]) => ground > 200).every(([, black]) => black)).toBe(true)
    expect(dark.filter(([ground]) => ground > 200).length).toBeGreaterThan(0)
    expect(dark[0]).toEqual([expect.any(Number), false])
    const kept = await makeSafeVideo(film, { covers: [], sound: 'keep' })
    expect((await lookAtVideo(kept.bytes, {})).sound.present).toBe(true)
  })
})
