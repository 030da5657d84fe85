import type { Media } from '@clearpost/contract'
import { Badge } from '@mantine/core'
import {
  IconCircleCheckFilled,
  IconEyeSearch,
  IconHandStop,
  IconLoader2,
  IconLockFilled,
} from '@tabler/icons-react'
import { useWords } from '../words.ts'

const tones = {
  looking: ['review', IconLoader2],
  failed: ['stop', IconHandStop],
  settle: ['stop', IconHandStop],
  confirm: ['caution', IconEyeSearch],
  ready: ['clear', IconCircleCheckFilled],
  locked: ['stop', IconLockFilled],
} as const

/** Where a picture stands, as word, colour and shape. */
export function StageBadge({ media }: { media: Pick<Media, 'stage' | 'look' | 'open' | 'locked'> }) {
  const t = useWords()
  const { stage, look } = media
  const stopped = look.state === 'failed' || look.state === 'cancelled'
  const is = media.locked ? 'locked' : stage === 'look' ? (stopped ? 'failed' : 'looking') : stage
  const [tone, Icon] = tones[is]
  return (
    <Badge
      radius="sm"
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
      style={{
        background: `var(--verdict-${tone}-soft)`,
        color: `var(--verdict-${tone})`,
        maxWidth: '100%',
        height: 'auto',
        paddingBlock: 2,
      }}
      // Two lines where a tile is narrow: a cut word says nothing.
      styles={{ label: { whiteSpace: 'normal', lineHeight: 1.3 } }}
    >
      {is === 'settle' && media.open > 0 ? t.openLeft(media.open) : t.stages[is]}
    </Badge>
  )
}
