import { api, type MediaUse } from '@clearpost/contract'
import { Anchor, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { useWords } from '../words.ts'

/** The usage ledger: which post, where, since when, and whether it is gone. */
export function UsageSection({ mediaId }: { mediaId: string }) {
  const t = useWords()
  const uses = useQuery({
    queryKey: ['media', 'uses', mediaId],
    queryFn: ({ signal }) => call(api.media.uses, { params: { mediaId }, signal }),
  })
  return (
    <Section title={t.usageTitle}>
      {uses.isPending && <LoadingRows rows={1} height={40} />}
      {uses.isError && <ProblemAlert error={uses.error} />}
      {uses.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.usageNone}
        </Text>
      )}
      {uses.data && uses.data.items.length > 0 && <Uses items={uses.data.items} />}
    </Section>
  )
}

function Uses({ items }: { items: readonly MediaUse[] }) {
  const t = useWords()
  const { common } = useMessages()
  const mayRead = useMay('post:read')
  const networks: Record<string, string> = common.networks
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ 'aria-label': t.usageTitle }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.usage.post}</Table.Th>
            <Table.Th>{t.usage.account}</Table.Th>
            <Table.Th>{t.usage.state}</Table.Th>
            <Table.Th>{t.usage.since}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((use) => {
            const since = use.removedAt ?? use.publishedAt
            return (
              <Table.Tr key={use.postId + (use.channel?.id ?? '')}>
                <Table.Td>
                  {mayRead ? (
                    <AnchorLink to="/posts/$postId" params={{ postId: use.postId }}>
                      {use.title ?? t.usage.post}
                    </AnchorLink>
                  ) : (
                    t.usage.post
                  )}
                </Table.Td>
                <Table.Td>
                  {use.channel
                    ? `${networks[use.channel.network] ?? use.channel.network} · ${use.channel.handle}`
                    : '–'}
                </Table.Td>
                <Table.Td>
                  {use.url && use.state === 'live' ? (
                    <Anchor href={use.url} target="_blank" rel="noreferrer">
                      {t.usageStates[use.state]}
                    </Anchor>
                  ) : (
                    t.usageStates[use.state]
                  )}
                </Table.Td>
                <Table.Td>{since ? <TimeText at={since} /> : '–'}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
