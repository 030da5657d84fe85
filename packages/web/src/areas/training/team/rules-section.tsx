import { api, type CourseRule } from '@clearpost/contract'
import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { policiesQuery, titleIn } from '../../policy/words.ts'
import { sitesQuery } from '../../workforce/queries.ts'
import { useTrainingWords } from '../words.ts'
import { RuleDialog } from './rule-dialog.tsx'

/** Rules by which courses are given: whom they describe, and how long people have. */
export function RulesSection() {
  const t = useTrainingWords().team
  const { common } = useMessages()
  const { locale } = useI18n()
  const mayAssign = useMay('training:assign')
  const queryClient = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<CourseRule | null>(null)
  const rules = useQuery({
    queryKey: ['training', 'rules', locale],
    queryFn: ({ signal }) => call(api.training.rules, { query: { lang: locale }, signal }),
  })
  const siteNames = new Map((useQuery(sitesQuery).data?.items ?? []).map(({ id, name }) => [id, name]))
  const policies = useQuery(policiesQuery).data?.items ?? []
  const whoOf = ({ roles, siteIds }: CourseRule) =>
    [
      roles.length === 0 ? t.everyRole : roles.map((role) => common.roles[role]).join(', '),
      ...(siteIds.length === 0 ? [] : [siteIds.map((id) => siteNames.get(id) ?? '–').join(', ')]),
    ].join(' · ')
  const whenOf = ({ dueDays, policyId }: CourseRule) => {
    const policy = policies.find(({ id }) => id === policyId)
    return policy ? `${t.within(dueDays)}. ${t.afterPolicy(titleIn(policy, locale))}` : t.within(dueDays)
  }
  const end = async () => {
    if (ending) await call(api.training.endRule, { params: { ruleId: ending.id } })
    await queryClient.invalidateQueries({ queryKey: ['training'] })
  }
  return (
    <Section title={t.rules} hint={t.rulesHint}>
      {rules.isPending && <LoadingRows rows={2} height={40} />}
      {rules.isError && <ProblemAlert error={rules.error} />}
      {rules.data?.items.length === 0 && <Text c="dimmed">{t.rulesNone}</Text>}
      {rules.data && rules.data.items.length > 0 && (
        <NumbersTable
          label={t.rules}
          head={[t.course, t.who, t.when, t.people, ...(mayAssign ? [t.action] : [])]}
          rows={rules.data.items.map((rule) => ({
            key: rule.id,
            cells: [
              rule.title,
              whoOf(rule),
              whenOf(rule),
              t.asks(rule.people),
              ...(mayAssign
                ? [
                    <Button
                      key="end"
                      variant="default"
                      size="compact-sm"
                      mih={28}
                      aria-label={`${t.endRule}: ${rule.title}`}
                      onClick={() => setEnding(rule)}
                    >
                      {t.endRule}
                    </Button>,
                  ]
                : []),
            ],
          }))}
        />
      )}
      {mayAssign && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t.addRule}
          </Button>
        </Group>
      )}
      {adding && <RuleDialog onClose={() => setAdding(false)} />}
      <ConfirmDialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending ? `${t.endRule}: ${ending.title}` : t.endRule}
        confirm={t.endRule}
        danger
        onConfirm={end}
      >
        {t.endRuleAsk}
      </ConfirmDialog>
    </Section>
  )
}
