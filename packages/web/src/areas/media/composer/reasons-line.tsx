import type { Clearance } from '@clearpost/contract'
import { Group, List, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconLockFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'

/** So many reasons stand beside a small picture; the editor has all of them. */
const SHOWN_REASONS = 3

/** Whether a picture may go out for a post, in the room beside a small picture. */
export function ReasonsLine({ clearance, children }: { clearance: Clearance; children?: ReactNode }) {
  const t = useWords()
  const clear = clearance.state === 'clear'
  const tone = clear ? 'clear' : 'stop'
  const Icon = clear ? IconCircleCheckFilled : IconLockFilled
  const more = clearance.reasons.length - SHOWN_REASONS
  return (
    <div role="status">
      <Group gap={6} wrap="nowrap" style={{ color: `var(--verdict-${tone})` }}>
        <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm" fw={600}>
          {clear ? t.pictureCleared : t.pictureBlocked}
        </Text>
      </Group>
      {!clear && (
        <List size="sm" mt={2}>
          {clearance.reasons.slice(0, SHOWN_REASONS).map((reason) => (
            <List.Item key={`${reason.code} ${reason.regionId} ${reason.subject?.id}`}>
              {t.reasons[reason.code]({ number: reason.number, subject: reason.subject?.code ?? null })}
            </List.Item>
          ))}
          {more > 0 && <List.Item>{t.moreReasons(more)}</List.Item>}
        </List>
      )}
      {children}
    </div>
  )
}
