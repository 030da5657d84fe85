import type { Channel } from '@clearpost/contract'
import { Group, RingProgress, Stack, Text } from '@mantine/core'
import { type TextStore, useDeferredText } from '../../../engine/text-store.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { fitChannels } from './blockers.ts'

/** For each chosen channel how full it is, in words and as a ring. */
export function Counters({
  store,
  channels,
  pictures,
}: {
  store: TextStore
  channels: readonly Channel[]
  pictures: number
}) {
  const { post: t, common } = useMessages()
  const format = useFormat()
  const text = useDeferredText(store)
  return (
    <Group gap="lg" mih={36}>
      {fitChannels(text, pictures, channels).map(({ channel, characters, limit, over, tooManyPictures }) => (
        <Group key={channel.id} gap={8} wrap="nowrap">
          <RingProgress
            size={30}
            thickness={4}
            aria-hidden
            sections={[
              {
                value: Math.min(100, (characters / limit) * 100),
                color: over > 0 ? 'var(--verdict-stop)' : 'var(--mantine-primary-color-filled)',
              },
            ]}
          />
          <Stack gap={0}>
            <Text size="xs" fw={600} lh={1.3}>
              {common.networks[channel.network]}
            </Text>
            <Text size="xs" lh={1.3} c={over > 0 || tooManyPictures ? 'var(--verdict-stop)' : 'dimmed'}>
              {over > 0
                ? t.tooMany(over)
                : tooManyPictures
                  ? t.tooManyPictures(channel.limits.pictures)
                  : t.characters(format.number(characters), format.number(limit))}
            </Text>
          </Stack>
        </Group>
      ))}
    </Group>
  )
}
