import { api, type ScreenedPerson } from '@clearpost/contract'
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useScreeningWords } from './words.ts'

/** The workforce, and what is known of each beyond the name. */
export function PeopleSection() {
  const t = useScreeningWords()
  const mayWrite = useMay('screening:write')
  const [q, setQ] = useState('')
  const [search] = useDebouncedValue(q.trim(), 250)
  const [edited, setEdited] = useState<ScreenedPerson | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['screening', 'list', 'people', search],
    queryFn: ({ signal, pageParam }) =>
      call(api.screening.people, {
        query: { limit: 20, ...(search ? { q: search } : {}), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const knownOf = ({ formerNames, bornOn, npi }: ScreenedPerson) =>
    [formerNames.length > 0 && t.formerNames, bornOn && t.bornOn, npi && t.npi].filter(Boolean).join(', ') ||
    '–'
  return (
    <Section title={t.peopleTitle} hint={t.peopleHint}>
      <TextInput
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={q}
        maw={320}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {list.isPending && <LoadingRows rows={3} height={40} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {items.length > 0 && (
        <NumbersTable
          label={t.peopleTitle}
          head={[t.name, t.known, t.screenedAt, ...(mayWrite ? [t.edit] : [])]}
          rows={items.map((one) => ({
            key: one.person.id ?? one.person.name,
            cells: [
              one.person.name,
              knownOf(one),
              one.screenedAt ? <TimeText key="at" at={one.screenedAt} size="sm" /> : t.notYet,
              ...(mayWrite
                ? [
                    <Button
                      key="edit"
                      size="compact-sm"
                      mih={28}
                      variant="default"
                      aria-label={t.editOf(one.person.name)}
                      onClick={() => setEdited(one)}
                    >
                      {t.edit}
                    </Button>,
                  ]
                : []),
            ],
          }))}
        />
      )}
      <MoreButton list={list} />
      {edited && <PersonDialog key={edited.person.id} person={edited} onClose={() => setEdited(null)} />}
    </Section>
  )
}

function PersonDialog({ person: one, onClose }: { person: ScreenedPerson; onClose: () => void }) {
  const t = useScreeningWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [names, setNames] = useState(one.formerNames.join('\n'))
  const [bornOn, setBornOn] = useState(one.bornOn ?? '')
  const [npi, setNpi] = useState(one.npi ?? '')
  const save = async () => {
    const body = {
      formerNames: names
        .split('\n')
        .map((name) => name.trim())
        .filter(Boolean),
      bornOn: bornOn || null,
      npi: npi.trim() || null,
    }
    const done = await run(async () => {
      await call(api.screening.savePerson, { params: { personId: one.person.id ?? '' }, body })
      notifySaved(t.saved)
      await queryClient.invalidateQueries({ queryKey: ['screening'] })
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.editOf(one.person.name)}
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
            label={t.formerNames}
            description={t.formerNamesHint}
            autosize
            minRows={2}
            maxLength={1000}
            value={names}
            onChange={(event) => setNames(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t.bornOn}
            value={bornOn}
            onChange={(event) => setBornOn(event.currentTarget.value)}
          />
          <TextInput
            label={t.npi}
            description={t.npiHint}
            inputMode="numeric"
            maxLength={10}
            value={npi}
            onChange={(event) => setNpi(event.currentTarget.value)}
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
