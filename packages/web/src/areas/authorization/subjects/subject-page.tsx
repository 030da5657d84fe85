import { api, type Subject, type SubjectInput } from '@clearpost/contract'
import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { AuthorizationTable } from '../list/authorizations-page.tsx'
import { useAuthorizationWords } from '../words.ts'

/** Name and contact of a person behind a code; opening it is audited, so it is asked for once. */
export function SubjectPage() {
  const t = useAuthorizationWords()
  const { subjectId } = useParams({ from: '/shell/subjects/$subjectId' })
  const subject = useQuery({
    queryKey: ['subjects', 'one', subjectId],
    queryFn: ({ signal }) => call(api.authorization.subject, { params: { subjectId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    // What was read leaves memory with the page.
    gcTime: 0,
  })
  const theirs = useQuery({
    queryKey: ['authorizations', 'list', 'of', subjectId],
    queryFn: ({ signal }) => call(api.authorization.list, { query: { subjectId }, signal }),
  })
  if (subject.isError) return <ProblemAlert error={subject.error} />
  if (!subject.data) return <LoadingRows rows={2} height={140} />
  return (
    <>
      <PageHeader title={t.subjectTitle(subject.data.code)}>{t.subjectHint}</PageHeader>
      <Stack gap="lg" maw={900}>
        <Contact subject={subject.data} />
        {theirs.data && theirs.data.items.length > 0 && (
          <Section title={t.theirs}>
            <AuthorizationTable items={theirs.data.items} />
          </Section>
        )}
      </Stack>
    </>
  )
}

function Contact({ subject }: { subject: Subject }) {
  const t = useAuthorizationWords()
  const mayWrite = useMay('subject:write')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const { name, bornOn, email, phone, lang, note } = subject
  const [fields, setFields] = useState<SubjectInput>({ name, bornOn, email, phone, lang, note })
  const change = (part: Partial<SubjectInput>) => setFields((current) => ({ ...current, ...part }))
  const save = () =>
    run(async () => {
      const params = { subjectId: subject.id }
      const next = await call(api.authorization.changeSubject, { params, body: fields })
      queryClient.setQueryData(['subjects', 'one', subject.id], next)
      notifySaved(t.saved)
    })
  const text = (key: 'name' | 'email' | 'phone', label: string, maxLength: number) => (
    <TextInput
      label={label}
      readOnly={!mayWrite}
      autoComplete="off"
      maxLength={maxLength}
      value={fields[key] ?? ''}
      onChange={(event) =>
        change({ [key]: key === 'name' ? event.currentTarget.value : event.currentTarget.value || null })
      }
    />
  )
  return (
    <Section title={t.openName}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {text('name', t.name, 200)}
        <TextInput
          type="date"
          label={t.bornOn}
          readOnly={!mayWrite}
          value={fields.bornOn ?? ''}
          onChange={(event) => change({ bornOn: event.currentTarget.value || null })}
        />
        {text('email', t.email, 254)}
        {text('phone', t.phone, 40)}
        <NativeSelect
          label={t.lang}
          disabled={!mayWrite}
          value={fields.lang}
          onChange={(event) => change({ lang: event.currentTarget.value as 'en' | 'es' })}
          data={[
            { value: 'en', label: t.languages.en },
            { value: 'es', label: t.languages.es },
          ]}
        />
        <Textarea
          label={t.note}
          readOnly={!mayWrite}
          autosize
          maxLength={1000}
          value={fields.note ?? ''}
          onChange={(event) => change({ note: event.currentTarget.value || null })}
        />
      </SimpleGrid>
      {error !== null && <ProblemAlert error={error} />}
      {mayWrite && (
        <Group>
          <Button loading={busy} disabled={fields.name.trim() === ''} onClick={() => void save()}>
            {t.save}
          </Button>
        </Group>
      )}
    </Section>
  )
}
