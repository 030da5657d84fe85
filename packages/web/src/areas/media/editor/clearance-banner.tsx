import type { Clearance } from '@clearpost/contract'
import { Alert, Anchor, List, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconLockFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words.ts'
import classes from './clearance-banner.module.css'

/** So many reasons are shown at first; a picture of a crowd has one for each face. */
const FIRST_REASONS = 3

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
  const [all, setAll] = useState(false)
  const clear = clearance.state === 'clear'
  const { reasons } = clearance
  const shown = all || reasons.length <= FIRST_REASONS + 1 ? reasons : reasons.slice(0, FIRST_REASONS)
  const tone = clear ? 'clear' : 'stop'
  const colour = { color: `var(--verdict-${tone})` }
  return (
    <Alert
      styles={{ root: { background: `var(--verdict-${tone}-soft)` }, title: colour, icon: colour }}
      variant="light"
      role="status"
      icon={clear ? <IconCircleCheckFilled aria-hidden /> : <IconLockFilled aria-hidden />}
      title={clear ? t.clearTitle : t.blockedTitle}
    >
      {clear ? (
        <Text size="sm">{t.clearHint}</Text>
      ) : (
        <List size="sm" spacing={4}>
          {shown.map((reason) => {
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
          {shown.length < reasons.length && (
            <List.Item>
              <Anchor
                component="button"
                type="button"
                className={classes.go ?? ''}
                onClick={() => setAll(true)}
              >
                {t.moreReasons(reasons.length - shown.length)}
              </Anchor>
            </List.Item>
          )}
        </List>
      )}
    </Alert>
  )
}
