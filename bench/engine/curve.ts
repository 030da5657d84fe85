/** Risk against coverage: how many violations are caught when a share of the posts goes to a person. */
import { VERDICT_MODEL } from '../../packages/engine/data/verdict.ts'
import { acts, type Judged } from './judged.ts'
import type { Share } from './statistics.ts'

const ACT_FROM = VERDICT_MODEL.actFrom

export interface Point {
  /** 0 to 1. */
  sent: number
  caught: Share
}

/**
 * The order in which posts go to a person: those that a rule holds whatever the reader thinks, then by `Report.risk`,
 * last those that the rules let pass whatever it thinks.
 */
function urgency({ got, risk = 0 }: Judged): number {
  if (acts(got) && risk < ACT_FROM) return 2 + risk
  if (!acts(got) && risk >= ACT_FROM) return risk - 2
  return risk
}

/** Violations caught when the most urgent share of the posts goes to a person. */
export function riskCoverage(rows: readonly Judged[], shares: readonly number[]): Point[] {
  const ranked = [...rows].sort((a, b) => urgency(b) - urgency(a))
  const whole = rows.filter(({ post }) => acts(post.expected)).length
  return shares.map((sent) => ({
    sent,
    caught: {
      part: ranked.slice(0, Math.round(ranked.length * sent)).filter(({ post }) => acts(post.expected))
        .length,
      whole,
    },
  }))
}

export interface Line {
  name: string
  points: readonly Point[]
}
/** A reader without a risk is one point. */
export interface Dot {
  name: string
  sent: number
  caught: number
}

const SIZE = { width: 720, height: 460, left: 60, right: 200, top: 24, bottom: 52 }
const COLOURS = ['#0f6a5b', '#b4531f', '#4a5fb0']
const TEXT = 'font-family="system-ui, sans-serif" font-size="13" fill="#223"'

/** Lines and dots as a picture; `chance` is the diagonal, what drawing lots would catch. */
export function curveSvg(title: string, lines: readonly Line[], dots: readonly Dot[]): string {
  const { width, height, left, right, top, bottom } = SIZE
  const x = (share: number) => (left + share * (width - left - right)).toFixed(1)
  const y = (share: number) => (height - bottom - share * (height - top - bottom)).toFixed(1)
  const label = (atX: string | number, atY: string | number, text: string, anchor = 'middle') =>
    `<text x="${atX}" y="${atY}" text-anchor="${anchor}" ${TEXT}>${escaped(text)}</text>`
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  const grid = ticks.flatMap((tick) => [
    `<path d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}" stroke="#dde" fill="none"/>`,
    label(x(tick), height - bottom + 18, `${100 * tick}`),
    label(left - 8, Number(y(tick)) + 4, `${100 * tick}`, 'end'),
  ])
  const legendX = width - right + 16
  const legend = (row: number, colour: string, text: string, round = false) => {
    const atY = top + 10 + 21 * row
    const mark = round
      ? `<circle cx="${legendX + 8}" cy="${atY - 4}" r="4" fill="${colour}"/>`
      : `<path d="M${legendX} ${atY - 4}h16" stroke="${colour}" stroke-width="2.5"/>`
    return mark + label(legendX + 24, atY, text, 'start')
  }
  const drawn = lines.map(({ points }, n) => {
    const path = [
      { sent: 0, share: 0 },
      ...points.map(({ sent, caught }) => ({ sent, share: caught.part / Math.max(1, caught.whole) })),
    ]
      .map(({ sent, share }, at) => `${at === 0 ? 'M' : 'L'}${x(sent)} ${y(share)}`)
      .join('')
    return `<path d="${path}" stroke="${COLOURS[n % COLOURS.length]}" stroke-width="2.5" fill="none" stroke-linejoin="round"/>`
  })
  const numbered = dots.map(
    ({ sent, caught }, n) =>
      `<circle cx="${x(sent)}" cy="${y(caught)}" r="8" fill="#667"/><text x="${x(sent)}" y="${Number(y(caught)) + 4}" text-anchor="middle" font-family="system-ui, sans-serif" font-size="11" fill="#fff">${n + 1}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${grid.join('\n')}
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#99a" stroke-dasharray="5 5"/>
${drawn.join('\n')}
${numbered.join('\n')}
${lines.map(({ name }, n) => legend(n, COLOURS[n % COLOURS.length] ?? '', name)).join('\n')}
${legend(lines.length, '#99a', 'drawing lots')}
${dots.map(({ name }, n) => legend(lines.length + 1.5 + n, '#667', `${n + 1}  ${name}`, true)).join('\n')}
${label(Number(x(0.5)), height - 12, 'posts sent to a person, %')}
<g transform="rotate(-90 16 ${y(0.5)})">${label(16, y(0.5), 'violations caught, %')}</g>
</svg>
`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
