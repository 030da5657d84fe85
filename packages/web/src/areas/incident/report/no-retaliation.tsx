import { GOVERNANCE_RULES } from '@clearpost/law'
import { Alert, Stack, Text } from '@mantine/core'
import { IconShieldHeart } from '@tabler/icons-react'
import { Citation } from '../../exposure/citation.tsx'
import { useReportWords } from './words.ts'

/** What protects whoever reports, with the rules that say so. */
export function NoRetaliation({ mistake = false }: { mistake?: boolean }) {
  const t = useReportWords()
  return (
    <Alert variant="light" color="ink" icon={<IconShieldHeart aria-hidden />} title={t.safe}>
      <Stack gap={4}>
        <Text size="sm">
          {t.safeText} {mistake && t.safeMistake}
        </Text>
        <Citation of={GOVERNANCE_RULES.noRetaliation} />
        <Citation of={GOVERNANCE_RULES.retaliation160} />
      </Stack>
    </Alert>
  )
}
