import { TEXT_MAX_CHARACTERS } from '@clearpost/contract'
import { Text, VisuallyHidden } from '@mantine/core'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Checker } from '../../engine/checker.ts'
import { fixEdit, nextSpan, rebaseSpans } from '../../engine/marks.ts'
import { type TextStore, useDeferredText } from '../../engine/text-store.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { categoryName, familyOf } from './families.ts'
import { FindingBody } from './finding-body.tsx'
import { insertText } from './insert-text.ts'
import { createMarkLayer, type MarkLayer } from './mark-layer.ts'
import marks from './marks.module.css'
import { findingsInText, type ShownFinding } from './shown-report.ts'
import classes from './text-editor.module.css'

export interface EditorHandle {
  focus(): void
  /** Applies the fix of a finding as one step that Ctrl+Z takes back. */
  fix(finding: ShownFinding): void
  /** Goes to a finding and opens its explanation. */
  show(finding: ShownFinding): void
  /** Replaces everything as one step that Ctrl+Z takes back. */
  replaceAll(text: string): void
}

interface Props {
  store: TextStore
  /** Whose findings are drawn, as soon as they are there. */
  checker: Checker
  id?: string
  placeholder?: string
  lang?: string
  readOnly?: boolean
  describedBy?: string
  invalid?: boolean
  ref?: Ref<EditorHandle>
  onFiles?: (files: File[]) => void
}

interface OpenCard {
  finding: ShownFinding
  /** By keyboard: Enter applies the fix. By pointer: it closes when the pointer leaves. */
  by: 'keyboard' | 'pointer' | 'click'
  left: number
  /** Distance from the field's top, or from its bottom where there is no room below. */
  top?: number
  bottom?: number
}

/** Pixels that a card and the page's bottom bar need below the marked words. */
const ROOM_BELOW = 270
/** Milliseconds for the pointer to travel from the marked words to the card. */
const LEAVE_DELAY_MS = 220

/**
 * A plain text field with marks: the field keeps everything a browser does for text (IME, undo, spelling,
 * right-to-left, selection), the marks are drawn in a layer under it that holds the same text invisibly.
 */
