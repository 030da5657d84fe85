import { api, type Deidentification, type Post, rowStatus } from '@clearpost/contract'
import { Alert, Button, Group, List, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { CrowdPicture } from '../../check/crowd-picture.tsx'
import { categoryName } from '../../check/families.ts'
import { postChanged } from '../queries.ts'
import {
  correctedRows,
  EMPTY,
  type Filled,
  findBlockers,
  inputOf,
  REASON_MIN_CHARACTERS,
} from './blockers.ts'
import { ExpertFields } from './expert-fields.tsx'
import classes from './record.module.css'
import { RowsTable } from './rows-table.tsx'
import { useWords } from './words.ts'

/** A privacy officer completes a record: rows, question and reason, or an expert's determination. */
export function RecordForm({ post, view }: { post: Post; view: Deidentification }) {
  const { common } = useMessages()
  const t = useWords()
  const queryClient = useQueryClient()
  const [filled, setFilled] = useState<Filled>(EMPTY)
  const { run, busy, error } = useAction()
  const change = (changes: Partial<Filled>) => setFilled((current) => ({ ...current, ...changes }))
  const rows = correctedRows(view.rows, filled.corrections)
  const safeHarbor = filled.method === 'safe_harbor'
  const known = safeHarbor && view.knownToIdentify
  const blocks = safeHarbor && filled.answer === 'yes'
  const blockers = findBlockers(view.rows, filled)
  const send = () =>
    run(async () => {
      const changed = await call(api.deidentification.complete, {
        params: { postId: post.id },
        body: inputOf(filled, post.version),
      })
      postChanged(queryClient, changed)
      notifySaved(blocks ? t.blockedNow : t.completed)
    })
  return (
    <Stack gap="lg">
      <Radio.Group
        label={t.method}
        value={filled.method}
        onChange={(method) => change({ method: method as Filled['method'] })}
      >
        <Stack gap={8} mt={6}>
          <Radio value="safe_harbor" label={t.methods.safe_harbor} description="164.514(b)(2)" />
          <Radio value="expert" label={t.methods.expert} description="164.514(b)(1)" />
        </Stack>
      </Radio.Group>
      {safeHarbor ? (
        <>
          {known && (
            <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
              {t.alreadyKnown}
            </Alert>
          )}
          <div>
            <Title order={3} size="sm">
              {t.rows}
            </Title>
            <Text size="sm" c="dimmed" mb={6}>
              {t.rowsHint}
            </Text>
            <RowsTable
              rows={rows}
              version={post.version}
              onCorrect={(category, correction) => {
                const { [category]: _, ...others } = filled.corrections
                change({ corrections: correction ? { ...others, [category]: correction } : others })
              }}
            />
          </div>
          <Knowledge post={post} filled={filled} change={change} />
        </>
      ) : (
        <ExpertFields post={post} filled={filled} change={change} />
      )}
      <Textarea
        label={t.reason}
        description={common.atLeast(REASON_MIN_CHARACTERS)}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={filled.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      {error !== null && <ProblemAlert error={error} />}
      {blockers.length > 0 && <Missing rows={rows} blockers={blockers} />}
      <Group justify="flex-end">
        <Button
          {...(blocks ? { color: 'red.8' } : {})}
          loading={busy}
          disabled={blockers.length > 0 || known}
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          onClick={() => void send()}
        >
          {blocks ? t.block : t.complete}
        </Button>
      </Group>
    </Stack>
  )
}

/** The actual-knowledge question, with the estimate beside it. */
function Knowledge({
  post,
  filled,
  change,
}: {
  post: Post
  filled: Filled
  change: (change: Partial<Filled>) => void
}) {
  const t = useWords()
  return (
    <Stack className={classes.knowledge ?? ''} gap="md">
      <div>
        <Text size="sm" fw={600} mb={6}>
          {t.crowd}
        </Text>
        {post.report?.crowd ? (
          <CrowdPicture crowd={post.report.crowd} />
        ) : (
          <Text size="sm" c="dimmed">
            {t.noCrowd}
          </Text>
        )}
      </div>
      <Radio.Group
        label={t.knowledge}
        description={t.knowledgeRule}
        value={filled.answer ?? ''}
        onChange={(answer) => change({ answer: answer as Filled['answer'] })}
      >
        <Stack gap={8} mt={8}>
          <Radio value="no" label={t.knowledgeAnswers.no} />
          <Radio value="yes" label={t.knowledgeAnswers.yes} />
        </Stack>
      </Radio.Group>
      {filled.answer === 'yes' && (
        <>
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t.knowledgeYesHint}
          </Alert>
          <Textarea
            label={t.knowledgeExplain}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={filled.explanation}
            onChange={(event) => change({ explanation: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  )
}

function Missing({
  rows,
  blockers,
}: {
  rows: Deidentification['rows']
  blockers: ReturnType<typeof findBlockers>
}) {
  const { check } = useMessages()
  const t = useWords()
  const present = rows
    .filter((row) => rowStatus(row) === 'present')
    .map(({ category }) => categoryName(check, category))
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t.before}
      </Text>
      <List size="sm">
        {blockers.map((blocker) => (
          <List.Item key={blocker}>
            {blocker === 'present' ? t.blockers.present(present.join(', ')) : t.blockers[blocker]}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
