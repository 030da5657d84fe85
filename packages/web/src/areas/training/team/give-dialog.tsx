import { api } from '@clearpost/contract'
import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useCourseChoices, useTrainingWords } from '../words.ts'

const DAYS_GIVEN = 14
const DAY_MILLIS = 86_400_000

/** Gives a course to people by name. */
export function GiveDialog({ onClose }: { onClose: () => void }) {
  const t = useTrainingWords().team
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const courses = useCourseChoices()
  const [courseId, setCourseId] = useState('')
  const [personIds, setPersonIds] = useState<string[]>([])
  const [dueOn, setDueOn] = useState(() =>
    new Date(Date.now() + DAYS_GIVEN * DAY_MILLIS).toISOString().slice(0, 10),
  )
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const found = useQuery({
    queryKey: ['people', 'active', q],
    queryFn: ({ signal }) =>
      call(api.workforce.people, { query: { state: 'active', limit: 50, ...(q ? { q } : {}) }, signal }),
    placeholderData: keepPreviousData,
  })
  // Whoever was chosen stays in the list when the search has moved on.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const options = new Map([...names, ...(found.data?.items ?? []).map(({ id, name }) => [id, name] as const)])
  const course = courseId || (courses[0]?.value ?? '')
  const give = async () => {
    const { assigned } = await call(api.training.assign, { body: { courseId: course, personIds, dueOn } })
    notifySaved(t.given(assigned))
    void queryClient.invalidateQueries({ queryKey: ['training'] })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t.give} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(give)
        }}
      >
        <Stack>
          <NativeSelect
            data-autofocus
            label={t.course}
            value={course}
            onChange={(event) => setCourseId(event.currentTarget.value)}
            data={courses}
          />
          <MultiSelect
            label={t.givePeople}
            placeholder={t.giveSearch}
            searchable
            data={Array.from(options, ([value, label]) => ({ value, label }))}
            filter={({ options: all, search }) => (search.trim() === q ? all : [])}
            value={personIds}
            onChange={(ids) => {
              setPersonIds(ids)
              setNames(new Map(ids.map((id) => [id, options.get(id) ?? ''])))
            }}
            searchValue={typed}
            onSearchChange={setTyped}
          />
          <TextInput
            type="date"
            label={t.giveDue}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
            required
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={personIds.length === 0 || course === ''}>
              {t.give}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
