import { api, type SigningView } from '@clearpost/contract'
import { Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, ProblemError } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { PublicFrame } from '../../../ui/public-frame.tsx'
import { useFragmentToken } from '../../account/use-fragment-token.ts'
import { SignForm } from './sign-form.tsx'
import { SignedView } from './signed-view.tsx'
import { useSigningWords } from './words.ts'

/**
 * What a signer sees, on their phone or on the clinic's tablet: the form, the exact post, their signature; later what
 * was signed, where it is used, and the button that takes it back. On a tablet nothing leads anywhere else.
 */
export function SigningPage() {
  const t = useSigningWords()
  const { setLocale } = useI18n()
  const queryClient = useQueryClient()
  const token = useFragmentToken()
  const view = useQuery({
    queryKey: ['signing', token],
    queryFn: ({ signal }) => call(api.signing.view, { bearer: token, device: true, signal }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // The form was written in one language; the page speaks it until the signer chooses the other.
  const lang = view.data?.lang
  useEffect(() => {
    if (lang) setLocale(lang)
  }, [lang, setLocale])
  const unusable = view.error instanceof ProblemError && view.error.code === 'authorization.linkUnusable'
  if (token === '' || unusable) {
    return (
      <PublicFrame title={t.noLink}>
        <Text c="dimmed">{t.noLinkHint}</Text>
      </PublicFrame>
    )
  }
  const update = (next: SigningView) => queryClient.setQueryData(['signing', token], next)
  const { data } = view
  return (
    <PublicFrame wide title={titleOf(t, data)} hint={data && hintOf(t, data)}>
      {view.isPending && <LoadingRows rows={5} />}
      {view.isError && <ProblemAlert error={view.error} />}
      {data && (
        <Stack gap="xl">
          {isOpen(data) ? (
            <SignForm view={data} token={token} onSigned={update} />
          ) : (
            <SignedView view={data} token={token} onChange={update} />
          )}
        </Stack>
      )}
    </PublicFrame>
  )
}

const isOpen = ({ state, signedAt }: SigningView): boolean => state === 'sent' && signedAt === null

function titleOf(t: ReturnType<typeof useSigningWords>, view: SigningView | undefined): string {
  if (!view || isOpen(view)) return t.title
  if (view.state === 'declined') return t.declined
  if (view.kiosk || view.waitsForWitness) return t.thanks
  return t.states[view.state] ?? t.thanks
}

function hintOf(t: ReturnType<typeof useSigningWords>, view: SigningView): string | undefined {
  if (isOpen(view)) return t.asks(view.organizationName)
  if (view.state === 'declined') return t.declinedHint
  if (view.waitsForWitness) return t.waitsForWitness
  return view.kiosk ? t.handBack : undefined
}
