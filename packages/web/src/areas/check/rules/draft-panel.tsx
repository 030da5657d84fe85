import { api, type PolicyDraft, type PolicyTestResult } from '@clearpost/contract'
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { ChangesList } from './changes-list.tsx'
import { Preview } from './preview.tsx'
import classes from './rules.module.css'
import { TestResults } from './test-results.tsx'
import { type PolicyEditor, policyQuery, usePolicyChanged, useRuleName, useWords } from './use-policy.ts'

/** The draft: what it changes, its tests, what it would have done, and publishing. */
export function DraftPanel({ editor, draft }: { editor: PolicyEditor; draft: PolicyDraft }) {
  const t = useWords()
  const queryClient = useQueryClient()
  const changed = usePolicyChanged()
  const nameOf = useRuleName(editor.policy, draft.document)
  const [results, setResults] = useState<{ revision: number; results: PolicyTestResult[] } | null>(null)
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null)
  const { run, busy, error } = useAction()
  const test = async () => {
    const answer = await call(api.checkPolicy.test, {})
    setResults({ revision: draft.revision, results: answer.results })
  }
  const publish = async (reason: string) => {
    try {
      await call(api.checkPolicy.publish, { body: { revision: draft.revision, reason } })
    } catch (refusal) {
      // Which tests fail, with their texts, stands in the page behind the dialog.
      await test()
      throw refusal
    }
    await changed()
    notifySaved(t.published)
  }
  const discard = async () => {
    await call(api.checkPolicy.discardDraft, {})
    await queryClient.invalidateQueries({ queryKey: policyQuery.queryKey })
  }
  return (
    <Paper
      component="section"
      withBorder
      radius="lg"
      p={{ base: 'md', sm: 'lg' }}
      bg="var(--card)"
      aria-label={t.draft}
      className={classes.draft ?? ''}
    >
      <Stack>
        <div>
          <Title order={2}>{t.draft}</Title>
          <Text c="dimmed">
            {t.draftHint} {t.draftBy(draft.updatedBy.name)}.
          </Text>
        </div>
        <ChangesList changes={draft.changes} nameOf={nameOf} />
        <Group gap="sm">
          <Button variant="default" loading={busy} onClick={() => void run(test)}>
            {t.runTests}
          </Button>
          {editor.mayWrite && (
            <>
              <Button disabled={editor.busy} onClick={() => setDialog('publish')}>
                {t.publish}
              </Button>
              <Button
                variant="subtle"
                color="red"
                c="var(--verdict-stop)"
                onClick={() => setDialog('discard')}
              >
                {t.discard}
              </Button>
            </>
          )}
        </Group>
        {error !== null && <ProblemAlert error={error} />}
        {results && results.revision === draft.revision && (
          <TestResults
            results={results.results}
            policy={editor.policy}
            document={draft.document}
            nameOf={nameOf}
          />
        )}
        <Preview draft={draft} mayWrite={editor.mayWrite} />
      </Stack>
      <ConfirmDialog
        opened={dialog === 'publish'}
        onClose={() => setDialog(null)}
        title={t.publishTitle}
        confirm={t.publish}
        reason={{ label: t.reason, min: 3 }}
        onConfirm={publish}
      >
        {t.publishHint}
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'discard'}
        onClose={() => setDialog(null)}
        title={t.discard}
        confirm={t.discard}
        danger
        onConfirm={discard}
      >
        {t.discardHint}
      </ConfirmDialog>
    </Paper>
  )
}
