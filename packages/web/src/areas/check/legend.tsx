import { Group, Text } from '@mantine/core'
import { useMessages } from '../../i18n.tsx'
import { FAMILIES, type Family, familyIcons, familyOf } from './families.ts'
import marks from './marks.module.css'
import type { ShownFinding } from './shown-report.ts'

/** What the underlines mean, for those that occur. */
export function Legend({ findings }: { findings: readonly ShownFinding[] }) {
  const t = useMessages().check
  const present = new Set<Family>(findings.map((finding) => familyOf(finding.category)))
  if (present.size === 0) return null
  return (
    <Group gap="md" role="group" aria-label={t.legend}>
      {FAMILIES.filter((family) => present.has(family)).map((family) => {
        const Icon = familyIcons[family]
        return (
          <Group key={family} gap={6} wrap="nowrap">
            <Icon size={15} aria-hidden />
            <Text size="xs">
              <span className={marks[family]}>{t.families[family]}</span>
            </Text>
          </Group>
        )
      })}
    </Group>
  )
}
