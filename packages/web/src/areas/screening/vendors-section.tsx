import { api, type Vendor } from '@clearpost/contract'
import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useScreeningWords } from './words.ts'

const KINDS = ['business', 'person'] as const

/** Contractors and suppliers, screened like the workforce. */
export function VendorsSection() {
  const t = useScreeningWords()
  const format = useFormat()
  const mayWrite = useMay('screening:write')
  const queryClient = useQueryClient()
  const [edited, setEdited] = useState<Vendor | 'new' | null>(null)
  const [ending, setEnding] = useState<Vendor | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['screening', 'list', 'vendors'],
    queryFn: ({ signal, pageParam }) =>
      call(api.screening.vendors, {
        query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const end = async () => {
    if (!ending) return
    await call(api.screening.endVendor, { params: { vendorId: ending.id } })
    await queryClient.invalidateQueries({ queryKey: ['screening'] })
  }
  return (
    <Section title={t.vendorsTitle} hint={t.vendorsHint}>
      {mayWrite && (
        <Group>
          <Button variant="default" onClick={() => setEdited('new')}>
            {t.addVendor}
          </Button>
        </Group>
      )}
      {list.isPending && <LoadingRows rows={2} height={40} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && items.length === 0 && <Text c="dimmed">{t.noVendors}</Text>}
      {items.length > 0 && (
        <NumbersTable
          label={t.vendorsTitle}
          head={[t.name, t.vendorKind, t.service, t.screenedAt, ...(mayWrite ? [t.edit] : [])]}
          rows={items.map((vendor) => ({
            key: vendor.id,
            cells: [
              vendor.name,
              t.vendorKinds[vendor.kind],
              vendor.service ?? '–',
              vendor.endedAt ? (
                t.ended(format.date(vendor.endedAt))
              ) : vendor.screenedAt ? (
                <TimeText key="at" at={vendor.screenedAt} size="sm" />
              ) : (
                t.notYet
              ),
              ...(mayWrite
                ? [
                    vendor.endedAt ? (
                      '–'
                    ) : (
                      <Group key="actions" gap={6} component="span">
                        <Button
                          size="compact-sm"
                          mih={28}
                          variant="default"
                          aria-label={t.editOf(vendor.name)}
                          onClick={() => setEdited(vendor)}
                        >
                          {t.edit}
                        </Button>
                        <Button
                          size="compact-sm"
                          mih={28}
                          variant="default"
                          aria-label={t.endOf(vendor.name)}
                          onClick={() => setEnding(vendor)}
                        >
                          {t.end}
                        </Button>
                      </Group>
                    ),
                  ]
                : []),
            ],
          }))}
        />
      )}
      <MoreButton list={list} />
      {edited && <VendorDialog vendor={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      <ConfirmDialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending ? t.endOf(ending.name) : ''}
        confirm={t.end}
        onConfirm={end}
      >
        {t.endAsk}
      </ConfirmDialog>
    </Section>
  )
}

function VendorDialog({ vendor, onClose }: { vendor: Vendor | null; onClose: () => void }) {
  const t = useScreeningWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [name, setName] = useState(vendor?.name ?? '')
  const [kind, setKind] = useState<Vendor['kind']>(vendor?.kind ?? 'business')
  const [names, setNames] = useState(vendor?.formerNames.join('\n') ?? '')
  const [npi, setNpi] = useState(vendor?.npi ?? '')
  const [service, setService] = useState(vendor?.service ?? '')
  const save = async () => {
    const body = {
      name: name.trim(),
      kind,
      formerNames: names
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      npi: npi.trim() || null,
      service: service.trim() || null,
    }
    const done = await run(async () => {
      if (vendor) await call(api.screening.saveVendor, { params: { vendorId: vendor.id }, body })
      else await call(api.screening.addVendor, { body })
      await queryClient.invalidateQueries({ queryKey: ['screening'] })
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={vendor ? t.editOf(vendor.name) : t.addVendor}
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
            label={t.name}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t.vendorKind}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Vendor['kind'])}
            data={KINDS.map((value) => ({ value, label: t.vendorKinds[value] }))}
          />
          <Textarea
            label={t.formerNames}
            description={t.formerNamesHint}
            autosize
            minRows={2}
            maxLength={1600}
            value={names}
            onChange={(event) => setNames(event.currentTarget.value)}
          />
          <TextInput
            label={t.npi}
            description={t.npiHint}
            inputMode="numeric"
            maxLength={10}
            value={npi}
            onChange={(event) => setNpi(event.currentTarget.value)}
          />
          <TextInput
            label={t.service}
            maxLength={200}
            value={service}
            onChange={(event) => setService(event.currentTarget.value)}
          />
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
