import { api, type SigningView } from '@clearpost/contract'
import { Anchor, Button, Group, List, Modal, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { download as save } from '../../../ui/download.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useDay, useSigningWords } from './words.ts'

interface Props {
  view: SigningView
  token: string
  onChange: (view: SigningView) => void
}

/** After the signature: the document, every use, and the way back. A tablet shows none of it. */
export function SignedView({ view, token, onChange }: Props) {
  const t = useSigningWords()
  const day = useDay()
  if (view.kiosk || view.signedAt === null) return null
  return (
    <>
      <Text>
        {t.signedOn(day(view.signedAt))} {view.withdrawnAt && t.withdrawnOn(day(view.withdrawnAt))}
      </Text>
      {view.state === 'in_force' && <Withdraw token={token} onChange={onChange} />}
      <Uses uses={view.uses} />
      <Copy token={token} />
    </>
  )
}

function Uses({ uses }: Pick<SigningView, 'uses'>) {
  const t = useSigningWords()
  const { common } = useMessages()
  const day = useDay()
  const names = common.networks as Readonly<Record<string, string>>
  return (
    <section aria-label={t.uses}>
      <Title order={2} size="h3" mb="sm">
        {t.uses}
      </Title>
      {uses.length === 0 && <Text c="dimmed">{t.noUses}</Text>}
      <List spacing="xs">
        {uses.map(({ network, handle, state, url, publishedAt, removedAt }) => (
          <List.Item key={`${network} ${handle} ${publishedAt}`}>
            <Text span fw={600}>
              {names[network] ?? network} · {handle}
            </Text>
            {`: ${t.useStates[state]}`}
            {removedAt ? `, ${t.goneSince(day(removedAt))}` : publishedAt && `, ${t.since(day(publishedAt))}`}
            {url && state === 'live' && (
              <>
                {' · '}
                <Anchor href={url} target="_blank" rel="noreferrer">
                  {t.open}
                </Anchor>
              </>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  )
}

function Copy({ token }: { token: string }) {
  const t = useSigningWords()
  const { run, busy, error } = useAction()
  const download = () =>
    run(async () => {
      const pdf = await call(api.signing.document, { bearer: token, device: true })
      save(pdf, 'authorization.pdf')
    })
  return (
    <div>
      <Button variant="default" loading={busy} onClick={() => void download()}>
        {t.document}
      </Button>
      {error !== null && <ProblemAlert error={error} />}
    </div>
  )
}

function Withdraw({ token, onChange }: Omit<Props, 'view'>) {
  const t = useSigningWords()
  const { common } = useMessages()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { run, busy, error } = useAction()
  const withdraw = () =>
    run(async () =>
      onChange(
        await call(api.signing.withdraw, {
          bearer: token,
          device: true,
          body: { reason: reason.trim() || null },
        }),
      ),
    )
  return (
    <section aria-label={t.withdraw}>
      <Text mb="xs">{t.withdrawHint}</Text>
      <Button color="red.8" size="md" onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.withdrawSure}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <Stack>
          <Text>{t.withdrawSureHint}</Text>
          <Textarea
            label={t.withdrawReason}
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {common.cancel}
            </Button>
            <Button color="red.8" loading={busy} onClick={() => void withdraw()}>
              {t.withdrawDo}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  )
}
