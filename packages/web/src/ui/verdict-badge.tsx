import type { PostState, Verdict } from '@clearpost/contract'
import { Badge } from '@mantine/core'
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconEyeSearch,
  IconHandStop,
  IconPlayerPauseFilled,
} from '@tabler/icons-react'
import { useMessages } from '../i18n.tsx'

const icons = {
  clear: IconCircleCheckFilled,
  caution: IconAlertTriangleFilled,
  review: IconEyeSearch,
  stop: IconHandStop,
}

/** Verdict as word, colour and shape, so that no meaning hangs on colour alone. */
export function VerdictBadge({ verdict, size = 'md' }: { verdict: Verdict; size?: 'md' | 'lg' }) {
  const t = useMessages().common
  const Icon = icons[verdict]
  return (
    <Badge
      size={size}
      radius="sm"
      tt="none"
      leftSection={<Icon size={size === 'lg' ? 18 : 14} aria-hidden />}
      style={{
        background: `var(--verdict-${verdict}-soft)`,
        color: `var(--verdict-${verdict})`,
        flexShrink: 0,
        // A cell of a table would cut the word short.
        minWidth: 'max-content',
      }}
    >
      {t.verdicts[verdict]}
    </Badge>
  )
}

const tones: Partial<Record<PostState, Verdict>> = {
  published: 'clear',
  scheduled: 'clear',
  approved: 'clear',
  in_review: 'review',
  second_approval: 'review',
  changes_requested: 'caution',
  late: 'caution',
  failed: 'stop',
  partly_published: 'stop',
  rejected: 'stop',
}

/** State of a post in words; held posts say so. */
export function StateBadge({ state, held = false }: { state: PostState; held?: boolean }) {
  const t = useMessages().common
  const tone = tones[state]
  return (
    <Badge
      variant="outline"
      radius="sm"
      tt="none"
      leftSection={held ? <IconPlayerPauseFilled size={12} aria-hidden /> : undefined}
      style={{
        color: tone ? `var(--verdict-${tone})` : 'var(--text-soft)',
        borderColor: 'currentColor',
        flexShrink: 0,
        minWidth: 'max-content',
      }}
    >
      {held ? `${t.states[state]} · ${t.held}` : t.states[state]}
    </Badge>
  )
}
