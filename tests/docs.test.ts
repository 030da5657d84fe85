import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const DOCUMENTS = ['docs/hipaa/controls.md', 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md']
/** Folders of the repository: `packages/…` in code marks is a path, `text/html` is none. */
const TOP = /^(?:packages|docs|tests|bench|scripts|\.ci)\//

/** Targets of links and pictures, and code spans that are paths, as they stand in the text. */
function pathsIn(text: string): { links: string[]; spans: string[] } {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] as string)
    .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] as string)
  const commands = [...text.matchAll(/(?:^|[\s`])((?:packages|docs|tests|bench|scripts)\/[\w./-]+)/gm)]
  const spans = [...code, ...commands.map((match) => match[1] as string)]
    .filter((span) => TOP.test(span) && /^[\w./-]+$/.test(span))
    .map((span) => span.replace(/[.,]$/, ''))
  return { links, spans: [...new Set(spans)] }
}

test.each(DOCUMENTS)('every path that %s names exists', (document) => {
  const { links, spans } = pathsIn(readFileSync(path.join(ROOT, document), 'utf8'))
  expect(links.length + spans.length).toBeGreaterThan(0)
  const missing = [
    ...links.filter((link) => !existsSync(path.join(ROOT, path.dirname(document), link.replace(/#.*$/, '')))),
    ...spans.filter((span) => !existsSync(path.join(ROOT, span))),
  ]
  expect(missing).toEqual([])
})

test('each safeguard names code and a test', () => {
  const text = readFileSync(path.join(ROOT, 'docs/hipaa/controls.md'), 'utf8')
  const rows = text.split('\n').filter((line) => /^\| [A-Z].*\|$/.test(line))
  expect(rows.length).toBeGreaterThan(15)
  for (const row of rows) {
    const [, , , code, proof] = row.split('|')
    expect(code, row).toMatch(/\]\(/)
    expect(proof, row).toMatch(/\]\([^)]*\.test\.ts\)/)
  }
})

test('the reader of paths finds links, pictures and code, and leaves addresses alone', () => {
  expect(pathsIn('[a](x/y.md#z) ![b](p.png) [c](https://a.example) `packages/web` `text/html`')).toEqual({
    links: ['x/y.md#z', 'p.png'],
    spans: ['packages/web'],
  })
})
