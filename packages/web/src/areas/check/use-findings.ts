import { useMemo } from 'react'
import type { CheckerState, CheckResult } from '../../engine/checker.ts'
import { findingsInText, type ShownFinding } from './shown-report.ts'

/** What the editor draws: findings of the newest report and the text they were found in. */
export interface EditorFindings {
  text: string
  findings: ShownFinding[]
}

const NOTHING: EditorFindings = { text: '', findings: [] }

/** The newest report's findings in the text; stays the same object until the next report. */
export function useEditorFindings({ result }: CheckerState): EditorFindings {
  return useMemo(() => editorFindings(result), [result])
}

function editorFindings(result: CheckResult | null): EditorFindings {
  return result ? { text: result.text, findings: findingsInText(result.report) } : NOTHING
}
