import type { Clearance } from '@clearpost/contract'
import { Text } from '@mantine/core'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { useLoadedWords, WordsProvider } from '../words.ts'
import { ReasonsLine } from './reasons-line.tsx'

/** Under a picture of a post: whether it may go out, as the server judged it for this post. */
export function PostClearance({
  mediaId,
  number,
  clearance,
}: {
  mediaId: string
  number: number
  clearance: Clearance | null
}) {
  const t = useLoadedWords()
  if (!t || !clearance) return null
  return (
    <WordsProvider value={t}>
      <ReasonsLine clearance={clearance}>
        {clearance.state === 'blocked' && (
          <Text size="sm" mt={4}>
            <AnchorLink to="/media/$mediaId" params={{ mediaId }}>
              {t.checkPicture(number)}
            </AnchorLink>
          </Text>
        )}
      </ReasonsLine>
    </WordsProvider>
  )
}
