import type { Post } from '@clearpost/contract'
import { Button, Group, Text } from '@mantine/core'
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { categoryName } from '../check/families.ts'
import { useMarks } from './marking.ts'
import { useLearningWords } from './words.ts'

const OPTIONS = ['right', 'wrong'] as const
const KEYS: Record<string, (typeof OPTIONS)[number]> = { r: 'right', w: 'wrong' }
const ICONS = { right: IconThumbUp, wrong: IconThumbDown }

/** Right or wrong, one click; the same one again takes it back. Keys r and w work while the focus is on either. */
export function FindingMarks({ post, index }: { post: Post; index: number }) {
  const t = useLearningWords()
  const { check } = useMessages()
  const { marks, say, busy, error } = useMarks(post)
  const group = useRef<HTMLDivElement>(null)
  const finding = post.report?.findings[index]
  const about = marks?.marks.filter((mark) => mark.kind === 'finding' && mark.index === index) ?? []
  const own = about.find(({ mine }) => mine)?.value
  const toggle = (value: (typeof OPTIONS)[number]) => {
    if (!finding || busy) return
    const { category, start, end } = finding
    void say({ kind: 'finding', index, category, start, end, value: own === value ? null : value })
  }
  const newest = useRef(toggle)
  newest.current = toggle
  useEffect(() => {
    const element = group.current
    const listen = (event: KeyboardEvent) => {
      const value = KEYS[event.key]
      if (!value || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      newest.current(value)
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])
  if (!finding) return null
  const name = `${categoryName(check, finding.category)} ${finding.text}`.trim()
  return (
    <Group gap={6} ref={group} role="group" aria-label={`${t.ask} ${name}`} title={t.findingKeys}>
      {OPTIONS.map((value) => {
        const Icon = ICONS[value]
        return (
          <Button
            key={value}
            size="compact-sm"
            mih={28}
            variant={own === value ? 'filled' : 'default'}
            aria-pressed={own === value}
            aria-label={t.markFinding(name, t.findingOptions[value])}
            leftSection={<Icon size={15} aria-hidden />}
            disabled={!marks?.reportId}
            onClick={() => toggle(value)}
          >
            {t.findingOptions[value]}
          </Button>
        )
      })}
      {about
        .filter(({ mine }) => !mine)
        .map((mark) => (
          <Text key={mark.by.id} size="xs" c="dimmed">
            {t.others(mark.by.name, t.findingOptions[mark.value as (typeof OPTIONS)[number]])}
          </Text>
        ))}
      {error !== null && <ProblemAlert error={error} />}
    </Group>
  )
}
