import { api, type MediaDetail } from '@clearpost/contract'
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconEyeSearch, IconLockFilled } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { PictureWork } from '../editor/use-picture-work.ts'
import { isBeingLookedAt, pictureChanged } from '../queries.ts'
import { useWords } from '../words.ts'
import classes from './picture-page.module.css'

/** That the machine is looking, how far it is, or why it could not; and that a picture is locked. */
export function LookAlert({ picture, work }: { picture: MediaDetail; work: PictureWork }) {
  const t = useWords()
  const queryClient = useQueryClient()
  const maySettle = useMay('media:settle')
  const { run, busy } = useAction()
  const { look } = picture
  if (picture.locked)
    return (
      <Alert color="red" variant="light" icon={<IconLockFilled aria-hidden />} title={t.lockedTitle}>
        {t.lockedHint}
      </Alert>
    )
  if (isBeingLookedAt(picture))
    return (
      <Alert variant="light" icon={<IconEyeSearch aria-hidden />} title={t.looking} role="status">
        <Text size="sm">{t.lookingHint}</Text>
        <progress
          className={classes.progress}
          aria-label={t.looking}
          {...(look.progress > 0 ? { value: look.progress, max: 1 } : {})}
        />
        {maySettle && (
          <Group mt="xs">
            <Button
              size="compact-sm"
              mih={30}
              variant="default"
              loading={busy}
              onClick={() =>
                void run(async () => {
                  await call(api.media.cancelLook, { params: { mediaId: picture.id } })
                  pictureChanged(queryClient)
                })
              }
            >
              {t.stopLooking}
            </Button>
          </Group>
        )}
      </Alert>
    )
  if (look.state === 'done') return null
  const problems: Record<string, string> = t.lookProblems
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={look.state === 'cancelled' ? t.lookStopped.cancelled : t.lookStopped.failed}
    >
      {look.problem && <Text size="sm">{problems[look.problem] ?? t.lookProblems.internal}</Text>}
      {maySettle && (
        <Group mt="xs">
          <Button
            size="compact-sm"
            mih={30}
            variant="default"
            loading={work.busy}
            onClick={() => void work.lookAgain()}
          >
            {t.lookAgain}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
