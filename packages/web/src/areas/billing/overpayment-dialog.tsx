import { api, type Overpayment, PAYERS } from '@clearpost/contract'
import {
  Button,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useToday } from '../../ui/use-today.ts'
import { centsOf, useBillingWords } from './words.ts'

const DAYS = [
  ['identifiedOn', 'identifiedOn', true],
  ['receivedOn', 'receivedOn', false],
  ['investigationBeganOn', 'beganOn', false],
  ['investigationEndedOn', 'endedOn', false],
  ['costReportDueOn', 'costReportOn', false],
] as const

/** The record of a possible overpayment: what, how much, and the days that its clock needs. */
export function OverpaymentDialog({
  overpayment,
  onClose,
}: {
  overpayment: Overpayment | null
  onClose: () => void
}) {
  const t = useBillingWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const today = useToday()
  const [about, setAbout] = useState(overpayment?.about ?? '')
  const [payer, setPayer] = useState<Overpayment['payer']>(overpayment?.payer ?? 'medicare')
  const [amount, setAmount] = useState<string | number>(overpayment ? overpayment.amountCents / 100 : '')
  const [claims, setClaims] = useState<string | number>(overpayment?.claims ?? 1)
  const [days, setDays] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      DAYS.map(([name, , required]) => [name, overpayment?.[name] ?? (required ? today : '')]),
    ),
  )
  const amountCents = centsOf(amount)
  const save = async () => {
    if (amountCents === null) return
    const body = {
      about: about.trim(),
      payer,
      amountCents,
      claims: Number(claims) || 1,
      identifiedOn: days.identifiedOn ?? '',
      receivedOn: days.receivedOn || null,
      investigationBeganOn: days.investigationBeganOn || null,
      investigationEndedOn: days.investigationEndedOn || null,
      costReportDueOn: days.costReportDueOn || null,
    }
    const done = await run(async () => {
      if (overpayment)
        await call(api.billing.saveOverpayment, { params: { overpaymentId: overpayment.id }, body })
      else await call(api.billing.addOverpayment, { body })
      notifySaved(t.saved)
      await queryClient.invalidateQueries({ queryKey: ['billing'] })
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={overpayment ? t.edit : t.add}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <Textarea
            data-autofocus
            label={t.about}
            required
            autosize
            minRows={2}
            minLength={3}
            maxLength={4000}
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <NativeSelect
              label={t.payer}
              value={payer}
              onChange={(event) => setPayer(event.currentTarget.value as Overpayment['payer'])}
              data={PAYERS.map((value) => ({ value, label: t.payers[value] }))}
            />
            <NumberInput
              label={t.amount}
              required
              min={0}
              decimalScale={2}
              hideControls
              thousandSeparator=","
              value={amount}
              onChange={setAmount}
            />
            <NumberInput
              label={t.claims}
              required
              min={1}
              max={100_000}
              allowDecimal={false}
              hideControls
              value={claims}
              onChange={setClaims}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {DAYS.map(([name, word, required]) => (
              <TextInput
                key={name}
                type="date"
                label={t[word]}
                required={required}
                {...(required ? {} : { description: t.optional })}
                value={days[name] ?? ''}
                onChange={(event) => {
                  const { value } = event.currentTarget
                  setDays((current) => ({ ...current, [name]: value }))
                }}
              />
            ))}
          </SimpleGrid>
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={amountCents === null}>
              {t.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
