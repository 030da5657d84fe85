import { api, type Policy } from '@clearpost/contract'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import { usePolicyWords } from './words.ts'

/** Who has signed the version in force, and who has not. */
export function SignaturesSection({ policy, mayRemind }: { policy: Policy; mayRemind: boolean }) {
  const t = usePolicyWords()
  const { run, busy, error } = useAction()
  const params = { policyId: policy.id }
  const list = useQuery({
    queryKey: ['policies', policy.id, 'signatures', policy.acknowledged],
    queryFn: ({ signal }) => call(api.policy.acknowledgements, { params, signal }),
  })
  const remind = () =>
    run(async () => {
      const { mailed } = await call(api.policy.remind, { params })
      notifySaved(t.reminded(mailed))
    })
  return (
    <Section
      title={`${t.signatures}: ${t.signedOf(policy.acknowledged, policy.asked)}`}
      hint={t.signaturesHint}
      label={t.signatures}
    >
      {mayRemind && policy.acknowledged < policy.asked && (
        <Group>
          <Button variant="default" loading={busy} onClick={() => void remind()}>
            {t.remind}
          </Button>
        </Group>
      )}
      {error !== null && <ProblemAlert error={error} />}
      {list.isPending && <LoadingRows rows={2} height={40} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && list.data.items.length > 0 && (
        <NumbersTable
          label={t.signatures}
          head={[t.person, t.site, t.when]}
          rows={list.data.items.map(({ person, site, at, number }) => ({
            key: person.id ?? person.name,
            cells: [
              person.name,
              site ?? '–',
              at === null ? (
                t.notYet
              ) : number === policy.current?.number ? (
                <TimeText key="at" at={at} size="sm" />
              ) : (
                t.older(number ?? 0)
              ),
            ],
          }))}
        />
      )}
    </Section>
  )
}
