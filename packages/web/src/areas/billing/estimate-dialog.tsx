import { api, type Estimate } from '@clearpost/contract'
import { ESTIMATE_STEPS, type EstimateStep } from '@clearpost/law'
import { Button, Checkbox, Group, Modal, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useToday } from '../../ui/use-today.ts'
import { centsOf, useBillingWords } from './words.ts'

const dollarsOf = (cents: number | null | undefined) =>
  cents === null || cents === undefined ? '' : cents / 100

/** One checklist: the days, the steps, and the bill that may have come. */
export function EstimateDialog({ estimate, onClose }: { estimate: Estimate | null; onClose: () => void }) {
  const t = useBillingWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const today = useToday()
  const [reference, setReference] = useState(estimate?.reference ?? '')
  const [days, setDays] = useState({
    askedOn: estimate?.askedOn ?? today,
    serviceOn: estimate?.serviceOn ?? '',
    givenOn: estimate?.givenOn ?? '',
    billedOn: estimate?.billedOn ?? '',
  })
  const [requested, setRequested] = useState(estimate?.requested ?? false)
  const [steps, setSteps] = useState<EstimateStep[]>(estimate?.steps ?? [])
  const [estimated, setEstimated] = useState<string | number>(dollarsOf(estimate?.estimateCents))
  const [billed, setBilled] = useState<string | number>(dollarsOf(estimate?.billedCents))
  const save = async () => {
    const body = {
      reference: reference.trim(),
      askedOn: days.askedOn,
      serviceOn: days.serviceOn || null,
      requested,
      steps,
      givenOn: days.givenOn || null,
      estimateCents: centsOf(estimated),
      billedCents: centsOf(billed),
      billedOn: days.billedOn || null,
    }
    const done = await run(async () => {
      if (estimate) await call(api.billing.saveEstimate, { params: { estimateId: estimate.id }, body })
      else await call(api.billing.addEstimate, { body })
      notifySaved(t.saved)
      await queryClient.invalidateQueries({ queryKey: ['billing'] })
    })
    if (done) onClose()
  }
  const day = (name: keyof typeof days, required = false) => (
    <TextInput
      type="date"
      label={t[name]}
      required={required}
      value={days[name]}
      onChange={(event) => {
        const { value } = event.currentTarget
        setDays((current) => ({ ...current, [name]: value }))
      }}
    />
  )
  const money = (label: string, value: string | number, onChange: (value: string | number) => void) => (
    <NumberInput
      label={label}
      min={0}
      decimalScale={2}
      hideControls
      thousandSeparator=","
      value={value}
      onChange={onChange}
    />
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={estimate ? t.editOf(estimate.reference) : t.addEstimate}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t.reference}
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {day('askedOn', true)}
            {day('serviceOn')}
          </SimpleGrid>
          <Checkbox
            label={t.requested}
            checked={requested}
            onChange={(event) => setRequested(event.currentTarget.checked)}
          />
          <Checkbox.Group
            label={t.stepsTitle}
            value={steps}
            onChange={(values) => setSteps(values as EstimateStep[])}
          >
            <Stack gap="xs" mt={6}>
              {ESTIMATE_STEPS.map((step) => (
                <Checkbox key={step} value={step} label={t.steps[step]} />
              ))}
            </Stack>
          </Checkbox.Group>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {day('givenOn')}
            {money(t.estimateAmount, estimated, setEstimated)}
            {money(t.billedAmount, billed, setBilled)}
            {day('billedOn')}
          </SimpleGrid>
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
