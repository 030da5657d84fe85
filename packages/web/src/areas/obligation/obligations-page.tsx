import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ButtonLink } from '../../ui/button-link.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { DueList } from './due-list.tsx'
import { DutiesSection } from './duties-section.tsx'
import { MonthSection } from './month-section.tsx'
import { ProfileForm } from './profile-form.tsx'
import type { ObligationView } from './search.ts'
import { obligationsQuery, useObligationWords } from './words.ts'

const route = getRouteApi('/shell/obligations')

/** Duties of HIPAA, OSHA and billing law: what is due, by month, all of them, and what the organization is. */
export function ObligationsPage() {
  const t = useObligationWords()
  const { view = 'list' } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(obligationsQuery)
  const open = list.data?.duties.filter(({ answer }) => answer === null).length ?? 0
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="lg">
        <SegmentedControl
          aria-label={t.viewLabel}
          value={view}
          onChange={(value) => void navigate({ search: { view: value as ObligationView } })}
          data={(['list', 'month', 'duties', 'profile'] as const).map((value) => ({
            value,
            label: t.views[value],
          }))}
          w="fit-content"
          maw="100%"
        />
        {list.isPending && <LoadingRows rows={4} height={64} />}
        {list.isError && <ProblemAlert error={list.error} />}
        {list.data && open > 0 && view === 'list' && (
          <Text>
            {t.unanswered(open)}{' '}
            <ButtonLink
              to="/obligations"
              search={{ view: 'duties' }}
              variant="default"
              size="compact-sm"
              ml="xs"
            >
              {t.toDuties}
            </ButtonLink>
          </Text>
        )}
        {list.data && view === 'list' && <DueList list={list.data} />}
        {list.data && view === 'month' && <MonthSection list={list.data} />}
        {list.data && view === 'duties' && <DutiesSection list={list.data} />}
        {list.data && view === 'profile' && <ProfileForm profile={list.data.profile} />}
      </Stack>
    </>
  )
}
