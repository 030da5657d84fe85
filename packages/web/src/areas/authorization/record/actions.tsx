import { type Authorization, api } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useAuthorizationWords } from '../words.ts'
import { NarrowDialog } from './narrow-dialog.tsx'
import { PaperForm } from './paper-form.tsx'
import { RenewDialog } from './renew-dialog.tsx'
import { TabletDialog } from './tablet-dialog.tsx'
import { useRecordUpdate } from './use-record.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Dialog = 'tablet' | 'void' | 'withdraw' | 'narrow' | 'renew'

/** What can be done in this state, by this person. */
export function Actions({ record }: { record: Authorization }) {
  const t = useAuthorizationWords()
  const mayWrite = useMay('authorization:write')
  const mayWithdraw = useMay('authorization:withdraw')
  const update = useRecordUpdate()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [open, setOpen] = useState<Dialog | null>(null)
  const [paper, setPaper] = useState(false)
  const params = { authorizationId: record.id }
  const unsigned = ['draft', 'sent'].includes(record.state) && record.signedAt === null
  const waitsForWitness = record.signedAt !== null && record.state === 'sent'
  const inForce = record.state === 'in_force'
  const renewable = inForce || record.state === 'expired'
  if (!(mayWrite && (unsigned || waitsForWitness || renewable)) && !(mayWithdraw && inForce)) return null
  const close = () => setOpen(null)
  const send = () =>
    run(async () => {
      update(await call(api.authorization.send, { params, body: {} }))
      notifySaved(t.sent)
    })
  const witness = () => run(async () => update(await call(api.authorization.witness, { params })))
  return (
    <Section title={t.next}>
      <Group>
        {mayWrite && unsigned && !record.witnessWanted && (
          <Button loading={busy} onClick={() => void send()}>
            {record.state === 'sent' ? t.sendAgain : t.send}
          </Button>
        )}
        {mayWrite && unsigned && (
          <>
            <Button variant="default" onClick={() => setOpen('tablet')}>
              {t.tablet}
            </Button>
            <Button variant="default" aria-expanded={paper} onClick={() => setPaper((shown) => !shown)}>
              {t.paper}
            </Button>
            <Button variant="default" onClick={() => setOpen('void')}>
              {t.void}
            </Button>
          </>
        )}
        {mayWrite && waitsForWitness && (
          <Button loading={busy} onClick={() => void witness()}>
            {t.witnessDo}
          </Button>
        )}
        {mayWrite && renewable && (
          <Button variant="default" onClick={() => setOpen('renew')}>
            {t.renew}
          </Button>
        )}
        {mayWithdraw && inForce && (
          <>
            <Button variant="default" onClick={() => setOpen('narrow')}>
              {t.narrow}
            </Button>
            <Button color="red.8" onClick={() => setOpen('withdraw')}>
              {t.withdraw}
            </Button>
          </>
        )}
      </Group>
      {error !== null && <ProblemAlert error={error} />}
      {paper && unsigned && (
        <Stack>
          <Text>{t.paperHint}</Text>
          <PaperForm record={record} />
        </Stack>
      )}
      <TabletDialog record={record} opened={open === 'tablet'} onClose={close} />
      <WithdrawDialog record={record} opened={open === 'withdraw'} onClose={close} />
      <NarrowDialog key={record.updatedAt} record={record} opened={open === 'narrow'} onClose={close} />
      <RenewDialog
        record={record}
        opened={open === 'renew'}
        onClose={close}
        onRenewed={(next) => {
          close()
          queryClient.setQueryData(['authorizations', 'one', next.id], next)
          void navigate({ to: '/authorizations/$authorizationId', params: { authorizationId: next.id } })
        }}
      />
      <ConfirmDialog
        opened={open === 'void'}
        onClose={close}
        title={t.void}
        confirm={t.void}
        danger
        onConfirm={async () => update(await call(api.authorization.void, { params }))}
      >
        {t.voidHint}
      </ConfirmDialog>
    </Section>
  )
}
