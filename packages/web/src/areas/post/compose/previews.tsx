import type { Channel } from '@clearpost/contract'
import { overflowOffset } from '@clearpost/networks/limits'
import { Group, Stack, Tabs, Text, VisuallyHidden } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { type TextStore, useDeferredText } from '../../../engine/text-store.ts'
import { useMessages } from '../../../i18n.tsx'
import { pictureUrl } from '../../media/picture-url.ts'
import type { AttachedPicture } from '../../media/pictures-field.tsx'
import classes from './previews.module.css'

/** About how the post will look on each chosen channel. */
export const Previews = memo(function Previews({
  store,
  channels,
  pictures,
  lang,
}: {
  store: TextStore
  channels: readonly Channel[]
  pictures: readonly AttachedPicture[]
  lang: string
}) {
  const { common } = useMessages()
  const [chosen, setChosen] = useState<string | null>(null)
  const current = channels.find((channel) => channel.id === chosen) ?? channels[0]
  if (!current) return null
  return (
    <Tabs value={current.id} onChange={setChosen}>
      <Tabs.List>
        {channels.map((channel) => (
          <Tabs.Tab key={channel.id} value={channel.id}>
            {common.networks[channel.network]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {channels.map((channel) => (
        <Tabs.Panel key={channel.id} value={channel.id} pt="md">
          {channel === current && <Preview store={store} channel={channel} pictures={pictures} lang={lang} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
})

function Preview({
  store,
  channel,
  pictures,
  lang,
}: {
  store: TextStore
  channel: Channel
  pictures: readonly AttachedPicture[]
  lang: string
}) {
  const t = useMessages().post
  const text = useDeferredText(store)
  const cut = useMemo(() => overflowOffset(text, channel.limits.characters), [text, channel])
  return (
    <Stack gap="sm" className={classes.post ?? ''}>
      <Group gap="sm" wrap="nowrap">
        <span className={classes.avatar} aria-hidden="true">
          {channel.displayName.slice(0, 1).toUpperCase()}
        </span>
        <div style={{ minWidth: 0 }}>
          <Text fw={600} lh={1.3} truncate>
            {channel.displayName}
          </Text>
          <Text size="sm" c="dimmed" lh={1.3} truncate>
            {channel.handle}
          </Text>
        </div>
      </Group>
      {text === '' ? (
        <Text c="dimmed">{t.previewEmpty}</Text>
      ) : (
        <div className={classes.text} dir="auto" lang={lang}>
          {cut === null ? text : text.slice(0, cut)}
          {cut !== null && (
            <del className={classes.cut} title={t.previewCut}>
              <VisuallyHidden>{t.previewCut}: </VisuallyHidden>
              {text.slice(cut)}
            </del>
          )}
        </div>
      )}
      {pictures.length > 0 && (
        <div className={classes.pictures}>
          {pictures.slice(0, channel.limits.pictures).map((picture) => (
            <img key={picture.mediaId} src={pictureUrl(picture.mediaId)} alt={picture.alt} />
          ))}
        </div>
      )}
    </Stack>
  )
}
