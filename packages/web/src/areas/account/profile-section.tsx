import { api, type Locale, type Me } from '@clearpost/contract'
import { Button, Group, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { meQuery, useMe } from '../../session.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'

export function ProfileSection() {
  const { account: t, common } = useMessages()
  const { person } = useMe()
  const queryClient = useQueryClient()
  const [name, setName] = useState(person.name)
  const [title, setTitle] = useState(person.title ?? '')
  const { run, busy, error } = useAction()
  const change = async (body: Partial<Me['person']>) => {
    queryClient.setQueryData(meQuery.queryKey, await call(api.account.updateMe, { body }))
  }
  return (
    <Section title={t.profile}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(() => change({ name, title: title || null })).then(
            (done) => done && notifySaved(common.saved),
          )
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t.yourName}
              required
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t.jobTitle}
              autoComplete="organization-title"
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Select
              label={t.language}
              allowDeselect={false}
              data={[
                { value: 'en', label: 'English' },
                { value: 'es', label: 'Español' },
              ]}
              value={person.locale}
              onChange={(value) => value && void run(() => change({ locale: value as Locale }))}
            />
            <div>
              <Text size="sm" fw={500} id="theme-label">
                {t.theme}
              </Text>
              <SegmentedControl
                fullWidth
                aria-labelledby="theme-label"
                data={(['system', 'light', 'dark'] as const).map((value) => ({
                  value,
                  label: t.themes[value],
                }))}
                value={person.theme}
                onChange={(value) => void run(() => change({ theme: value as Me['person']['theme'] }))}
              />
            </div>
          </SimpleGrid>
          {error !== null && <ProblemAlert error={error} />}
          <Group>
            <Button type="submit" loading={busy}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
