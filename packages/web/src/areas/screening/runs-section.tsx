import { api, type ScreeningRun } from '@clearpost/contract'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'
import { download } from '../../ui/download.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useScreeningWords } from './words.ts'

/** Every screening, newest first, each with its record on paper. */
export function RunsSection() {
  const t = useScreeningWords()
  const format = useFormat()
  const { locale } = useI18n()
  const { run, error } = useAction()
  const list = useInfiniteQuery({
    queryKey: ['screening', 'list', 'runs'],
    queryFn: ({ signal, pageParam }) =>
      call(api.screening.runs, { query: { limit: 10, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const record = ({ id }: ScreeningRun) =>
    run(async () => {
      const pdf = await call(api.screening.runPdf, { params: { runId: id }, query: { lang: locale } })
      download(pdf, `screening-${id}.pdf`)
    })
  return (
    <Section title={t.runsTitle} hint={t.runsHint}>
      {list.isPending && <LoadingRows rows={2} height={40} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {items.length > 0 && (
        <NumbersTable
          label={t.runsTitle}
          head={[t.when, t.cause, t.compared, t.found, t.record]}
          rows={items.map((one) => ({
            key: one.id,
            cells: [
              <TimeText key="at" at={one.startedAt} size="sm" />,
              t.causes[one.cause],
              one.state === 'waiting' ? t.running : t.counts(one.people, one.vendors),
              format.number(one.newMatches),
              one.state === 'waiting' ? (
                '–'
              ) : (
                <Button
                  key="pdf"
                  size="compact-sm"
                  mih={28}
                  variant="default"
                  leftSection={<IconDownload size={14} aria-hidden />}
                  aria-label={`${t.record}, ${format.dateTime(one.startedAt)}`}
                  onClick={() => void record(one)}
                >
                  {t.record}
                </Button>
              ),
            ],
          }))}
        />
      )}
      <MoreButton list={list} />
    </Section>
  )
}
