import { check } from '@clearpost/engine'
import { ours, type Reader, tesseract } from './readers.ts'
import { type Made, render } from './render.ts'
import { EMPTY_SCENES, SCENES } from './scenes.ts'
import { type LineScore, phiChecked, type ReadPlace, scorePicture } from './score.ts'

// Prints how well text in made pictures is found and read: `node scripts/run-ts.mjs bench/vision/text/measure.ts`.

/** A line counts as found from this share of it inside places. */
const FOUND_FROM = 0.6

interface Result {
  made: Made
  places: ReadPlace[]
  lines: LineScore[]
  strays: number
  wallMs: number
  cpuMs: number
  checked: number
}

const sum = <T>(list: readonly T[], of: (item: T) => number) =>
  list.reduce((total, item) => total + of(item), 0)
const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0

async function measure(reader: Reader, pictures: readonly Made[]): Promise<Result[]> {
  const results: Result[] = []
  for (const made of pictures) {
    const from = performance.now()
    const fromCpu = process.cpuUsage()
    const places = await reader.read(made)
    const cpu = process.cpuUsage(fromCpu)
    const wallMs = performance.now() - from
    const media = places.flatMap(({ text }) => (text === null ? [] : [{ kind: 'text' as const, text }]))
    const findings = check({ text: '', media }).findings.map(({ text }) => text)
    results.push({
      made,
      places,
      ...scorePicture(made.lines, places, made.pixels),
      wallMs,
      cpuMs: (cpu.user + cpu.system) / 1000,
      checked: sum(made.lines, (line) => phiChecked(line, findings)),
    })
  }
  return results
}

function row(name: string, lines: readonly LineScore[]): string {
  const letters = sum(lines, (line) => line.letters)
  const cells = [
    name,
    String(lines.length),
    share(letters - sum(lines, (line) => line.edits), letters),
    share(letters - sum(lines, (line) => line.plainEdits), letters),
    share(
      sum(lines, (line) => line.wordsRead),
      sum(lines, (line) => line.words),
    ),
    `${sum(lines, (line) => line.phiRead)} of ${sum(lines, (line) => line.phi)}`,
    `${lines.filter((line) => line.found >= FOUND_FROM).length} of ${lines.length}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function table(results: readonly Result[]): string {
  const readable = results.filter(({ made }) => !made.scene.unreadable).flatMap(({ lines }) => lines)
  const blurred = results.filter(({ made }) => made.scene.unreadable).flatMap(({ lines }) => lines)
  const ofKind = (kind: string) => readable.filter(({ line }) => line.kind === kind)
  const shown = [...new Set(results.map(({ made }) => made.scene.shows))]
  const rows = [
    row('**printed**, letters of 20 to 28 px', ofKind('print')),
    row('**whiteboard marker**', ofKind('marker')),
    row('**handwriting**', ofKind('hand')),
    row('**blurred beyond reading** (must be found)', blurred),
    ...shown.map((name) =>
      row(
        name,
        results.filter(({ made }) => made.scene.shows === name).flatMap(({ lines }) => lines),
      ),
    ),
  ]
  return [
    '| what | lines | letters | accents aside | whole words | identifying tokens read | lines found |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const TYPICAL_LINES = [10, 16] as const

function times(reader: Reader, results: readonly Result[], empty: readonly Result[]): string {
  const typical = results.filter(
    ({ made }) => made.lines.length >= TYPICAL_LINES[0] && made.lines.length <= TYPICAL_LINES[1],
  )
  const seconds = (ms: number) => (ms / 1000).toFixed(2)
  const readable = results.filter(({ made }) => !made.scene.unreadable)
  const tokens = sum(
    readable.flatMap(({ lines }) => lines),
    (line) => line.phi,
  )
  return [
    `- ${reader.name}: median ${seconds(median(results.map((r) => r.wallMs)))} s a picture of 1920 × 1080 (${seconds(median(results.map((r) => r.cpuMs)))} s of processor time), ${seconds(median(typical.map((r) => r.wallMs)))} s (${seconds(median(typical.map((r) => r.cpuMs)))} s) for those with ${TYPICAL_LINES.join('–')} lines, longest ${seconds(Math.max(...results.map((r) => r.wallMs)))} s (24 lines of chart)`,
    `- the check names ${sum(readable, (r) => r.checked)} of ${tokens} identifying tokens in what ${reader.name} read`,
    `- ${reader.name} reports ${sum(empty, (r) => r.places.length)} places in ${empty.length} pictures without writing`,
  ].join('\n')
}

const pictures: Made[] = []
for (const scene of SCENES) pictures.push(await render(scene))
const empty: Made[] = []
for (const scene of EMPTY_SCENES) empty.push(await render(scene))

const parts: string[] = []
const lists: string[] = []
for (const open of [ours, tesseract]) {
  const reader = await open()
  const results = await measure(reader, pictures)
  const blank = await measure(reader, empty)
  await reader.close()
  parts.push(`### ${reader.name}\n\n${table(results)}`)
  lists.push(times(reader, results, blank))
}
console.log(
  `${pictures.length} made pictures (${sum(pictures, (p) => p.lines.length)} lines, English and Spanish, invented people), drawn anew each time from fonts in pinned versions. Targets: 95% of printed letters, 85% of marker, 95% of printed identifying tokens, every line found; 1.5 s for some 15 lines on one core.\n\n${parts.join('\n\n')}\n\n${lists.join('\n')}`,
)
