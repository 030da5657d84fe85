import { api, type MediaDetail } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { download } from '../../../ui/download.ts'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { pictureChanged } from '../queries.ts'
import { sizeText } from '../size-text.ts'
import { useWords } from '../words.ts'
import classes from './picture-page.module.css'

/** What the file carried and lost, who added it, the sealed original, and deleting. */
export function FileSection({ picture }: { picture: MediaDetail }) {
  const t = useWords()
  const format = useFormat()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const mayWrite = useMay('media:write')
  const mayOpen = useMay('media:original')
  const [deleting, setDeleting] = useState(false)
  const { run, busy, error } = useAction()
  const params = { mediaId: picture.id }
  const extension = picture.original?.mime.split('/')[1] ?? 'bin'
  return (
    <Section title={t.file}>
      <Stack gap={2}>
        <Text size="sm">
          {t.fileFacts(
            picture.mime.split('/')[1]?.toUpperCase() ?? picture.mime,
            picture.width,
            picture.height,
            sizeText(picture.bytes),
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {t.uploadedBy(picture.uploadedBy.name, format.dateTime(picture.createdAt))}
        </Text>
        {picture.tools && (
          <Text size="sm" c="dimmed">
            {t.lookedWith}: {picture.tools}
          </Text>
        )}
      </Stack>
      <div>
        <Text fw={600} size="sm">
          {t.metadataTitle}
        </Text>
        <Text size="sm" c="dimmed" mb={6}>
          {picture.metadata.length > 0 ? t.metadataHint : t.metadataNone}
        </Text>
        {picture.metadata.length > 0 && (
          <dl className={classes.metadata}>
            {picture.metadata.map((found) => (
              <div key={`${found.kind} ${found.block} ${found.text}`} style={{ display: 'contents' }}>
                <dt>{t.metadataKinds[found.kind]}</dt>
                <dd>
                  {found.text ?? '–'}{' '}
                  <Text span size="xs" c="dimmed">
                    {found.block}
                  </Text>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {picture.original && (
        <div>
          <Text fw={600} size="sm">
            {t.originalTitle}
          </Text>
          <Text size="sm" c="dimmed">
            {t.originalHint}
          </Text>
        </div>
      )}
      {error !== null && <ProblemAlert error={error} />}
      <Group gap="sm">
        {picture.original && mayOpen && (
          <Button
            variant="default"
            loading={busy}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() =>
              void run(async () =>
                download(await call(api.media.original, { params }), `original.${extension}`),
              )
            }
          >
            {t.originalGet}
          </Button>
        )}
        {mayWrite && !picture.locked && (
          <Button
            variant="subtle"
            c="var(--verdict-stop)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setDeleting(true)}
          >
            {t.deletePicture}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={deleting}
        onClose={() => setDeleting(false)}
        title={t.deletePicture}
        confirm={t.deletePicture}
        danger
        onConfirm={async () => {
          await call(api.media.remove, { params })
          notifySaved(t.deleted)
          await navigate({ to: '/media', search: {} })
          pictureChanged(queryClient)
        }}
      >
        {t.deleteAsk}
      </ConfirmDialog>
    </Section>
  )
}
