import { Button, Group, Stack, Text } from '@mantine/core'
import { IconEraser, IconReplace } from '@tabler/icons-react'
import { useMessages } from '../../i18n.tsx'
import { categoryName, familyIcons, familyOf } from './families.ts'
import marks from './marks.module.css'
import type { ShownFinding } from './shown-report.ts'

/** What a finding is, why it matters, the rule, and the one-click fix. */
export function FindingBody({
  finding,
  onFix,
  children,
}: {
  finding: ShownFinding
  onFix?: (() => void) | undefined
  children?: React.ReactNode
}) {
  const t = useMessages().check
  const family = familyOf(finding.category)
  const Icon = familyIcons[family]
  const fix = finding.replacement
  return (
    <Stack gap={6}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={600} lh={1.35}>
            {finding.reasonId?.startsWith('billing.') ? t.billingClaim : categoryName(t, finding.category)}
          </Text>
          {finding.text !== '' && (
            <Text size="sm" lh={1.6} lineClamp={3} pb={4} style={{ overflowWrap: 'anywhere' }}>
              <span className={marks[family]}>{finding.text}</span>
            </Text>
          )}
        </div>
      </Group>
      <Text size="sm">{finding.reason}</Text>
      <Text size="xs" c="dimmed">
        {t.rule}: {finding.citation}
      </Text>
      {(onFix || children) && (
        <Group gap="xs">
          {onFix && fix !== undefined && (
            <Button
              size="compact-sm"
              variant="light"
              mih={28}
              py={4}
              leftSection={
                fix === '' ? <IconEraser size={15} aria-hidden /> : <IconReplace size={15} aria-hidden />
              }
              onClick={onFix}
              styles={{
                label: { whiteSpace: 'normal', textAlign: 'start', overflow: 'visible', lineHeight: 1.3 },
                root: { height: 'auto' },
              }}
            >
              {fix === '' ? t.removeIt : t.replaceWith(fix)}
            </Button>
          )}
          {children}
        </Group>
      )}
    </Stack>
  )
}
