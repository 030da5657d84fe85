import type { Clearance } from '@clearpost/contract'
import { Alert, Anchor, List, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconLockFilled } from '@tabler/icons-react'
import { useWords } from '../words.ts'
import classes from './clearance-banner.module.css'

/** Whether the picture may go out, and otherwise each reason with the box it means. */
export function ClearanceBanner({
  clearance,
  onGoTo,
}: {
  clearance: Clearance
  /** Chooses the region a reason is about; absent where the picture is not on this page. */
  onGoTo?: (regionId: string) => void
}) {
  const t = useWords()
  const clear = clearance.state === 'clear'
  return (
    <Alert
      className={classes.banner ?? ''}
      data-state={clearance.state}
      variant="light"
      role="status"
      icon={clear ? <IconCircleCheckFilled aria-hidden /> : <IconLockFilled aria-hidden />}
      title={clear ? t.clearTitle : t.blockedTitle}
    >
      {clear ? (
        <Text size="sm">{t.clearHint}</Text>
      ) : (
        <List size="sm" spacing={4}>
          {clearance.reasons.map((reason) => {
            const words = t.reasons[reason.code]({
              number: reason.number,
              subject: reason.subject?.code ?? null,
            })
            const { regionId } = reason
            return (
              <List.Item key={`${reason.code} ${regionId} ${reason.subject?.id}`}>
                {regionId && onGoTo ? (
                  <Anchor
                    component="button"
                    type="button"
                    className={classes.go ?? ''}
                    onClick={() => onGoTo(regionId)}
                  >
                    {words}
                  </Anchor>
                ) : (
                  words
                )}
              </List.Item>
            )
          })}
        </List>
      )}
    </Alert>
  )
}
