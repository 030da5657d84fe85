/**
 * The first check of a visit in real Chromium: the core engine in a worker on a page of its own, so that only the
 * engine is measured. Download gzipped; the rest from navigation or from the worker's start until the
 * report is there; the median and the least of several visits without cache.
 *
 *   node scripts/run-ts.mjs bench/web/first-check.ts [worker script, instead of the tree's own]
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { openBrowser } from '../../tests/e2e/browser.ts'

const VISITS = 9
const TARGET_MS = 300
const TARGET_MB = 3
const BYTES_PER_MB = 1e6
const POST = {
  text: 'So proud of the 84-year-old farmer from Haxtun, CO who walked out of our clinic last night after Dr. Lee fixed that hip!',
  account: 'organization',
  kind: 'post',
}
const PAGE = `<!doctype html><meta charset="utf-8"><title>First check</title><script type="module">
const started = performance.now()
const worker = new Worker('/worker.js', { type: 'module' })
worker.addEventListener('message', ({ data }) => {
  const now = performance.now()
  globalThis.first = { sinceNavigation: now, sinceStart: now - started, verdict: data.report?.verdict ?? '' }
})
worker.postMessage({ id: 1, post: ${JSON.stringify(POST)}, options: {} })
</script>`

/** The core engine alone; the encoder comes later and only where a visitor allows it. */
const WORKER = `import { check } from '@clearpost/engine'
self.addEventListener('message', ({ data }) =>
  self.postMessage({ id: data.id, report: check(data.post, data.options) }))`

interface Visit {
  sinceNavigation: number
  sinceStart: number
  verdict: string
}

async function workerScript(): Promise<string> {
  const given = process.argv[2]
  if (given !== undefined) return readFileSync(given, 'utf8')
  const { outputFiles } = await build({
    stdin: { contents: WORKER, resolveDir: 'packages/web' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const files: Record<string, [type: string, body: Buffer]> = {
  '/': ['text/html', gzipSync(PAGE)],
  '/worker.js': ['text/javascript', gzipSync(await workerScript())],
}
const server = createServer(({ url }, response) => {
  const [type, body] = files[url ?? ''] ?? ['text/plain', gzipSync('')]
  response.writeHead(files[url ?? ''] ? 200 : 404, {
    'content-type': `${type}; charset=utf-8`,
    'content-encoding': 'gzip',
    'cache-control': 'no-store',
  })
  response.end(body)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const browser = await openBrowser()
try {
  const visits: (Visit & { heapMb: number })[] = []
  for (let n = 0; n < VISITS; n += 1) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(address)
    await page.waitForFunction('globalThis.first !== undefined')
    const first = (await page.evaluate('globalThis.first')) as Visit
    if (first.verdict === '') throw new Error('The worker gave no report.')
    const heap = (await page.workers()[0]?.evaluate('performance.memory?.usedJSHeapSize ?? 0')) as number
    visits.push({ ...first, heapMb: heap / BYTES_PER_MB })
    await context.close()
  }
  const ranked = (pick: (visit: (typeof visits)[number]) => number) => visits.map(pick).sort((a, b) => a - b)
  const row = (name: string, values: number[], unit: string, digits = 0) =>
    console.log(
      `| ${name} | ${values[values.length >> 1]?.toFixed(digits)} ${unit} | ${values[0]?.toFixed(digits)} ${unit} |`,
    )
  const download = (files['/worker.js']?.[1].length ?? 0) / BYTES_PER_MB
  console.log(`| first check in Chromium, ${VISITS} visits | median | least |\n|---|---|---|`)
  console.log(`| download, gzip (target ≤ ${TARGET_MB} MB) | ${download.toFixed(2)} MB | |`)
  row(
    `report after navigation (target ≤ ${TARGET_MS} ms)`,
    ranked((visit) => visit.sinceNavigation),
    'ms',
  )
  row(
    'report after the worker’s start',
    ranked((visit) => visit.sinceStart),
    'ms',
  )
  const heaps = ranked((visit) => visit.heapMb)
  if ((heaps[0] ?? 0) > 0) row('script heap of the worker', heaps, 'MB')
} finally {
  await browser.close()
  server.close()
}
