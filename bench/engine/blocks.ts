import { readFileSync, writeFileSync } from 'node:fs'

/** Puts text between the markers of a block; the prose around it is written by hand. */
export function filled(page: string, name: string, text: string): string {
  const start = `<!-- measured: ${name} -->`
  const end = '<!-- end -->'
  const from = page.indexOf(start)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`The page has no block "${name}" (${start} … ${end}).`)
  return `${page.slice(0, from)}${start}\n\n${text.trim()}\n\n${page.slice(to)}`
}

/** The same in docs/limits.md, with the day. */
export function writeLimits(name: string, text: string): void {
  const file = 'docs/limits.md'
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(file, filled(readFileSync(file, 'utf8'), name, `${text.trim()}\n\nMeasured ${day}.`))
}
