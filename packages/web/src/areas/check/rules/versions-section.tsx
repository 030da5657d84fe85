import { api, type CheckPolicy } from '@clearpost/contract'
import { Badge, Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { call } from '../../../api.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { ChangesList } from './changes-list.tsx'
import classes from './rules.module.css'
import { usePolicyChanged, useRuleName, useWords, versionsKey } from './use-policy.ts'

/** Every version that was in force, newest first, with who, when, why and what; and the way back to each. */
export function VersionsSection({ policy, mayWrite }: { policy: CheckPolicy; mayWrite: boolean }) {
  const t = useWords()
  const changed = usePolicyChanged()
  const nameOf = useRuleName(policy, policy.document)
  const [restoring, setRestoring] = useState<number | null>(null)
  const versions = useInfiniteQuery({
    queryKey: versionsKey,
    queryFn: ({ signal, pageParam }) =>
      call(api.checkPolicy.versions, { query: pageParam ? { after: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const restore = async (reason: string) => {
    if (restoring === null) return
    await call(api.checkPolicy.restore, { body: { number: restoring, reason } })
    await changed()
    notifySaved(t.published)
  }
  const nameOfVersion = (number: number) => (number === 0 ? t.tableAlone : t.version(number))
  const row = (number: number, children: ReactNode) => (
    <li key={number} className={classes.row}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{nameOfVersion(number)}</Text>
          {number === policy.number && (
            <Badge tt="none" radius="sm" variant="outline" c="var(--verdict-clear)">
              {t.current}
            </Badge>
          )}
        </Group>
        {children}
      </div>
      {mayWrite && number !== policy.number && (
        <Group justify="flex-end" align="flex-start">
          <Button
            variant="default"
            aria-label={`${t.restore}: ${nameOfVersion(number)}`}
            onClick={() => setRestoring(number)}
          >
            {t.restore}
          </Button>
        </Group>
      )}
    </li>
  )
  if (versions.isPending) return <LoadingRows rows={3} height={90} />
  if (versions.isError) return <ProblemAlert error={versions.error} />
  return (
    <Section title={t.tabs.history}>
      <ul className={classes.list}>
        {versions.data.pages
          .flatMap((page) => page.items)
          .map((version) =>
            row(
              version.number,
              <>
                <Text size="sm" c="dimmed">
                  {version.author.name}, <TimeText at={version.publishedAt} />
                  {version.restoredFrom !== null && ` · ${t.restored(version.restoredFrom)}`}
                </Text>
                <Text size="sm" my={4} dir="auto">
                  {version.reason}
                </Text>
                <ChangesList changes={version.changes} nameOf={nameOf} />
              </>,
            ),
          )}
        {!versions.hasNextPage &&
          row(
            0,
            <Text size="sm" c="dimmed">
              {t.tableAloneHint}
            </Text>,
          )}
      </ul>
      <MoreButton list={versions} />
      <ConfirmDialog
        opened={restoring !== null}
        onClose={() => setRestoring(null)}
        title={t.restoreTitle(nameOfVersion(restoring ?? 0))}
        confirm={t.restore}
        reason={{ label: t.reason, min: 3 }}
        onConfirm={restore}
      >
        {t.restoreHint}
      </ConfirmDialog>
    </Section>
  )
}
