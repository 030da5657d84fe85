import {
  api,
  type Incident,
  type IncidentPaper,
  type IncidentPaperInput,
  type Locale,
  PAPER_KINDS,
  type PaperDesk,
  RUN_LETTERS,
} from '@clearpost/contract'
import { STATES, type StateCode } from '@clearpost/law'
import {
  Anchor,
  Group,
  List,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import classes from '../file/file.module.css'
import { SmallForm } from '../file/small-form.tsx'
import { papersQuery, usePapersWords } from './words.ts'

type Kind = IncidentPaperInput['kind']

/** Makes papers, and hands over those that were made. */
export function MakePart({ incident, desk }: { incident: Incident; desk: PaperDesk }) {
  const t = usePapersWords()
  const papers = useQuery(papersQuery(incident.id))
  return (
    <>
      {incident.actions.includes('write') && <MakeForm incident={incident} desk={desk} />}
      <Stack gap="xs">
        <Title order={3} size="sm">
          {t.made}
        </Title>
        {papers.isError && <ProblemAlert error={papers.error} />}
        {papers.data?.items.length === 0 && <Text c="dimmed">{t.none}</Text>}
        {papers.data && papers.data.items.length > 0 && (
          <List spacing="sm" listStyleType="none" styles={{ itemWrapper: { display: 'block' } }}>
            {papers.data.items.map((paper) => (
              <List.Item key={paper.id}>
                <Made incidentId={incident.id} paper={paper} />
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </>
  )
}

function Made({ incidentId, paper }: { incidentId: string; paper: IncidentPaper }) {
  const t = usePapersWords()
  const format = useFormat()
  const kind =
    paper.state === null ? t.kinds[paper.kind] : `${t.kinds[paper.kind]}, ${STATES[paper.state as StateCode]}`
  const name = t.row(kind, t.languages[paper.lang], paper.version)
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <div>
        <Text>{name}</Text>
        <Text size="sm" c="dimmed">
          {t.letters(paper.letters)} · {t.madeBy(paper.madeBy.name, format.dateTime(paper.madeAt))}
        </Text>
        <Text size="sm" c="dimmed" className={classes.hash ?? ''}>
          {paper.sha256}
        </Text>
      </div>
      <Group gap="md">
        {(['pdf', 'docx'] as const).map((kindOfFile) => (
          <Anchor
            key={kindOfFile}
            href={`/api/incidents/${incidentId}/papers/${paper.id}?format=${kindOfFile}`}
            download
            display="inline-block"
            mih={24}
            aria-label={`${kindOfFile.toUpperCase()}: ${name}`}
          >
            {kindOfFile.toUpperCase()}
          </Anchor>
        ))}
      </Group>
    </Group>
  )
}

function MakeForm({ incident, desk }: { incident: Incident; desk: PaperDesk }) {
  const t = usePapersWords()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<Kind>('individual')
  const [lang, setLang] = useState<Locale>(locale)
  const [state, setState] = useState('')
  const [part, setPart] = useState('1')
  const [persons, setPersons] = useState(Math.max(1, desk.withoutAddress))
  const [from, setFrom] = useState(incident.today)
  const parts = Math.max(1, Math.ceil(desk.readers[lang] / RUN_LETTERS))
  const ofState = kind === 'media' || kind === 'state'
  const chosenState = desk.states.some((one) => one.state === state) ? state : (desk.states[0]?.state ?? '')
  const make = async () => {
    const body: IncidentPaperInput =
      kind === 'run'
        ? { kind, lang, part: Number(part) }
        : kind === 'substitute'
          ? { kind, lang, persons, from }
          : kind === 'media' || kind === 'state'
            ? { kind, lang, state: chosenState }
            : { kind, lang }
    await call(api.incidentPapers.make, { params: { incidentId: incident.id }, body })
    await queryClient.invalidateQueries({ queryKey: papersQuery(incident.id).queryKey })
  }
  return (
    <Stack gap="sm">
      <Title order={3} size="sm">
        {t.make}
      </Title>
      {desk.withoutAddress > 0 && (
        <Text size="sm" c="dimmed">
          {t.withoutAddress(desk.withoutAddress)}
        </Text>
      )}
      <SmallForm label={t.make} save={t.makeIt} ready={!ofState || chosenState !== ''} onSave={make}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NativeSelect
            label={t.kind}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
            data={PAPER_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <NativeSelect
            label={t.language}
            value={lang}
            onChange={(event) => setLang(event.currentTarget.value as Locale)}
            data={(['en', 'es'] as const).map((value) => ({ value, label: t.languages[value] }))}
          />
          {ofState && (
            <NativeSelect
              label={t.state}
              value={chosenState}
              onChange={(event) => setState(event.currentTarget.value)}
              data={desk.states.map((one) => ({
                value: one.state,
                label: STATES[one.state as StateCode] ?? one.state,
              }))}
            />
          )}
          {kind === 'run' && parts > 1 && (
            <NativeSelect
              label={t.part}
              value={part}
              onChange={(event) => setPart(event.currentTarget.value)}
              data={Array.from({ length: parts }, (_, index) => String(index + 1))}
            />
          )}
          {kind === 'substitute' && (
            <>
              <NumberInput
                label={t.substituteHow}
                value={persons}
                min={1}
                max={100_000_000}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                onChange={(value) => setPersons(typeof value === 'number' && value >= 1 ? value : 1)}
              />
              <TextInput
                type="date"
                label={t.postedFrom}
                required
                value={from}
                onChange={(event) => setFrom(event.currentTarget.value)}
              />
            </>
          )}
        </SimpleGrid>
      </SmallForm>
    </Stack>
  )
}
