import { ActionIcon, Group, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { ProblemError } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { sizeText } from '../size-text.ts'
import { useWords } from '../words.ts'
import classes from './upload.module.css'
import { hasEnded, type UploadItem, type Uploads } from './uploads.ts'

/** What is on its way, with pause, go on and cancel; and what an earlier page left unfinished. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useWords()
  const { items, left } = useSyncExternalStore(uploads.subscribe, uploads.getState)
  if (items.length === 0 && left.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t.uploads}>
      {left.map(({ uploadId, size }) => (
        <li key={uploadId} className={classes.item}>
          <Text size="sm">{t.pickAgain(sizeText(size))}</Text>
          <ActionIcon
            variant="subtle"
            size={30}
            aria-label={t.forgetUpload}
            onClick={() => uploads.forget(uploadId)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </li>
      ))}
      {items.map((item) => (
        <UploadRow key={item.key} item={item} uploads={uploads} />
      ))}
    </ul>
  )
}

function UploadRow({ item, uploads }: { item: UploadItem; uploads: Uploads }) {
  const t = useWords()
  const { key, name, state, media } = item
  const ended = hasEnded(item)
  return (
    <li className={classes.item}>
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={600} truncate>
          {name}
        </Text>
        <Text size="sm" c={state === 'failed' ? 'var(--verdict-stop)' : 'dimmed'} role="status">
          <Words item={item} />{' '}
          {media && (
            <AnchorLink to="/media/$mediaId" params={{ mediaId: media.id }}>
              {t.openPicture}
            </AnchorLink>
          )}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        {(state === 'sending' || state === 'waiting' || state === 'offline') && (
          <ActionIcon
            variant="subtle"
            size={30}
            aria-label={t.pause(name)}
            onClick={() => uploads.pause(key)}
          >
            <IconPlayerPause size={16} aria-hidden />
          </ActionIcon>
        )}
        {state === 'paused' && (
          <ActionIcon
            variant="subtle"
            size={30}
            aria-label={t.resume(name)}
            onClick={() => uploads.resume(key)}
          >
            <IconPlayerPlay size={16} aria-hidden />
          </ActionIcon>
        )}
        {state !== 'finishing' && (
          <ActionIcon
            variant="subtle"
            size={30}
            aria-label={ended ? t.dismissUpload(name) : t.cancelUpload(name)}
            onClick={() => (ended ? uploads.dismiss(key) : uploads.cancel(key))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {!ended && <progress className={classes.meter} value={item.sent} max={item.size} aria-label={name} />}
    </li>
  )
}

function Words({ item }: { item: UploadItem }) {
  const t = useWords()
  const problems = useMessages().problems as Record<string, string>
  const { state, media, error } = item
  const percent = Math.floor((item.sent / item.size) * 100)
  if (state === 'sending' || state === 'paused' || state === 'offline') return t.uploadStates[state](percent)
  if (state === 'failed' && error instanceof ProblemError)
    return `${t.uploadStates.failed}. ${problems[error.code] ?? error.problem.title}`
  if (state === 'done' && media) {
    // Kept before this upload began: the very same file.
    if (Date.parse(media.createdAt) < item.startedAt - CLOCK_SLACK_MILLIS) return t.sameAs
    if (media.origin !== null) return t.looksLike
  }
  return t.uploadStates[state]
}

/** How far the clocks of page and server may differ. */
const CLOCK_SLACK_MILLIS = 60_000
