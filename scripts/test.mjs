// The whole test command: prepares what the machine lacks, then runs every gate and says which failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const results = mkdtempSync(path.join(os.tmpdir(), 'clearpost-test-'))
const only = process.argv.slice(2)

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
const npx = (...args) => run('npx', ['--no-install', ...args])
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0

/** Browser and Redis come from the system; on Debian as root they are installed, elsewhere the message says how. */
function prepareSystem() {
  const missing = [
    [
      'chromium',
      has('chromium') || has('chromium-browser') || has('google-chrome') || Boolean(process.env.CHROMIUM),
    ],
    ['redis-server', has('redis-server')],
    ['poppler-utils', has('pdftoppm')],
    ['ffmpeg', has('ffmpeg') && has('ffprobe')],
  ]
    .filter(([, present]) => !present)
    .map(([name]) => name)
  if (missing.length === 0) return true
  if (process.getuid?.() === 0 && has('apt-get')) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    return (
      run('apt-get', ['update', '-q'], quiet) &&
      run('apt-get', ['install', '-y', '-q', ...missing, 'fonts-noto-color-emoji', 'fonts-liberation'], quiet)
    )
  }
  console.error(`The tests need ${missing.join(', ')}. Install them with your package manager and run again.`)
  return false
}

const vitest = (name, ...args) =>
  npx(
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(results, `${name}.json`)}`,
  )

const steps = {
  system: prepareSystem,
  peers: () =>
    existsSync(path.join(root, 'tests/peers/node_modules/.package-lock.json')) ||
    run('npm', ['ci', '--prefix', 'tests/peers', '--no-audit', '--no-fund']),
  types: () => run('npm', ['run', '--silent', 'typecheck']),
  lint: () => npx('biome', 'ci', '.'),
  unused: () => npx('knip'),
  build: () => run('npm', ['run', '--silent', 'build']),
  docs: () => run(process.execPath, ['scripts/run-ts.mjs', 'scripts/generate-docs.ts', '--check']),
  tests: () => vitest('tests'),
  verdicts: () => run(process.execPath, ['scripts/run-ts.mjs', 'packages/engine/training/verdict/gate.ts']),
  browser: () => vitest('browser', '--config', 'tests/e2e/vitest.config.ts'),
}

const failed = []
for (const [name, step] of Object.entries(steps)) {
  if (only.length > 0 && !only.includes(name)) continue
  const began = Date.now()
  console.log(`\n── ${name}`)
  const passed = step()
  console.log(`── ${name}: ${passed ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(0)} s)`)
  if (!passed) failed.push(name)
  // Nothing after these can mean anything without them.
  if (!passed && ['system', 'peers', 'build'].includes(name)) break
}

let passedTests = 0
let failedTests = 0
for (const name of ['tests', 'browser']) {
  const file = path.join(results, `${name}.json`)
  if (!existsSync(file)) continue
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
  passedTests += numPassedTests
  failedTests += numFailedTests
}
rmSync(results, { recursive: true, force: true })
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
console.log(`${passedTests} passed, ${failedTests} failed`)
process.exit(failed.length > 0 ? 1 : 0)
