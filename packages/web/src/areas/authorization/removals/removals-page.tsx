import { api, type RemovalTask } from '@clearpost/contract'
import { Anchor, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCircleCheck, IconPaperclip } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { useMay, useMe } from '../../../session.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useAuthorizationWords } from '../words.ts'

/** Copies that a network does not delete for us: who does it, until when, and the proof that they are gone. */
export function RemovalsPage() {
  const t = useAuthorizationWords()
  const list = useInfiniteQuery({
    queryKey: ['removals'],
    queryFn: ({ signal, pageParam }) =>
      call(api.authorization.removals, {
        query: { state: 'all', ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader title={t.removals}>{t.removalsHint}</PageHeader>
      <Stack gap="lg" maw={900}>
        {list.isPending && <LoadingRows rows={2} height={120} />}
        {list.isError && <ProblemAlert error={list.error} />}
        {list.data && items.length === 0 && (
          <EmptyState title={t.noRemovals} icon={<IconCircleCheck size={32} aria-hidden />} />
        )}
        {items.map((task) => (
          <Task key={task.id} task={task} />
        ))}
        <MoreButton list={list} />
      </Stack>
    </>
  )
}

function Task({ task }: { task: RemovalTask }) {
  const t = useAuthorizationWords()
  const { common } = useMessages()
  const format = useFormat()
  const me = useMe()
  const mayDelete = useMay('post:takedown')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [link, setLink] = useState('')
  const [note, setNote] = useState('')
  const params = { taskId: task.id }
  const names = common.networks as Readonly<Record<string, string>>
  const act = (what: () => Promise<unknown>) =>
    run(async () => {
      await what()
      await queryClient.invalidateQueries({ queryKey: ['removals'] })
    })
  const due = format.dateTime(task.dueAt)
  return (
    <Section title={`${names[task.network] ?? task.network} · ${task.handle}`}>
      <Text fw={600}>
        {task.doneAt
          ? t.doneBy(task.doneBy?.name ?? '', format.dateTime(task.doneAt))
          : task.overdue
            ? t.overdue(due)
            : t.due(due)}
      </Text>
      <Text>{task.instructions}</Text>
      <Group>
        {task.url && (
          <Anchor href={task.url} target="_blank" rel="noreferrer">
            {task.url}
          </Anchor>
        )}
        <AnchorLink to="/posts/$postId" params={{ postId: task.postId }}>
          {t.openPost}
        </AnchorLink>
      </Group>
      <Text size="sm">
        {t.assignee}: {task.assignee?.name ?? t.nobody}
        {task.proofSha256 && `. ${t.proofThere}`}
      </Text>
      {error !== null && <ProblemAlert error={error} />}
      {mayDelete && task.doneAt === null && (
        <>
          <Group>
            {task.assignee?.id !== me.person.id && (
              <Button
                variant="default"
                loading={busy}
                onClick={() =>
                  void act(() =>
                    call(api.authorization.assignRemoval, { params, body: { personId: me.person.id } }),
                  )
                }
              >
                {t.me}
              </Button>
            )}
            <FileButton
              accept="application/pdf,image/jpeg,image/png"
              onChange={(file) => {
                if (file) void act(() => call(api.authorization.proveRemoval, { params, bytes: file }))
              }}
            >
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconPaperclip size={16} aria-hidden />}>
                  {t.proof}
                </Button>
              )}
            </FileButton>
          </Group>
          <Group align="flex-end">
            <TextInput
              type="url"
              label={t.proofLink}
              maxLength={500}
              value={link}
              onChange={(event) => setLink(event.currentTarget.value)}
            />
            <TextInput
              label={t.proofNote}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button
              loading={busy}
              onClick={() =>
                void act(() =>
                  call(api.authorization.finishRemoval, {
                    params,
                    body: { link: link.trim() || null, note: note.trim() || null },
                  }),
                )
              }
            >
              {t.done}
            </Button>
          </Group>
        </>
      )}
    </Section>
  )
}
