import { CONTEXT_QUESTIONS, type ContextAnswers } from '@clearpost/contract'
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../../ui/section.tsx'
import { useWords } from '../words.ts'
import type { PictureWork } from './use-picture-work.ts'

/** What a machine cannot know of a picture: asked once, shown with its answers afterwards. */
export function ContextQuestions({ answers, work }: { answers: ContextAnswers; work: PictureWork }) {
  const t = useWords()
  const answered = CONTEXT_QUESTIONS.every((question) => typeof answers[question] === 'boolean')
  const [changing, setChanging] = useState(false)
  const asking = work.editable && (!answered || changing)
  return (
    <Section title={t.questionsTitle} hint={asking ? t.questionsHint : undefined}>
      {asking ? (
        <Asked answers={answers} work={work} onSaved={() => setChanging(false)} />
      ) : (
        <>
          <Stack gap={2}>
            {CONTEXT_QUESTIONS.map((question) => (
              <Text key={question} size="sm">
                {t.questions[question]}:{' '}
                <strong>
                  {answers[question] === null || answers[question] === undefined
                    ? '–'
                    : answers[question]
                      ? t.answerYes
                      : t.answerNo}
                </strong>
              </Text>
            ))}
          </Stack>
          {work.editable && (
            <Group>
              <Button variant="default" size="compact-sm" mih={30} onClick={() => setChanging(true)}>
                {t.changeAnswers}
              </Button>
            </Group>
          )}
        </>
      )}
    </Section>
  )
}

function Asked({
  answers,
  work,
  onSaved,
}: {
  answers: ContextAnswers
  work: PictureWork
  onSaved: () => void
}) {
  const t = useWords()
  const [ticked, setTicked] = useState<string[]>(() =>
    CONTEXT_QUESTIONS.filter((question) => answers[question] === true),
  )
  const [none, setNone] = useState(false)
  const save = async () => {
    const all = CONTEXT_QUESTIONS.map((question) => [question, ticked.includes(question)] as const)
    if (await work.answer(Object.fromEntries(all))) onSaved()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Checkbox.Group
        aria-label={t.questionsTitle}
        value={ticked}
        onChange={(next) => {
          setTicked(next)
          setNone(false)
        }}
      >
        <Stack gap={8}>
          {CONTEXT_QUESTIONS.map((question) => (
            <Checkbox key={question} value={question} label={t.questions[question]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        mt={8}
        label={t.noneOfThese}
        checked={none}
        onChange={(event) => {
          setNone(event.currentTarget.checked)
          if (event.currentTarget.checked) setTicked([])
        }}
      />
      <Group mt="md">
        <Button type="submit" loading={work.busy} disabled={ticked.length === 0 && !none}>
          {t.saveAnswers}
        </Button>
      </Group>
    </form>
  )
}
