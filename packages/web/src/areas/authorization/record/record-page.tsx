import { type Authorization, api } from '@clearpost/contract'
import { authorizationEventMessages } from '@clearpost/contract/messages/authorization-events'
import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { call } from '../../../api.ts'
import { useFormat, useI18n, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { AnchorLink, ButtonLink } from '../../../ui/button-link.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { StateBadge } from '../list/authorizations-page.tsx'
import { useAuthorizationWords, useEndOf, useScopeLines } from '../words.ts'
import { Actions } from './actions.tsx'

export const authorizationQuery = (authorizationId: string) => ({
  queryKey: ['authorizations', 'one', authorizationId],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call(api.authorization.get, { params: { authorizationId }, signal }),
})

/** One authorization: what it allows, what can be done, its documents, its uses and its trail. */
export function RecordPage() {
  const t = useAuthorizationWords()
  const { authorizationId } = useParams({ from: '/shell/authorizations/$authorizationId' })
  const record = useQuery(authorizationQuery(authorizationId))
  if (record.isError) return <ProblemAlert error={record.error} />
  if (!record.data) return <LoadingRows rows={3} height={140} />
  const { data } = record
  return (
    <>
      <PageHeader title={t.about(data.subject.code)} actions={<StateBadge state={data.state} />}>
        {data.formName}
      </PageHeader>
      <Stack gap="lg" maw={900}>
        {/* Another record begins without the dialogs of the one before. */}
        <Actions key={data.id} record={data} />
        <Scope record={data} />
        <Documents record={data} />
        <Uses record={data} />
        <Trail record={data} />
      </Stack>
    </>
  )
}

function Scope({ record }: { record: Authorization }) {
  const t = useAuthorizationWords()
  const format = useFormat()
  const endOf = useEndOf()
  const lines = useScopeLines()
  const mayName = useMay('subject:name')
  return (
    <Section title={t.scope}>
      <List>
        {lines(record.scope).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
        <List.Item>
          {t.columns.ends}: {endOf(record)}
        </List.Item>
      </List>
      {record.signedAt && (
        <Text>
          {t.signedBy}: {record.signerName}
          {record.signerKind && ` (${t.signers[record.signerKind]})`},{' '}
          {record.way === 'paper' ? format.date(record.signedAt) : format.dateTime(record.signedAt)}
          {record.signerAuthority && `. ${t.authority}: ${record.signerAuthority}`}
          {record.witness && `. ${t.witnessed(record.witness.name)}`}
        </Text>
      )}
      {mayName && (
        <Group gap="sm">
          <ButtonLink to="/subjects/$subjectId" params={{ subjectId: record.subject.id }} variant="default">
            {t.openName}
          </ButtonLink>
          <Text size="sm" c="dimmed">
            {t.openNameHint}
          </Text>
        </Group>
      )}
    </Section>
  )
}

function Documents({ record }: { record: Authorization }) {
  const t = useAuthorizationWords()
  const mayName = useMay('subject:name')
  const mayExport = useMay('authorization:export')
  const kinds = [
    ...(record.pdfSha256 ? (['signed'] as const) : []),
    ...(record.way === 'paper' ? (['scan'] as const) : []),
    ...(record.hasProof ? (['proof'] as const) : []),
  ]
  if (!record.signedAt || (!mayName && !mayExport)) return null
  return (
    <Section title={t.documents}>
      <Group>
        {mayName &&
          kinds.map((kind) => (
            <Button
              key={kind}
              component="a"
              variant="default"
              href={`/api/authorizations/${record.id}/documents/${kind}`}
              download
            >
              {t.documentNames[kind]}
            </Button>
          ))}
        {mayExport && (
          <Button component="a" variant="default" href={`/api/authorizations/${record.id}/fhir`} download>
            {t.fhir}
          </Button>
        )}
      </Group>
    </Section>
  )
}

function Uses({ record }: { record: Authorization }) {
  const t = useAuthorizationWords()
  const { common } = useMessages()
  const names = common.networks as Readonly<Record<string, string>>
  const uses = useQuery({
    queryKey: ['authorizations', 'one', record.id, 'uses', record.state],
    queryFn: ({ signal }) => call(api.authorization.uses, { params: { authorizationId: record.id }, signal }),
    enabled: record.signedAt !== null,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'being_removed') ? 2000 : false,
  })
  if (record.signedAt === null) return null
  return (
    <Section title={t.uses}>
      {uses.isError && <ProblemAlert error={uses.error} />}
      {uses.data?.items.length === 0 && <Text c="dimmed">{t.noUses}</Text>}
      <List spacing="xs">
        {uses.data?.items.map(({ postId, network, handle, state, url }) => (
          <List.Item key={`${postId} ${network} ${handle}`}>
            <Text span fw={600}>
              {names[network] ?? network} · {handle}
            </Text>
            {`: ${t.useStates[state]} · `}
            {url && state === 'live' && (
              <>
                <Anchor href={url} target="_blank" rel="noreferrer">
                  {url}
                </Anchor>
                {' · '}
              </>
            )}
            <AnchorLink to="/posts/$postId" params={{ postId }}>
              {t.openPost}
            </AnchorLink>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

function Trail({ record: { events } }: { record: Authorization }) {
  const t = useAuthorizationWords()
  const words: Readonly<Record<string, string>> = authorizationEventMessages[useI18n().locale].events
  const format = useFormat()
  return (
    <Section title={t.trail}>
      <List size="sm" spacing={4}>
        {events.map(({ at, by, action, detail }) => (
          <List.Item key={`${at} ${action}`}>
            {format.dateTime(at)} · {by.name || t.signer}: {words[action] ?? action}
            {detail && ` (${t.details[detail] ?? detail})`}
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
