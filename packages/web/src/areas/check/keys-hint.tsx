import { Kbd, Text } from '@mantine/core'
import { useMessages } from '../../i18n.tsx'

/** The keys of the editor, where a keyboard is likely. */
export function KeysHint() {
  const t = useMessages().check
  return (
    <Text size="xs" c="dimmed" visibleFrom="sm">
      <Kbd size="xs">F8</Kbd> <Kbd size="xs">Alt ↓</Kbd> {t.keyNext} · <Kbd size="xs">↵</Kbd> {t.keyFix} ·{' '}
      <Kbd size="xs">Esc</Kbd> {t.keyClose}
    </Text>
  )
}
