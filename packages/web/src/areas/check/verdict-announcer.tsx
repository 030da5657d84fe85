import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n.tsx'
import type { ShownReport } from './shown-report.ts'

/** A screen reader hears a new verdict once the typing has paused, not at every letter. */
const PAUSE_MS = 1200

export function VerdictAnnouncer({ report }: { report: ShownReport | null }) {
  const { check: t, common } = useMessages()
  const [spoken, setSpoken] = useState('')
  const words = report ? t.announceVerdict(common.verdicts[report.verdict], report.summary) : ''
  useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(words), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [words])
  return <VisuallyHidden role="status">{spoken}</VisuallyHidden>
}
