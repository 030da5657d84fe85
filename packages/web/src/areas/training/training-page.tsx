import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { MyCourses } from './mine/my-courses.tsx'
import { useTrainingWords } from './words.ts'

const TeamView = lazy(async () => ({ default: (await import('./team/team-view.tsx')).TeamView }))

const route = getRouteApi('/shell/training')

/** The person's own courses; for those who may read the records, how far everyone is. */
export function TrainingPage() {
  const t = useTrainingWords()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const mayTake = useMay('training:take')
  const mayRead = useMay('training:read')
  const team = (
    <Suspense fallback={<LoadingRows rows={4} height={120} />}>
      <TeamView />
    </Suspense>
  )
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
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
          <Tabs.Panel value="mine">
            <MyCourses />
          </Tabs.Panel>
          <Tabs.Panel value="team">{team}</Tabs.Panel>
        </Tabs>
      ) : mayRead ? (
        team
      ) : (
        <MyCourses />
      )}
    </>
  )
}
