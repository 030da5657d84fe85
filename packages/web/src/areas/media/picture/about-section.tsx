import { ALT_MAX_CHARACTERS, api, type MediaDetail, TAGS_MAX } from '@clearpost/contract'
import { Button, Group, NativeSelect, Stack, TagsInput, Text, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { foldersQuery, pictureChanged, tagsQuery } from '../queries.ts'
import { useWords } from '../words.ts'

/** Description, tags and folder of a picture. */
export function AboutSection({ picture }: { picture: MediaDetail }) {
  const t = useWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const mayWrite = useMay('media:write') && !picture.locked
  const folders = useQuery(foldersQuery).data?.items ?? []
  const known = useQuery(tagsQuery).data?.items ?? []
  const [alt, setAlt] = useState(picture.alt)
  const [tags, setTags] = useState(picture.tags)
  const [folderId, setFolderId] = useState(picture.folderId ?? '')
  const { run, busy, error } = useAction()
  const { faces, people, texts, codes } = picture.seen
  const shows = t.shows(faces, people, texts, codes)
  const changed =
    alt.trim() !== picture.alt ||
    folderId !== (picture.folderId ?? '') ||
    tags.join('\n') !== picture.tags.join('\n')
  const save = () =>
    run(async () => {
      await call(api.media.describe, {
        params: { mediaId: picture.id },
        body: { alt: alt.trim(), tags, folderId: folderId || null },
      })
      pictureChanged(queryClient)
      notifySaved(common.saved)
    })
  if (!mayWrite)
    return (
      <Section title={t.about}>
        <Text>{picture.alt || t.noAlt}</Text>
        {picture.tags.length > 0 && (
          <Text size="sm" c="dimmed">
            {t.tags}: {picture.tags.join(', ')}
          </Text>
        )}
      </Section>
    )
  return (
    <Section title={t.about}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <Textarea
            label={t.description}
            description={shows ? `${t.descriptionHint} ${t.descriptionSeen(shows)}` : t.descriptionHint}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={ALT_MAX_CHARACTERS}
            value={alt}
            onChange={(event) => setAlt(event.currentTarget.value)}
          />
          <TagsInput
            label={t.tags}
            description={t.tagsHint}
            maxTags={TAGS_MAX}
            data={known.map(({ tag }) => tag)}
            value={tags}
            onChange={(next) => setTags(next.map((tag) => tag.trim().slice(0, 40)).filter(Boolean))}
          />
          {folders.length > 0 && (
            <NativeSelect
              label={t.folder}
              value={folderId}
              onChange={(event) => setFolderId(event.currentTarget.value)}
              data={[
                { value: '', label: t.noFolder },
                ...folders.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group>
            <Button type="submit" loading={busy} disabled={!changed}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
