import type { Sight } from '@clearpost/contract'
import type { MediaFinding } from '@clearpost/engine'
import { Alert, Button, FileButton, Group, Switch, Text } from '@mantine/core'
import { IconPhotoSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { Section } from '../../../ui/section.tsx'
import { useLoadedWords, WordsProvider } from '../words.ts'
import { findingsOf } from './findings.ts'
import { allowLook, lookIsAllowed, openPageLook } from './page-look.ts'
import { SeenPicture } from './seen-picture.tsx'

type Looked =
  | { is: 'nothing' }
  | { is: 'looking'; share: number }
  | { is: 'failed'; code: string }
  | { is: 'seen'; sight: Sight }

/** Looks at a picture in the visitor's own browser, after they allowed the download; the picture goes nowhere. */
export function LookHere({ onFindings }: { onFindings: (findings: readonly MediaFinding[]) => void }) {
  const t = useLoadedWords()
  const { media } = useMessages()
  const [allowed, setAllowed] = useState(lookIsAllowed)
  const [looked, setLooked] = useState<Looked>({ is: 'nothing' })
  const [src, setSrc] = useState<string | null>(null)
  const look = useRef<ReturnType<typeof openPageLook> | null>(null)
  const current = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      current.current?.abort()
      look.current?.close()
    },
    [],
  )
  useEffect(() => () => (src ? URL.revokeObjectURL(src) : undefined), [src])

  const clear = () => {
    current.current?.abort()
    setSrc(null)
    setLooked({ is: 'nothing' })
    onFindings([])
  }
  const open = async (file: File) => {
    clear()
    const stop = new AbortController()
    current.current = stop
    setSrc(URL.createObjectURL(file))
    setLooked({ is: 'looking', share: 0 })
    look.current ??= openPageLook()
    try {
      const sight = await look.current(file, {
        signal: stop.signal,
        onProgress: ({ share }) => setLooked({ is: 'looking', share }),
      })
      setLooked({ is: 'seen', sight })
      onFindings(findingsOf(sight, media.picture(1)))
    } catch (error) {
      if (!stop.signal.aborted) setLooked({ is: 'failed', code: codeOf(error) })
    }
  }
  if (!t) return null
  const problems: Record<string, string> = t.lookProblems
  return (
    <WordsProvider value={t}>
      <Section title={t.lookHere} hint={t.lookHereHint}>
        <Switch
          label={t.lookHereAllow}
          description={t.lookHereSize}
          checked={allowed}
          onChange={(event) => {
            const { checked } = event.currentTarget
            allowLook(checked)
            setAllowed(checked)
            if (checked) return
            clear()
            look.current?.close()
            look.current = null
          }}
        />
        {allowed && (
          <Group gap="sm">
            <FileButton
              accept="image/*"
              onChange={(file) => {
                if (file) void open(file)
              }}
            >
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconPhotoSearch size={17} aria-hidden />}>
                  {t.choosePicture}
                </Button>
              )}
            </FileButton>
            {looked.is !== 'nothing' && (
              <Button variant="subtle" onClick={clear}>
                {t.putAway}
              </Button>
            )}
          </Group>
        )}
        {looked.is === 'failed' && (
          <Alert color="yellow" variant="light" role="alert" title={t.lookStopped.failed}>
            {problems[looked.code] ?? t.lookProblems.internal}
          </Alert>
        )}
        {looked.is === 'looking' && (
          <Text size="sm" role="status">
            {t.lookingShare(Math.round(looked.share * 100))}
          </Text>
        )}
        {src && looked.is !== 'failed' && (
          <SeenPicture src={src} sight={looked.is === 'seen' ? looked.sight : null} />
        )}
      </Section>
    </WordsProvider>
  )
}

/** Of a VisionError, whose class lives with what is loaded later. */
const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? 'internal')
