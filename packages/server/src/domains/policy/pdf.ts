import type { Locale } from '@clearpost/contract'
import { marked, type Token, type Tokens } from 'marked'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { openPdf, type PdfPaper } from '../../core/pdf.ts'
import { settingsOf } from '../organization/index.ts'
import { textFor } from './load.ts'
import { viewVersion } from './view.ts'

const WORDS = {
  en: {
    version: (number: number, from: string | null) =>
      from === null ? `Version ${number}, not published` : `Version ${number}, in effect from ${from}`,
    reviewBy: (day: string) => `To be reviewed by ${day}`,
    foot: (hash: string, page: number, pages: number) => `SHA-256 ${hash} · page ${page} of ${pages}`,
  },
  es: {
    version: (number: number, from: string | null) =>
      from === null ? `Versión ${number}, sin publicar` : `Versión ${number}, vigente desde ${from}`,
    reviewBy: (day: string) => `Se revisará antes del ${day}`,
    foot: (hash: string, page: number, pages: number) => `SHA-256 ${hash} · página ${page} de ${pages}`,
  },
} as const

/** One version on paper: tagged, with title and language; the same version gives the same bytes. */
export async function policyPdf(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  number: number,
  lang: Locale,
): Promise<Download> {
  permit(actor, 'policy:read')
  const version = await viewVersion(core, tx, actor, policyId, number)
  const text = textFor(version.texts, lang)
  const words = WORDS[text.lang]
  const { name } = await settingsOf(tx, actor.orgId)
  const pdf = openPdf({
    title: text.title,
    author: name,
    lang: text.lang === 'en' ? 'en-US' : 'es-US',
    at: new Date(version.publishedAt ?? version.updatedAt),
  })
  pdf.write('H1', text.title, { size: 19 })
  pdf.write('P', name, { size: 11 })
  pdf.write('P', words.version(version.number, version.effectiveOn), { size: 9, grey: true })
  if (version.reviewBy) pdf.write('P', words.reviewBy(version.reviewBy), { size: 9, grey: true })
  writeMarkdown(pdf, text.body)
  return {
    bytes: await pdf.bytes((page, pages) => words.foot(version.contentHash, page, pages)),
    type: 'application/pdf',
    filename: `policy-${policyId}-${version.number}-${text.lang}.pdf`,
  }
}

/** Headings, paragraphs, lists and tables; what a paper cannot show stands as its words. */
function writeMarkdown(pdf: PdfPaper, markdown: string): void {
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') pdf.write('H2', wordsOf(token), { size: token.depth <= 2 ? 13 : 11.5 })
    else if (token.type === 'list') {
      const list = token as Tokens.List
      pdf.list(
        list.items.map((item) => wordsOf(item)),
        { counted: list.ordered, size: 10.5 },
      )
    } else if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table
      for (const row of rows) {
        const cells = row.map((cell, index) => `${wordsOf(header[index])}: ${wordsOf(cell)}`)
        pdf.list([cells.join('; ')], { size: 10.5 })
      }
    } else if (token.type === 'hr') pdf.rule()
    else if (token.type !== 'space') pdf.write('P', wordsOf(token), { size: 10.5 })
  }
}

/** The plain words of a token, without marks. */
function wordsOf(token: { tokens?: Token[]; text?: string; raw?: string } | undefined): string {
  if (!token) return ''
  if (token.tokens && token.tokens.length > 0) return token.tokens.map((inner) => wordsOf(inner)).join('')
  return unescaped(token.text ?? token.raw ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => ENTITIES[name] ?? '')
