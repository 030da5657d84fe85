import { notifications } from '@mantine/notifications'

/** A short polite confirmation; never holds post text or names of patients. */
export function notifySaved(message: string): void {
  // It goes by itself; a close button would need a name in each language.
  notifications.show({ message, color: 'ink', withCloseButton: false })
}
