import type { Signature } from '@clearpost/contract'
import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { type PointerEvent, useRef, useState } from 'react'
import classes from './signature-field.module.css'
import { extend, pathOf, pointIn, STROKES_MAX, type Stroke } from './strokes.ts'
import { useSigningWords } from './words.ts'

/** Units of the drawing; it stretches to the field. */
const WIDTH = 560
const HEIGHT = 140

/** The signature: drawn with finger, pen or mouse, or typed, which the keyboard can do too. */
export function SignatureField({
  name,
  onChange,
}: {
  name: string
  onChange: (signature: Signature | null) => void
}) {
  const t = useSigningWords()
  const [how, setHow] = useState<'drawn' | 'typed'>('drawn')
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const [typed, setTyped] = useState('')
  const pad = useRef<SVGSVGElement>(null)
  const say = (next: Stroke[]) => {
    setStrokes(next)
    const box = pad.current?.getBoundingClientRect()
    const ratio = box && box.height > 0 ? box.width / box.height : WIDTH / HEIGHT
    onChange(next.length === 0 ? null : { how: 'drawn', strokes: next, ratio })
  }
  const place = (event: PointerEvent<SVGSVGElement>) =>
    pointIn(event.currentTarget.getBoundingClientRect(), event)
  const type = (text: string) => {
    setTyped(text)
    onChange(text.trim() === '' ? null : { how: 'typed', name: text.trim() })
  }
  const choose = (next: string) => {
    setHow(next as typeof how)
    if (next === 'drawn') say(strokes)
    else type(typed || name)
  }
  return (
    <section aria-label={t.signature}>
      <Title order={2} size="h3" mb="sm">
        {t.signature}
      </Title>
      <Stack align="flex-start">
        <SegmentedControl
          aria-label={t.signature}
          value={how}
          onChange={choose}
          data={[
            { value: 'drawn', label: t.draw },
            { value: 'typed', label: t.type },
          ]}
        />
        {how === 'typed' ? (
          <TextInput
            w="100%"
            maw={420}
            size="lg"
            label={t.typed}
            maxLength={200}
            autoComplete="off"
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
          />
        ) : (
          <>
            <Text size="sm">{t.drawHere}</Text>
            <svg
              ref={pad}
              className={classes.pad}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={t.drawn(strokes.length)}
              onPointerDown={(event) => {
                if (strokes.length >= STROKES_MAX || !event.isPrimary) return
                event.currentTarget.setPointerCapture(event.pointerId)
                say([...strokes, [place(event)]])
              }}
              onPointerMove={(event) => {
                if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
                const last = strokes.at(-1)
                if (last) say([...strokes.slice(0, -1), extend(last, place(event))])
              }}
            >
              {strokes.map((stroke, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added, or all removed
                <path key={index} className={classes.stroke} d={pathOf(stroke, WIDTH, HEIGHT)} />
              ))}
            </svg>
            <Group>
              <Text size="sm" c="dimmed" role="status">
                {t.drawn(strokes.length)}
              </Text>
              {strokes.length > 0 && (
                <Button variant="subtle" size="compact-sm" mih={28} onClick={() => say([])}>
                  {t.again}
                </Button>
              )}
            </Group>
          </>
        )}
      </Stack>
    </section>
  )
}
