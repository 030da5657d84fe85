import PDFDocument from 'pdfkit'

/** Windows-1252 beyond Latin-1: what the standard PDF fonts carry. */
const CARRIED = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')
const isCarried = (letter: string): boolean => {
  const code = letter.codePointAt(0) as number
  return code === 10 || (code >= 32 && code < 127) || (code > 159 && code < 256) || CARRIED.has(letter)
}

/**
 * Text for the PDF's fonts. A letter whose marks they do not carry stands without them (ễ as e); a character that
 * they do not carry at all, such as an emoji, stands as its code point, so that nothing silently disappears.
 */
export function forPdf(text: string): string {
  return Array.from(
    text
      .normalize('NFC')
      .replaceAll('\t', '  ')
      .replace(/[\u202f\u2009]/g, ' '),
    (letter) => {
      if (isCarried(letter)) return letter
      if (letter === '\r') return ''
      const [base = '', ...marks] = letter.normalize('NFD')
      if (marks.length > 0 && isCarried(base)) return base
      return `[U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`
    },
  ).join('')
}

/** Points from each edge of the paper. */
export const MARGIN = 56

/** Points around the words of a table's cell. */
const CELL = 4

export interface WriteOptions {
  /** Points. */
  size?: number
  bold?: boolean
  italic?: boolean
  mono?: boolean
  grey?: boolean
}

export interface TableOptions {
  widths?: readonly number[]
  /** Points. */
  size?: number
}

/** A tagged PDF on letter paper: with a title and a language, readable by a screen reader. */
export interface PdfPaper {
  /** Puts one heading or paragraph onto the paper. */
  write(kind: 'H1' | 'H2' | 'P', text: string, options?: WriteOptions): void
  /** A list, its items with a bullet or counted. */
  list(items: readonly string[], options?: WriteOptions & { counted?: boolean }): void
  /**
   * A table with headings, which stand again on top of each further page.
   * @param widths shares of the paper's width, one for each column; equal ones by default
   */
  table(head: readonly string[], rows: readonly (readonly string[])[], options?: TableOptions): void
  /** Draws something of a known height, in points, that a screen reader reads as `alt`. */
  figure(
    alt: string,
    height: number,
    draw: (document: PDFKit.PDFDocument, x: number, y: number) => void,
  ): void
  /** A thin line across. */
  rule(): void
  /** What follows begins on a page of its own. */
  newPage(): void
  /** Ends the paper, each page with a line at its foot. */
  bytes(foot: (page: number, pages: number) => string): Promise<Buffer>
}

