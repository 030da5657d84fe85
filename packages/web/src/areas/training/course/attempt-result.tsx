import type { Attempt } from '@clearpost/contract'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheckFilled, IconDownload, IconRepeat } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import classes from '../quiz/quiz.module.css'
import { certificateUrl, useTrainingWords } from '../words.ts'

/** What came of an attempt, lesson by lesson, with what to read again or the certificate. */
export function AttemptResult({
  attempt,
  onLesson,
  onAgain,
}: {
  attempt: Attempt
  onLesson: (lessonId: string) => void
  onAgain: () => void
}) {
  const t = useTrainingWords()
  const format = useFormat()
  const { locale } = useI18n()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { passed, completion } = attempt
  return (
    <Stack gap="lg">
      <div>
        <Title
          order={2}
          ref={heading}
          tabIndex={-1}
          className={classes.question ?? ''}
          style={{ display: 'flex', gap: 8, alignItems: 'center' }}
        >
          {passed && (
            <IconCircleCheckFilled size={24} aria-hidden style={{ color: 'var(--verdict-clear)' }} />
          )}
          {passed ? t.result.passed : t.result.failed}
        </Title>
        <Text>
          {t.result.score(attempt.right, attempt.questions.length)}.{' '}
          {!passed && t.result.needed(attempt.needed)}
          {completion && t.result.current(format.day(completion.expiresOn))}
        </Text>
        {!passed && <Text>{t.result.readThese}</Text>}
        {attempt.right < attempt.questions.length && <Text c="dimmed">{t.result.comesBack}</Text>}
      </div>
      <NumbersTable
        label={t.result.byLesson}
        head={[t.result.lesson, t.result.right, t.result.again]}
        rows={attempt.byLesson.map(({ lesson, title, right, asked }) => ({
          key: lesson,
          cells: [
            title,
            t.result.score(right, asked),
            right < asked ? (
              <Button
                key="again"
                variant="default"
                size="compact-sm"
                mih={28}
                aria-label={t.quiz.readAgain(title)}
                onClick={() => onLesson(lesson)}
              >
                {t.result.again}
              </Button>
            ) : (
              '–'
            ),
          ],
        }))}
      />
      <Group>
        {completion && (
          <Button
            component="a"
            href={certificateUrl(completion.id, locale)}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.certificate}
          </Button>
        )}
        {!passed && (
          <Button leftSection={<IconRepeat size={16} aria-hidden />} onClick={onAgain}>
            {t.result.tryAgain}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
