import type { LetterBlock, LetterDocument } from '@clearpost/law'
import { openPdf, type PdfPaper } from '../../../core/pdf.ts'

/** What stands around a paper's own words. */
export interface PaperFrame {
  author: string
  /** When it was made. */
  at: Date
  /** Of the line at the foot: which version it is. */
  mark: string
}

const FOOT = {
  en: (mark: string, page: number, pages: number) => `${mark} · page ${page} of ${pages}`,
  es: (mark: string, page: number, pages: number) => `${mark} · página ${page} de ${pages}`,
} as const

/** The paper as a tagged PDF; the same paper gives the same bytes. */
export function paperPdf(paper: LetterDocument, { author, at, mark }: PaperFrame): Promise<Buffer> {
  const pdf = openPdf({
    title: paper.title,
    author,
    lang: paper.lang === 'en' ? 'en-US' : 'es-US',
    at,
    landscape: paper.landscape ?? false,
  })
  for (const block of paper.blocks) drawBlock(pdf, block)
  return pdf.bytes((page, pages) => FOOT[paper.lang](mark, page, pages))
}

function drawBlock(pdf: PdfPaper, block: LetterBlock): void {
  if (block.kind === 'title') pdf.write('H1', block.text, { size: 18 })
  else if (block.kind === 'heading') pdf.write('H2', block.text, { size: 12.5 })
  else if (block.kind === 'list') pdf.list(block.items, { counted: block.counted ?? false, size: 10.5 })
  else if (block.kind === 'table')
    pdf.table(block.head, block.rows.flatMap(shortRows), block.widths ? { widths: block.widths } : {})
  else if (block.kind === 'newPage') pdf.newPage()
  else if (block.look === 'small') pdf.write('P', block.text, { size: 8.5, grey: true })
  else pdf.write('P', block.text, { size: 10.5, bold: block.look === 'strong' })
}

/** Characters of a cell that surely fit on a page, in the narrowest column that holds long text. */
const CELL_CHARACTERS = 1500

/** A row that might not fit on a page, as several: a row is never broken. */
function shortRows(row: readonly string[]): string[][] {
  const parts = row.map(partsOf)
  const count = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: count }, (_, at) => parts.map((cell) => cell[at] ?? ''))
}

function partsOf(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > CELL_CHARACTERS) {
    const space = rest.lastIndexOf(' ', CELL_CHARACTERS)
    const end = space > 0 ? space : CELL_CHARACTERS
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest]
}
