import { Alert } from '@mantine/core'
import { IconPlayerPauseFilled } from '@tabler/icons-react'
import { useFormat, useMessages } from '../i18n.tsx'
import { useMe } from '../session.tsx'

/** While the organization is paused every page says so. */
export function PauseBanner() {
  const t = useMessages().common
  const format = useFormat()
  const { pausedAt } = useMe().organization
  if (!pausedAt) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      mb="lg"
      icon={<IconPlayerPauseFilled size={18} aria-hidden />}
      title={t.pausedTitle}
    >
      {t.pausedSince(format.dateTime(pausedAt))}
    </Alert>
  )
}
