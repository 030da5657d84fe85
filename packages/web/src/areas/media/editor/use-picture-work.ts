import { api, type Box, type ContextAnswers, type MediaDetail, type RegionKind } from '@clearpost/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { isBeingLookedAt, pictureChanged, pictureQuery } from '../queries.ts'

export type Decision =
  | { state: 'open' }
  | { state: 'subject'; subjectId: string }
  | { state: 'staff'; staffId: string }
  | { state: 'nobody' | 'no_patient'; note: string }

/** What a person does with one picture. Each change is saved at once; false when the server refused. */
export interface PictureWork {
  editable: boolean
  /** Whether this person may make a safe copy, and so choose what it covers. */
  mayCover: boolean
  busy: boolean
  error: unknown
  /** Regions that the next safe copy will cover. */
  covering: ReadonlySet<string>
  cover: (regionIds: readonly string[], on: boolean) => void
  settle: (regionId: string, decision: Decision) => Promise<boolean>
  draw: (kind: RegionKind, box: Box) => Promise<string | null>
  move: (regionId: string, box: Box) => Promise<boolean>
  remove: (regionId: string) => Promise<boolean>
  answer: (answers: Partial<ContextAnswers>) => Promise<boolean>
  confirm: (heard: boolean) => Promise<boolean>
  /** Makes the copy that covers {@link covering}; its id, or null when it was refused. */
  makeSafeCopy: () => Promise<string | null>
  likeness: (likeId: string, same: boolean) => Promise<boolean>
  lookAgain: () => Promise<boolean>
}

/** Which regions somebody meant to cover, kept while this tab is open: ids alone, nothing of the picture. */
function keptCovering(mediaId: string) {
  const key = `clearpost.covering.${mediaId}`
  return {
    read: (): string[] => (sessionStorage.getItem(key) ?? '').split(' ').filter(Boolean),
    write: (ids: readonly string[]) =>
      ids.length > 0 ? sessionStorage.setItem(key, ids.join(' ')) : sessionStorage.removeItem(key),
  }
}

export function usePictureWork(picture: MediaDetail): PictureWork {
  const queryClient = useQueryClient()
  const maySettle = useMay('media:settle')
  const mayWrite = useMay('media:write')
  const { run, busy, error } = useAction()
  const mediaId = picture.id
  const kept = useMemo(() => keptCovering(mediaId), [mediaId])
  const [chosen, setChosen] = useState(kept.read)
  const covering = useMemo(
    () =>
      new Set(
        picture.regions
          .filter(({ id, state }) => state === 'open' && chosen.includes(id))
          .map(({ id }) => id),
      ),
    [picture.regions, chosen],
  )
  const change = (act: () => Promise<MediaDetail>) =>
    run(async () => {
      pictureChanged(queryClient, await act())
    })
  const params = { mediaId }
  const editable = maySettle && !picture.locked && !isBeingLookedAt(picture)
  return {
    editable,
    mayCover: editable && mayWrite,
    busy,
    error,
    covering,
    cover: (regionIds, on) => {
      const others = [...covering].filter((id) => !regionIds.includes(id))
      const next = on ? [...others, ...regionIds] : others
      kept.write(next)
      setChosen(next)
    },
    settle: (regionId, decision) =>
      change(() => call(api.media.settle, { params, body: { regionIds: [regionId], ...decision } })),
    draw: async (kind, box) => {
      let drawn: string | null = null
      await change(async () => {
        const known = new Set(picture.regions.map(({ id }) => id))
        const after = await call(api.media.addRegion, { params, body: { kind, box } })
        drawn = after.regions.find(({ id }) => !known.has(id))?.id ?? null
        return after
      })
      return drawn
    },
    move: (regionId, box) => {
      // The box stays where the hand left it while the server is told; a refusal puts it back.
      queryClient.setQueryData(
        pictureQuery(mediaId).queryKey,
        (old) =>
          old && {
            ...old,
            regions: old.regions.map((region) => (region.id === regionId ? { ...region, box } : region)),
          },
      )
      return change(() =>
        call(api.media.moveRegion, { params: { mediaId, regionId }, body: { box } }).catch((refusal) => {
          void queryClient.invalidateQueries({ queryKey: pictureQuery(mediaId).queryKey })
          throw refusal
        }),
      )
    },
    remove: (regionId) => change(() => call(api.media.removeRegion, { params: { mediaId, regionId } })),
    answer: (answers) => change(() => call(api.media.answer, { params, body: { answers } })),
    confirm: (heard) => change(() => call(api.media.confirm, { params, body: { seen: true, heard } })),
    makeSafeCopy: async () => {
      let copyId: string | null = null
      await run(async () => {
        const copy = await call(api.media.safeCopy, { params, body: { regionIds: [...covering] } })
        copyId = copy.id
        kept.write([])
        pictureChanged(queryClient, copy)
        void queryClient.invalidateQueries({ queryKey: pictureQuery(mediaId).queryKey })
      })
      return copyId
    },
    likeness: (likeId, same) => change(() => call(api.media.likeness, { params, body: { likeId, same } })),
    lookAgain: () =>
      run(async () => {
        await call(api.media.look, { params })
        await queryClient.invalidateQueries({ queryKey: ['media'] })
      }),
  }
}
