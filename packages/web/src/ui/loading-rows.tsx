import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useMessages } from '../i18n.tsx'

/** Grey rows of the size that the content will have, so that nothing jumps when it arrives. */
export function LoadingRows({ rows = 4, height = 56 }: { rows?: number; height?: number }) {
  const t = useMessages().common
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  )
}
