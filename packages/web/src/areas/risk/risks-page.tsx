import { api, type Risk } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { download } from '../../ui/download.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { DutyLine } from '../billing/duty.tsx'
import { useDay } from '../policy/words.ts'
import { RiskCard } from './risk-card.tsx'
import { RiskDialog } from './risk-dialog.tsx'
import { RiskMatrix } from './risk-matrix.tsx'
import { useRiskWords } from './words.ts'

/** The register of risks of social media: the matrix, each risk with its measures, and its history. */
export function RisksPage() {
  const t = useRiskWords()
  const day = useDay()
  const { locale } = useI18n()
  const mayWrite = useMay('risk:write')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [edited, setEdited] = useState<Risk | 'new' | null>(null)
  const list = useQuery({
    queryKey: ['risks'],
    queryFn: ({ signal }) => call(api.risk.list, { signal }),
  })
  const items = list.data?.items ?? []
  const open = items.filter(({ state }) => state === 'open')
  const begin = () =>
    run(async () => {
      const { added } = await call(api.risk.begin, { body: { lang: locale } })
      notifySaved(t.begun(added))
      await queryClient.invalidateQueries({ queryKey: ['risks'] })
    })
  const paper = () =>
    run(async () => download(await call(api.risk.pdf, { query: { lang: locale } }), `risks-${locale}.pdf`))
  const count = (band: Risk['band']) => open.filter((one) => one.band === band).length
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            {items.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => void paper()}
              >
                {t.pdf}
              </Button>
            )}
            {mayWrite && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
                {t.add}
              </Button>
            )}
          </>
        }
      >
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        {list.isPending && <LoadingRows rows={4} height={80} />}
        {list.isError && <ProblemAlert error={list.error} />}
        {error !== null && <ProblemAlert error={error} />}
        {list.data && items.length === 0 && (
          <EmptyState
            title={t.nothing}
            action={
              mayWrite && (
                <Button loading={busy} onClick={() => void begin()}>
                  {t.begin}
                </Button>
              )
            }
          >
            {t.nothingHint} {mayWrite && t.beginHint}
          </EmptyState>
        )}
        {items.length > 0 && (
          <Section title={t.matrix} hint={t.matrixHint}>
            <Text fw={600}>
              {t.summary(count('severe'), count('high'), open.filter(({ overdue }) => overdue).length)}
            </Text>
            <RiskMatrix risks={open} />
            {list.data?.lastReviewedOn && (
              <Text size="sm" c="dimmed">
                {t.lastOn(day(list.data.lastReviewedOn))}
              </Text>
            )}
          </Section>
        )}
        {items.length > 0 && (
          <Section title={t.all}>
            <Stack>
              {items.map((risk) => (
                <RiskCard key={risk.id} risk={risk} onAssess={() => setEdited(risk)} />
              ))}
            </Stack>
            {mayWrite && (
              <Group>
                <Button variant="default" loading={busy} onClick={() => void begin()}>
                  {t.begin}
                </Button>
              </Group>
            )}
          </Section>
        )}
        <DutyLine duty="hipaa_sra" />
      </Stack>
      {edited && <RiskDialog risk={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}
