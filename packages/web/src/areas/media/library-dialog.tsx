import { api, type Media } from '@clearpost/contract'
import { Modal, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { StageBadge } from './library/stage-badge.tsx'
import { thumbnailUrl } from './picture-url.ts'
import classes from './pictures-field.module.css'
import { useLoadedWords, WordsProvider } from './words.ts'

/** Chooses a picture that was uploaded before. */
export function LibraryDialog({
  onClose,
  onChoose,
}: {
  onClose: () => void
  onChoose: (media: Media) => void
}) {
  const { media: t, common } = useMessages()
  const pictures = useInfiniteQuery({
    queryKey: ['media', 'list', 'pictures'],
    queryFn: ({ signal, pageParam }) =>
      call(api.media.list, {
        query: { kind: 'picture', limit: 24, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const words = useLoadedWords()
  const items = pictures.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.library}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        {pictures.isPending && <LoadingRows rows={2} height={110} />}
        {pictures.isError && <ProblemAlert error={pictures.error} />}
        {pictures.data && items.length === 0 && (
          <EmptyState title={t.libraryEmpty}>{t.libraryEmptyHint}</EmptyState>
        )}
        <SimpleGrid cols={{ base: 2, xs: 3 }}>
          {items.map((media) => (
            <div key={media.id}>
              <UnstyledButton
                className={classes.choice ?? ''}
                aria-label={t.choose(media.alt || t.noAlt)}
                onClick={() => onChoose(media)}
              >
                <img className={classes.thumb} src={thumbnailUrl(media.id)} alt="" loading="lazy" />
                <Text size="xs" c="dimmed" lineClamp={2}>
                  {media.alt || t.noAlt}
                </Text>
              </UnstyledButton>
              {words && (
                <WordsProvider value={words}>
                  <StageBadge media={media} />
                </WordsProvider>
              )}
            </div>
          ))}
        </SimpleGrid>
        <MoreButton list={pictures} />
      </Stack>
    </Modal>
  )
}
