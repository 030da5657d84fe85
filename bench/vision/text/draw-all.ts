import { mkdirSync, writeFileSync } from 'node:fs'
import { render } from './render.ts'
import { EMPTY_SCENES, SCENES } from './scenes.ts'

/** Writes the made pictures to a folder, to look at them: `node scripts/run-ts.mjs bench/vision/text/draw-all.ts FOLDER`. */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that the pictures go to.')
mkdirSync(folder, { recursive: true })
for (const scene of [...SCENES, ...EMPTY_SCENES]) {
  const made = await render(scene)
  writeFileSync(`${folder}/${scene.name}.jpg`, made.jpeg)
  writeFileSync(`${folder}/${scene.name}.json`, JSON.stringify(made.lines, null, 1))
}
