import { CATEGORIES, type Mark, type Post, VERDICT_OPINIONS, type VerdictOpinion } from '@clearpost/contract'
import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { categoryName } from '../check/families.ts'
import { selectedSpan, type TextSpan } from '../post/page/text-span.ts'
import { useMarks } from './marking.ts'
import { useLearningWords } from './words.ts'

/** Was the check right about this version, and which words did it miss? */
export function CheckMarks({ post, textRef }: { post: Post; textRef: RefObject<HTMLDivElement | null> }) {
  const t = useLearningWords()
  const { marks, say, busy, error } = useMarks(post)
  const verdicts = marks?.marks.filter(({ kind }) => kind === 'verdict') ?? []
  const own = verdicts.find(({ mine }) => mine)?.value
  return (
    <Section title={t.ask} hint={t.askHint}>
      <Group gap="xs" role="group" aria-label={t.ask}>
        {VERDICT_OPINIONS.map((value) => (
          <Button
            key={value}
            size="compact-md"
            mih={32}
            variant={own === value ? 'filled' : 'default'}
            aria-pressed={own === value}
            disabled={!marks?.reportId || busy}
            onClick={() => void say({ kind: 'verdict', value: own === value ? null : value })}
          >
            {t.verdictOptions[value]}
          </Button>
        ))}
      </Group>
      {verdicts
        .filter(({ mine }) => !mine)
        .map((mark) => (
          <Text key={mark.by.id} size="sm" c="dimmed">
            {t.others(mark.by.name, t.verdictOptions[mark.value as VerdictOpinion])}
          </Text>
        ))}
      <Missed post={post} textRef={textRef} marks={marks?.marks ?? []} say={say} busy={busy} />
      {error !== null && <ProblemAlert error={error} />}
    </Section>
  )
}

interface MissedProps {
  post: Post
  textRef: RefObject<HTMLDivElement | null>
  marks: readonly Mark[]
  say: ReturnType<typeof useMarks>['say']
  busy: boolean
}

function Missed({ post, textRef, marks, say, busy }: MissedProps) {
  const t = useLearningWords()
  const { check } = useMessages()
  const [words, setWords] = useState('')
  const [selected, setSelected] = useState<TextSpan | null>(null)
  const [category, setCategory] = useState('A')
  useEffect(() => {
    const follow = () => {
      const span = textRef.current && selectedSpan(textRef.current, document.getSelection())
      if (!span) return
      setSelected(span)
      setWords(span.quote)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [textRef])
  const typed = words.trim()
  // What was selected, unless something else was typed since; then the first place of it.
  const start = selected?.quote === words ? selected.start : post.text.indexOf(typed)
  const length = selected?.quote === words ? words.length : typed.length
  const missing = typed !== '' && start < 0
  const add = async () => {
    if (await say({ kind: 'missed', category, start, end: start + length, value: 'missed' })) {
      // Else the selection would fill the field again.
      document.getSelection()?.removeAllRanges()
      setWords('')
      setSelected(null)
    }
  }
  const missed = marks.filter(({ kind }) => kind === 'missed')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== '' && !missing) void add()
      }}
    >
      <Stack gap="sm">
        <div>
          <Title order={3} size="sm">
            {t.missedTitle}
          </Title>
          <Text size="sm" c="dimmed">
            {t.missedHint}
          </Text>
        </div>
        {missed.map((mark) => (
          <Group key={`${mark.by.id} ${mark.category} ${mark.start}`} gap="xs" justify="space-between">
            <Text size="sm">
              “{mark.text}” · {categoryName(check, mark.category ?? '')} · {mark.by.name}
            </Text>
            {mark.mine && (
              <Button
                size="compact-sm"
                mih={28}
                variant="default"
                aria-label={`${t.takeBack}: ${mark.text}`}
                onClick={() =>
                  void say({
                    kind: 'missed',
                    category: mark.category ?? '',
                    start: mark.start ?? 0,
                    end: mark.end ?? 0,
                    value: null,
                  })
                }
              >
                {t.takeBack}
              </Button>
            )}
          </Group>
        ))}
        <TextInput
          label={t.missedWords}
          value={words}
          error={missing ? t.missedNotThere : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.missedKind}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
          data={CATEGORIES.map((value) => ({ value, label: categoryName(check, value) }))}
        />
        <Group>
          <Button type="submit" variant="default" loading={busy} disabled={typed === '' || missing}>
            {t.missedAdd}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
