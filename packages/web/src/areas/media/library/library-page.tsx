import { api, type MEDIA_STAGES } from '@clearpost/contract'
import { Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { isBeingLookedAt } from '../queries.ts'
import { UploadZone } from '../upload/upload-zone.tsx'
import { useLoadedWords, useWords, WordsProvider } from '../words.ts'
import { LibraryFilters, type Wanted } from './filters.tsx'
import classes from './library.module.css'
import { PictureTile } from './picture-tile.tsx'

const route = getRouteApi('/shell/media')
/** While a shown picture is being looked at, the list asks again after so long. */
const LOOKING_MILLIS = 2500

/** Every picture of the organization, and the place where new ones come in. */
export function LibraryPage() {
  const words = useLoadedWords()
  if (!words) return <LoadingRows rows={3} height={160} />
  return (
    <WordsProvider value={words}>
      <Library />
    </WordsProvider>
  )
}

function Library() {
  const t = useWords()
  const mayWrite = useMay('media:write')
  const { stage, folder } = route.useSearch()
  const navigate = route.useNavigate()
  // What is searched for is no part of the address: it may be words about a person.
  const [typed, setTyped] = useState({ q: '', tag: '' })
  const [q] = useDebouncedValue(typed.q.trim(), 300)
  const query = {
    ...(q ? { q } : {}),
    ...(typed.tag ? { tag: typed.tag } : {}),
    ...(stage ? { stage } : {}),
    ...(folder ? { folder } : {}),
  }
  const filtered = Object.keys(query).length > 0
  const pictures = useInfiniteQuery({
    queryKey: ['media', 'list', query],
    queryFn: ({ signal, pageParam }) =>
      call(api.media.list, {
        query: { ...query, limit: 24, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isBeingLookedAt)) ? LOOKING_MILLIS : false,
  })
  const items = pictures.data?.pages.flatMap((page) => page.items) ?? []
  const want = (wanted: Partial<Wanted>) => {
    const { q: words = typed.q, tag = typed.tag, ...rest } = wanted
    setTyped({ q: words, tag })
    if (!('stage' in rest || 'folder' in rest)) return
    const next = { stage, folder, ...rest }
    void navigate({
      search: {
        ...(next.stage ? { stage: next.stage as (typeof MEDIA_STAGES)[number] } : {}),
        ...(next.folder ? { folder: next.folder } : {}),
      },
      replace: true,
    })
  }
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="md">
        {mayWrite && (
          <div>
            <UploadZone folderId={folder && folder !== 'none' ? folder : null} />
          </div>
        )}
        <LibraryFilters
          wanted={{ ...typed, stage: stage ?? '', folder: folder ?? '' }}
          filtered={filtered}
          mayWrite={mayWrite}
          onChange={want}
          onClear={() => want({ q: '', tag: '', stage: '', folder: '' })}
        />
        {pictures.isPending && <LoadingRows rows={3} height={160} />}
        {pictures.isError && <ProblemAlert error={pictures.error} />}
        {pictures.data && items.length === 0 && (
          <EmptyState title={filtered ? t.noMatches : t.empty}>
            {filtered ? t.noMatchesHint : t.emptyHint}
          </EmptyState>
        )}
        {items.length > 0 && (
          <ul className={classes.grid}>
            {items.map((media) => (
              <li key={media.id}>
                <PictureTile media={media} />
              </li>
            ))}
          </ul>
        )}
        <MoreButton list={pictures} />
      </Stack>
    </>
  )
}
