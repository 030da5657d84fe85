import { Button, Group, Text } from '@mantine/core'
import { memo, type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n.tsx'
import { FindingBody } from './finding-body.tsx'
import classes from './findings-list.module.css'
import type { ShownFinding } from './shown-report.ts'

/** Findings listed at first; a long text with hundreds is a case for its author, not for the page. */
const SHOWN_AT_FIRST = 20

interface Acts {
  onFix?: ((index: number) => void) | undefined
  onShow?: ((index: number) => void) | undefined
  /** What else can be done with a finding, by index. */
  actionsOf?: ((index: number) => ReactNode) | undefined
}

/** Every finding as text, for reading, for keyboards and for screen readers. */
export function FindingsList({
  findings,
  onFix,
  onShow,
  actionsOf,
}: { findings: readonly ShownFinding[] } & Acts) {
  const t = useMessages().check
  const [all, setAll] = useState(false)
  if (findings.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t.noFindings}
      </Text>
    )
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className={classes.list} aria-label={t.findings(findings.length)}>
        {shown.map((finding, index) => (
          <FindingItem
            // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no name of its own; its place in the list is what it is
            key={index}
            index={index}
            finding={finding}
            onFix={onFix}
            onShow={onShow}
            actionsOf={actionsOf}
          />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Group>
          <Button variant="default" size="compact-sm" mih={28} onClick={() => setAll(true)}>
            {t.showAll(findings.length)}
          </Button>
        </Group>
      )}
    </>
  )
}

/** Drawn again only when what it says changes; where it stands in the text changes with every letter before it. */
const FindingItem = memo(
  function FindingItem({
    finding,
    index,
    onFix,
    onShow,
    actionsOf,
  }: { finding: ShownFinding; index: number } & Acts) {
    const t = useMessages().check
    const inText = typeof finding.media !== 'number'
    return (
      <li>
        <FindingBody
          finding={finding}
          onFix={onFix && inText && finding.replacement !== undefined ? () => onFix(index) : undefined}
        >
          {onShow && inText && (
            <Button size="compact-sm" mih={28} variant="default" onClick={() => onShow(index)}>
              {t.showInText}
            </Button>
          )}
          {actionsOf?.(index)}
        </FindingBody>
      </li>
    )
  },
  (before, after) =>
    before.index === after.index &&
    before.onFix === after.onFix &&
    before.onShow === after.onShow &&
    before.actionsOf === after.actionsOf &&
    (['category', 'text', 'reason', 'citation', 'replacement', 'media'] as const).every(
      (part) => before.finding[part] === after.finding[part],
    ),
)
