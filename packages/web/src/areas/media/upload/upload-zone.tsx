import { MEDIA_TYPES, PICTURE_MAX_BYTES, VIDEO_MAX_BYTES } from '@clearpost/contract'
import { Alert, Button, FileButton, Group, Text } from '@mantine/core'
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '../../../session.tsx'
import { useWords } from '../words.ts'
import { uploadsOf } from './session-uploads.ts'
import classes from './upload.module.css'
import { UploadList } from './upload-list.tsx'

const MEGABYTE = 1024 * 1024

/** Adds pictures to the library: button, camera, drag and drop, paste; several at once. */
export function UploadZone({ folderId }: { folderId: string | null }) {
  const t = useWords()
  const me = useMe()
  const queryClient = useQueryClient()
  const uploads = uploadsOf(me.person.id, queryClient)
  const forget = useRef<() => void>(null)
  const [over, setOver] = useState(false)
  const [refusals, setRefusals] = useState<string[]>([])
  const add = (files: readonly File[]) => {
    const refused: string[] = []
    const fitting = files.filter((file) => {
      const limit = file.type.startsWith('video/') ? VIDEO_MAX_BYTES : PICTURE_MAX_BYTES
      // Some browsers do not know HEIC: without a type, the server reads the bytes.
      if (file.type !== '' && !(MEDIA_TYPES as readonly string[]).includes(file.type))
        refused.push(t.wrongType(file.name))
      else if (file.size > limit) refused.push(t.tooLarge(file.name, limit / MEGABYTE))
      else return file.size > 0
      return false
    })
    setRefusals(refused)
    if (fitting.length > 0) uploads.add(fitting, folderId)
  }
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      add(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
  const accept = [...MEDIA_TYPES, '.heic', '.heif', '.avif'].join(',')
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
        }}
        onDrop={(event) => {
          setOver(false)
          if (event.dataTransfer.files.length === 0) return
          event.preventDefault()
          add([...event.dataTransfer.files])
        }}
      >
        <Group gap="sm">
          <FileButton
            multiple
            accept={accept}
            resetRef={forget}
            onChange={(files) => {
              add(files)
              // The same file may be chosen again.
              forget.current?.()
            }}
          >
            {(props) => (
              <Button {...props} leftSection={<IconPhotoPlus size={17} aria-hidden />}>
                {t.upload}
              </Button>
            )}
          </FileButton>
          <span className={classes.camera}>
            <FileButton
              accept="image/*"
              capture="environment"
              onChange={(file) => {
                if (file) add([file])
              }}
            >
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconCamera size={17} aria-hidden />}>
                  {t.takePhoto}
                </Button>
              )}
            </FileButton>
          </span>
          <Text size="sm" c="dimmed" visibleFrom="sm">
            {over ? t.dropHere : t.dropHint}
          </Text>
        </Group>
      </div>
      {refusals.length > 0 && (
        <Alert color="red" variant="light" role="alert" mt="sm">
          {refusals.map((refusal) => (
            <div key={refusal}>{refusal}</div>
          ))}
        </Alert>
      )}
      <UploadList uploads={uploads} />
    </>
  )
}
