import { Stack, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ConsentSection } from './consent-section.tsx'
import { PostQueue } from './post-queue.tsx'
import { myDrillsQuery, useDrillWords } from './words.ts'

const DrillsOfTeam = lazy(async () => ({ default: (await import('./drills-of-team.tsx')).DrillsOfTeam }))

const route = getRouteApi('/shell/drills')

/** Posts that somebody agreed to look at; for those who may read the records, the drills. */
export function DrillsPage() {
  const t = useDrillWords()
  const { locale } = useI18n()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const mayTake = useMay('training:take')
  const mayRead = useMay('training:read')
  const mine = useQuery({ ...myDrillsQuery, enabled: mayTake })
  const team = (
    <Suspense fallback={<LoadingRows rows={3} height={90} />}>
      <DrillsOfTeam />
    </Suspense>
  )
  const own = (
    <Stack gap="lg">
      {mine.isError && <ProblemAlert error={mine.error} />}
      {mine.isPending && <LoadingRows rows={2} height={120} />}
      {mine.data?.consent.agreed && <PostQueue key={locale} />}
      {mine.data && <ConsentSection mine={mine.data} />}
    </Stack>
  )
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <ButtonLink to="/training" search={{}} variant="default">
            {t.back}
          </ButtonLink>
        }
      >
        {mine.data?.consent.agreed ? t.hint : t.hintOut}
      </PageHeader>
      {mayTake && mayRead ? (
        <Tabs
          value={tab ?? 'mine'}
          onChange={(value) => void navigate({ search: value === 'team' ? { tab: 'team' } : {} })}
          keepMounted={false}
        >
          <Tabs.List mb="lg">
            <Tabs.Tab value="mine">{t.tabs.mine}</Tabs.Tab>
            <Tabs.Tab value="team">{t.tabs.team}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="mine">{own}</Tabs.Panel>
          <Tabs.Panel value="team">{team}</Tabs.Panel>
        </Tabs>
      ) : mayRead ? (
        team
      ) : (
        own
      )}
    </>
  )
}
