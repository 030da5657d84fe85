import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useI18n } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ScormDownload } from '../scorm-download.tsx'
import { figuresQuery } from '../words.ts'
import { FiguresSection } from './figures-section.tsx'
import { GatesSection } from './gates-section.tsx'
import { ImportSection } from './import-section.tsx'
import { NO_FILTER, PeopleSection } from './people-section.tsx'
import { RulesSection } from './rules-section.tsx'

/** How far everyone is, by whom, and what gives and asks for courses. */
export function TeamView() {
  const { locale } = useI18n()
  const mayAssign = useMay('training:assign')
  const [filter, setFilter] = useState(NO_FILTER)
  const figures = useQuery(figuresQuery(locale))
  return (
    <Stack gap="lg">
      <FiguresSection figures={figures} onShow={setFilter} />
      <PeopleSection figures={figures.data?.items ?? []} filter={filter} onFilter={setFilter} />
      <RulesSection />
      <GatesSection />
      {mayAssign && <ImportSection />}
      {mayAssign && <ScormDownload />}
    </Stack>
  )
}
