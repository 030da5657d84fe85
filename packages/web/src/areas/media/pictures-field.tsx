import { ALT_MAX_CHARACTERS, type Media, type PostInput } from '@clearpost/contract'
import {
  ActionIcon,
  Alert,
  Button,
  FileButton,
  Group,
  Skeleton,
  Stack,
  Text,
  Textarea,
  VisuallyHidden,
} from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPhotoPlus, IconPhotoSearch, IconTrash } from '@tabler/icons-react'
import { lazy, type Ref, Suspense, useEffect, useImperativeHandle, useState } from 'react'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { pictureUrl } from './picture-url.ts'
import classes from './pictures-field.module.css'
import { useUpload } from './use-upload.ts'

const LibraryDialog = lazy(async () => ({ default: (await import('./library-dialog.tsx')).LibraryDialog }))

const PictureState = lazy(async () => ({
  default: (await import('./composer/picture-state.tsx')).PictureState,
}))
const PurposeField = lazy(async () => ({
  default: (await import('./composer/purpose-field.tsx')).PurposeField,
}))

export interface AttachedPicture {
  mediaId: string
  alt: string
}
export interface PicturesHandle {
  /** Uploads files that were pasted or dropped elsewhere. */
  add(files: readonly File[]): void
}
/** Of `PostInput.media`. */
const MAX_PICTURES = 10

/** Pictures of a post with their descriptions: pick, drag, paste, order, describe. */
export function PicturesField({
  value,
  onChange,
  purpose,
  channelIds,
  onPurpose,
  onBlocked,
  onUploading,
  showMissing,
  readOnly,
  ref,
}: {
  value: readonly AttachedPicture[]
  onChange: (update: (current: readonly AttachedPicture[]) => AttachedPicture[]) => void
  /** What the post is for and where it goes: somebody in a picture may have agreed to one and not to another. */
  purpose: PostInput['purpose']
  channelIds: readonly string[]
  onPurpose: (purpose: PostInput['purpose']) => void
  /** Whether one of the pictures may not go out, as far as is known. */
  onBlocked: (blocked: boolean) => void
  /** Whether pictures are under way: the post is not whole yet. */
  onUploading: (busy: boolean) => void
  /** Marks pictures without a description. */
  showMissing: boolean
  readOnly: boolean
  ref?: Ref<PicturesHandle>
}) {
  const t = useMessages().media
  const [over, setOver] = useState(false)
  const [library, setLibrary] = useState(false)
  const attach = (media: Media) =>
    onChange((current) =>
      current.length >= MAX_PICTURES || current.some((picture) => picture.mediaId === media.id)
        ? [...current]
        : [...current, { mediaId: media.id, alt: media.alt }],
    )
  const { upload, uploading, refusals, error } = useUpload(attach)
  const busy = uploading.length > 0
  useEffect(() => onUploading(busy), [busy, onUploading])
  useImperativeHandle(ref, () => ({ add: (files) => void upload(files) }))
  const mediaIds = value.map(({ mediaId }) => mediaId)
  const none = mediaIds.length === 0
  useEffect(() => {
    if (none) onBlocked(false)
  }, [none, onBlocked])
  const full = value.length + uploading.length >= MAX_PICTURES

  const move = (index: number, by: number) =>
    onChange((current) => {
      const next = [...current]
      const [picture] = next.splice(index, 1)
      if (picture) next.splice(index + by, 0, picture)
      return next
    })
  return (
    <Stack gap="sm">
      {value.map((picture, index) => (
        <div key={picture.mediaId} className={classes.row}>
          <img
            className={classes.thumb}
            src={pictureUrl(picture.mediaId)}
            alt={picture.alt || t.noAlt}
            draggable={false}
          />
          <Stack gap={6}>
            <Textarea
              label={t.alt(index + 1)}
              description={
                picture.alt.length > ALT_MAX_CHARACTERS * 0.8
                  ? t.altLeft(ALT_MAX_CHARACTERS - picture.alt.length)
                  : t.altHint
              }
              autosize
              minRows={2}
              maxRows={6}
              maxLength={ALT_MAX_CHARACTERS}
              required
              readOnly={readOnly}
              value={picture.alt}
              error={showMissing && picture.alt.trim() === '' ? t.altMissing : null}
              onChange={(event) => {
                const alt = event.currentTarget.value
                onChange((current) =>
                  current.map((other) => (other.mediaId === picture.mediaId ? { ...other, alt } : other)),
                )
              }}
            />
            <Suspense>
              <PictureState
                mediaId={picture.mediaId}
                number={index + 1}
                all={mediaIds}
                use={{ purpose, channelIds }}
                onReplace={
                  readOnly
                    ? null
                    : (copyId) =>
                        onChange((current) =>
                          current.map((other) =>
                            other.mediaId === picture.mediaId ? { ...other, mediaId: copyId } : other,
                          ),
                        )
                }
              />
            </Suspense>
            {!readOnly && (
              <Group gap={6}>
                <ActionIcon
                  variant="default"
                  size={30}
                  disabled={index === 0}
                  aria-label={t.earlier(index + 1)}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size={30}
                  disabled={index === value.length - 1}
                  aria-label={t.later(index + 1)}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size={30}
                  aria-label={t.remove(index + 1)}
                  onClick={() =>
                    onChange((current) => current.filter((other) => other.mediaId !== picture.mediaId))
                  }
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Group>
            )}
          </Stack>
        </div>
      ))}
      {!none && (
        <Suspense>
          <PurposeField
            mediaIds={mediaIds}
            purpose={purpose}
            channelIds={channelIds}
            showMissing={showMissing}
            readOnly={readOnly}
            onPurpose={onPurpose}
            onBlocked={onBlocked}
          />
        </Suspense>
      )}
      {uploading.map((name) => (
        <div key={name} role="status">
          <VisuallyHidden>{t.uploading(name)}</VisuallyHidden>
          <Skeleton height={100} radius="md" />
        </div>
      ))}
      {refusals.map((refusal) => (
        <Alert key={refusal} color="red" variant="light" role="alert">
          {refusal}
        </Alert>
      ))}
      {error !== null && <ProblemAlert error={error} />}
      {!readOnly &&
        (full ? (
          <Text size="sm" c="dimmed">
            {t.full}
          </Text>
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first
          <div
            className={classes.drop}
            data-over={over || undefined}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes('Files')) return
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              setOver(false)
              if (event.dataTransfer.files.length === 0) return
              event.preventDefault()
              void upload([...event.dataTransfer.files])
            }}
          >
            <Group gap="sm">
              <FileButton multiple accept="image/jpeg,image/png,image/webp,image/gif" onChange={upload}>
                {(props) => (
                  <Button {...props} variant="default" leftSection={<IconPhotoPlus size={17} aria-hidden />}>
                    {t.add}
                  </Button>
                )}
              </FileButton>
              <Button
                variant="subtle"
                leftSection={<IconPhotoSearch size={17} aria-hidden />}
                onClick={() => setLibrary(true)}
              >
                {t.fromLibrary}
              </Button>
              <Text size="sm" c="dimmed" visibleFrom="sm">
                {over ? t.drop : t.dropOrPaste}
              </Text>
            </Group>
          </div>
        ))}
      {library && (
        <Suspense>
          <LibraryDialog
            onClose={() => setLibrary(false)}
            onChoose={(media) => {
              attach(media)
              setLibrary(false)
            }}
          />
        </Suspense>
      )}
    </Stack>
  )
}
