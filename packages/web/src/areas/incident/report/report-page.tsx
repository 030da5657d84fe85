import { api, INCIDENT_FILE_MAX_BYTES, type IncidentSeverity, SEVERITIES } from '@clearpost/contract'
import {
  Alert,
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { FilesField } from './files-field.tsx'
import { MineSection } from './mine-section.tsx'
import { NoRetaliation } from './no-retaliation.tsx'
import { attachAll } from './reporting.ts'
import { useReportWords } from './words.ts'

const FILES_MAX = 10

/** Anyone here reports what happened; a post or an alert may stand in the address by its id. */
export function ReportPage() {
  const t = useReportWords()
  const [round, setRound] = useState(0)
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="lg" maw={860}>
        <NoRetaliation mistake />
        <ReportForm key={round} onAnother={() => setRound(round + 1)} />
        <MineSection />
      </Stack>
    </>
  )
}

function ReportForm({ onAnother }: { onAnother: () => void }) {
  const t = useReportWords()
  const { post, alert } = useSearch({ strict: false })
  const mayRead = useMay('incident:read')
  const mayWrite = useMay('incident:write')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [what, setWhat] = useState('')
  const [link, setLink] = useState('')
  const [discoveredOn, setDiscoveredOn] = useState('')
  const [occurredOn, setOccurredOn] = useState('')
  const [severity, setSeverity] = useState<IncidentSeverity>('medium')
  const [files, setFiles] = useState<File[]>([])
  const [sent, setSent] = useState<{ id: string; number: string } | null>(null)
  const attach = (incidentId: string) =>
    attachAll(files, setFiles, (file) =>
      call(api.incident.addFile, {
        params: { incidentId },
        query: { label: file.name.slice(0, 200) },
        bytes: file,
      }),
    )
  const send = () =>
    run(async () => {
      const made = await call(api.incident.report, {
        body: {
          what: what.trim(),
          link: link.trim() || null,
          discoveredOn: discoveredOn || null,
          occurredOn: occurredOn || null,
          severity,
          postId: post ?? null,
          alertId: alert ?? null,
        },
      })
      setSent(made)
      void queryClient.invalidateQueries({ queryKey: ['incidents'] })
      if (mayWrite) await attach(made.id)
    })
  if (sent)
    return (
      <Section title={t.sent(sent.number)} hint={t.sentHint}>
        {files.length > 0 && !busy && mayWrite && (
          <>
            {error !== null && <ProblemAlert error={error} />}
            <Text>{t.filesFailed(files.map(({ name }) => name).join(', '))}</Text>
            <Group>
              <Button variant="default" onClick={() => void run(() => attach(sent.id))}>
                {t.tryFiles}
              </Button>
            </Group>
          </>
        )}
        <Group>
          {mayRead && (
            <ButtonLink to="/incidents/$incidentId" params={{ incidentId: sent.id }}>
              {t.open}
            </ButtonLink>
          )}
          <Button variant="default" onClick={onAnother}>
            {t.another}
          </Button>
        </Group>
      </Section>
    )
  return (
    <Section title={t.what} hint={t.whatHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          {(post || alert) && (
            <Alert variant="light" color="ink">
              {post ? t.fromPost : t.fromAlert}
            </Alert>
          )}
          <Textarea
            aria-label={t.what}
            required
            autosize
            minRows={4}
            maxLength={20_000}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <TextInput
            type="url"
            label={t.link}
            maxLength={2000}
            value={link}
            onChange={(event) => setLink(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput
              type="date"
              label={t.discoveredOn}
              value={discoveredOn}
              onChange={(event) => setDiscoveredOn(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t.occurredOn}
              value={occurredOn}
              onChange={(event) => setOccurredOn(event.currentTarget.value)}
            />
            <NativeSelect
              label={t.severity}
              value={severity}
              onChange={(event) => setSeverity(event.currentTarget.value as IncidentSeverity)}
              data={SEVERITIES.map((value) => ({ value, label: t.severities[value] }))}
            />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t.discoveredHint}
          </Text>
          {mayWrite ? (
            <FilesField files={files} onFiles={setFiles} max={FILES_MAX} maxBytes={INCIDENT_FILE_MAX_BYTES} />
          ) : (
            <Text size="sm" c="dimmed">
              {t.filesLater}
            </Text>
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group>
            <Button type="submit" loading={busy} disabled={what.trim() === ''}>
              {t.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
