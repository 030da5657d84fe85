import { lazy, type RefObject, Suspense, useCallback, useRef } from 'react'
import type { Checker } from '../../engine/checker.ts'
import type { TextStore } from '../../engine/text-store.ts'
import { useCheckState } from '../../engine/use-check.ts'
import { Legend } from './legend.tsx'
import { ReportPanel } from './report-panel.tsx'
import { findingsInText, type ShownFinding } from './shown-report.ts'
import type { EditorHandle } from './text-editor.tsx'
import { useRewrite } from './use-rewrite.ts'
import { VerdictAnnouncer } from './verdict-announcer.tsx'

const SecondReaderSwitch = lazy(async () => ({
  default: (await import('./second-reader-switch.tsx')).SecondReaderSwitch,
}))

/** The report beside an editor: follows the checker, and acts on the editor. */
export function LiveReport({
  checker,
  store,
  editor,
  readOnly = false,
  answersSomeone,
  postId = null,
}: {
  checker: Checker
  store: TextStore
  editor: RefObject<EditorHandle | null>
  readOnly?: boolean
  answersSomeone: boolean
  postId?: string | null
}) {
  const { result, failed, busy } = useCheckState(checker)
  const rewrite = useRewrite(store, editor)
  const report = result && result.text !== '' ? result.report : null
  const newest = useRef(report)
  newest.current = report
  const act = useCallback(
    (index: number, what: (handle: EditorHandle, finding: ShownFinding) => void) => {
      const finding = newest.current?.findings[index]
      if (finding && editor.current) what(editor.current, finding)
    },
    [editor],
  )
  const onShow = useCallback((index: number) => act(index, (handle, finding) => handle.show(finding)), [act])
  const onFix = useCallback((index: number) => act(index, (handle, finding) => handle.fix(finding)), [act])
  return (
    <>
      <ReportPanel
        report={report}
        text={result?.text ?? ''}
        failed={failed}
        answersSomeone={answersSomeone}
        postId={postId}
        checking={busy && store.get() !== ''}
        onShow={onShow}
        {...(readOnly ? {} : { onFix, onUseRewrite: rewrite.use, onUndoRewrite: rewrite.undo })}
      />
      {report && (
        <Suspense fallback={null}>
          <SecondReaderSwitch />
        </Suspense>
      )}
      <VerdictAnnouncer report={report} />
    </>
  )
}

/** What the underlines mean, for those that are in the text now. */
export function LiveLegend({ checker }: { checker: Checker }) {
  const { result } = useCheckState(checker)
  return <Legend findings={findingsInText(result?.report ?? null)} />
}