/** The same input gives the same bytes: nothing in it is drawn by lot or taken from the clock. */
export function openPdf(about: {
  title: string
  author: string
  lang: 'en-US' | 'es-US'
  at: Date
  landscape?: boolean
}): PdfPaper {
  const document = new PDFDocument({
    size: 'LETTER',
    layout: about.landscape ? 'landscape' : 'portrait',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    bufferPages: true,
    lang: about.lang,
    displayTitle: true,
    info: {
      Title: forPdf(about.title),
      Author: forPdf(about.author),
      CreationDate: about.at,
      ModDate: about.at,
    },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  const root = document.struct('Document')
  document.addStructure(root)
  const width = document.page.width - 2 * MARGIN
  const room = (height: number) => {
    if (document.y + height > document.page.height - MARGIN) document.addPage()
  }
  return {
    write(kind, text, { size = 10, bold = false, italic = false, mono = false, grey = false } = {}) {
      // A title in the middle of a page, as in a letter.
      if (kind === 'H1' && document.y > MARGIN) document.moveDown(0.8)
      if (kind === 'H2') {
        document.moveDown(0.8)
        // A heading stays with the beginning of what it heads.
        room(size * 5)
      }
      const font = mono
        ? 'Courier'
        : italic
          ? 'Times-Italic'
          : bold || kind !== 'P'
            ? 'Helvetica-Bold'
            : 'Helvetica'
      const element = document.struct(kind, {}, () => {
        document
          .font(font)
          .fontSize(size)
          .fillColor(grey ? '#555555' : '#111111')
        document.text(forPdf(text), MARGIN, undefined, { width, lineGap: 1.5 })
      })
      document.moveDown(kind === 'P' ? 0.35 : 0.4)
      root.add(element)
    },
    list(items, { counted = false, size = 10, bold = false } = {}) {
      const list = document.struct('L')
      // Attached first: what is added to it is drawn at once, each item where the one before ended.
      root.add(list)
      for (const [index, item] of items.entries()) {
        room(size * 2)
        const sign = counted ? `${index + 1}.` : '•'
        list.add(
          document.struct('LI', {}, [
            document.struct('LBody', {}, () => {
              document
                .font(bold ? 'Helvetica-Bold' : 'Helvetica')
                .fontSize(size)
                .fillColor('#111111')
              document.text(`${sign} ${forPdf(item)}`, MARGIN + 12, undefined, {
                width: width - 12,
                lineGap: 1.5,
              })
            }),
          ]),
        )
        document.moveDown(0.2)
      }
      document.moveDown(0.2)
    },
    table(head, rows, { widths = head.map(() => 1), size = 9 } = {}) {
      const total = widths.reduce((sum, share) => sum + share, 0)
      const columns = widths.map((share) => (share / total) * width)
      const font = (bold: boolean) =>
        document
          .font(bold ? 'Helvetica-Bold' : 'Helvetica')
          .fontSize(size)
          .fillColor('#111111')
      const heightOf = (cells: readonly string[], bold: boolean) => {
        font(bold)
        return (
          Math.max(
            ...cells.map((cell, at) =>
              document.heightOfString(forPdf(cell), { width: (columns[at] as number) - 2 * CELL }),
            ),
          ) +
          2 * CELL
        )
      }
      const table = document.struct('Table')
      // Attached first: a row is drawn at once, on the page on which it was measured.
      root.add(table)
      const line = (cells: readonly string[], bold: boolean) => {
        const { y } = document
        const height = heightOf(cells, bold)
        const row = document.struct('TR')
        table.add(row)
        let x = MARGIN
        for (const [at, cell] of cells.entries()) {
          const left = x
          row.add(
            document.struct(bold ? 'TH' : 'TD', {}, () => {
              font(bold)
              document.text(forPdf(cell), left + CELL, y + CELL, {
                width: (columns[at] as number) - 2 * CELL,
              })
            }),
          )
          x += columns[at] as number
        }
        document.markContent('Artifact', { type: 'Layout' })
        document
          .moveTo(MARGIN, y + height)
          .lineTo(MARGIN + width, y + height)
          .lineWidth(bold ? 0.8 : 0.3)
          .strokeColor('#999999')
          .stroke()
        document.endMarkedContent()
        document.x = MARGIN
        document.y = y + height
      }
      room(heightOf(head, true) * 2)
      line(head, true)
      for (const row of rows) {
        if (document.y + heightOf(row, false) > document.page.height - MARGIN) {
          document.addPage()
          line(head, true)
        }
        line(row, false)
      }
      document.moveDown(0.6)
    },
    figure(alt, height, draw) {
      room(height)
      const { y } = document
      root.add(document.struct('Figure', { alt: forPdf(alt) }, () => draw(document, MARGIN, y)))
      document.y = y + height
    },
    rule() {
      document.moveDown(0.6)
      document.markContent('Artifact', { type: 'Layout' })
      document
        .moveTo(MARGIN, document.y)
        .lineTo(MARGIN + width, document.y)
        .lineWidth(0.5)
        .strokeColor('#bbbbbb')
        .stroke()
      document.endMarkedContent()
      document.moveDown(0.4)
    },
    newPage() {
      document.addPage()
    },
    bytes(foot) {
      root.end()
      numberPages(document, foot)
      document.end()
      return done
    },
  }
}

/** What stands at the foot is not part of what is read: marked as artifacts. */
function numberPages(document: PDFKit.PDFDocument, foot: (page: number, pages: number) => string): void {
  const { start, count } = document.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    document.switchToPage(start + index)
    const { bottom } = document.page.margins
    document.page.margins.bottom = 0
    document.markContent('Artifact', { type: 'Pagination' })
    document.font('Helvetica').fontSize(7.5).fillColor('#555555')
    document.text(forPdf(foot(index + 1, count)), MARGIN, document.page.height - MARGIN / 2, {
      lineBreak: false,
    })
    document.endMarkedContent()
    document.page.margins.bottom = bottom
  }
}
