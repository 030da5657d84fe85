import { notifications } from '@mantine/notifications'

/** A short polite confirmation; never holds post text or names of patients. */
export function notifySaved(message: string): void {
  notifications.show({ message, color: 'ink' })
}
