/**
 * What a first visit loads before the check engine's data, gzipped as it travels, per page.
 *
 *   node scripts/build.mjs && node scripts/run-ts.mjs bench/web/load.ts
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { openBrowser } from '../../tests/e2e/browser.ts'
import { startProduct } from '../../tests/e2e/product.ts'

const PAGES = [
  ['Sign in', '/sign-in'],
  ['Today', '/'],
  ['Compose', '/compose'],
] as const
const TARGET_KB = 300
const BYTES_PER_KB = 1000

const product = await startProduct()
const browser = await openBrowser()
try {
  const first = await browser.newContext({ baseURL: product.url })
  const setup = await first.request.post('/api/setup', {
    headers: { origin: product.url },
    data: {
      organizationName: 'Harbor Light Clinics',
      timeZone: 'America/Denver',
      name: 'Avery Quill',
      email: 'avery.quill@harborlight.example',
      password: 'seven quiet herons at dawn',
      locale: 'en',
    },
  })
  if (!setup.ok()) throw new Error(`Setup: ${setup.status()} ${await setup.text()}`)
  const session = await first.storageState()
  console.log(`| page | files | page, kB gzip (target < ${TARGET_KB}) |`)
  console.log('| --- | --- | --- |')
  for (const [name, path] of PAGES) {
    const { page, files } = await firstLoad(path, path === '/sign-in' ? undefined : session)
    console.log(`| ${name} | ${files} | ${page} |`)
  }
} finally {
  await browser.close()
  await product.stop()
}

async function firstLoad(path: string, storageState: Awaited<ReturnType<typeof storage>> | undefined) {
  const context = await browser.newContext({
    baseURL: product.url,
    ...(storageState ? { storageState } : {}),
  })
  const page = await context.newPage()
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  let bytes = 0
  let files = 0
  for (const response of responses) {
    const url = new URL(response.url())
    const isPage =
      response.status() === 200 && !url.pathname.startsWith('/api/') && !/\.worker/.test(url.pathname)
    if (!isPage) continue
    bytes += gzipSync(await response.body()).length
    files += 1
  }
  await context.close()
  return { page: Math.round(bytes / BYTES_PER_KB), files }
}

function storage() {
  return browser.contexts()[0]?.storageState() ?? Promise.reject(new Error('No context.'))
}

/** Written by the browser test under `BENCH=1 npm test -- browser`. */
const typing = JSON.parse(readFileSync('bench/web/typing.json', 'utf8')) as Record<string, number>
console.log(
  `\nTyping ${typing.keystrokes} characters with findings: the longest main-thread task took ${typing.longestTaskMs} ms, the longest with a keystroke in it ${typing.longestKeystrokeTaskMs} ms (target: never over 16 ms); ${typing.tasksOver16Ms} tasks were longer.`,
)
