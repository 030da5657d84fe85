import { Button, Group, NativeSelect, SimpleGrid } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useI18n } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useCourseChoices, useTrainingWords } from './words.ts'

const VERSIONS = [
  { value: '2004', label: 'SCORM 2004 (4th ed.)' },
  { value: '1.2', label: 'SCORM 1.2' },
]

/** A course to take along into another learning system. */
export function ScormDownload() {
  const t = useTrainingWords().scorm
  const { locale } = useI18n()
  const courses = useCourseChoices()
  const [courseId, setCourseId] = useState('')
  const [lang, setLang] = useState<string>(locale)
  const [version, setVersion] = useState('2004')
  const chosen = courseId || courses[0]?.value
  return (
    <Section title={t.title} hint={t.hint}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={t.course}
          data={courses}
          value={chosen}
          onChange={(event) => setCourseId(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.lang}
          data={Object.entries(t.langs).map(([value, label]) => ({ value, label }))}
          value={lang}
          onChange={(event) => setLang(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.version}
          data={VERSIONS}
          value={version}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
      </SimpleGrid>
      {chosen && (
        <Group mt="md">
          <Button
            component="a"
            href={`/api/training/courses/${chosen}/scorm?version=${version}&lang=${lang}`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.download}
          </Button>
        </Group>
      )}
    </Section>
  )
}
