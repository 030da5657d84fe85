import { api, type MediaDetail, type Sight, type Sighting } from '@clearpost/contract'
import type { Look } from '@clearpost/vision/node'
import sharp from 'sharp'
import type { Core } from '../core/index.ts'
import { setLook } from '../domains/media/index.ts'
import type { Browser } from './app.ts'

/** A picture of one colour as JPEG; another one for each colour. */
export const plainPicture = async (
  background: string,
  width = 640,
  height = 480,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  )

/** A face that the machine finds, as the tests of what follows need it. */
export const face = (x: number, y: number): Sighting => ({
  kind: 'face',
  box: { x, y, width: 0.1, height: 0.15, angle: 0 },
  score: 0.9,
  reason: 'face',
  text: null,
  format: null,
  span: null,
})

export const written = (text: string, x = 0.1, y = 0.8): Sighting => ({
  kind: 'text',
  box: { x, y, width: 0.3, height: 0.05, angle: 0 },
  score: 0.95,
  reason: 'text_read',
  text,
  format: null,
  span: null,
})

/** Makes the organization's machine see what a test says. What the real one sees is told by the tests of vision. */
export function showing(core: Core, sight: Partial<Sight>): void {
  const look = async (): Promise<Sight> => ({
    media: 'picture',
    width: 640,
    height: 480,
    durationMs: null,
    regions: [],
    metadata: [],
    sound: { present: false, transcript: null },
    tools: 'test 1',
    ...sight,
  })
  setLook(core, Object.assign(look, { open: async () => {}, close: async () => {} }) as Look)
}

export const NO_TO_ALL = {
  tattoo: false,
  clothing: false,
  bystander: false,
  room_number: false,
  child: false,
}

/** Uploads a picture that shows nobody, and does with it what a person does before it may go out. */
export async function clearedPicture(
  core: Core,
  browser: Browser,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<MediaDetail> {
  showing(core, {})
  const { status, body } = await browser.call(api.media.upload, { bytes })
  if (status !== 201) throw new Error(`The picture was not kept: ${status} ${body.code}`)
  return confirmed(core, browser, body.id)
}

/** Has a picture looked at, answers every question with no and confirms it, as a person would. */
export async function confirmed(core: Core, browser: Browser, mediaId: string): Promise<MediaDetail> {
  await core.jobs.drain()
  const params = { mediaId }
  await browser.call(api.media.answer, { params, body: { answers: NO_TO_ALL } })
  const { status, body } = await browser.call(api.media.confirm, { params, body: { seen: true } })
  if (status !== 200) throw new Error(`The picture could not be confirmed: ${status} ${body.code}`)
  return body
}
