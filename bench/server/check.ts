/**
 * `POST /api/check` with 280 characters against the same server's empty route, at 50 connections.
 * The load comes from a second process, so each has one of two cores.
 *
 *   node scripts/run-ts.mjs bench/server/check.ts
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { startSubject } from './subject.ts'

const SECONDS = 8
const CONNECTIONS = 50
const TEXT =
  'Flu shots are here. Walk in any weekday from nine to five at our main office, no appointment needed. Bring your insurance card if you have one, and come anyway if you do not. Wear short sleeves, drink some water, and plan fifteen minutes to rest afterwards. Questions? Ask at any desk!'.slice(
    0,
    280,
  )

/** The core is unsure here, so the encoder is asked each time. */
const UNSURE =
  'A patient thanked me today and it made my week. He brought peaches from his own tree for the whole front desk and stayed to talk about the weather, the dog and his daughter in college. I needed that more than he will ever know. To everyone who does this work: somebody noticed you today.'

interface Load {
  requests: { average: number }
  latency: { p50: number; p97_5: number; p99: number }
  non2xx: number
}

function load(url: string, options: string[]): Promise<Load> {
  const program = createRequire(import.meta.url).resolve('autocannon/autocannon.js')
  const child = spawn(process.execPath, [
    program,
    '-j',
    '-c',
    String(CONNECTIONS),
    '-d',
    String(SECONDS),
    ...options,
    url,
  ])
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(text) as Load) : reject(new Error(`autocannon ended with ${code}`)),
    )
  })
}

const subject = await startSubject()
const headers = Object.entries(subject.headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
const post = (text: string) => ['-m', 'POST', '-b', JSON.stringify({ text }), ...headers]
const check = post(TEXT)
// Warm both, then measure in turn twice and keep the better of each.
await load(`${subject.url}/api/check`, check)
const rows = new Map<string, Load>()
for (let round = 0; round < 2; round += 1) {
  for (const [name, path, options] of [
    ['GET /api/health (empty route)', '/api/health', []],
    ['POST /api/check, 280 characters', '/api/check', check],
    ['POST /api/check, a text that both readers read', '/api/check', post(UNSURE)],
  ] as const) {
    const result = await load(`${subject.url}${path}`, [...options])
    if (result.non2xx > 0) throw new Error(`${name}: ${result.non2xx} answers were refusals`)
    if (result.requests.average > (rows.get(name)?.requests.average ?? 0)) rows.set(name, result)
  }
}
await subject.stop()
const [empty, checked] = [...rows.values()] as [Load, Load]
console.log('| route | requests a second | p50 ms | p97.5 ms | p99 ms |\n|---|---|---|---|---|')
for (const [name, { requests, latency }] of rows)
  console.log(
    `| ${name} | ${Math.round(requests.average)} | ${latency.p50} | ${latency.p97_5} | ${latency.p99} |`,
  )
console.log(
  `\nThe check does ${((100 * checked.requests.average) / empty.requests.average).toFixed(0)}% of the empty route's requests a second (target: at least 33%), p99 ${checked.latency.p99} ms at ${CONNECTIONS} connections (target: under 25 ms).`,
)
process.exit(0)
