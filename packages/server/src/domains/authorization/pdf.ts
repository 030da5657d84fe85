import type { Locale, Signature, SignerKind, SigningView } from '@clearpost/contract'
import { openPdf, type PdfPaper } from '../../core/pdf.ts'
import { PDF_WORDS } from './pdf-words.ts'

/** Everything that stands on the paper; instants are ISO 8601. */
export interface AuthorizationPaper {
  id: string
  lang: Locale
  organization: string
  timeZone: string
  /** Of the form, as the signer saw it. */
  title: string
  formName: string
  formVersion: number
  document: SigningView['document']
  documentHash: string
  /** Code of the subject; the name too when the form names nobody. */
  subject: { code: string; name: string }
  way: 'tablet' | 'link' | 'paper'
  signer: { kind: SignerKind; name: string; authority: string | null; proofSha256: string | null }
  /** Null for a paper. */
  signature: Signature | null
  scanSha256: string | null
  signedAt: string
  /** When the signer allowed less than was asked: what is left, in words; `channels` null means every account. */
  narrowed: { purposes: readonly string[]; channels: readonly string[] | null } | null
  witness: { name: string; at: string } | null
  events: readonly { at: string; who: 'person' | 'signer' | 'system'; name: string; action: string }[]
}

/**
 * The authorization as one tagged PDF: the whole document as it was signed, who signed with which authority, the
 * signature, the trail and the hash. The same input gives the same bytes.
 */
export async function authorizationPdf(paper: AuthorizationPaper): Promise<Buffer> {
  const words = PDF_WORDS[paper.lang]
  const pdf = openPdf({
    title: paper.title,
    author: paper.organization,
    lang: paper.lang === 'en' ? 'en-US' : 'es-US',
    at: new Date(paper.signedAt),
  })
  pdf.write('H1', paper.title, { size: 19 })
  pdf.write('P', paper.organization, { size: 11 })
  pdf.write('P', words.form(paper.formName, paper.formVersion), { size: 8.5, grey: true })
  for (const { heading, paragraphs } of paper.document) {
    pdf.write('H2', heading, { size: 12.5 })
    for (const paragraph of paragraphs) pdf.write('P', paragraph, { size: 10.5 })
  }
  if (paper.narrowed) {
    const { purposes, channels } = paper.narrowed
    pdf.write('H2', words.allowed, { size: 12.5 })
    pdf.write('P', words.allowedHint, { size: 10.5, bold: true })
    pdf.write('P', `${words.purposes}: ${purposes.join('; ')}`, { size: 10.5 })
    pdf.write('P', `${words.channels}: ${channels?.join('; ') ?? words.everyChannel}`, { size: 10.5 })
  }
  pdf.rule()
  writeSignature(pdf, paper)
  writeTrail(pdf, paper)
  return pdf.bytes((page, pages) => words.foot(paper.id, paper.documentHash, page, pages))
}

/** A day and time as people say it, in the organization's time zone. */
function moment(instant: string, { lang, timeZone }: Pick<AuthorizationPaper, 'lang' | 'timeZone'>): string {
  const style = new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : 'es-US', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  })
  return style.format(new Date(instant))
}

function writeSignature(pdf: PdfPaper, paper: AuthorizationPaper): void {
  const words = PDF_WORDS[paper.lang]
  const { signer, signature } = paper
  pdf.write('H2', words.signature, { size: 12.5 })
  pdf.write('P', `${words.about}: ${paper.subject.name} (${paper.subject.code})`)
  pdf.write('P', `${words.signedBy}: ${signer.name}, ${words.kinds[signer.kind]}`, { bold: true })
  if (signer.authority) pdf.write('P', `${words.authority}: ${signer.authority}`)
  if (signer.proofSha256) pdf.write('P', words.proof(signer.proofSha256), { size: 8, grey: true })
  pdf.write('P', `${words.signedOn} ${moment(paper.signedAt, paper)}, ${words.ways[paper.way]}.`)
  if (signature) {
    if (signature.how === 'drawn') drawStrokes(pdf, signature, words.drawn(signer.name))
    else {
      pdf.write('P', `${words.typed}:`, { size: 8.5, grey: true })
      pdf.write('P', signature.name, { size: 22, italic: true })
    }
    pdf.write('P', words.consent, { size: 9 })
  }
  if (paper.scanSha256) pdf.write('P', words.paper(paper.scanSha256), { size: 9 })
  if (paper.witness) pdf.write('P', words.witness(paper.witness.name, moment(paper.witness.at, paper)))
}

const FIELD_WIDTH = 240
const FIELD_MAX_HEIGHT = 110

/** The strokes as vector lines, as large as the field allows, above a line to sign on. */
function drawStrokes(
  pdf: PdfPaper,
  { strokes, ratio }: Extract<Signature, { how: 'drawn' }>,
  alt: string,
): void {
  const width = Math.min(FIELD_WIDTH, FIELD_MAX_HEIGHT * ratio)
  const height = width / ratio
  pdf.figure(alt, height + 12, (document, left, top) => {
    document
      .moveTo(left, top + height + 2)
      .lineTo(left + FIELD_WIDTH, top + height + 2)
      .lineWidth(0.5)
      .strokeColor('#999999')
      .stroke()
    document.lineWidth(1.4).lineCap('round').lineJoin('round').strokeColor('#0b2545').fillColor('#0b2545')
    for (const stroke of strokes) {
      const [first, ...rest] = stroke.map(([x, y]) => [left + x * width, top + y * height] as const)
      if (!first) continue
      if (rest.length === 0) document.circle(first[0], first[1], 0.8).fill()
      else {
        document.moveTo(first[0], first[1])
        for (const [x, y] of rest) document.lineTo(x, y)
        document.stroke()
      }
    }
  })
}

function writeTrail(pdf: PdfPaper, paper: AuthorizationPaper): void {
  const words = PDF_WORDS[paper.lang]
  pdf.write('H2', words.events, { size: 12.5 })
  pdf.write('P', words.eventsHint, { size: 8.5, grey: true })
  for (const event of paper.events) {
    const who = event.who === 'person' && event.name ? event.name : words.who[event.who]
    const what = words.actions[event.action] ?? event.action
    // It comes into force by itself, not by whoever signed or witnessed last.
    const line = event.action === 'inForce' ? what : `${what} (${who})`
    pdf.write('P', `${moment(event.at, paper)}: ${line}`, { size: 9 })
  }
  pdf.write('H2', words.hash, { size: 12.5 })
  pdf.write('P', paper.documentHash, { size: 9, mono: true })
  pdf.write('P', words.hashHint, { size: 8.5, grey: true })
}
