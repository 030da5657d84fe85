import { api, ROLES, type Role } from '@clearpost/contract'
import { Button, Group, Modal, MultiSelect, NativeSelect, NumberInput, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { policiesQuery, titleIn } from '../../policy/words.ts'
import { sitesQuery } from '../../workforce/queries.ts'
import { useCourseChoices, useTrainingWords } from '../words.ts'

const DAYS_AT_FIRST = 30

/** A new rule: which course, to whom, within how many days, and whether a policy gives it again. */
export function RuleDialog({ onClose }: { onClose: () => void }) {
  const t = useTrainingWords().team
  const { common } = useMessages()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const courses = useCourseChoices()
  const sites = useQuery(sitesQuery).data?.items ?? []
  const policies = useQuery(policiesQuery).data?.items.filter(({ retiredAt }) => retiredAt === null) ?? []
  const [chosen, setChosen] = useState('')
  const [roles, setRoles] = useState<string[]>([])
  const [siteIds, setSiteIds] = useState<string[]>([])
  const [dueDays, setDueDays] = useState(DAYS_AT_FIRST)
  const [policyId, setPolicyId] = useState('')
  const courseId = chosen || (courses[0]?.value ?? '')
  const add = async () => {
    const { assigned } = await call(api.training.addRule, {
      body: { courseId, roles: roles as Role[], siteIds, dueDays, policyId: policyId || null },
    })
    notifySaved(t.given(assigned))
    void queryClient.invalidateQueries({ queryKey: ['training'] })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t.addRule} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(add)
        }}
      >
        <Stack>
          <NativeSelect
            data-autofocus
            label={t.course}
            value={courseId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={courses}
          />
          <MultiSelect
            label={t.roles}
            {...(roles.length === 0 ? { placeholder: t.everyRole } : {})}
            data={ROLES.map((value) => ({ value, label: common.roles[value] }))}
            value={roles}
            onChange={setRoles}
          />
          {sites.length > 0 && (
            <MultiSelect
              label={t.sites}
              {...(siteIds.length === 0 ? { placeholder: t.everySite } : {})}
              data={sites.map(({ id, name }) => ({ value: id, label: name }))}
              value={siteIds}
              onChange={setSiteIds}
            />
          )}
          <NumberInput
            label={t.dueDays}
            description={t.dueDaysHint}
            min={1}
            max={365}
            value={dueDays}
            onChange={(value) => setDueDays(Number(value) || 1)}
            allowDecimal={false}
            hideControls
          />
          {policies.length > 0 && (
            <NativeSelect
              label={t.policy}
              value={policyId}
              onChange={(event) => setPolicyId(event.currentTarget.value)}
              data={[
                { value: '', label: t.noPolicy },
                ...policies.map((policy) => ({ value: policy.id, label: titleIn(policy, locale) })),
              ]}
            />
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={courseId === ''}>
              {t.addRule}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
