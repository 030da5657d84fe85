import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { activePeopleQuery } from '../../workforce/queries.ts'
import { useWords } from '../words.ts'

/** Which member of the workforce a region shows. */
export function ChooseStaff({
  onChoose,
  onCancel,
}: {
  onChoose: (personId: string) => void
  onCancel: () => void
}) {
  const t = useWords()
  const { common } = useMessages()
  const people = useQuery(activePeopleQuery).data?.items ?? []
  const [chosen, setChosen] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) onChoose(chosen)
      }}
    >
      <Stack gap={8}>
        <NativeSelect
          autoFocus
          label={t.chooseStaff}
          description={t.chooseStaffHint}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[{ value: '', label: '–' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Group gap={6}>
          <Button type="submit" size="compact-sm" mih={30} disabled={chosen === ''}>
            {common.save}
          </Button>
          <Button variant="subtle" size="compact-sm" mih={30} onClick={onCancel}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
