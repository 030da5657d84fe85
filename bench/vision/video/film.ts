import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { findTool } from '../../../packages/vision/src/video/ffmpeg.ts'

/** One scene: a picture that the camera moves over, and what is written in it. */
export interface Scene {
  picture: Buffer
  seconds: number
  /** The camera moves; a still scene is a slide. */
  moves: boolean
}

/** A wall, a slide and a board with invented people. */
export async function madeScenes(): Promise<Scene[]> {
  const svg = (body: string) =>
    sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="2112" height="1188">${body}</svg>`))
      .png()
      .toBuffer()
  const lines = (texts: string[], size: number, colour: string) =>
    texts
      .map(
        (text, at) =>
          `<text x="300" y="${260 + at * size * 1.9}" font-family="Liberation Sans" font-size="${size}" fill="${colour}">${text}</text>`,
      )
      .join('')
  return [
    {
      picture: await svg(
        `<rect width="2112" height="1188" fill="#e8edf0"/>${lines(['Flu shots on Saturday', 'Bring your card'], 64, '#123')}`,
      ),
      seconds: 8,
      moves: false,
    },
    {
      picture: await svg(
        `<rect width="2112" height="1188" fill="#fafafa"/>${lines(['Room 12  Maria Quill', 'MRN 00482913', 'Discharge 3/14'], 48, '#1a3b8c')}`,
      ),
      seconds: 12,
      moves: true,
    },
    {
      picture: await svg(
        `<rect width="2112" height="1188" fill="#24323c"/>${lines(['Thank you'], 90, '#fff')}`,
      ),
      seconds: 5,
      moves: false,
    },
  ]
}

/** A film in 1080p with sound, made of scenes that follow one another until it is long enough. */
export async function film(scenes: readonly Scene[], seconds: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'clearpost-film-'))
  try {
    const inputs: string[] = []
    const chains: string[] = []
    let length = 0
    for (let number = 0; length < seconds; number += 1) {
      const scene = scenes[number % scenes.length] as Scene
      const last = Math.min(scene.seconds, seconds - length)
      length += last
      const file = join(folder, `${number}.png`)
      writeFileSync(file, await sharp(scene.picture).resize(2112, 1188, { fit: 'cover' }).png().toBuffer())
      inputs.push('-loop', '1', '-framerate', '30', '-t', String(last), '-i', file)
      const place = scene.moves ? `'96+90*sin(t*0.7)':'54+50*cos(t*0.5)'` : '96:54'
      chains.push(`[${number}]crop=1920:1080:${place},setsar=1[v${number}]`)
    }
    const count = chains.length
    const out = join(folder, 'film.mp4')
    execFileSync(findTool('ffmpeg'), [
      '-v',
      'error',
      ...inputs,
      '-f',
      'lavfi',
      '-t',
      String(seconds),
      '-i',
      'sine=frequency=300',
      '-filter_complex',
      `${chains.join(';')};${Array.from({ length: count }, (_, at) => `[v${at}]`).join('')}concat=n=${count}:v=1,noise=alls=4:allf=t[v]`,
      '-map',
      '[v]',
      '-map',
      `${count}:a`,
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-crf',
      '23',
      '-pix_fmt',
      'yuv420p',
      out,
    ])
    return new Uint8Array(readFileSync(out))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
