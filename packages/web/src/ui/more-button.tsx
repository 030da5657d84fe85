import { Button, Group, type GroupProps } from '@mantine/core'
import { useMessages } from '../i18n.tsx'

interface Props extends Pick<GroupProps, 'mt'> {
  /** An infinite query of TanStack Query. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
}

/** Loads the next page of a list; nothing when it ends here. */
export function MoreButton({ list, mt }: Props) {
  const { common } = useMessages()
  if (!list.hasNextPage) return null
  return (
    <Group mt={mt}>
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {common.more}
      </Button>
    </Group>
  )
}
