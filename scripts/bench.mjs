// Runs every measurement, one after the other, and writes bench/README.md from what they print.
//   npm run bench            all of them
//   npm run bench -- lists   those whose name contains the word; the others keep their last text
//   npm run bench -- vision  everything that looks at pictures
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const file = join(root, 'bench/README.md')
const wanted = process.argv[2] ?? ''

/** Title, script with arguments, and what the reader should know. */
const MEASUREMENTS = [
  [
    'Check engine: accuracy',
    'bench/engine/accuracy.ts',
    'The check with each of its readers, and what a user could take instead, in one run. The tables of docs/limits.md come from the same run.',
  ],
  [
    'Check engine: speed',
    'bench/engine/speed.ts',
    'One core, warm. Target: p50 ≤ 0.5 ms, p99 ≤ 2 ms for 280 characters.',
  ],
  [
    'Check engine: throughput',
    'bench/engine/throughput.ts',
    'The command line in one process beside other libraries on the same posts. Target: at least ten times compromise.',
  ],
  [
    'Check engine: hostile texts',
    'bench/engine/hostile.ts',
    'The check on texts made to be slow, and on what a search by small changes finds that is slower still. Target: no character costs more than twice the usual.',
  ],
  [
    'Check engine: identifiers',
    'bench/engine/names.ts',
    'Person names on Twitter (exact spans), identifier types on presidio-synth, false alarms on PsyTAR, speed of `identify` alone in nanoseconds a character for hostile texts.',
  ],
  [
    'Check engine: crowd',
    'bench/engine/crowd.ts',
    'How many residents are alone with what a text tells of them, worked out with the tables of the crowd estimate.',
  ],
  [
    'Check engine: rewrites',
    'bench/engine/rewrite.ts',
    'What becomes of the training posts that need a person by their label. The model was trained on these very posts: the shares say what the rewrite does with a post that is held up, not how many it will meet.',
  ],
  ['Server: check', 'bench/server/check.ts', 'The server on one core, the load on the other.'],
  ['Server: lists', 'bench/server/lists.ts', 'Whole HTTP requests, one at a time.'],
  [
    'Program: exclusion screening',
    'bench/screening/measure.ts',
    'A made-up file of exclusions through the real server. Target: a million rows against 5,000 people in under a minute.',
  ],
  [
    'Program: training and the board',
    'bench/program/measure.ts',
    'Ten courses and ten policies in a large workforce. Target: courses given within a minute, the board within 300 ms.',
  ],
  [
    'Page: first check',
    'bench/web/first-check.ts',
    'The core engine in a worker of real Chromium, nothing cached. Target: report within 300 ms of navigation, at most 3 MB gzip.',
  ],
  ['Page: first load and typing', 'bench/web/load.ts', 'gzip, before the engine’s data.'],
]

/** What the reader should know of each folder of bench/vision. */
const VISION_NOTES = {
  codes:
    'QR, Data Matrix, Aztec, PDF417 and Code 128 in made 1080p pictures: 2–8 pixels a module, every angle, blur, noise, glare, JPEG. Target: 95% read.',
  faces:
    'Openly licensed photos with their truth in bench/vision/photos. Target: 99% of clear faces, 95% of masked ones, one false alarm in 20 pictures.',
  hostile: 'Bombs, cut-off files, polyglots. Target: an error within a second, bounded memory.',
  likeness: 'The same picture after cropping, scaling and encoding anew, and other pictures.',
  metadata: 'Planted in every kind of file, found, and gone from the copy. Target: all of them.',
  text: 'Made pictures of whiteboards, wristbands, monitors, charts, badges. Target: 95% of printed characters, 85% of marker font.',
  video: 'A minute of 1080p through everything, and a safe copy of it. Target: 90 s on two cores.',
  whole:
    'One 1080p picture with faces, text, a code and GPS through everything. Target: 2 s on two cores, the first faces within 500 ms, a cold start of 3 s, 900 MB.',
}
for (const { name } of readdirSync(join(root, 'bench/vision'), { withFileTypes: true })
  .filter((entry) => existsSync(join(root, 'bench/vision', entry.name, 'measure.ts')))
  .sort((a, b) => a.name.localeCompare(b.name)))
  MEASUREMENTS.push([`Vision: ${name}`, `bench/vision/${name}/measure.ts`, VISION_NOTES[name] ?? ''])

const previous = new Map()
try {
  for (const part of readFileSync(file, 'utf8').split(/^## /m).slice(1))
    previous.set(part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim())
} catch {
  // The first run has no earlier text to keep.
}

const sections = MEASUREMENTS.map(([title, script, note]) => {
  if (!title.toLowerCase().includes(wanted.toLowerCase()))
    return [title, previous.get(title) ?? 'Not measured yet.']
  console.error(`measuring ${title} …`)
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run-ts.mjs', ...script.split(' ')], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })
  if (status !== 0) {
    console.error(`${title} failed`)
    process.exitCode = 1
  }
  const text = stdout
    .split('\n')
    .filter((line) => !/^Clearpost is ready|^Open it to create/.test(line))
    .join('\n')
    .trim()
  const body = /^[|#]/m.test(text) ? text : `\`\`\`\n${text}\n\`\`\``
  return [
    title,
    `${note}\n\n${body}\n\n\`node scripts/run-ts.mjs ${script}\`, ${new Date().toISOString().slice(0, 10)}`,
  ]
})
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
writeFileSync(
  file,
  `# Measurements\n\nMade by \`npm run bench\` on ${machine}. What falls short of a target is shown like the rest. Kills of the server and the database: [faults.md](faults.md).\n\n${sections.map(([title, body]) => `## ${title}\n\n${body}\n`).join('\n')}`,
)
