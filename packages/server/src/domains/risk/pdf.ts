import type { Locale, Risk } from '@clearpost/contract'
import { OBLIGATIONS, RISK_LEVELS } from '@clearpost/law'
import type { Download } from '../../core/http/routes.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { openPdf } from '../../core/pdf.ts'
import { settingsOf } from '../organization/index.ts'
import { listRisks, riskFigures } from './register.ts'

const WORDS = {
  en: {
    title: 'Security risk assessment: social media',
    asOf: (day: string) => `As of ${day}`,
    law: (citation: string) =>
      `Part of the security risk analysis of ${citation} (not verified against the rule’s text). No fixed interval is named; assess again when something changes.`,
    summary: (severe: number, high: number, moderate: number, low: number, overdue: number) =>
      `Open risks: ${severe} severe, ${high} high, ${moderate} moderate, ${low} low. Reviews overdue: ${overdue}.`,
    matrix: 'Likelihood by impact',
    cell: (likelihood: number, cells: string) => `Likelihood ${likelihood}: ${cells}`,
    impact: (impact: number, numbers: string) => `impact ${impact}: ${numbers}`,
    levels: (risk: Risk) =>
      `Likelihood ${risk.likelihood}, impact ${risk.impact}: ${{ low: 'low', moderate: 'moderate', high: 'high', severe: 'severe' }[risk.band]}`,
    treatment: { reduce: 'Reduce', avoid: 'Avoid', share: 'Share', accept: 'Accept' },
    owner: (name: string) => `Owner: ${name}`,
    nobody: 'nobody yet',
    review: (day: string) => `Review on ${day}`,
    closed: 'closed',
    foot: (page: number, pages: number) => `page ${page} of ${pages}`,
  },
  es: {
    title: 'Evaluación de riesgos de seguridad: redes sociales',
    asOf: (day: string) => `Al ${day}`,
    law: (citation: string) =>
      `Parte del análisis de riesgos de seguridad de ${citation} (no verificado con el texto de la norma). No se fija un intervalo; evalúe de nuevo cuando algo cambie.`,
    summary: (severe: number, high: number, moderate: number, low: number, overdue: number) =>
      `Riesgos abiertos: ${severe} graves, ${high} altos, ${moderate} moderados, ${low} bajos. Revisiones atrasadas: ${overdue}.`,
    matrix: 'Probabilidad por impacto',
    cell: (likelihood: number, cells: string) => `Probabilidad ${likelihood}: ${cells}`,
    impact: (impact: number, numbers: string) => `impacto ${impact}: ${numbers}`,
    levels: (risk: Risk) =>
      `Probabilidad ${risk.likelihood}, impacto ${risk.impact}: ${{ low: 'bajo', moderate: 'moderado', high: 'alto', severe: 'grave' }[risk.band]}`,
    treatment: { reduce: 'Reducir', avoid: 'Evitar', share: 'Compartir', accept: 'Aceptar' },
    owner: (name: string) => `Responsable: ${name}`,
    nobody: 'nadie todavía',
    review: (day: string) => `Revisión el ${day}`,
    closed: 'cerrado',
    foot: (page: number, pages: number) => `página ${page} de ${pages}`,
  },
} as const

/** The register on paper: tagged, the matrix as words, each risk with its measures. */
export async function riskPdf(core: Core, tx: Tx, actor: Actor, lang: Locale): Promise<Download> {
  const { items } = await listRisks(core, tx, actor)
  const { name, timeZone } = await settingsOf(tx, actor.orgId)
  const words = WORDS[lang]
  const tongue = lang === 'en' ? 'en-US' : 'es-US'
  const now = core.clock.now()
  const long = new Intl.DateTimeFormat(tongue, { dateStyle: 'long', timeZone })
  const day = new Intl.DateTimeFormat(tongue, { dateStyle: 'long', timeZone: 'UTC' })
  const pdf = openPdf({ title: words.title, author: name, lang: tongue, at: now })
  const { bands, overdue } = riskFigures(items)
  pdf.write('H1', words.title, { size: 19 })
  pdf.write('P', name, { size: 11 })
  pdf.write('P', words.asOf(long.format(now)), { size: 9, grey: true })
  const law = OBLIGATIONS.find(({ id }) => id === 'hipaa_sra')
  if (law) pdf.write('P', words.law(law.citation), { size: 9, grey: true })
  pdf.write('P', words.summary(bands.severe, bands.high, bands.moderate, bands.low, overdue))
  pdf.write('H2', words.matrix, { size: 13 })
  const open = items.filter(({ state }) => state === 'open')
  pdf.list(
    [...RISK_LEVELS].reverse().map((likelihood) => {
      const cells = RISK_LEVELS.flatMap((impact) => {
        const here = open.filter((risk) => risk.likelihood === likelihood && risk.impact === impact)
        return here.length === 0
          ? []
          : [words.impact(impact, here.map(({ number }) => `#${number}`).join(' '))]
      })
      return words.cell(likelihood, cells.length === 0 ? '–' : cells.join('; '))
    }),
  )
  for (const risk of items) {
    const closed = risk.state === 'closed' ? ` (${words.closed})` : ''
    pdf.write('H2', `#${risk.number} ${risk.title}${closed}`, { size: 12 })
    pdf.write('P', words.levels(risk), { bold: true })
    if (risk.description) pdf.write('P', risk.description)
    pdf.write('P', `${words.treatment[risk.treatment]}: ${risk.measures || '–'}`)
    pdf.write(
      'P',
      `${words.owner(risk.owner?.name ?? words.nobody)} · ${words.review(day.format(new Date(risk.reviewOn)))}`,
      { size: 9, grey: true },
    )
  }
  return {
    bytes: await pdf.bytes((page, pages) => words.foot(page, pages)),
    type: 'application/pdf',
    filename: `risks-${now.toISOString().slice(0, 10)}-${lang}.pdf`,
  }
}
