import type { Purpose, SigningView } from '@clearpost/contract'
import { Checkbox, Radio, Stack, Text, Title } from '@mantine/core'
import { useMessages } from '../../../i18n.tsx'
import { useDay, useSigningWords } from './words.ts'

export interface Allowed {
  purposes: Purpose[]
  /** Null: every official account. */
  channelIds: string[] | null
}

/** What was asked, to take away from: purposes and accounts. The end and the story stand beside. */
export function AllowFields({
  view: { scope, channels },
  allowed,
  onChange,
}: {
  view: Pick<SigningView, 'scope' | 'channels'>
  allowed: Allowed
  onChange: (allowed: Allowed) => void
}) {
  const t = useSigningWords()
  const { common } = useMessages()
  const day = useDay()
  const every = scope.channelIds === null
  const names = common.networks as Readonly<Record<string, string>>
  return (
    <section aria-label={t.allow}>
      <Title order={2} size="h3">
        {t.allow}
      </Title>
      <Text c="dimmed" mb="sm">
        {t.allowHint}
      </Text>
      <Stack>
        <Checkbox.Group
          label={t.purposes}
          value={allowed.purposes}
          onChange={(purposes) => onChange({ ...allowed, purposes: purposes as Purpose[] })}
        >
          <Stack gap="xs" mt="xs">
            {scope.purposes.map((purpose) => (
              <Checkbox key={purpose} value={purpose} label={t.purposeNames[purpose]} />
            ))}
          </Stack>
        </Checkbox.Group>
        {every && (
          <Radio.Group
            label={t.channels}
            value={allowed.channelIds === null ? 'every' : 'some'}
            onChange={(value) =>
              onChange({ ...allowed, channelIds: value === 'every' ? null : channels.map(({ id }) => id) })
            }
          >
            <Stack gap="xs" mt="xs">
              <Radio value="every" label={t.everyChannel} />
              {channels.length > 0 && <Radio value="some" label={t.onlyThese} />}
            </Stack>
          </Radio.Group>
        )}
        {allowed.channelIds !== null && (
          <Checkbox.Group
            label={every ? t.onlyThese : t.channels}
            value={allowed.channelIds}
            onChange={(channelIds) => onChange({ ...allowed, channelIds })}
          >
            <Stack gap="xs" mt="xs">
              {channels.map(({ id, network, handle }) => (
                <Checkbox key={id} value={id} label={`${names[network] ?? network} · ${handle}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {scope.story && (
          <div>
            <Text size="sm" fw={600}>
              {t.story}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{scope.story}</Text>
          </div>
        )}
        <Text>
          {scope.endsOn ? t.until(day(scope.endsOn)) : scope.endsWhen ? t.untilEvent(scope.endsWhen) : null}
        </Text>
      </Stack>
    </section>
  )
}
