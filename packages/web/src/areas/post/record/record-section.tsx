import { api, type Deidentification, type Post } from '@clearpost/contract'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconMessageQuestion, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { useMay, useMe } from '../../../session.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordRead } from './record-read.tsx'
import { useLoadedWords, useWords, WordsProvider } from './words.ts'

/** The de-identification record of a post: to complete, to read, and what there was before. */
export function RecordSection({ post }: { post: Post }) {
  const words = useLoadedWords()
  const view = useQuery({
    queryKey: ['posts', 'record', post.id, post.contentHash],
    queryFn: ({ signal }) => call(api.deidentification.get, { params: { postId: post.id }, signal }),
  })
  if (view.isError) return <ProblemAlert error={view.error} />
  if (!words || !view.data) return <LoadingRows rows={1} height={160} />
  return (
    <WordsProvider value={words}>
      <Loaded post={post} view={view.data} />
    </WordsProvider>
  )
}

function Loaded({ post, view }: { post: Post; view: Deidentification }) {
  const { post: words } = useMessages()
  const t = useWords()
  const mayComplete = post.actions.includes('deidentify')
  const [shown, setShown] = useState(false)
  const [newest, ...others] = view.records.filter(({ state }) => state !== 'asked')
  const current = newest && newest.contentHash === post.contentHash ? newest : null
  const earlier = current ? others : newest ? [newest, ...others] : []
  const asked = view.records.find(({ state }) => state === 'asked')
  const [open, setOpen] = useState(asked !== undefined)
  const hint = useHint(post)
  if (!mayComplete && view.records.length === 0) return null
  return (
    <Section title={t.title} hint={hint}>
      {asked?.askedBy && (
        <Alert
          variant="light"
          icon={<IconMessageQuestion aria-hidden />}
          title={t.askedBy(asked.askedBy.name)}
        >
          {asked.askedNote}
        </Alert>
      )}
      {post.record === 'complete' && post.state === 'in_review' && (
        <Alert color="green" variant="light" icon={<IconShieldCheck aria-hidden />}>
          {t.routeComplete}
        </Alert>
      )}
      {current && <RecordRead postId={post.id} record={current} />}
      {mayComplete &&
        (open ? (
          <RecordForm key={post.contentHash} post={post} view={view} />
        ) : (
          <Group>
            <Button
              variant="default"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              onClick={() => setOpen(true)}
            >
              {words.actions.deidentify}
            </Button>
          </Group>
        ))}
      {earlier.length > 0 && !shown && (
        <Group>
          <Button variant="subtle" size="compact-sm" mih={28} onClick={() => setShown(true)}>
            {t.earlier(earlier.length)}
          </Button>
        </Group>
      )}
      {shown && (
        <Stack>
          <Text size="sm" fw={600}>
            {t.earlier(earlier.length)}
          </Text>
          {earlier.map((record) => (
            <RecordRead key={record.id} postId={post.id} record={record} />
          ))}
        </Stack>
      )}
    </Section>
  )
}

/** What this section is for the person who reads it. */
function useHint(post: Post): string {
  const t = useWords()
  const { person } = useMe()
  const own = useMay('post:deidentify') && post.author.id === person.id
  if (post.actions.includes('deidentify')) return post.verdict === 'stop' ? t.hint : t.hintReview
  return own ? t.hintOwn : t.hintOthers
}
