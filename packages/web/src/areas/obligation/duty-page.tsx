import type { Duty } from '@clearpost/contract'
import { CADENCES, suggestion, workingDayUpTo } from '@clearpost/law'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { AnchorLink } from '../../ui/button-link.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { NotFound } from '../../ui/page-states.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from '../exposure/citation.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ClockForm } from './clock-form.tsx'
import { CompleteForm } from './complete-form.tsx'
import { whenDue } from './due.ts'
import type { ObligationList } from './due-list.tsx'
import { HistorySection } from './history-section.tsx'
import { WithdrawButton } from './withdraw-button.tsx'
import { factOf, obligationsQuery, PAGES, RECORDS, useDay, useObligationWords } from './words.ts'

/** One duty: what the law data says, whether it applies, what is open, and what was done. */
export function DutyPage() {
  const t = useObligationWords()
  const { duty: asked } = useParams({ from: '/shell/obligations/$duty' })
  const list = useQuery(obligationsQuery)
  if (!Object.hasOwn(t.duties, asked)) return <NotFound />
  if (list.isError) return <ProblemAlert error={list.error} />
  if (!list.data) return <LoadingRows rows={3} height={140} />
  return <DutyView key={asked} duty={asked as Duty} list={list.data} />
}

function DutyView({ duty, list }: { duty: Duty; list: ObligationList }) {
  const t = useObligationWords()
  const mayWrite = useMay('obligation:write')
  const words = t.duties[duty]
  const state = list.duties.find((one) => one.duty === duty)
  const answer = state?.answer ?? null
  const record = RECORDS[duty]
  const cadence = CADENCES[duty]
  return (
    <>
      <AnchorLink to="/obligations" search={{}} display="inline-block" mih={24}>
        {t.title}
      </AnchorLink>
      <PageHeader title={words.name} />
      <Stack gap="lg" maw={860}>
        <Section title={t.source}>
          <Stack gap="xs">
            <Text>
              <strong>{t.often}:</strong> {words.often}
            </Text>
            <Text>
              <strong>{t.when}:</strong> {words.when}
            </Text>
            <Citation of={factOf(duty)} />
            {record && (
              <Text>
                {t.where}:{' '}
                <Anchor component={Link} to={PAGES[record]} inherit underline="always">
                  {t.evidenceKinds[record]}
                </Anchor>
              </Text>
            )}
            {cadence.kind === 'standing' && <Text c="dimmed">{t.standing}</Text>}
          </Stack>
        </Section>
        <AnswerForm
          duty={duty}
          answer={answer}
          begun={(state?.done ?? 0) > 0}
          suggested={suggestion(duty, list.profile)}
          today={list.today}
          mayWrite={mayWrite}
        />
        {answer?.applies && cadence.kind !== 'standing' && (
          <OpenSection duty={duty} list={list} mayWrite={mayWrite} />
        )}
        {answer?.applies && mayWrite && cadence.kind === 'event' && !SELF_CLOCKED.includes(duty) && (
          <ClockForm duty={duty} today={list.today} />
        )}
        <HistorySection duty={duty} mayWrite={mayWrite} />
      </Stack>
    </>
  )
}

/** Their clocks begin on the page of the OSHA records. */
const SELF_CLOCKED: readonly Duty[] = ['log_300', 'severe', 'sharps_log']

function OpenSection({ duty, list, mayWrite }: { duty: Duty; list: ObligationList; mayWrite: boolean }) {
  const t = useObligationWords()
  const day = useDay()
  const mayOpen = useMay('osha:read')
  const dues = list.dues.filter((due) => due.duty === duty)
  return (
    <Section title={t.openTitle}>
      {dues.length === 0 && <Text c="dimmed">{t.nothingOpen}</Text>}
      {dues.map((due, index) => {
        const plan = workingDayUpTo(due.dueOn)
        return (
          <Stack key={due.id ?? index} gap="xs">
            <Group justify="space-between" gap="xs">
              <Text fw={600}>
                {due.until === due.dueOn
                  ? t.dueOn(day(due.dueOn))
                  : `${t.dueOn(day(due.dueOn))} (${t.window(day(due.dueOn), day(due.until))})`}
                {', '}
                {whenDue(t, due, list.today)}
              </Text>
              {due.clock && due.id !== null && mayWrite && <WithdrawButton dueId={due.id} />}
            </Group>
            {(due.beganOn || due.note !== '') && (
              <Text size="sm" c="dimmed">
                {[due.beganOn && t.began(day(due.beganOn)), due.note].filter(Boolean).join(' · ')}
              </Text>
            )}
            {plan !== due.dueOn && due.dueOn >= list.today && (
              <Text size="sm" c="dimmed">
                {t.planFor(day(plan))}
              </Text>
            )}
            {due.id === null ? (
              mayOpen ? (
                <AnchorLink to="/osha" search={duty === 'severe' ? { view: 'severe' } : {}}>
                  {t.inRecords}
                </AnchorLink>
              ) : (
                <Text>{t.inRecords}</Text>
              )
            ) : (
              mayWrite && <CompleteForm duty={duty} dueId={due.id} today={list.today} />
            )}
          </Stack>
        )
      })}
    </Section>
  )
}
