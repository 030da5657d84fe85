import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Room → rooms it may import. Nothing imports web, extension or cli. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: [],
  encoder: ['engine'],
  law: [],
  contract: ['law'],
  vision: ['contract'],
  networks: ['contract'],
  server: ['engine', 'encoder', 'law', 'contract', 'vision', 'networks'],
  web: ['contract', 'law', 'engine', 'encoder', 'vision', 'networks/limits'],
  extension: ['engine', 'contract'],
  cli: ['engine', 'encoder', 'vision', 'contract', 'server'],
}
/** Lines a file may have; generated files and data aside. */
const MAX_LINES = 400

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'packages'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const sources = files.filter((file) => /^packages\/\w+\/src\//.test(file))

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] as string,
  )
}
const roomOf = (file: string) => file.split('/')[1] as string
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/testing/')

test('the scan saw the rooms', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(new Set(sources.map(roomOf)).size).toBeGreaterThanOrEqual(6)
})

test('a room imports only the rooms it may', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('@clearpost/'))
      .map((specifier) => specifier.slice('@clearpost/'.length))
      .filter((target) => {
        const allowed = MAY_IMPORT[roomOf(file)] ?? []
        return !allowed.includes(target) && !allowed.includes(target.split('/')[0] as string)
      })
      .map((target) => `${file} → ${target}`),
  )
  expect(wrong).toEqual([])
})

test('no relative import leaves its package', () => {
  const wrong = sources
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))
        .filter((target) => !target.startsWith(`packages/${roomOf(file)}/`))
        .map((target) => `${file} → ${target}`),
    )
  expect(wrong).toEqual([])
})

test('the engine knows neither Node nor a page nor the clock', () => {
  const engine = sources.filter((file) => roomOf(file) === 'engine' && !isTest(file))
  expect(engine.length).toBeGreaterThan(20)
  const wrong = engine.filter((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    return (
      importsOf(file).some((specifier) => specifier.startsWith('node:')) ||
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env/.test(text)
    )
  })
  expect(wrong).toEqual([])
})

describe('inside the server', () => {
  const server = sources.filter((file) => roomOf(file) === 'server' && !isTest(file))
  const domainOf = (file: string) => /^packages\/server\/src\/domains\/([\w-]+)\//.exec(file)?.[1]
  const targets = (file: string) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))

  test('core never imports a domain', () => {
    const core = server.filter((file) => file.startsWith('packages/server/src/core/'))
    expect(core.length).toBeGreaterThan(10)
    expect(
      core.flatMap((file) =>
        targets(file)
          .filter((target) => domainOf(target))
          .map((target) => `${file} → ${target}`),
      ),
    ).toEqual([])
  })

  test('a domain reaches another one only through its index', () => {
    const domains = server.filter((file) => domainOf(file))
    expect(domains.length).toBeGreaterThan(10)
    const wrong = domains.flatMap((file) =>
      targets(file)
        .filter(
          (target) =>
            domainOf(target) && domainOf(target) !== domainOf(file) && !target.endsWith('/index.ts'),
        )
        // Tables are shapes: a domain may name another's rows in a join.
        .filter((target) => !target.endsWith('/tables.ts'))
        .map((target) => `${file} → ${target}`),
    )
    expect(wrong).toEqual([])
  })
})

test(`no source file has more than ${MAX_LINES} lines`, () => {
  const long = files
    .filter((file) => !/\/(data|facts|generated|training\/posts)\//.test(file))
    .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > MAX_LINES)
  expect(long).toEqual([])
})
