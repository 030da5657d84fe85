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
    pdf.table(block.head, block.rows, block.widths ? { widths: block.widths } : {})
  else if (block.kind === 'newPage') pdf.newPage()
  else if (block.look === 'small') pdf.write('P', block.text, { size: 8.5, grey: true })
  else pdf.write('P', block.text, { size: 10.5, bold: block.look === 'strong' })
}
