import { ActionIcon, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTrainingWords } from '../words.ts'
import classes from './quiz.module.css'

interface Step {
  id: string
  text: string
}

/** Steps to be put in order: by the buttons of each step, or by its grip with a mouse or finger. */
export function Ordering({
  ask,
  steps,
  onChange,
  locked,
}: {
  ask: string
  /** In the order that the person has chosen so far. */
  steps: readonly Step[]
  onChange: (ids: string[]) => void
  locked: boolean
}) {
  const t = useTrainingWords().quiz
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const focusNext = useRef<{ id: string; direction: 'up' | 'down' } | null>(null)

  const moveTo = (id: string, to: number) => {
    const ids = steps.map((step) => step.id)
    const from = ids.indexOf(id)
    if (to < 0 || to >= ids.length || to === from) return
    ids.splice(to, 0, ...ids.splice(from, 1))
    onChange(ids)
    setSaid(t.moved(steps[from]?.text ?? '', to + 1, ids.length))
  }
  const press = (id: string, index: number, direction: 'up' | 'down') => {
    focusNext.current = { id, direction }
    moveTo(id, index + (direction === 'up' ? -1 : 1))
  }
  // A button that moved with its step has lost the focus; at an end the other one takes it.
  useLayoutEffect(() => {
    const wanted = focusNext.current
    if (!wanted || !list.current) return
    focusNext.current = null
    const index = steps.findIndex(({ id }) => id === wanted.id)
    const direction =
      wanted.direction === 'up' && index === 0
        ? 'down'
        : wanted.direction === 'down' && index === steps.length - 1
          ? 'up'
          : wanted.direction
    list.current.children[index]?.querySelector<HTMLElement>(`[data-move=${direction}]`)?.focus()
  }, [steps])

  // On the window: a step that moves in the list would lose a pointer that its grip had captured.
  useEffect(() => {
    if (dragged === null) return
    const drag = ({ clientY }: PointerEvent) => {
      const middles = [...(list.current?.children ?? [])].map((child) => {
        const box = child.getBoundingClientRect()
        return box.top + box.height / 2
      })
      const from = steps.findIndex((step) => step.id === dragged)
      const up = middles.findIndex((y, index) => index < from && clientY < y)
      const down = middles.findLastIndex((y, index) => index > from && clientY > y)
      if (up >= 0) moveTo(dragged, up)
      else if (down >= 0) moveTo(dragged, down)
    }
    const drop = () => setDragged(null)
    window.addEventListener('pointermove', drag)
    window.addEventListener('pointerup', drop)
    window.addEventListener('pointercancel', drop)
    return () => {
      window.removeEventListener('pointermove', drag)
      window.removeEventListener('pointerup', drop)
      window.removeEventListener('pointercancel', drop)
    }
  })
  return (
    <fieldset className={classes.options}>
      <legend>
        {ask}
        <Text span size="sm" c="dimmed" display="block">
          {t.order}
        </Text>
      </legend>
      <ol ref={list} className={classes.steps}>
        {steps.map(({ id, text }, index) => (
          <li key={id} className={`${classes.step} ${dragged === id ? classes.dragged : ''}`}>
            {!locked && (
              <span
                className={classes.grip}
                data-grip
                aria-hidden
                onPointerDown={(event) => {
                  // Dragging a step selects no text.
                  event.preventDefault()
                  setDragged(id)
                }}
              >
                <IconGripVertical size={18} />
              </span>
            )}
            <span>
              {index + 1}. {text}
            </span>
            {!locked && (
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="default"
                  size="lg"
                  data-move="up"
                  disabled={index === 0}
                  aria-label={t.up(text)}
                  onClick={() => press(id, index, 'up')}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  data-move="down"
                  disabled={index === steps.length - 1}
                  aria-label={t.down(text)}
                  onClick={() => press(id, index, 'down')}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </Group>
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
    </fieldset>
  )
}
