import { api, type Duty, EVIDENCE_KINDS, type EvidenceLink } from '@clearpost/contract'
import {
  Button,
  FileButton,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { policiesQuery, titleIn } from '../policy/words.ts'
import { historyKey } from './history-section.tsx'
import { obligationsQuery, RECORDS, useObligationWords } from './words.ts'

type Kind = EvidenceLink['kind'] | 'none'

/** Says that something was done, and keeps what shows it: words, a record of the program, a file. */
export function CompleteForm({ duty, dueId, today }: { duty: Duty; dueId: string; today: string }) {
  const t = useObligationWords()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [open, setOpen] = useState(false)
  const [doneOn, setDoneOn] = useState(today)
  const [note, setNote] = useState('')
  const [kind, setKind] = useState<Kind>(RECORDS[duty] ?? 'none')
  const [ref, setRef] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const needsRef = kind === 'policy' || kind === 'course'
  const complete = () =>
    run(async () => {
      const links: EvidenceLink[] =
        kind === 'none' || (kind === 'policy' && ref === '')
          ? []
          : [{ kind, ref: needsRef && ref !== '' ? ref : null }]
      const done = await call(api.obligation.complete, {
        params: { dueId },
        body: { doneOn, note: note.trim(), links },
      })
      try {
        if (file) await call(api.obligation.attach, { params: { completionId: done.id }, bytes: file })
      } finally {
        // It is done even when the file was refused: that can be attached again beside it.
        await queryClient.invalidateQueries({ queryKey: historyKey(duty) })
      }
      await queryClient.invalidateQueries({ queryKey: obligationsQuery.queryKey })
      notifySaved(t.completed)
    })
  if (!open)
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t.done}
        </Button>
      </Group>
    )
  return (
    <form
      aria-label={t.doneTitle}
      onSubmit={(event) => {
        event.preventDefault()
        void complete()
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput
            type="date"
            label={t.doneOn}
            required
            max={today}
            value={doneOn}
            onChange={(event) => setDoneOn(event.currentTarget.value)}
          />
          <NativeSelect
            label={t.evidence}
            value={kind}
            onChange={(event) => {
              setKind(event.currentTarget.value as Kind)
              setRef('')
            }}
            data={[
              { value: 'none', label: t.evidenceNone },
              ...EVIDENCE_KINDS.map((value) => ({ value, label: t.evidenceKinds[value] })),
            ]}
          />
          {kind === 'policy' && <PolicyChoice value={ref} onChange={setRef} />}
          {kind === 'course' && (
            <NativeSelect
              label={t.courseLabel}
              value={ref}
              onChange={(event) => setRef(event.currentTarget.value)}
              data={[
                { value: '', label: t.evidenceNone },
                ...Object.entries(t.courses).map(([value, label]) => ({ value, label })),
              ]}
            />
          )}
        </SimpleGrid>
        <Textarea
          label={t.doneNote}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="sm">
          <FileButton accept="application/pdf,image/jpeg,image/png" onChange={setFile}>
            {(props) => (
              <Button {...props} variant="default">
                {t.chooseFile}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {file?.name ?? t.file}
          </Text>
        </Group>
        {error !== null && <ProblemAlert error={error} />}
        <Group>
          <Button type="submit" loading={busy}>
            {t.complete}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function PolicyChoice({ value, onChange }: { value: string; onChange: (ref: string) => void }) {
  const t = useObligationWords()
  const { locale } = useI18n()
  const policies = useQuery(policiesQuery).data?.items ?? []
  return (
    <NativeSelect
      label={t.policyLabel}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t.evidenceNone },
        ...policies.map((policy) => ({ value: policy.id, label: titleIn(policy, locale) })),
      ]}
    />
  )
}
