import { Popover } from '@mantine/core'
import { Fragment, type Ref, useMemo } from 'react'
import { layOutLines } from '../../engine/marks.ts'
import { useMessages } from '../../i18n.tsx'
import { categoryName, familyOf } from './families.ts'
import { FindingBody } from './finding-body.tsx'
import classes from './marked-text.module.css'
import marks from './marks.module.css'
import type { ShownFinding } from './shown-report.ts'

/** Text to read with its marks; each marked stretch is a button that explains itself. */
export function MarkedText({
  text,
  findings,
  commented = [],
  lang,
  ref,
}: {
  text: string
  findings: readonly ShownFinding[]
  /** Spans that someone commented on. */
  commented?: readonly { start: number; end: number }[]
  lang: string
  ref?: Ref<HTMLDivElement>
}) {
  const spans = useMemo(() => [...findings, ...commented], [findings, commented])
  const lines = useMemo(() => layOutLines(text, spans), [text, spans])
  return (
    <div ref={ref} className={classes.text} lang={lang} dir="auto" data-post-text>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never move
        <Fragment key={index}>
          {line.map((run, position) => {
            const finding = findings[run.top]
            const key = `${index}.${position}`
            if (finding) return <Mark key={key} finding={finding} text={run.text} />
            if (run.top >= 0)
              return (
                <mark key={key} className={marks.commented} style={{ color: 'inherit', background: 'none' }}>
                  {run.text}
                </mark>
              )
            return <Fragment key={key}>{run.text}</Fragment>
          })}
          {index < lines.length - 1 && '\n'}
        </Fragment>
      ))}
    </div>
  )
}

function Mark({ finding, text }: { finding: ShownFinding; text: string }) {
  const t = useMessages().check
  return (
    <Popover width={320} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        {/* biome-ignore lint/a11y/useSemanticElements: text inside a button element cannot be selected to comment on it */}
        <span
          role="button"
          tabIndex={0}
          className={marks[familyOf(finding.category)]}
          aria-label={`${text} (${categoryName(t, finding.category)})`}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            event.currentTarget.click()
          }}
        >
          {text}
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <FindingBody finding={finding} />
      </Popover.Dropdown>
    </Popover>
  )
}
