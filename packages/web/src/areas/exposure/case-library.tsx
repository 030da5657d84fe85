import { CASES, caseWords } from '@clearpost/law'
import { Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useI18n } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { CaseCard } from './case-card.tsx'
import { useExposureWords } from './words.ts'

const KINDS = ['all', 'OCR', 'workforce', 'study'] as const
const LIBRARY = CASES.filter(({ kind }) => kind !== 'gap').sort((a, b) => b.date.localeCompare(a.date))

/** Every case on file, newest first, found by any of its words. */
export function CaseLibrary() {
  const t = useExposureWords()
  const { locale } = useI18n()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<string>('all')
  const found = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    return LIBRARY.filter((one) => {
      const text = [...Object.values(one), ...Object.values(caseWords(one, locale))].join(' ').toLowerCase()
      return (kind === 'all' || one.kind === kind) && wanted.every((word) => text.includes(word))
    })
  }, [words, kind, locale])
  return (
    <Section title={t.library} hint={t.libraryHint}>
      <Group align="flex-end" role="search" aria-label={t.library}>
        <TextInput
          type="search"
          label={t.search}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          flex={1}
          miw={200}
        />
        <NativeSelect
          label={t.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {found.length === 0 ? t.nothing : t.found(found.length)}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {found.map((one) => (
          <CaseCard key={one.id} of={one} />
        ))}
      </SimpleGrid>
    </Section>
  )
}
