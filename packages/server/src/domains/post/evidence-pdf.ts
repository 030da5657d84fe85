import type { DeidentificationRecord, Post, RemovalTask, TimelineEntry } from '@clearpost/contract'
import PDFDocument from 'pdfkit'
import { forPdf } from '../../core/pdf.ts'
import type { ReliedAuthorization } from '../authorization/index.ts'
import { drawAuthorizations, drawRemovals } from './evidence-authorizations.ts'
import { type Draw, instant } from './evidence-draw.ts'
import { drawRecords } from './evidence-record.ts'

export interface Evidence {
  organization: string
  post: Omit<Post, 'actions'>
  timeline: readonly TimelineEntry[]
  /** De-identification records, newest first. */
  records: readonly DeidentificationRecord[]
  authorizations: readonly ReliedAuthorization[]
  removals: readonly RemovalTask[]
  /** JPEG or PNG, in the order of the post's pictures. */
  pictures: readonly Buffer[]
  at: Date
}

/** What happened, as people say it; an action that is not named here stands as it is in the trail. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
  'post.submit': 'Sent for approval.',
  'post.releaseClear': 'Clear, and released without a reviewer as the settings allow.',
  'post.withdraw': 'Taken back to draft.',
  'post.claim': 'Taken for review.',
  'post.releaseClaim': 'Given back to the queue.',
  'post.resolveComment': 'A comment was marked as done.',
  'post.schedule': 'Put on the calendar.',
  'post.publishNow': 'Asked to publish at once.',
  'post.unschedule': 'Taken off the calendar.',
  'post.beginPublishing': 'Checked again, and publishing began.',
  'post.late': 'Its time passed during a hold or a pause: nothing went out, it asks.',
  'post.verdictChanged': 'The check had become stricter: returned to the reviewers, nothing was published.',
  'post.retry': 'The failed channels are tried again.',
  'post.takedown': 'Taken down.',
  'post.removalIncomplete': 'Not everything is gone from the network yet.',
  'post.inviteGuest': 'An approver outside the organization was invited.',
  'post.revokeGuest': 'The link of an approver outside the organization was revoked.',
  'post.guestView': 'Opened by an approver outside the organization.',
  'post.askRecord': 'A de-identification record was asked for.',
  'post.attachDetermination': 'The document of an expert determination was attached.',
  'post.completeRecord': 'The de-identification record was completed.',
  'post.blockRecord':
    'A de-identification record was refused: somebody knows how the person could be identified.',
  'post.withdrawRecord': 'The de-identification record was withdrawn.',
  'post.voidRecord': 'The de-identification record became void by a change.',
  'post.recordExpired': 'The expert determination expired.',
  'post.recordMissing':
    'Nothing allowed the stop any more: returned to the reviewers, nothing was published.',
  'post.authorizationEnded':
    'An authorization ended: what waited was stopped, and what was live is being deleted.',
  'post.openRemovalTask': 'The program could not delete a copy: a person has to.',
  'post.assignRemoval': 'Somebody was asked to delete a copy by hand.',
  'post.proveRemoval': 'A proof that a copy is gone was attached.',
  'post.finishRemoval': 'A copy was deleted by hand.',
  'post.exportEvidence': 'This evidence was exported.',
}

const MARGIN = 56
const PICTURE_WIDTH = 240
const PICTURE_HEIGHT = 160

type Figure = (bytes: Buffer, alt: string) => void

/** The story of a post on paper: tagged, with a title and a language, readable by a screen reader. */
export async function drawEvidence(evidence: Evidence): Promise<Buffer> {
  const { post } = evidence
  const document = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    bufferPages: true,
    lang: 'en-US',
    displayTitle: true,
    info: {
      Title: `Evidence for post ${post.id}`,
      Author: forPdf(evidence.organization),
      CreationDate: evidence.at,
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
  const draw: Draw = (kind, text, { size = 10, bold = false, mono = false } = {}) => {
    if (kind === 'H2') document.moveDown(0.8)
    const element = document.struct(kind, {}, () => {
      document.font(mono ? 'Courier' : bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size)
      document.text(forPdf(text), MARGIN, undefined, { width: document.page.width - 2 * MARGIN })
      document.moveDown(kind === 'P' ? 0.35 : 0.5)
    })
    root.add(element)
  }
  const figure: Figure = (bytes, alt) => {
    const element = document.struct('Figure', { alt: forPdf(alt) }, () => {
      if (document.y > document.page.height - MARGIN - PICTURE_HEIGHT) document.addPage()
      document.image(bytes, MARGIN, document.y, { fit: [PICTURE_WIDTH, PICTURE_HEIGHT] })
      document.y += PICTURE_HEIGHT + 8
    })
    root.add(element)
  }
  drawPost(draw, figure, evidence)
  drawRecords(draw, evidence.records)
  drawAuthorizations(draw, evidence.authorizations)
  drawRemovals(draw, evidence.removals)
  drawHistory(draw, evidence.timeline)
  root.end()
  numberPages(document, post.id)
  document.end()
  return done
}

/** Page numbers are not part of what is read: marked as artifacts. */
function numberPages(document: PDFKit.PDFDocument, postId: string): void {
  const { start, count } = document.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    document.switchToPage(start + index)
    const { bottom } = document.page.margins
    document.page.margins.bottom = 0
    document.markContent('Artifact', { type: 'Pagination' })
    document.font('Helvetica').fontSize(8)
    const text = `Post ${postId}, page ${index + 1} of ${count}`
    document.text(text, MARGIN, document.page.height - MARGIN / 2, { lineBreak: false })
    document.endMarkedContent()
    document.page.margins.bottom = bottom
  }
}

