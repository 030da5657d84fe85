import { api, type SubjectInput, type SubjectRef } from '@clearpost/contract'
import { Button, Group, NativeSelect, Pill, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useAuthorizationWords } from '../words.ts'

const SHOWN = 6

/** Who is asked: people on file by code, or somebody new. */
export function ChoosePeople({
  chosen,
  onChange,
}: {
  chosen: readonly SubjectRef[]
  onChange: (chosen: SubjectRef[]) => void
}) {
  const t = useAuthorizationWords()
  const [code, setCode] = useState('')
  const [adding, setAdding] = useState(false)
  const [asked] = useDebouncedValue(code.trim(), 200)
  const found = useQuery({
    queryKey: ['subjects', 'by-code', asked],
    queryFn: ({ signal }) =>
      call(api.authorization.subjects, {
        query: { limit: SHOWN, ...(asked ? { code: asked } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  const free = (found.data?.items ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <Stack gap="sm">
      {chosen.length > 0 && (
        <Group gap="xs" aria-label={t.chosen}>
          {chosen.map((one) => (
            <Pill
              key={one.id}
              size="lg"
              withRemoveButton
              onRemove={() => onChange(chosen.filter(({ id }) => id !== one.id))}
              removeButtonProps={{ 'aria-label': t.remove(one.code), 'aria-hidden': false, tabIndex: 0 }}
            >
              {one.code}
            </Pill>
          ))}
        </Group>
      )}
      <TextInput
        label={t.byCode}
        maw={280}
        maxLength={20}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {found.isError && <ProblemAlert error={found.error} />}
      <Group gap="xs">
        {free.map(({ id, code: shown }) => (
          <Button
            key={id}
            variant="default"
            size="compact-md"
            mih={28}
            aria-label={t.add(shown)}
            onClick={() => onChange([...chosen, { id, code: shown }])}
          >
            {shown}
          </Button>
        ))}
        <Button variant="subtle" size="compact-md" mih={28} onClick={() => setAdding((open) => !open)}>
          {t.newPerson}
        </Button>
      </Group>
      {adding && (
        <NewPerson
          onAdded={(one) => {
            setAdding(false)
            onChange([...chosen, one])
          }}
        />
      )}
    </Stack>
  )
}

function NewPerson({ onAdded }: { onAdded: (one: SubjectRef) => void }) {
  const t = useAuthorizationWords()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [fields, setFields] = useState({ name: '', bornOn: '', email: '', phone: '', lang: locale })
  const change = (part: Partial<typeof fields>) => setFields((current) => ({ ...current, ...part }))
  const add = () =>
    run(async () => {
      const body: SubjectInput = {
        name: fields.name.trim(),
        bornOn: fields.bornOn || null,
        email: fields.email.trim() || null,
        phone: fields.phone.trim() || null,
        lang: fields.lang,
        note: null,
      }
      const { id, code } = await call(api.authorization.addSubject, { body })
      void queryClient.invalidateQueries({ queryKey: ['subjects'] })
      onAdded({ id, code })
    })
  return (
    <Stack gap="sm" component="section" aria-label={t.newPerson}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t.name}
          required
          maxLength={200}
          autoComplete="off"
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t.bornOn}
          description={t.bornHint}
          value={fields.bornOn}
          onChange={(event) => change({ bornOn: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t.email}
          description={t.emailHint}
          autoComplete="off"
          maxLength={254}
          value={fields.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t.phone}
          autoComplete="off"
          maxLength={40}
          value={fields.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.lang}
          value={fields.lang}
          onChange={(event) => change({ lang: event.currentTarget.value as 'en' | 'es' })}
          data={[
            { value: 'en', label: t.languages.en },
            { value: 'es', label: t.languages.es },
          ]}
        />
      </SimpleGrid>
      {error !== null && <ProblemAlert error={error} />}
      <Group>
        <Button
          variant="light"
          loading={busy}
          disabled={fields.name.trim() === ''}
          onClick={() => void add()}
        >
          {t.addPerson}
        </Button>
        <Text size="sm" c="dimmed">
          {t.openNameHint}
        </Text>
      </Group>
    </Stack>
  )
}
