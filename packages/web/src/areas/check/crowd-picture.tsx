import { Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useFormat, useMessages } from '../../i18n.tsx'
import { crowdField, FIELD } from './crowd-dots.ts'
import classes from './crowd-picture.module.css'
import { crowdWords } from './crowd-words.ts'
import type { ShownReport } from './shown-report.ts'

/** Up to so many, one of them is easily found: drawn in the colour of `stop`. */
const FEW = 10

/** How many people fit the description: one sentence, a small picture of it, and what narrows it. */
export function CrowdPicture({ crowd }: { crowd: NonNullable<ShownReport['crowd']> }) {
  const t = useMessages().check
  const format = useFormat()
  const rounded = (value: number) =>
    format.number(value < 10 ? Math.round(value) : Number(value.toPrecision(2)))
  const { sentence, base, details, widest, unverified } = crowdWords(crowd)
  const quoted = unverified.map((detail) => t.quoted(detail))
  return (
    <div className={classes.frame}>
      <div className={classes.crowd}>
        <Field expected={crowd.expected} />
        <Text size="sm" fw={600} className={classes.sentence}>
          {sentence ??
            (crowd.expected <= 1
              ? t.crowdOne
              : t.crowdSentence(rounded(crowd.expected), rounded(crowd.low), rounded(crowd.high)))}
        </Text>
        <Stack gap={6} className={classes.rest}>
          {details.length > 0 && (
            <ul className={classes.details} aria-label={t.crowdDetails}>
              {details.map((detail, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two details may read alike, and none has state
                <li key={index} className={index === widest?.index ? classes.widest : undefined}>
                  {detail}
                </li>
              ))}
            </ul>
          )}
          {widest ? (
            <Text size="sm">
              {t.crowdWidest(widest.text, rounded(widest.without))}
              {widest.without <= FEW && details.length > 1 && ` ${t.crowdStillFew}`}
            </Text>
          ) : (
            details.length > 1 && <Text size="sm">{t.crowdNoneAlone}</Text>
          )}
          <Text size="xs" c="dimmed">
            {base &&
              (base.assumed
                ? t.crowdBaseAssumed(base.place, format.number(base.population))
                : t.crowdBase(base.place, format.number(base.population)))}
            {quoted.length > 0 && ` ${t.crowdUnverified(quoted.join(', '))}`}
          </Text>
        </Stack>
      </div>
    </div>
  )
}

/** The person of the text among the others who fit. The number stands beside it as text. */
function Field({ expected }: { expected: number }) {
  const id = useId()
  const { cell, columns, figures, counted, person, x, y } = crowdField(expected)
  const rows = Math.floor(figures / columns)
  const rest = figures - rows * columns
  const few = expected <= FEW
  return (
    <svg className={classes.field} viewBox={`0 0 ${FIELD.width} ${FIELD.height}`} aria-hidden="true">
      <defs>
        <pattern id={`${id}p`} width={cell} height={cell} patternUnits="userSpaceOnUse">
          <Figure cell={cell} />
        </pattern>
        <radialGradient id={`${id}g`} cx="50%" cy="50%" r="62%">
          <stop offset="50%" stopColor="#fff" />
          <stop offset="100%" stopColor="#fff" stopOpacity="0.1" />
        </radialGradient>
        <mask id={`${id}m`}>
          <rect {...FIELD} fill={counted ? '#fff' : `url(#${id}g)`} />
        </mask>
      </defs>
      <g mask={`url(#${id}m)`}>
        <g transform={`translate(${x} ${y})`} fill={`url(#${id}p)`}>
          <rect width={columns * cell} height={rows * cell} />
          {rest > 0 && <rect y={rows * cell} width={rest * cell} height={cell} />}
        </g>
      </g>
      <Person
        size={Math.max(cell, counted ? 12 : 18)}
        x={x + ((person % columns) + 0.5) * cell}
        y={y + (Math.floor(person / columns) + 0.5) * cell}
        colour={few ? 'var(--verdict-stop)' : 'var(--verdict-review)'}
      />
    </svg>
  )
}

const SMALLEST_BODY = 9 // below it head and shoulders blur into a dot

function Figure({ cell }: { cell: number }) {
  if (cell < SMALLEST_BODY) return <circle cx={cell / 2} cy={cell / 2} r={cell * 0.32} fill="currentColor" />
  const unit = cell / 24
  return (
    <g transform={`scale(${unit})`} fill="currentColor">
      <circle cx="12" cy="7.5" r="4.5" />
      <path d="M4 22c0-5.5 3.4-8.5 8-8.5s8 3 8 8.5z" />
    </g>
  )
}

/** The one in the text covers the figure that stands there; in a dense crowd it is drawn larger, to be found. */
function Person({ size, x, y, colour }: { size: number; x: number; y: number; colour: string }) {
  return (
    <g transform={`translate(${x - size / 2} ${y - size / 2})`} style={{ color: colour }}>
      <rect className={classes.ground} width={size} height={size} rx={size / 4} />
      <Figure cell={size} />
    </g>
  )
}
