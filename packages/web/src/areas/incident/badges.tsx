import type { IncidentSeverity, IncidentState } from '@clearpost/contract'
import { Badge } from '@mantine/core'
import { STATE_TONES, useIncidentWords } from './words.ts'

const SEVERITY_TONES = { low: 'clear', medium: 'review', high: 'caution', critical: 'stop' } as const

export function IncidentStateBadge({ state }: { state: IncidentState }) {
  const t = useIncidentWords()
  return <Tone tone={STATE_TONES[state]}>{t.states[state]}</Tone>
}

export function SeverityBadge({ severity }: { severity: IncidentSeverity }) {
  const t = useIncidentWords()
  return <Tone tone={SEVERITY_TONES[severity]}>{t.severities[severity]}</Tone>
}

function Tone({ tone, children }: { tone: string; children: string }) {
  return (
    <Badge
      tt="none"
      radius="sm"
      style={{
        background: `var(--verdict-${tone}-soft)`,
        color: `var(--verdict-${tone})`,
        flexShrink: 0,
        // A cell of a table would cut the word short.
        minWidth: 'max-content',
      }}
    >
      {children}
    </Badge>
  )
}
