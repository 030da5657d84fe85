import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openPdf } from './pdf.ts'

/** Letters and digits of each page, in the order of the pages. */
function pagesOf(bytes: Buffer): string[] {
  const pages: string[] = []
  for (const [, stream = ''] of bytes.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    try {
      const content = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      if (!content.includes(' Tf')) continue
      const letters = [...content.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) =>
        Buffer.from(hex, 'hex').toString('latin1'),
      )
      pages.push(letters.join('').replace(/[^\p{L}\d]/gu, ''))
    } catch {
      // Not a compressed stream.
    }
  }
  return pages
}

const ABOUT = { title: 'A paper', author: 'Cedar Hill', lang: 'en-US', at: new Date(0) } as const

test('each row of a long table stands on the page on which it was measured, under the heading again', async () => {
  const pdf = openPdf(ABOUT)
  pdf.write('H1', 'Before')
  pdf.table(
    ['Column', 'Other'],
    Array.from({ length: 60 }, (_, at) => [`row${at}x`, 'words']),
  )
  pdf.write('P', 'Behind')
  const pages = pagesOf(await pdf.bytes(() => 'foot'))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('ColumnOther')
  expect(pages[0]).toContain('BeforeColumnOtherrow0xwordsrow1x')
  expect(pages.at(-1)).toContain('row59xwordsBehind')
  const rows = pages.flatMap((page) => [...page.matchAll(/row(\d+)x/g)].map(([, at]) => Number(at)))
  expect(rows).toEqual(Array.from({ length: 60 }, (_, at) => at))
  for (const page of pages) expect([...page.matchAll(/row\d+x/g)].length).toBeGreaterThan(5)
})

test('what follows a new page begins on its own', async () => {
  const pdf = openPdf(ABOUT)
  pdf.write('P', 'First')
  pdf.newPage()
  pdf.list(['Second'])
  const pages = pagesOf(await pdf.bytes((page, of) => `${page}of${of}`))
  expect(pages).toEqual([expect.stringContaining('First'), expect.stringContaining('Second2of2')])
})
