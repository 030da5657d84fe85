import { api } from '@clearpost/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { channelsQuery } from './queries.ts'

/** Where the instance sends the browser back to after the person allowed the connection. */
export function MastodonPage() {
  const t = useMessages().channel
  const queryClient = useQueryClient()
  const [answer] = useState(() => {
    const search = new URLSearchParams(window.location.search)
    window.history.replaceState(window.history.state, '', window.location.pathname)
    return { code: search.get('code') ?? '', state: search.get('state') ?? '' }
  })
  const finish = useQuery({
    queryKey: ['mastodon-callback', answer.state],
    queryFn: async () => {
      const channel = await call(api.channel.finishMastodon, { body: answer })
      await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey })
      return channel
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (finish.isSuccess) return <Navigate to="/channels" />
  return (
    <>
      <PageHeader title={t.mastodon.finishing} />
      {finish.isError ? <ProblemAlert error={finish.error} /> : <LoadingRows rows={2} />}
    </>
  )
}
