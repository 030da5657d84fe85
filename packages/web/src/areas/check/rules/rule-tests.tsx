import type { PolicyRow, Verdict } from '@clearpost/contract'
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import { RemoveButton } from './remove-button.tsx'
import classes from './rules.module.css'
import { newOwnId, type PolicyEditor, useWords } from './use-policy.ts'

const VERDICTS: readonly Verdict[] = ['clear', 'caution', 'review', 'stop']

interface Props {
  ruleId: string
  /** What tells this rule from the others. */
  label: string
  examples: PolicyRow['examples']
  editor: PolicyEditor
}

/** The posts that show what a rule is for: those that come with it and the organization's own. */
export function RuleTests({ ruleId, label, examples, editor }: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const listId = useId()
  const own = editor.document.tests.filter((test) => test.ruleId === ruleId)
  const count = examples.length + own.length
  // What was just added is shown.
  const add = editor.mayWrite && (
    <AddTest ruleId={ruleId} label={label} editor={editor} onAdded={() => setOpen(true)} />
  )
  if (count === 0) return add
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mih={32}
        aria-expanded={open}
        aria-controls={listId}
        aria-label={`${open ? t.hideTests : t.showTests(count)}: ${label}`}
        rightSection={
          open ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />
        }
        onClick={() => setOpen(!open)}
      >
        {open ? t.hideTests : t.showTests(count)}
      </Button>
      <div id={listId} hidden={!open}>
        {open && (
          <Stack gap="sm" mt="xs">
            <ul className={classes.list}>
              {examples.map((example) => (
                <li key={example.id} className={classes.test}>
                  <div className={classes.text}>
                    <Text size="sm" dir="auto">
                      {example.text}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {t.builtIn} · {t.accounts[example.account]}
                      {example.face && ` · ${t.withFace}`}
                      {example.replyingTo !== null && ` · ${t.answering(example.replyingTo)}`}
                    </Text>
                  </div>
                  <VerdictBadge verdict={example.expected} />
                </li>
              ))}
              {own.map((test) => (
                <OwnTest key={test.id} test={test} editor={editor} />
              ))}
            </ul>
            {add}
          </Stack>
        )}
      </div>
    </>
  )
}

function OwnTest({
  test,
  editor,
}: {
  test: PolicyEditor['document']['tests'][number]
  editor: PolicyEditor
}) {
  const t = useWords()
  const { document } = editor
  const remove = () =>
    void editor.change({ ...document, tests: document.tests.filter(({ id }) => id !== test.id) })
  return (
    <li className={classes.test}>
      <div className={classes.text}>
        <Text size="sm" dir="auto">
          {test.text}
        </Text>
        <Text size="xs" c="dimmed">
          {t.ownTest}
        </Text>
      </div>
      <Group gap="xs">
        <VerdictBadge verdict={test.expected} />
        <RemoveButton what={test.text} editor={editor} onClick={remove} />
      </Group>
    </li>
  )
}

function AddTest({ ruleId, label, editor, onAdded }: Omit<Props, 'examples'> & { onAdded: () => void }) {
  const t = useWords()
  const { common } = useMessages()
  const { document } = editor
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [expected, setExpected] = useState<Verdict>('review')
  const add = async () => {
    const test = { id: newOwnId(), ruleId, text, expected }
    if (!(await editor.change({ ...document, tests: [...document.tests, test] }))) return
    setText('')
    setOpen(false)
    onAdded()
  }
  if (!open)
    return (
      <Group>
        <Button variant="default" aria-label={`${t.addTest}: ${label}`} onClick={() => setOpen(true)}>
          {t.addTest}
        </Button>
      </Group>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t.testText}
          description={t.testHint}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={t.testExpected}
            value={expected}
            onChange={(event) => setExpected(event.currentTarget.value as Verdict)}
            data={VERDICTS.map((value) => ({ value, label: common.verdicts[value] }))}
          />
          <Button type="submit" loading={editor.busy} disabled={text.trim() === ''}>
            {common.add}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
