import { api, type Overpayment } from '@clearpost/contract'
import {
  Badge,
  Button,
  FileButton,
  Group,
  Modal,
  Paper,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { download } from '../../ui/download.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useToday } from '../../ui/use-today.ts'
import { useDay } from '../policy/words.ts'
import { useBillingWords, useDollars } from './words.ts'

const SHORT = 60

/** One possible overpayment with its clock, its exposure and its proof. */
export function OverpaymentCard({
  overpayment: one,
  onEdit,
}: {
  overpayment: Overpayment
  onEdit: () => void
}) {
  const t = useBillingWords()
  const day = useDay()
  const dollars = useDollars()
  const { clock } = one
  const open = one.state === 'open'
  const because = t.because[clock.because]
  return (
    <Paper component="article" withBorder radius="md" p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
            {dollars(one.amountCents)} · {t.payers[one.payer]}
          </Title>
          <Badge variant="default" tt="none" style={{ flexShrink: 0 }}>
            {t.states[one.state]}
          </Badge>
        </Group>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.about}</Text>
        {open && (
          <Text fw={600} {...(clock.daysLeft < 0 ? { c: 'var(--mantine-color-error)' } : {})}>
            {t.due} {day(clock.dueOn)} ({t.daysLeft(clock.daysLeft)})
          </Text>
        )}
        {open && (
          <Text size="sm">
            {typeof because === 'string' ? because : because(clock.suspendedDays)}{' '}
            {clock.stillSuspended && t.stillSuspended} {clock.beyondLookback && t.beyondLookback}{' '}
            {one.payer === 'other' && t.otherPayer}
          </Text>
        )}
        {open && (
          <Text size="sm" c="dimmed">
            {t.exposure(dollars(one.exposure.minCents), dollars(one.exposure.maxCents))}
          </Text>
        )}
        {one.closedOn && (
          <Text size="sm">
            {t.closed(day(one.closedOn), one.closedBy?.name ?? '')}: {one.closedReason}
          </Text>
        )}
        <Actions overpayment={one} onEdit={onEdit} />
      </Stack>
    </Paper>
  )
}

function Actions({ overpayment: one, onEdit }: { overpayment: Overpayment; onEdit: () => void }) {
  const t = useBillingWords()
  const mayWrite = useMay('billing:write') && one.state === 'open'
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [closing, setClosing] = useState<'returned' | 'none' | null>(null)
  const params = { overpaymentId: one.id }
  const attach = (file: File | null) =>
    run(async () => {
      if (!file) return
      await call(api.billing.attachProof, { params, bytes: file })
      await queryClient.invalidateQueries({ queryKey: ['billing'] })
    })
  const open = () =>
    run(async () => {
      const proof = await call(api.billing.proof, { params })
      download(proof, `proof-${one.proofSha256?.slice(0, 12)}.${proof.type.split('/')[1]}`)
    })
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      <Group gap="xs">
        {mayWrite && (
          <>
            <Button variant="default" aria-label={t.editOf(one.about.slice(0, SHORT))} onClick={onEdit}>
              {t.edit}
            </Button>
            <FileButton accept="application/pdf,image/png,image/jpeg" onChange={(file) => void attach(file)}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={busy}
                  leftSection={<IconPaperclip size={16} aria-hidden />}
                >
                  {one.proofSha256 ? t.replaceProof : t.attach}
                </Button>
              )}
            </FileButton>
          </>
        )}
        {one.proofSha256 && (
          <Button
            variant="subtle"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void open()}
          >
            {t.openProof}
          </Button>
        )}
        {mayWrite && one.proofSha256 && (
          <Button variant="default" onClick={() => setClosing('returned')}>
            {t.returned}
          </Button>
        )}
        {mayWrite && (
          <Button variant="default" onClick={() => setClosing('none')}>
            {t.notOne}
          </Button>
        )}
      </Group>
      {closing && <CloseDialog overpayment={one} outcome={closing} onClose={() => setClosing(null)} />}
    </>
  )
}

function CloseDialog({
  overpayment,
  outcome,
  onClose,
}: {
  overpayment: Overpayment
  outcome: 'returned' | 'none'
  onClose: () => void
}) {
  const t = useBillingWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [on, setOn] = useState(useToday())
  const [reason, setReason] = useState('')
  const close = async () => {
    const done = await run(async () => {
      const params = { overpaymentId: overpayment.id }
      await call(api.billing.closeOverpayment, { params, body: { outcome, on, reason: reason.trim() } })
      await queryClient.invalidateQueries({ queryKey: ['billing'] })
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.closeTitle[outcome]}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void close()
        }}
      >
        <Stack>
          <Text size="sm">{t.closeHint}</Text>
          <TextInput
            type="date"
            label={t.closeOn}
            required
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Textarea
            data-autofocus
            label={t.closeWhy[outcome]}
            required
            autosize
            minRows={3}
            minLength={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t.close}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
