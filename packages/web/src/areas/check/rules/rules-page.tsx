import type { CheckPolicy, Verdict } from '@clearpost/contract'
import { Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { BillingSection } from './billing-section.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { RuleRow } from './rule-row.tsx'
import classes from './rules.module.css'
import { TermsSection } from './terms-section.tsx'
import {
  type PolicyEditor,
  policyQuery,
  useLoadedWords,
  usePolicyEditor,
  useWords,
  WordsProvider,
} from './use-policy.ts'
import { VersionsSection } from './versions-section.tsx'

/** The check's table of rules as a privacy officer reads it, and what the organization adds to it. */
export function CheckRulesPage() {
  const words = useLoadedWords()
  const policy = useQuery(policyQuery)
  if (policy.isError) return <ProblemAlert error={policy.error} />
  if (!words || !policy.data) return <LoadingRows rows={4} height={140} />
  return (
    <WordsProvider value={words}>
      <Rules policy={policy.data} />
    </WordsProvider>
  )
}

function Rules({ policy }: { policy: CheckPolicy }) {
  const t = useWords()
  const editor = usePolicyEditor(policy)
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="lg" maw={980}>
        <Text>
          {t.inForce(policy.number)} {!editor.mayWrite && t.readOnly}
        </Text>
        {editor.error !== null && <ProblemAlert error={editor.error} />}
        {policy.draft && policy.draft.changes.length > 0 && (
          <DraftPanel editor={editor} draft={policy.draft} />
        )}
        <Tabs defaultValue="rules" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="rules">{t.tabs.rules}</Tabs.Tab>
            <Tabs.Tab value="terms">
              {t.tabs.terms}
              {editor.document.terms.length > 0 && ` (${editor.document.terms.length})`}
            </Tabs.Tab>
            <Tabs.Tab value="history">{t.tabs.history}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="rules">
            <Stack gap="lg">
              {GROUPS.map((verdict) => (
                <RuleGroup key={verdict} verdict={verdict} editor={editor} />
              ))}
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="terms">
            <Stack gap="lg">
              <BillingSection editor={editor} />
              <TermsSection editor={editor} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <VersionsSection policy={policy} mayWrite={editor.mayWrite} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  )
}

/** What can be changed comes first. */
const GROUPS: readonly Verdict[] = ['review', 'caution', 'clear', 'stop']

function RuleGroup({ verdict, editor }: { verdict: Verdict; editor: PolicyEditor }) {
  const t = useWords()
  const rows = editor.policy.rows.filter((row) => row.verdict === verdict)
  return (
    <Section title={t.groups[verdict]} hint={t.groupHints[verdict]}>
      <ul className={classes.list}>
        {rows.map((row) => (
          <RuleRow key={row.id} row={row} editor={editor} />
        ))}
      </ul>
    </Section>
  )
}
