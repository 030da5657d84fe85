import { api, type Incident } from '@clearpost/contract'
import {
  Anchor,
  Button,
  FileButton,
  Group,
  List,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useIncidentWords, useKeep } from '../words.ts'
import classes from './file.module.css'
import { SmallForm } from './small-form.tsx'

const LABEL_MAX = 200

/** What is kept exactly as it was, with its hash, and who looked at it. */
export function EvidenceSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const { run, busy, error } = useAction()
  const [writing, setWriting] = useState(false)
  const mayWrite = incident.actions.includes('write')
  const params = { incidentId: incident.id }
  const addFile = (file: File | null) =>
    file &&
    run(async () =>
      keep(
        await call(api.incident.addFile, {
          params,
          query: { label: file.name.slice(0, LABEL_MAX) },
          bytes: file,
        }),
      ),
    )
  return (
    <Section title={t.sections.evidence} hint={t.evidenceHint}>
      {incident.evidence.length === 0 && <Text>{t.evidenceNone}</Text>}
      {incident.evidence.map((item) => (
        <Item key={item.id} incidentId={incident.id} of={item} />
      ))}
      {error !== null && <ProblemAlert error={error} />}
      {mayWrite && (
        <Group gap="sm">
          {incident.postId && (
            <Button
              variant="default"
              loading={busy}
              onClick={() => void run(async () => keep(await call(api.incident.captureLive, { params })))}
            >
              {t.capture}
            </Button>
          )}
          <FileButton
            accept="application/pdf,image/jpeg,image/png"
            onChange={(file) => void addFile(file)}
            disabled={busy}
          >
            {(props) => (
              <Button {...props} variant="default" loading={busy}>
                {t.addFile}
              </Button>
            )}
          </FileButton>
          {incident.evidence.length > 0 && (
            <Button
              variant="default"
              loading={busy}
              onClick={() => void run(async () => keep(await call(api.incident.verifyEvidence, { params })))}
            >
              {t.verify}
            </Button>
          )}
          {!writing && (
            <Button variant="default" onClick={() => setWriting(true)}>
              {t.addWords}
            </Button>
          )}
        </Group>
      )}
      {writing && <WordsForm incident={incident} onClose={() => setWriting(false)} />}
    </Section>
  )
}

function Item({ incidentId, of }: { incidentId: string; of: Incident['evidence'][number] }) {
  const t = useIncidentWords()
  const format = useFormat()
  return (
    <Stack gap={2} component="article" aria-label={of.label}>
      <Group gap="xs" justify="space-between">
        <Title order={3} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t.evidenceKinds[of.kind]}: {of.label}
        </Title>
        <Anchor
          href={`/api/incidents/${incidentId}/evidence/${of.id}`}
          target="_blank"
          rel="noreferrer"
          aria-label={`${t.openEvidence}: ${of.label}`}
        >
          {t.openEvidence}
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        {format.day(of.capturedOn)} · {format.number(of.bytes)} B · {of.mime}
      </Text>
      <Text size="sm" c="dimmed">
        {t.hash} <span className={classes.hash}>{of.sha256}</span>
      </Text>
      <details>
        <Text component="summary" size="sm" style={{ minHeight: 24, cursor: 'pointer' }}>
          {t.custody}
        </Text>
        <List size="sm">
          {of.custody.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries of a chain never move
            <List.Item key={index}>
              {t.custodyActions[entry.action]},{' '}
              {entry.at === null ? format.day(entry.on) : format.dateTime(entry.at)}, {entry.by.name}
            </List.Item>
          ))}
        </List>
      </details>
    </Stack>
  )
}

function WordsForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [label, setLabel] = useState('')
  const [text, setText] = useState('')
  const save = async () =>
    keep(
      await call(api.incident.addText, {
        params: { incidentId: incident.id },
        body: { label: label.trim(), text },
      }),
    )
  return (
    <SmallForm label={t.addWords} ready={label.trim() !== '' && text !== ''} onSave={save} onClose={onClose}>
      <TextInput
        label={t.evidenceLabel}
        required
        maxLength={LABEL_MAX}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Textarea
        label={t.evidenceText}
        required
        autosize
        minRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </SmallForm>
  )
}
