import { Button, Text } from '@mantine/core'
import { useMessages } from '../../i18n.tsx'
import { FindingBody } from './finding-body.tsx'
import classes from './findings-list.module.css'
import type { ShownFinding } from './shown-report.ts'

/** Every finding as text, for reading, for keyboards and for screen readers. */
export function FindingsList({
  findings,
  onFix,
  onShow,
}: {
  findings: readonly ShownFinding[]
  onFix?: ((finding: ShownFinding) => void) | undefined
  onShow?: ((finding: ShownFinding) => void) | undefined
}) {
  const t = useMessages().check
  if (findings.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t.noFindings}
      </Text>
    )
  return (
    <ul className={classes.list} aria-label={t.findings(findings.length)}>
      {findings.map((finding) => {
        const inText = typeof finding.media !== 'number'
        return (
          <li key={`${finding.category}${finding.start}.${finding.end}.${String(finding.media)}`}>
            <FindingBody
              finding={finding}
              onFix={onFix && inText && finding.replacement !== undefined ? () => onFix(finding) : undefined}
            >
              {onShow && inText && (
                <Button size="compact-sm" mih={28} variant="default" onClick={() => onShow(finding)}>
                  {t.showInText}
                </Button>
              )}
            </FindingBody>
          </li>
        )
      })}
    </ul>
  )
}
