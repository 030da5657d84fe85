import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLook } from '../../../packages/vision/src/look/look.ts'
import { makeSafeVideo } from '../../../packages/vision/src/video/safe-video.ts'
import { film, madeScenes } from './film.ts'

const SECONDS = 60
const scenes = await madeScenes()
const people = ['people-01.jpg', 'people-02.jpg', 'people-03.jpg'].map((name) => ({
  picture: readFileSync(join('bench/vision/photos', name)),
  seconds: 7,
  moves: true,
}))
const bytes = await film(
  scenes.flatMap((scene, at) => [scene, ...people.slice(at, at + 1)]),
  SECONDS,
)

const look = createLook()
await look.open()
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)
let began = performance.now()
const sight = await look(bytes)
const looked = seconds(began)
began = performance.now()
const covers = sight.regions.filter(({ kind }) => kind === 'face')
const copy = await makeSafeVideo(bytes, { covers, sound: 'remove' })
const copied = seconds(began)
await look.close()

const count = (kind: string) => sight.regions.filter((region) => region.kind === kind).length
console.log(`| a minute of 1080p, ${(bytes.length / 1e6).toFixed(1)} MB | seconds |
|---|---|
| looked at: ${count('face')} faces, ${count('text')} texts, sound ${sight.sound.present ? 'found' : 'missed'} | ${looked} |
| safe copy with ${covers.length} covers, encoded anew and read back, ${(copy.bytes.length / 1e6).toFixed(1)} MB | ${copied} |

Names found in the film: ${sight.regions.some(({ text }) => text?.includes('Quill')) ? 'yes' : 'no'}; medical record number: ${sight.regions.some(({ text }) => text?.includes('00482913')) ? 'yes' : 'no'}.`)
