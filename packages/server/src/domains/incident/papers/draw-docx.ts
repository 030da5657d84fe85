import type { LetterBlock, LetterDocument } from '@clearpost/law'
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PaperFrame } from './draw-pdf.ts'

/** Twentieths of a point: US letter and its margins, as the PDF has them. */
const PAPER = { width: 12_240, height: 15_840, margin: 1120 } as const
const BULLETS = 'bullets'
const NUMBERS = 'numbers'
/** Half points. */
const TEXT_SIZE = 22
const SMALL_SIZE = 17

const PAGE = { en: ['page', 'of'], es: ['página', 'de'] } as const

/** The paper as a Word document with real headings, lists and table heads, in its language. */
export async function paperDocx(paper: LetterDocument, { author, mark }: PaperFrame): Promise<Buffer> {
  const [page, of] = PAGE[paper.lang]
  const language = paper.lang === 'en' ? 'en-US' : 'es-US'
  const across = (paper.landscape ? PAPER.height : PAPER.width) - 2 * PAPER.margin
  const document = new Document({
    title: paper.title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: TEXT_SIZE, language: { value: language } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading2: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [level(BULLETS, LevelFormat.BULLET, '•'), level(NUMBERS, LevelFormat.DECIMAL, '%1.')],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAPER.width,
              height: PAPER.height,
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: PAPER.margin, bottom: PAPER.margin, left: PAPER.margin, right: PAPER.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({
                    size: 15,
                    color: '555555',
                    children: [`${mark} · ${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocksOf(paper.blocks, across),
      },
    ],
  })
  return Packer.toBuffer(document)
}

const level = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 280 } } },
    },
  ],
})

function blocksOf(blocks: readonly LetterBlock[], across: number): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = []
  /** Each counted list begins at one. */
  let lists = 0
  let breakNext = false
  for (const block of blocks) {
    const pageBreakBefore = breakNext
    breakNext = false
    switch (block.kind) {
      case 'newPage':
        breakNext = true
        break
      case 'title':
        made.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.text, pageBreakBefore }))
        break
      case 'heading':
        made.push(new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text, pageBreakBefore }))
        break
      case 'paragraph':
        made.push(
          new Paragraph({
            pageBreakBefore,
            spacing: { after: 120 },
            children: [
              new TextRun({
                text: block.text,
                bold: block.look === 'strong',
                ...(block.look === 'small' ? { size: SMALL_SIZE, color: '555555' } : {}),
              }),
            ],
          }),
        )
        break
      case 'list':
        lists += 1
        for (const item of block.items)
          made.push(
            new Paragraph({
              text: item,
              spacing: { after: 60 },
              numbering: { reference: block.counted ? NUMBERS : BULLETS, level: 0, instance: lists },
            }),
          )
        break
      case 'table':
        made.push(tableOf(block, across), new Paragraph({ text: '' }))
        break
    }
  }
  return made
}

/** Its first row is marked as the head, so that it is read as one and stands again on each page. */
function tableOf(
  { head, rows, widths = head.map(() => 1) }: Extract<LetterBlock, { kind: 'table' }>,
  across: number,
): Table {
  const total = widths.reduce((sum, share) => sum + share, 0)
  const columns = widths.map((share) => Math.round((share / total) * across))
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            children: [new Paragraph({ children: [new TextRun({ text, bold, size: 18 })] })],
          }),
      ),
    })
  return new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: columns,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}
