import { type AuthorizationScope, PURPOSES, type Purpose } from '@clearpost/contract'
import { Checkbox, Group, Image, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../i18n.tsx'
import { channelsQuery } from '../../channel/queries.ts'
import { thumbnailUrl } from '../../media/picture-url.ts'
import { useAuthorizationWords } from '../words.ts'

/** What is asked for: purposes, accounts, pictures, story, and when it ends. */
export function ScopeFields({
  scope,
  purposes,
  offered,
  onChange,
}: {
  scope: AuthorizationScope
  /** Those that the form speaks of. */
  purposes: readonly Purpose[]
  /** Pictures that can be named. */
  offered: readonly string[]
  onChange: (part: Partial<AuthorizationScope>) => void
}) {
  const t = useAuthorizationWords()
  return (
    <Stack>
      <Checkbox.Group
        label={t.purposesLabel}
        value={scope.purposes}
        onChange={(values) => onChange({ purposes: values as Purpose[] })}
      >
        <Group mt="xs">
          {PURPOSES.filter((purpose) => purposes.includes(purpose)).map((purpose) => (
            <Checkbox key={purpose} value={purpose} label={t.purposes[purpose]} />
          ))}
        </Group>
      </Checkbox.Group>
      <ChannelFields channelIds={scope.channelIds} onChange={(channelIds) => onChange({ channelIds })} />
      {offered.length > 0 && (
        <>
          <Radio.Group
            label={t.pictures}
            value={scope.mediaIds === null ? 'every' : 'some'}
            onChange={(value) => onChange({ mediaIds: value === 'every' ? null : [...offered] })}
          >
            <Group mt="xs">
              <Radio value="some" label={t.somePictures} />
              <Radio value="every" label={t.everyPicture} />
            </Group>
          </Radio.Group>
          {scope.mediaIds !== null && (
            <Checkbox.Group
              aria-label={t.somePictures}
              value={scope.mediaIds}
              onChange={(mediaIds) => onChange({ mediaIds })}
            >
              <Group>
                {offered.map((mediaId, index) => (
                  <Stack key={mediaId} gap={4} align="center">
                    <Image src={thumbnailUrl(mediaId)} alt="" w={120} h={90} fit="cover" radius="sm" />
                    <Checkbox value={mediaId} label={t.pictureNumber(index + 1)} />
                  </Stack>
                ))}
              </Group>
            </Checkbox.Group>
          )}
        </>
      )}
      <Textarea
        label={t.story}
        description={t.storyHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={scope.story ?? ''}
        onChange={(event) => onChange({ story: event.currentTarget.value || null })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          type="date"
          label={t.endsOn}
          value={scope.endsOn ?? ''}
          onChange={(event) => onChange({ endsOn: event.currentTarget.value || null })}
        />
        <TextInput
          label={t.endsWhen}
          maxLength={300}
          value={scope.endsWhen ?? ''}
          onChange={(event) => onChange({ endsWhen: event.currentTarget.value || null })}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t.endsHint}
      </Text>
    </Stack>
  )
}

/** Every official account, or only some. */
export function ChannelFields({
  channelIds,
  onChange,
}: {
  channelIds: readonly string[] | null
  onChange: (channelIds: string[] | null) => void
}) {
  const t = useAuthorizationWords()
  const { common } = useMessages()
  const channels = useQuery(channelsQuery).data?.items ?? []
  return (
    <>
      <Radio.Group
        label={t.channels}
        value={channelIds === null ? 'every' : 'some'}
        onChange={(value) => onChange(value === 'every' ? null : channels.map(({ id }) => id))}
      >
        <Group mt="xs">
          <Radio value="every" label={t.everyChannel} />
          <Radio value="some" label={t.someChannels} />
        </Group>
      </Radio.Group>
      {channelIds !== null && (
        <Checkbox.Group aria-label={t.someChannels} value={[...channelIds]} onChange={(ids) => onChange(ids)}>
          <Group>
            {channels.map(({ id, network, handle }) => (
              <Checkbox key={id} value={id} label={`${common.networks[network]} · ${handle}`} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </>
  )
}
