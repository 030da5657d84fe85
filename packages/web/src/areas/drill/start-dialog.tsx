import { api, DRILL_DAYS_MAX, DRILL_KINDS, DRILL_POSTS_MAX } from '@clearpost/contract'
import { Button, Group, Modal, MultiSelect, NativeSelect, NumberInput, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { drillPeopleQuery, useDrillWords } from './words.ts'

const POSTS_AT_FIRST = 3
const DAYS_AT_FIRST = 7

/** A new drill: what it is about, for whom of those who agreed, how many posts and how long. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const words = useDrillWords()
  const t = words.team
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const sites = useQuery(drillPeopleQuery).data?.bySite ?? []
  const [kind, setKind] = useState('')
  const [siteIds, setSiteIds] = useState<string[]>([])
  const [posts, setPosts] = useState(POSTS_AT_FIRST)
  const [days, setDays] = useState(DAYS_AT_FIRST)
  const start = async () => {
    const chosen = DRILL_KINDS.find((one) => one === kind) ?? null
    const { people } = await call(api.drill.start, { body: { kind: chosen, siteIds, posts, days } })
    notifySaved(t.started(people))
    void queryClient.invalidateQueries({ queryKey: ['drill'] })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t.start} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(start)
        }}
      >
        <Stack>
          <NativeSelect
            data-autofocus
            label={t.kind}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={[
              { value: '', label: words.anyKind },
              ...DRILL_KINDS.map((value) => ({ value, label: words.about[value] })),
            ]}
          />
          {sites.length > 0 && (
            <MultiSelect
              label={t.sites}
              {...(siteIds.length === 0 ? { placeholder: t.everySite } : {})}
              data={sites.map(({ site, people }) => ({
                value: site.id,
                label: people === null ? t.siteFew(site.name) : t.sitePeople(site.name, people),
              }))}
              value={siteIds}
              onChange={setSiteIds}
            />
          )}
          <NumberInput
            label={t.posts}
            description={t.postsHint}
            min={1}
            max={DRILL_POSTS_MAX}
            value={posts}
            onChange={(value) => setPosts(Number(value) || 1)}
            allowDecimal={false}
            hideControls
          />
          <NumberInput
            label={t.days}
            min={1}
            max={DRILL_DAYS_MAX}
            value={days}
            onChange={(value) => setDays(Number(value) || 1)}
            allowDecimal={false}
            hideControls
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {t.start}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
