import { PURPOSES, type Purpose } from '@clearpost/contract'
import { NativeSelect } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { clearanceQuery, type PictureUse, pictureQuery } from '../queries.ts'
import { useLoadedWords } from '../words.ts'

/** What the pictures are for, asked when one of them shows somebody who may have agreed to some purposes only. */
export function PurposeField({
  mediaIds,
  purpose,
  channelIds,
  showMissing,
  readOnly,
  onPurpose,
  onBlocked,
}: PictureUse & {
  mediaIds: readonly string[]
  showMissing: boolean
  readOnly: boolean
  onPurpose: (purpose: Purpose | null) => void
  /** Hears whether one of the pictures may not go out. */
  onBlocked: (blocked: boolean) => void
}) {
  const t = useLoadedWords()
  const clearances = useQuery(clearanceQuery(mediaIds, { purpose, channelIds })).data?.items ?? []
  const showsSomebody = useQueries({
    queries: mediaIds.map(pictureQuery),
    combine: (pictures) =>
      pictures.some(({ data }) => data?.regions.some(({ state }) => state === 'subject') ?? false),
  })
  const blocked = clearances.some(({ clearance }) => clearance.state === 'blocked')
  useEffect(() => onBlocked(blocked), [blocked, onBlocked])
  if (!t || !(showsSomebody || purpose)) return null
  return (
    <NativeSelect
      label={t.purpose}
      description={t.purposeHint}
      maw={420}
      disabled={readOnly}
      value={purpose ?? ''}
      error={showMissing && !purpose ? t.purposeMissing : null}
      onChange={(event) => onPurpose((event.currentTarget.value || null) as Purpose | null)}
      data={[
        { value: '', label: t.purposeNone },
        ...PURPOSES.map((value) => ({ value, label: t.purposes[value] })),
      ]}
    />
  )
}
