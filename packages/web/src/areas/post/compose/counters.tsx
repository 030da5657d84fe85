import type { Channel } from '@clearpost/contract'
import { Group, Stack, Text } from '@mantine/core'
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
          <Ring
            share={Math.min(1, characters / limit)}
            color={over > 0 ? 'var(--verdict-stop)' : 'var(--mantine-primary-color-filled)'}
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

/** Drawn here: the kit's ring brings tooltips into the first load. `pathLength` makes the circle's length 1. */
function Ring({ share, color }: { share: number; color: string }) {
  const circle = { cx: 15, cy: 15, r: 12, fill: 'none', strokeWidth: 4 }
  return (
    <svg width={30} height={30} viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <circle {...circle} stroke="var(--line)" />
      <circle
        {...circle}
        stroke={color}
        pathLength={1}
        strokeDasharray={`${share} 1`}
        transform="rotate(-90 15 15)"
      />
    </svg>
  )
}
