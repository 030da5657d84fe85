import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from './commands.ts'

const root = resolve(import.meta.dirname, '../../..')
const command = join(root, 'packages/cli/bin/clearpost.js')
let folder: string
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-stale', 'cli'], { stdio: 'ignore' })
  folder = mkdtempSync(join(tmpdir(), 'clearpost-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  code: number | null
  out: string
  said: string
}

function clearpost(
  args: string[],
  input: string | Buffer = '',
  env: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    // Whether the one who runs the tests wants colours is no matter of theirs.
    const { NO_COLOR: _no, FORCE_COLOR: _some, ...inherited } = process.env
    const child = spawn(process.execPath, [command, ...args], { env: { ...inherited, ...env } })
    let out = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('close', (code) => resolve({ code, out, said }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
const lines = ({ out }: Ended) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('help teaches', () => {
  test('without a command it says what there is and what to try', async () => {
    const { code, out } = await clearpost([])
    expect(code).toBe(0)
    for (const { name, summary } of commands) {
      expect(out).toContain(name)
      expect(out).toContain(summary)
    }
  })
  test.each(commands.map(({ name }) => name))('%s has options and examples', async (name) => {
    const { code, out } = await clearpost([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Usage  clearpost ${name}`)
    expect(out).toMatch(/Examples\n {2}# /)
  })
  test('a mistyped command or option gets the right one proposed', async () => {
    expect((await clearpost(['chekc'])).said).toContain('Did you mean "clearpost check"?')
    const option = await clearpost(['check', '--acount', 'personal', 'x'])
    expect(option.said).toContain('Did you mean --account?')
    expect(option.code).toBe(2)
  })
})

describe('the text comes from arguments, a file or a pipe', () => {
  const text = 'Wash your hands before every meal.'
  test('and the answer is the same', async () => {
    const file = join(folder, 'draft.txt')
    writeFileSync(file, text)
    const answers = [
      await clearpost(['check', '--json', text]),
      await clearpost(['check', '--json', '--file', file]),
      await clearpost(['check', '--json', file]),
      await clearpost(['check', '--json'], text),
    ]
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1)
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  })
  test('what cannot be used ends with 2 and says what to do', async () => {
    const unusable: [string[], string | Buffer, string][] = [
      [['check', '--file', join(folder, 'absent.txt')], '', 'does not exist'],
      [['check'], '', 'empty'],
      [['check', ''], '', 'empty'],
      [['check'], Buffer.from([0xff, 0xfe, 0x41]), 'UTF-8'],
      [['check', '--account', 'ours', 'x'], '', '--account is one of'],
      [['check', '--allow-list', join(folder, 'absent.json'), 'x'], '', 'does not exist'],
    ]
    for (const [args, input, words] of unusable) {
      const { code, said, out } = await clearpost(args, input)
      expect(code, args.join(' ')).toBe(2)
      expect(said).toContain(words)
      expect(out).toBe('')
    }
  })
  test('no colours through a pipe, and with FORCE_COLOR some', async () => {
    const esc = String.fromCharCode(27)
    expect((await clearpost(['identify', 'Maria Lopez'])).out).not.toContain(esc)
    expect((await clearpost(['identify', 'Maria Lopez'], '', { FORCE_COLOR: '1' })).out).toContain(esc)
    expect(
      (await clearpost(['identify', 'Maria Lopez'], '', { FORCE_COLOR: '1', NO_COLOR: '1' })).out,
    ).not.toContain(esc)
  })
})

describe('one post a line', () => {
  test('answers keep the order, bad lines are named, the rest goes on', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":"a","text":"Drink water.","account":null,"unknown":1}\r\n'),
      Buffer.from('not json\n\n[1]\n{"id":"c"}\n'),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from('{"id":"d","text":"x","account":"ours"}\n{"id":2,"text":"Eat greens."}'),
    ])
    const ended = await clearpost(['check', '--jsonl'], input)
    expect(ended.code).toBe(0)
    expect(
      lines(ended).map(({ id, line, error }) => (error === undefined ? { id } : { line, error })),
    ).toEqual([
      { id: 'a' },
      { line: 2, error: 'The line is not JSON.' },
      { line: 4, error: expect.stringContaining('JSON object') },
      { line: 5, error: expect.stringContaining('no "text"') },
      { line: 6, error: 'The line is not valid UTF-8.' },
      { line: 7, error: expect.stringContaining('"account" is one of') },
      { id: 2 },
    ])
  })
  test('identify answers spans with offsets into the text', async () => {
    const text = '😀 Call Maria Lopez at 970-555-0142'
    const [answer] = lines(await clearpost(['identify', '--jsonl'], JSON.stringify({ id: 1, text })))
    const spans = answer?.spans as { category: string; start: number; end: number; text: string }[]
    expect(spans.map(({ category }) => category)).toContain('D')
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
  })
  test('a reader that has seen enough ends it quietly', async () => {
    const file = join(folder, 'many.jsonl')
    writeFileSync(file, `${JSON.stringify({ text: 'Drink water.' })}\n`.repeat(20_000))
    const child = spawn(process.execPath, [command, 'check', '--jsonl', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })
})

describe('settings', () => {
  test('are shown with secrets hidden', async () => {
    const { code, out } = await clearpost(['config'], '', {
      DATABASE_URL: 'postgres://a:hunter2@db.example/c',
      DATA_DIR: folder,
    })
    expect(code).toBe(0)
    expect(out).toContain('db.example')
    expect(out).not.toContain('hunter2')
  })
  test('that are not usable are all named', async () => {
    const { code, said } = await clearpost(['config'], '', { PORT: 'x', LOG_LEVEL: 'loud' })
    expect(code).toBe(2)
    expect(said).toContain('PORT')
    expect(said).toContain('LOG_LEVEL')
  })
})

test('a file that is no pack or trail is said to be none', async () => {
  const file = join(folder, 'letter.txt')
  writeFileSync(file, 'Dear all\n')
  const { code, out } = await clearpost(['verify', file])
  expect(code).toBe(2)
  expect(out).toContain('NOT PROVEN')
})

test('backup and restore carry a whole data folder over', async () => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')]
  const file = join(folder, 'all.backup')
  expect((await clearpost(['migrate'], '', { DATA_DIR: from })).code).toBe(0)
  const backup = await clearpost(['backup', file], '', { DATA_DIR: from })
  expect(backup).toMatchObject({ code: 0, said: expect.stringContaining('rows of') })
  const restored = await clearpost(['restore', file], '', { DATA_DIR: to })
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Publishing is paused') })
  const again = await clearpost(['restore', file], '', { DATA_DIR: to })
  expect(again).toMatchObject({ code: 2, said: expect.stringContaining('not empty') })
})

describe('look', () => {
  test('prints what stands in a picture, in threads of the built program, and nothing drives the terminal', async () => {
    const file = join(folder, 'note.png')
    const note =
      '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="300"><rect width="700" height="300" fill="#fff"/><text x="60" y="160" font-family="Liberation Sans" font-size="46">Call Maria Quill</text></svg>'
    await sharp(Buffer.from(note)).png().toFile(file)
    const damaged = join(folder, 'damaged.jpg')
    writeFileSync(damaged, 'no picture')
    const json = await clearpost(['look', '--json', file, damaged])
    expect(json.code).toBe(2)
    const [sight = {}, error] = lines(json)
    expect(sight).toMatchObject({ file, media: 'picture', width: 700, height: 300 })
    expect((sight.regions as { text: string }[]).map(({ text }) => text)).toEqual(['Call Maria Quill'])
    expect(error).toMatchObject({ file: damaged, error: { code: 'not_media' } })
    const table = await clearpost(['look', file])
    expect(table).toMatchObject({
      code: 1,
      out: expect.stringMatching(/note\.png {2}700 × 300\n {2}text .* Call Maria Quill\n/),
    })
    expect(await clearpost(['look'])).toMatchObject({ code: 2, out: '' })
    expect(await clearpost(['look', join(folder, 'missing.jpg')])).toMatchObject({ code: 2, out: '' })
  }, 120_000)
})
