import type { LetterDocument } from '@clearpost/law'
import type { Download } from '../../../core/http/routes.ts'
import { paperDocx } from './draw-docx.ts'
import { type PaperFrame, paperPdf } from './draw-pdf.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper to save, in the format that was asked for. */
export async function paperDownload(
  paper: LetterDocument,
  format: 'pdf' | 'docx',
  { filename, ...frame }: PaperFrame & { filename: string },
): Promise<Download> {
  return format === 'pdf'
    ? { bytes: await paperPdf(paper, frame), type: 'application/pdf', filename: `${filename}.pdf` }
    : { bytes: await paperDocx(paper, frame), type: DOCX, filename: `${filename}.docx` }
}
