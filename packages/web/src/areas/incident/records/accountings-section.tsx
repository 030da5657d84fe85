import { api } from '@clearpost/contract'
import { Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { FORMAT_NAMES, FORMATS, useRecordsWords } from './words.ts'

interface Found {
  id: string
  name: string
  disclosures: number
}

/** Finds a person by a part of the name, and shows what was disclosed of them. */
export function AccountingsSection() {
  const t = useRecordsWords()
  const { run, busy, error } = useAction()
  const [name, setName] = useState('')
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const search = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      setShown(null)
      setFound((await call(api.disclosure.find, { body: { name } })).items)
    })
  }
  return (
    <Section title={t.accountings} hint={t.accountingsHint}>
      <form onSubmit={search}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t.name}
            value={name}
            required
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t.search}
          </Button>
        </Group>
      </form>
      {error !== null && <ProblemAlert error={error} />}
      <div role="status">
        {found?.length === 0 && <Text c="dimmed">{t.nobody}</Text>}
        {found && found.length > 0 && (
          <Stack gap="xs" aria-label={t.found}>
            {found.map((person) => (
              <Group key={person.id} justify="space-between" gap="sm">
                <Text>
                  {person.name} · {t.entries(person.disclosures)}
                </Text>
                <Button variant="default" size="compact-sm" mih={28} onClick={() => setShown(person.id)}>
                  {t.show(person.name)}
                </Button>
              </Group>
            ))}
          </Stack>
        )}
      </div>
      {shown !== null && <Accounting subjectId={shown} />}
    </Section>
  )
}

function Accounting({ subjectId }: { subjectId: string }) {
  const t = useRecordsWords()
  const format = useFormat()
  const { locale } = useI18n()
  // Each reading is recorded: none that nobody asked for.
  const accounting = useQuery({
    queryKey: ['disclosures', subjectId],
    queryFn: ({ signal }) => call(api.disclosure.get, { params: { disclosureSubjectId: subjectId }, signal }),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (accounting.isPending) return <LoadingRows rows={2} />
  if (accounting.isError) return <ProblemAlert error={accounting.error} />
  const { subject, from, until, items } = accounting.data
  const heading = t.of(subject.name, format.day(from), format.day(until))
  return (
    <Stack gap="xs">
      <Title order={3} size="md">
        {heading}
      </Title>
      <NumbersTable
        label={heading}
        head={[t.on, t.recipient, t.what, t.purpose]}
        rows={items.map(({ id, on, recipient, what, purpose }) => ({
          key: id,
          cells: [format.day(on), recipient, what, purpose],
        }))}
      />
      <Group gap="md">
        {FORMATS.map((kind) => (
          <Anchor
            key={kind}
            href={`/api/disclosure-subjects/${subjectId}/paper?lang=${locale}&format=${kind}`}
            download
          >
            {t.accountingPaper(FORMAT_NAMES[kind])}
          </Anchor>
        ))}
      </Group>
    </Stack>
  )
}