function drawPost(draw: Draw, figure: Figure, { organization, post, pictures, at }: Evidence): void {
  draw('H1', 'Evidence of one post', { size: 20, bold: true })
  draw('P', `${organization}. Exported ${instant(at.toISOString())}.`)
  draw(
    'P',
    'This document is for reading. The signed files beside it are the proof: run "clearpost verify" on the zip.',
  )
  draw('H2', 'The post', { size: 14, bold: true })
  if (post.title) draw('P', `Title: ${post.title}`)
  draw(
    'P',
    `State: ${post.state.replaceAll('_', ' ')}. Verdict: ${post.verdict ?? 'none'}. Version ${post.version}.`,
  )
  draw(
    'P',
    `Author: ${post.author.name}. Channels: ${post.channels.map((c) => `${c.network} ${c.handle}`).join(', ') || 'none'}.`,
  )
  draw('P', `SHA-256 of text, pictures and targets: ${post.contentHash}`, { mono: true, size: 8 })
  draw('P', post.text, { size: 11 })
  for (const [index, { alt }] of post.media.entries()) {
    const bytes = pictures[index]
    if (bytes) figure(bytes, alt)
    draw('P', `Picture ${index + 1}: ${alt}`)
  }
  if (!post.report) return
  draw('H2', 'What the check found', { size: 14, bold: true })
  draw(
    'P',
    `${post.report.summary} (engine ${post.report.engine.version}, rules ${post.report.engine.rules})`,
  )
  for (const finding of post.report.findings) {
    draw('P', `- ${finding.category}: "${finding.text}". ${finding.reason} ${finding.citation}`)
  }
}

function drawHistory(draw: Draw, timeline: readonly TimelineEntry[]): void {
  draw('H2', 'History', { size: 14, bold: true })
  for (const entry of timeline) {
    draw('P', `${instant(entry.at)}  ${entry.by.name}`, { bold: true, size: 9 })
    draw('P', describe(entry), { size: 9.5 })
  }
}

const MARK = { same: ['', ''], added: ['[+', '+]'], removed: ['[-', '-]'] } as const

/** One line, or a few, about one entry. */
function describe(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'version': {
      const text = entry.diff.map(({ op, text }) => `${MARK[op][0]}${text}${MARK[op][1]}`).join('')
      return `Version ${entry.version}, ${entry.contentHash.slice(0, 16)}: ${text}`
    }
    case 'report':
      return `Checked on ${entry.source}: ${entry.verdict}, ${entry.findings} findings. ${entry.summary} (engine ${entry.engine})`
    case 'decision': {
      const { kind, version, contentHash, reason, ground, voidedAt, guest } = entry.decision
      const about = `${kind.replaceAll('_', ' ')} of version ${version}, ${contentHash.slice(0, 16)}`
      const rest = [
        ground ? `Ground: ${ground.replaceAll('_', ' ')}.` : '',
        guest ? 'by an approver outside' : '',
        reason ?? '',
        voidedAt ? `Void since ${instant(voidedAt)}.` : '',
      ]
      return [`Decision: ${about}.`, ...rest].filter(Boolean).join(' ')
    }
    case 'comment':
      return `Comment${entry.comment.span ? ` on "${entry.comment.span.quote}"` : ''}: ${entry.comment.text}`
    case 'publication':
      return `${entry.channel.network} ${entry.channel.handle}: ${entry.what} ${entry.url ?? ''} ${entry.detail ?? ''}`
    case 'read_back': {
      const { state, differences, liveHash } = entry.readBack
      return `Read back from ${entry.channel.network} ${entry.channel.handle}: ${state} ${differences.join(', ')} ${liveHash?.slice(0, 16) ?? ''}`
    }
    case 'event':
      return EVENT_WORDS[entry.action] ?? entry.action
  }
}
