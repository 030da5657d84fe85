import { ActionIcon, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useReportWords } from './words.ts'

const BYTES_PER_MEGABYTE = 1024 * 1024

/** Files that go with a report, before it is sent. */
export function FilesField({
  files,
  onFiles,
  maxBytes,
  max,
}: {
  files: readonly File[]
  onFiles: (files: File[]) => void
  maxBytes: number
  max: number
}) {
  const t = useReportWords()
  return (
    <Stack gap="xs" role="group" aria-label={t.files}>
      <div>
        <Text fw={600} size="sm">
          {t.files}
        </Text>
        <Text size="sm" c="dimmed">
          {t.filesHint(maxBytes / BYTES_PER_MEGABYTE)}
        </Text>
      </div>
      {files.map((file, index) => (
        <Group key={`${file.name} ${file.size} ${file.lastModified}`} gap="xs" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
          <ActionIcon
            variant="subtle"
            aria-label={t.removeFile(file.name)}
            onClick={() => onFiles(files.filter((_, at) => at !== index))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <FileButton
          multiple
          accept="application/pdf,image/jpeg,image/png"
          onChange={(chosen) => onFiles([...files, ...chosen].slice(0, max))}
        >
          {(props) => (
            <Button {...props} variant="default" disabled={files.length >= max}>
              {t.choose}
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  )
}
