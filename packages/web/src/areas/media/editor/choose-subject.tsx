import { api, type SubjectInput } from '@clearpost/contract'
import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useWords } from '../words.ts'
import classes from './region-list.module.css'

/** As many codes as fit under the field; typing narrows them. */
const SHOWN = 6

/** Ties a region to a person on file, found by code, or to somebody new. */
export function ChooseSubject({
  onChoose,
  onCancel,
}: {
  onChoose: (subjectId: string) => void
  onCancel: () => void
}) {
  const t = useWords()
  const { common } = useMessages()
  const mayAdd = useMay('subject:write')
  const [code, setCode] = useState('')
  const [adding, setAdding] = useState(false)
  const [asked] = useDebouncedValue(code.trim(), 200)
  const subjects = useQuery({
    queryKey: ['subjects', 'by-code', asked],
    queryFn: ({ signal }) =>
      call(api.authorization.subjects, {
        query: { limit: SHOWN, ...(asked ? { code: asked } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  if (adding) return <NewSubject onAdded={onChoose} onCancel={() => setAdding(false)} />
  return (
    <Stack gap={8}>
      <TextInput
        autoFocus
        label={t.chooseSubject}
        description={t.chooseSubjectHint}
        placeholder={t.subjectSearch}
        value={code}
        maxLength={20}
        autoComplete="off"
        onChange={(event) => setCode(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
      />
      {subjects.isError && <ProblemAlert error={subjects.error} />}
      {subjects.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.subjectNone}
        </Text>
      )}
      {subjects.data && subjects.data.items.length > 0 && (
        <ul className={classes.subjects}>
          {subjects.data.items.map((subject) => (
            <li key={subject.id}>
              <UnstyledButton className={classes.subject ?? ''} onClick={() => onChoose(subject.id)}>
                <Text size="sm" fw={600} span>
                  {subject.code}
                </Text>{' '}
                <Text size="xs" c="dimmed" span>
                  {t.subjectState(subject.inForce)}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <Group gap={6}>
        {mayAdd && (
          <Button
            size="compact-sm"
            mih={30}
            variant="default"
            leftSection={<IconUserPlus size={15} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t.subjectNew}
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" mih={30} onClick={onCancel}>
          {common.cancel}
        </Button>
      </Group>
    </Stack>
  )
}

function NewSubject({ onAdded, onCancel }: { onAdded: (subjectId: string) => void; onCancel: () => void }) {
  const t = useWords()
  const { common } = useMessages()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [name, setName] = useState('')
  const [bornOn, setBornOn] = useState('')
  const [email, setEmail] = useState('')
  const add = () =>
    run(async () => {
      const body: Pick<SubjectInput, 'name' | 'bornOn' | 'email' | 'lang'> = {
        name: name.trim(),
        bornOn: bornOn || null,
        email: email.trim() || null,
        lang: locale,
      }
      const subject = await call(api.authorization.addSubject, { body })
      void queryClient.invalidateQueries({ queryKey: ['subjects'] })
      onAdded(subject.id)
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void add()
      }}
    >
      <Stack gap={8}>
        <Text size="sm" c="dimmed">
          {t.subjectNewHint}
        </Text>
        <TextInput
          autoFocus
          required
          label={t.subjectName}
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t.subjectBorn}
          description={t.subjectBornHint}
          value={bornOn}
          onChange={(event) => setBornOn(event.currentTarget.value)}
        />
        <TextInput
          type="email"
          label={t.subjectEmail}
          maxLength={254}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {error !== null && <ProblemAlert error={error} />}
        <Group gap={6}>
          <Button type="submit" size="compact-sm" mih={30} loading={busy} disabled={name.trim() === ''}>
            {t.subjectCreate}
          </Button>
          <Button variant="subtle" size="compact-sm" mih={30} onClick={onCancel}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
