import { Group, Text } from '@mantine/core'
import { useFormat, useMessages } from '../../i18n.tsx'
import { CROWD_DOTS, crowdDots } from './crowd-dots.ts'
import type { ShownReport } from './shown-report.ts'

const COLUMNS = 12
const CELL = 9

/** How many people fit the description: one sentence and a small picture of it. */
export function CrowdPicture({ crowd }: { crowd: NonNullable<ShownReport['crowd']> }) {
  const t = useMessages().check
  const format = useFormat()
  const rounded = (value: number) =>
    format.number(value < 10 ? Math.round(value) : Number(value.toPrecision(2)))
  const sentence =
    typeof crowd.sentence === 'string'
      ? crowd.sentence
      : crowd.expected <= 1
        ? t.crowdOne
        : t.crowdSentence(rounded(crowd.expected), rounded(crowd.low), rounded(crowd.high))
  const widest = crowd.widest as { text?: unknown; expectedWithout?: unknown } | null | undefined
  const filled = crowdDots(crowd.expected)
  const rows = CROWD_DOTS / COLUMNS
  return (
    <Group gap="md" wrap="nowrap" align="flex-start">
      <svg
        width={COLUMNS * CELL}
        height={rows * CELL}
        viewBox={`0 0 ${COLUMNS * CELL} ${rows * CELL}`}
        aria-hidden="true"
        style={{
          flexShrink: 0,
          color: crowd.expected < 20 ? 'var(--verdict-stop)' : 'var(--verdict-review)',
        }}
      >
        {Array.from({ length: CROWD_DOTS }, (_, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed field of dots
            key={index}
            cx={(index % COLUMNS) * CELL + CELL / 2}
            cy={Math.floor(index / COLUMNS) * CELL + CELL / 2}
            r={3.2}
            fill={index < filled ? 'currentColor' : 'var(--line)'}
          />
        ))}
      </svg>
      <div>
        <Text size="sm">{sentence}</Text>
        {typeof widest?.text === 'string' && typeof widest.expectedWithout === 'number' && (
          <Text size="xs" c="dimmed">
            {t.crowdWidest(widest.text, rounded(widest.expectedWithout))}
          </Text>
        )}
      </div>
    </Group>
  )
}
