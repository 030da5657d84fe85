import type { PolicyTerm } from '@clearpost/contract'
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconWriting } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Section } from '../../../ui/section.tsx'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import { RemoveButton } from './remove-button.tsx'
import { RuleTests } from './rule-tests.tsx'
import classes from './rules.module.css'
import { newOwnId, type PolicyEditor, useWords } from './use-policy.ts'

/** Words of the organization's own that always need a person. */
export function TermsSection({ editor }: { editor: PolicyEditor }) {
  const t = useWords()
  const { terms } = editor.document
  return (
    <Stack gap="lg">
      {editor.mayWrite && <AddTerm editor={editor} />}
      {terms.length === 0 ? (
        <EmptyState title={t.noTerms} icon={<IconWriting size={36} aria-hidden />}>
          {t.noTermsHint}
        </EmptyState>
      ) : (
        <Section title={t.tabs.terms} {...(editor.mayWrite ? {} : { hint: t.termsHint })}>
          <ul className={classes.list}>
            {terms.map((term) => (
              <TermRow key={term.id} term={term} editor={editor} />
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  )
}

function TermRow({ term, editor }: { term: PolicyTerm; editor: PolicyEditor }) {
  const { document } = editor
  const remove = () =>
    void editor.change({
      ...document,
      terms: document.terms.filter(({ id }) => id !== term.id),
      tests: document.tests.filter(({ ruleId }) => ruleId !== `own.${term.id}`),
    })
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600} dir="auto">
          {term.words}
        </Text>
        <Text size="sm" dir="auto">
          {term.reason}
        </Text>
      </div>
      <Group gap="xs" align="flex-start" justify="flex-end">
        <VerdictBadge verdict={term.verdict} />
        <RemoveButton what={term.words} editor={editor} onClick={remove} />
      </Group>
      <div className={classes.wide}>
        <RuleTests ruleId={`own.${term.id}`} label={term.words} examples={[]} editor={editor} />
      </div>
    </li>
  )
}

const EMPTY = { words: '', verdict: 'review' as PolicyTerm['verdict'], reason: '' }

function AddTerm({ editor }: { editor: PolicyEditor }) {
  const t = useWords()
  const { document } = editor
  const [form, setForm] = useState(EMPTY)
  const add = async () => {
    const term = { id: newOwnId(), ...form }
    if (await editor.change({ ...document, terms: [...document.terms, term] })) setForm(EMPTY)
  }
  return (
    <Section title={t.addTerm} hint={t.termsHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t.termWords}
              placeholder={t.termExample}
              required
              maxLength={120}
              value={form.words}
              onChange={(event) => setForm({ ...form, words: event.currentTarget.value })}
            />
            <NativeSelect
              label={t.termVerdict}
              value={form.verdict}
              onChange={(event) =>
                setForm({ ...form, verdict: event.currentTarget.value as PolicyTerm['verdict'] })
              }
              data={(['review', 'stop'] as const).map((value) => ({ value, label: t.termVerdicts[value] }))}
            />
          </SimpleGrid>
          <TextInput
            label={t.termReason}
            placeholder={t.termReasonExample}
            required
            maxLength={300}
            value={form.reason}
            onChange={(event) => setForm({ ...form, reason: event.currentTarget.value })}
          />
          <Group>
            <Button
              type="submit"
              loading={editor.busy}
              disabled={form.words.trim() === '' || form.reason.trim() === ''}
            >
              {t.addTerm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
