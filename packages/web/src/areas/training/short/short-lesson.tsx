import { Button } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../../session.tsx'
import type { ShownReport } from '../../check/shown-report.ts'
import { useTrainingWords } from '../words.ts'

const ShortLessonDialog = lazy(async () => ({
  default: (await import('./short-lesson-dialog.tsx')).ShortLessonDialog,
}))

/** Beside a draft that must not go out: two minutes on exactly what it did. Nothing is asked for until it is pressed. */
export function ShortLesson({
  report,
  postId,
}: {
  report: Pick<ShownReport, 'rule' | 'findings'>
  postId: string | null
}) {
  const t = useTrainingWords().short
  const mayTake = useMay('training:take')
  const [opened, setOpened] = useState<string | null>(null)
  if (!mayTake) return null
  return (
    <div>
      <Button
        variant="light"
        leftSection={<IconSchool size={16} aria-hidden />}
        onClick={() => setOpened(aboutOf(report))}
      >
        {t.open}
      </Button>
      {opened !== null && (
        <Suspense>
          <ShortLessonDialog about={opened} postId={postId} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </div>
  )
}

/** The rule that decided comes first, then what was found. */
function aboutOf({ rule, findings }: Pick<ShownReport, 'rule' | 'findings'>): string {
  const about = findings.map(({ category, media }) => (typeof media === 'number' ? 'picture' : category))
  return [...new Set([...(typeof rule === 'string' ? [rule] : []), ...about])].join(',')
}
