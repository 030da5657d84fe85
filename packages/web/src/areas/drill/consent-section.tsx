import { api, type DrillConsent, type MyDrills } from '@clearpost/contract'
import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { myDrillsQuery, useDrillWords } from './words.ts'

/** Taking part in drills, by one's own will and as long as one likes. */
export function ConsentSection({ mine: { consent, noticed, missed } }: { mine: MyDrills }) {
  const t = useDrillWords().consent
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const save = (body: DrillConsent, saved: string) =>
    void run(async () => {
      queryClient.setQueryData(myDrillsQuery.queryKey, await call(api.drill.consent, { body }))
      await queryClient.invalidateQueries({ queryKey: ['drill'] })
      notifySaved(saved)
    })
  return (
    <Section title={t.title}>
      <Text>{t.what}</Text>
      <Text>{t.counts}</Text>
      {noticed + missed > 0 && <Text fw={600}>{t.so(noticed, noticed + missed)}</Text>}
      {error !== null && <ProblemAlert error={error} />}
      {consent.agreed && (
        <Checkbox
          label={t.named}
          checked={consent.named}
          disabled={busy}
          onChange={(event) => save({ agreed: true, named: event.currentTarget.checked }, t.saved)}
        />
      )}
      <Group>
        {consent.agreed ? (
          <Button
            variant="default"
            loading={busy}
            onClick={() => save({ agreed: false, named: false }, t.left)}
          >
            {t.leave}
          </Button>
        ) : (
          <Button loading={busy} onClick={() => save({ agreed: true, named: false }, t.joined)}>
            {t.join}
          </Button>
        )}
      </Group>
    </Section>
  )
}
