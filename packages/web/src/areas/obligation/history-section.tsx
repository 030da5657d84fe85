import { api, type Completion, type Duty, type EvidenceLink } from '@clearpost/contract'
import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { PAGES, useDay, useObligationWords } from './words.ts'

export const historyKey = (duty: Duty) => ['obligations', 'history', duty] as const

const KILOBYTE = 1024

/** What was done of a duty, newest first, with what shows it. */
export function HistorySection({ duty, mayWrite }: { duty: Duty; mayWrite: boolean }) {
  const t = useObligationWords()
  const list = useInfiniteQuery({
    queryKey: historyKey(duty),
    queryFn: ({ pageParam, signal }) =>
      call(api.obligation.history, {
        query: { duty, limit: 20, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section title={t.history}>
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && items.length === 0 && <Text c="dimmed">{t.noHistory}</Text>}
      {items.length > 0 && (
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {items.map((item) => (
            <Done key={item.id} item={item} mayWrite={mayWrite} />
          ))}
        </Stack>
      )}
      <MoreButton list={list} />
    </Section>
  )
}

function Done({ item, mayWrite }: { item: Completion; mayWrite: boolean }) {
  const t = useObligationWords()
  const day = useDay()
  const format = useFormat()
  const bare = item.note === '' && item.links.length === 0 && item.files.length === 0
  return (
    <Stack component="li" gap={2}>
      <Text fw={600}>{t.doneBy(item.by.name, day(item.doneOn))}</Text>
      <Text size="sm" c="dimmed">
        {t.settled(day(item.dueOn))}
        {bare && ` · ${t.noEvidence}`}
      </Text>
      {item.note !== '' && <Text style={{ whiteSpace: 'pre-wrap' }}>{item.note}</Text>}
      <Group gap="md">
        {item.links.map((link) => (
          <RecordLink key={`${link.kind} ${link.ref}`} link={link} />
        ))}
        {item.files.map((file) => (
          <Anchor key={file.id} href={`/api/obligations/files/${file.id}`} download mih={24}>
            {t.fileName(
              file.mime.split('/')[1]?.toUpperCase() ?? '',
              `${format.number(Math.ceil(file.bytes / KILOBYTE))} kB`,
            )}
          </Anchor>
        ))}
        {mayWrite && <Attach item={item} />}
      </Group>
    </Stack>
  )
}

function Attach({ item }: { item: Completion }) {
  const t = useObligationWords()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const attach = (file: File | null) =>
    file &&
    run(async () => {
      await call(api.obligation.attach, { params: { completionId: item.id }, bytes: file })
      await queryClient.invalidateQueries({ queryKey: historyKey(item.duty) })
    })
  return (
    <>
      <FileButton accept="application/pdf,image/jpeg,image/png" onChange={(file) => void attach(file)}>
        {(props) => (
          <Button {...props} variant="subtle" size="compact-sm" loading={busy}>
            {t.attach}
          </Button>
        )}
      </FileButton>
      {error !== null && <ProblemAlert error={error} />}
    </>
  )
}

function RecordLink({ link: { kind, ref } }: { link: EvidenceLink }) {
  const t = useObligationWords()
  const name = kind === 'course' && ref ? (t.courses[ref] ?? ref) : null
  return (
    <Anchor component={Link} to={kind === 'policy' && ref ? `/policies/${ref}` : PAGES[kind]} mih={24}>
      {t.evidenceKinds[kind]}
      {name && `: ${name}`}
    </Anchor>
  )
}