export function TextEditor({ store, checker, ref, onFiles, ...props }: Props) {
  const t = useMessages().check
  const field = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const layerRoot = useRef<HTMLDivElement>(null)
  const layer = useRef<MarkLayer | null>(null)
  const shown = useRef<ShownFinding[]>([])
  const leaving = useRef(0)
  const moving = useRef(0)
  const [card, setCard] = useState<OpenCard | null>(null)
  const [spoken, setSpoken] = useState('')
  const hintId = useId()
  const active = useRef<ShownFinding | null>(null)
  active.current = card?.finding ?? null

  const redraw = () => {
    const text = store.get()
    layer.current ??= layerRoot.current ? createMarkLayer(layerRoot.current) : null
    const { result } = checker.getState()
    shown.current = result ? rebaseSpans(findingsInText<ShownFinding>(result.report), result.text, text) : []
    layer.current?.draw(
      text,
      shown.current.map((finding) => ({
        start: finding.start,
        end: finding.end,
        className: [
          marks[familyOf(finding.category)],
          finding.start === active.current?.start && finding.category === active.current.category
            ? marks.active
            : '',
        ].join(' '),
      })),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: redraw reads refs; the card decides which mark is active
  useLayoutEffect(redraw, [card])
  // Marks follow the text and the reports outside React: a keystroke renders nothing here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: store and checker are given once
  useLayoutEffect(() => {
    const follow = () => {
      // Someone else changed the text: the field follows. Its own input has set it already.
      if (input.current && input.current.value !== store.get()) input.current.value = store.get()
      redraw()
    }
    follow()
    const stopText = store.subscribe(follow)
    const stopReports = checker.subscribe(redraw)
    return () => {
      stopText()
      stopReports()
    }
  }, [store, checker])
  useEffect(
    () => () => {
      window.clearTimeout(leaving.current)
      cancelAnimationFrame(moving.current)
    },
    [],
  )

  const open = (index: number, by: OpenCard['by']) => {
    const finding = shown.current[index]
    const box = field.current?.getBoundingClientRect()
    const rect = layer.current?.elements(index)[0]?.getClientRects()[0]
    if (!finding || !box || !rect) return
    window.clearTimeout(leaving.current)
    const width = Math.min(340, box.width)
    setCard({
      finding,
      by,
      left: Math.max(0, Math.min(rect.left - box.left - 8, box.width - width)),
      ...(rect.bottom + ROOM_BELOW > window.innerHeight && rect.top > ROOM_BELOW
        ? { bottom: box.bottom - rect.top + 4 }
        : { top: rect.bottom - box.top + 4 }),
    })
  }
  const close = () => {
    window.clearTimeout(leaving.current)
    setCard(null)
  }
  const indexOf = (finding: ShownFinding) =>
    shown.current.findIndex((other) => other.start === finding.start && other.category === finding.category)

  const goTo = (index: number) => {
    const finding = shown.current[index]
    const textarea = input.current
    if (!finding || !textarea) return
    textarea.focus({ preventScroll: true })
    textarea.setSelectionRange(finding.end, finding.end)
    layer.current?.elements(index)[0]?.scrollIntoView({ block: 'nearest' })
    open(index, 'keyboard')
    setSpoken(
      [
        t.announce(index + 1, shown.current.length, categoryName(t, finding.category), finding.reason),
        finding.replacement === undefined || props.readOnly ? '' : t.announceFix(finding.replacement),
      ].join(' '),
    )
  }
  const fix = (finding: ShownFinding) => {
    const textarea = input.current
    const current = shown.current[indexOf(finding)]
    const edit = current && fixEdit(store.get(), current)
    close()
    if (!textarea || !edit) return
    insertText(textarea, edit)
  }
  useImperativeHandle(ref, () => ({
    focus: () => input.current?.focus(),
    fix,
    show: (finding) => goTo(indexOf(finding)),
    replaceAll: (text) => {
      if (input.current) insertText(input.current, { start: 0, end: store.get().length, text })
    },
  }))

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const step =
      event.key === 'F8'
        ? event.shiftKey
          ? -1
          : 1
        : event.altKey && event.key === 'ArrowDown'
          ? 1
          : event.altKey && event.key === 'ArrowUp'
            ? -1
            : 0
    if (step !== 0) {
      event.preventDefault()
      goTo(nextSpan(shown.current, event.currentTarget.selectionStart, step < 0))
    } else if (card && event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (card?.by === 'keyboard' && event.key === 'Enter') {
      event.preventDefault()
      if (card.finding.replacement === undefined || props.readOnly) close()
      else fix(card.finding)
    } else if (card && event.key !== 'Shift' && event.key !== 'Alt' && event.key !== 'Control') close()
  }
  const onPointerMove = (x: number, y: number) => {
    if (moving.current !== 0) return
    moving.current = requestAnimationFrame(() => {
      moving.current = 0
      const index = layer.current?.at(x, y) ?? -1
      const finding = shown.current[index]
      if (finding) {
        if (finding !== active.current) open(index, 'pointer')
        else window.clearTimeout(leaving.current)
      } else leave()
    })
  }
  const leave = () => {
    if (card?.by !== 'pointer') return
    window.clearTimeout(leaving.current)
    leaving.current = window.setTimeout(() => setCard(null), LEAVE_DELAY_MS)
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = [...event.clipboardData.files]
    if (!onFiles || files.length === 0) return
    event.preventDefault()
    onFiles(files)
  }

  return (
    <div ref={field} className={classes.field}>
      <div className={classes.stack}>
        <div ref={layerRoot} className={classes.layer} aria-hidden="true" />
        <textarea
          ref={input}
          id={props.id}
          className={classes.input}
          defaultValue={store.get()}
          rows={1}
          maxLength={TEXT_MAX_CHARACTERS}
          dir="auto"
          lang={props.lang}
          readOnly={props.readOnly}
          placeholder={props.placeholder}
          aria-describedby={[hintId, props.describedBy].filter(Boolean).join(' ')}
          aria-invalid={props.invalid || undefined}
          onInput={(event) => store.set(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onPointerMove={(event) => {
            if (event.pointerType === 'mouse') onPointerMove(event.clientX, event.clientY)
          }}
          onPointerLeave={leave}
          onBlur={(event) => {
            if (card && !field.current?.contains(event.relatedTarget)) close()
          }}
          onClick={(event) => {
            const index = layer.current?.at(event.clientX, event.clientY) ?? -1
            if (index >= 0) open(index, 'click')
            else if (card) close()
          }}
        />
      </div>
      {card && (
        <div
          className={classes.card}
          style={{ left: card.left, top: card.top, bottom: card.bottom }}
          onPointerEnter={() => window.clearTimeout(leaving.current)}
          onPointerLeave={leave}
        >
          <FindingBody
            finding={card.finding}
            onFix={
              card.finding.replacement === undefined || props.readOnly ? undefined : () => fix(card.finding)
            }
          />
        </div>
      )}
      <AtLimit store={store} />
      <VisuallyHidden id={hintId}>{t.editorHint}</VisuallyHidden>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </div>
  )
}

/** A longer paste is cut by the field; the person must know. */
function AtLimit({ store }: { store: TextStore }) {
  const t = useMessages().check
  const format = useFormat()
  if (useDeferredText(store).length < TEXT_MAX_CHARACTERS) return null
  return (
    <Text size="sm" c="var(--verdict-stop)" px={14} pb={8} role="alert">
      {t.atLimit(format.number(TEXT_MAX_CHARACTERS))}
    </Text>
  )
}
