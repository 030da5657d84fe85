import { api, type Person } from '@clearpost/contract'
import { List, Select, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { activePeopleQuery } from './queries.ts'

/** Shows what the person still holds, asks for a successor and a reason. */
export function DeactivateDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { workforce: t } = useMessages()
  const queryClient = useQueryClient()
  const held = useQuery({
    queryKey: ['handover', person.id],
    queryFn: ({ signal }) => call(api.workforce.handover, { params: { personId: person.id }, signal }),
  })
  const people = useQuery(activePeopleQuery).data?.items.filter((other) => other.id !== person.id) ?? []
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const rows = held.data
    ? ([
        [held.data.drafts, t.drafts],
        [held.data.claims, t.claims],
        [held.data.channelsOwned, t.channelsOwned],
        [held.data.channelsBackup, t.channelsBackup],
        [held.data.scheduled, t.scheduled],
      ] as const)
    : []
  const holding = rows.filter(([count]) => count > 0)
  const deactivate = async (reason: string) => {
    await call(api.workforce.deactivate, {
      params: { personId: person.id },
      body: { successorId: successorId ?? '', reason },
    })
    await queryClient.invalidateQueries({ queryKey: ['people'] })
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t.deactivateTitle(person.name)}
      confirm={t.deactivate}
      danger
      reason={{ label: t.reason, min: 3 }}
      onConfirm={deactivate}
    >
      <Stack>
        <Text>{t.deactivateHint}</Text>
        <div>
          <Text fw={500}>{t.holds}</Text>
          {held.data && holding.length === 0 && <Text size="sm">{t.holdsNothing}</Text>}
          <List size="sm">
            {holding.map(([count, say]) => (
              <List.Item key={say(count)}>{say(count)}</List.Item>
            ))}
          </List>
        </div>
        <Select
          label={t.successor}
          required
          searchable
          data={people.map((other) => ({ value: other.id, label: other.name }))}
          value={successorId}
          onChange={setSuccessorId}
        />
      </Stack>
    </ConfirmDialog>
  )
}
