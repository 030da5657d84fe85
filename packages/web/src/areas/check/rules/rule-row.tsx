import type { PolicyRow, Verdict } from '@clearpost/contract'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import { RuleTests } from './rule-tests.tsx'
import classes from './rules.module.css'
import { type PolicyEditor, useWords } from './use-policy.ts'

/** One rule: why, when it fits, where it is written, what it leads to, and its tests. */
export function RuleRow({ row, editor }: { row: PolicyRow; editor: PolicyEditor }) {
  const t = useWords()
  const { common } = useMessages()
  const { locale } = useI18n()
  const { document, mayWrite, busy } = editor
  const here = document.tightened[row.id] ?? row.verdict
  const tighten = (verdict: Verdict) =>
    void editor.change({ ...document, tightened: { ...document.tightened, [row.id]: verdict } })
  const reasonId = `why-${row.id}`
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600} id={reasonId}>
          {row.why[locale]}
        </Text>
        <Text size="sm" c="dimmed" mt={4}>
          {t.fitsWhen}:
        </Text>
        <ul className={classes.fits}>
          {row.fits[locale].map((fact) => (
            <li key={fact}>
              <Text size="sm" span>
                {fact}
              </Text>
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed" mt={4}>
          {t.source}: {row.citation}. {t.roles[row.role]}.
        </Text>
      </div>
      <Stack gap="xs" align="flex-start">
        {mayWrite && row.choices.length > 1 ? (
          <NativeSelect
            w="100%"
            label={t.here}
            aria-describedby={reasonId}
            value={here}
            disabled={busy}
            onChange={(event) => tighten(event.currentTarget.value as Verdict)}
            data={row.choices.map((value) => ({
              value,
              label: value === row.verdict ? t.asTable(common.verdicts[value]) : common.verdicts[value],
            }))}
          />
        ) : (
          <VerdictBadge verdict={here} />
        )}
        {here !== row.verdict && (
          <Text size="sm" fw={600} style={{ color: `var(--verdict-${here})` }}>
            {t.stricterHere}
          </Text>
        )}
      </Stack>
      <div className={classes.wide}>
        <RuleTests ruleId={row.id} label={row.why[locale]} examples={row.examples} editor={editor} />
      </div>
    </li>
  )
}
