import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { clearanceQuery, isBeingLookedAt, type PictureUse, pictureQuery } from '../queries.ts'
import { useLoadedWords, WordsProvider } from '../words.ts'
import { ReasonsLine } from './reasons-line.tsx'

/** Beside a picture of a post: whether it may go out for this post, why not, and where that is mended. */
export function PictureState({
  mediaId,
  number,
  all,
  use,
  onReplace,
}: {
  mediaId: string
  /** Of the picture in the post, from 1. */
  number: number
  /** Every picture of the post: they are asked for together. */
  all: readonly string[]
  use: PictureUse
  /** Puts a safe copy in the picture's place; null while nothing may be changed. */
  onReplace: ((copyId: string) => void) | null
}) {
  const t = useLoadedWords()
  const clearance = useQuery(clearanceQuery(all, use)).data?.items.find((item) => item.mediaId === mediaId)
  const picture = useQuery(pictureQuery(mediaId)).data
  if (!t || !clearance) return null
  const copyId = picture?.safeCopies.at(-1)
  if (picture && isBeingLookedAt(picture))
    return (
      <Text size="sm" c="dimmed" role="status">
        {t.looking}…
      </Text>
    )
  const blocked = clearance.clearance.state === 'blocked'
  return (
    <WordsProvider value={t}>
      <ReasonsLine clearance={clearance.clearance}>
        {blocked && (
          <Group gap={8} mt={4}>
            <Text size="sm">
              <AnchorLink to="/media/$mediaId" params={{ mediaId }}>
                {t.checkPicture(number)}
              </AnchorLink>
            </Text>
            {copyId && onReplace && !all.includes(copyId) && (
              <Button size="compact-sm" mih={28} variant="default" onClick={() => onReplace(copyId)}>
                {t.useSafeCopy}
              </Button>
            )}
          </Group>
        )}
      </ReasonsLine>
    </WordsProvider>
  )
}
