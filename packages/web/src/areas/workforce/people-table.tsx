import { api, type Person, type Site } from '@clearpost/contract'
import { ActionIcon, Badge, Group, Menu, Paper, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconDots, IconShieldCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'

import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'

interface Props {
  people: readonly Person[]
  sites: readonly Site[]
  onEdit?: (person: Person) => void
  onDeactivate?: (person: Person) => void
}

export function PeopleTable({ people, sites, onEdit, onDeactivate }: Props) {
  const { workforce: t, common } = useMessages()
  const queryClient = useQueryClient()
  const { run, error } = useAction()
  const siteName = new Map(sites.map((site) => [site.id, site.name]))
  const endSessions = async (person: Person) => {
    await call(api.workforce.endSessions, { params: { personId: person.id } })
    notifySaved(t.sessionsEnded)
  }
  const reactivate = async (person: Person) => {
    await call(api.workforce.reactivate, { params: { personId: person.id } })
    await queryClient.invalidateQueries({ queryKey: ['people'] })
  }
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      <Paper withBorder radius="lg" bg="var(--card)" style={{ overflow: 'hidden' }}>
        <Table.ScrollContainer minWidth={640} type="native">
          <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.name}</Table.Th>
                <Table.Th>{t.roles}</Table.Th>
                <Table.Th>{t.sites}</Table.Th>
                <Table.Th>{t.lastSeen}</Table.Th>
                <Table.Th pos="relative">
                  <VisuallyHidden>{common.menu}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.map((person) => (
                <Table.Tr key={person.id}>
                  <Table.Td>
                    <Group gap={6} wrap="nowrap">
                      <Text fw={500}>{person.name}</Text>
                      {person.secondFactor && (
                        <IconShieldCheck
                          size={16}
                          color="var(--verdict-clear)"
                          role="img"
                          aria-label={t.secondFactor}
                        />
                      )}
                    </Group>
                    <Text size="sm" c="dimmed">
                      {person.email}
                      {person.title && ` · ${person.title}`}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      {person.roles.map((role) => (
                        <Badge key={role} variant="light" tt="none" radius="sm">
                          {common.roles[role]}
                        </Badge>
                      ))}
                    </Group>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">
                      {person.siteIds
                        .map((id) => siteName.get(id))
                        .filter(Boolean)
                        .join(', ') || '–'}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">
                      {person.lastSeenAt ? <TimeText at={person.lastSeenAt} relative /> : common.never}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right">
                    {onEdit && onDeactivate && (
                      <Menu position="bottom-end" shadow="md">
                        <Menu.Target>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            size="lg"
                            aria-label={t.editPerson(person.name)}
                          >
                            <IconDots size={18} aria-hidden />
                          </ActionIcon>
                        </Menu.Target>
                        <Menu.Dropdown>
                          {person.state === 'active' ? (
                            <>
                              <Menu.Item onClick={() => onEdit(person)}>{common.edit}</Menu.Item>
                              <Menu.Item onClick={() => void run(() => endSessions(person))}>
                                {t.endSessions}
                              </Menu.Item>
                              <Menu.Item c="var(--verdict-stop)" onClick={() => onDeactivate(person)}>
                                {t.deactivate}
                              </Menu.Item>
                            </>
                          ) : (
                            <Menu.Item onClick={() => void run(() => reactivate(person))}>
                              {t.reactivate}
                            </Menu.Item>
                          )}
                        </Menu.Dropdown>
                      </Menu>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Paper>
    </>
  )
}
