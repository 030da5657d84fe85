import { CONTEXT_QUESTIONS, type MediaDetail } from '@clearpost/contract'
import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../../i18n.tsx'
import { Section } from '../../../ui/section.tsx'
import { useWords } from '../words.ts'
import type { PictureWork } from './use-picture-work.ts'

/** A person says that they have looked at the whole picture; only when nothing is open any more. */
export function ConfirmSection({
  picture,
  work,
  open,
}: {
  picture: MediaDetail
  work: PictureWork
  open: number
}) {
  const t = useWords()
  const format = useFormat()
  const [heard, setHeard] = useState(picture.sound.heard)
  if (picture.confirmedBy && picture.confirmedAt)
    return (
      <Section title={t.confirmTitle}>
        <Group gap="xs" wrap="nowrap">
          <IconEyeCheck size={20} aria-hidden color="var(--verdict-clear)" style={{ flexShrink: 0 }} />
          <Text size="sm">
            {t.confirmedBy(picture.confirmedBy.name, format.dateTime(picture.confirmedAt))}
          </Text>
        </Group>
      </Section>
    )
  const unanswered = CONTEXT_QUESTIONS.filter((question) => typeof picture.answers[question] !== 'boolean')
  const left = [
    ...(open > 0 ? [t.openLeft(open)] : []),
    ...(work.covering.size > 0 ? [t.confirmCovering] : []),
    ...(unanswered.length > 0 ? [t.confirmQuestions] : []),
  ]
  return (
    <Section title={t.confirmTitle} hint={t.confirmHint}>
      {picture.sound.present && work.editable && (
        <Checkbox
          label={t.heard}
          checked={heard}
          onChange={(event) => setHeard(event.currentTarget.checked)}
        />
      )}
      {left.length > 0 && (
        <Text size="sm">
          {t.confirmFirst} {left.join(' · ')}
        </Text>
      )}
      {work.editable && (
        <Group>
          <Button
            loading={work.busy}
            disabled={left.length > 0 || (picture.sound.present && !heard)}
            leftSection={<IconEyeCheck size={17} aria-hidden />}
            onClick={() => void work.confirm(heard)}
          >
            {t.confirm}
          </Button>
        </Group>
      )}
    </Section>
  )
}
