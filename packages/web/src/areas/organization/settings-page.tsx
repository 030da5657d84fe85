import { api, type Organization } from '@clearpost/contract'
import {
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { meQuery } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'

const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => call(api.organization.get, { signal }),
})

/** What holds for the whole organization. */
export function SettingsPage() {
  const t = useMessages().organization
  const organization = useQuery(organizationQuery)
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      {organization.isPending && <LoadingRows rows={4} height={140} />}
      {organization.isError && <ProblemAlert error={organization.error} />}
      {organization.data && (
        <Stack gap="lg" maw={820}>
          <GeneralSection organization={organization.data} />
          <PublishingSection organization={organization.data} />
          <AuthorizationSection organization={organization.data} />
          <AllowListSection organization={organization.data} />
        </Stack>
      )}
    </>
  )
}

function useOrganizationChange() {
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const action = useAction()
  const keep = async (organization: Organization) => {
    queryClient.setQueryData(organizationQuery.queryKey, organization)
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  const change = (body: Partial<Organization>) =>
    action.run(async () => {
      await keep(await call(api.organization.update, { body }))
      notifySaved(common.saved)
    })
  return { ...action, change, keep }
}

function GeneralSection({ organization }: { organization: Organization }) {
  const { organization: t, common } = useMessages()
  const [form, setForm] = useState({
    name: organization.name,
    locale: organization.locale,
    timeZone: organization.timeZone,
  })
  const { change, busy, error } = useOrganizationChange()
  return (
    <Section title={t.general}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void change(form)
        }}
      >
        <Stack>
          <TextInput
            label={t.name}
            required
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t.locale}
              allowDeselect={false}
              data={[
                { value: 'en', label: 'English' },
                { value: 'es', label: 'Español' },
              ]}
              value={form.locale}
              onChange={(locale) => setForm({ ...form, locale: locale as Organization['locale'] })}
            />
            <Select
              label={t.timeZone}
              searchable
              allowDeselect={false}
              data={Intl.supportedValuesOf('timeZone')}
              value={form.timeZone}
              onChange={(timeZone) => setForm({ ...form, timeZone: timeZone ?? form.timeZone })}
            />
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

/** Of age is 18 in most states; what nobody but a person can delete has a clock. */
function AuthorizationSection({ organization }: { organization: Organization }) {
  const { organization: t, common } = useMessages()
  const [majorityAge, setMajorityAge] = useState<string | number>(organization.majorityAge)
  const [removalDueHours, setRemovalDueHours] = useState<string | number>(organization.removalDueHours)
  const { change, busy, error } = useOrganizationChange()
  return (
    <Section title={t.authorizations}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void change({ majorityAge: Number(majorityAge), removalDueHours: Number(removalDueHours) })
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput
              label={t.majorityAge}
              description={t.majorityAgeHint}
              min={18}
              max={21}
              allowDecimal={false}
              required
              value={majorityAge}
              onChange={setMajorityAge}
            />
            <NumberInput
              label={t.removalDueHours}
              description={t.removalDueHoursHint}
              min={1}
              max={168}
              allowDecimal={false}
              required
              value={removalDueHours}
              onChange={setRemovalDueHours}
            />
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

function PublishingSection({ organization }: { organization: Organization }) {
  const { organization: t } = useMessages()
  const format = useFormat()
  const [pausing, setPausing] = useState(false)
  const { change, keep, run, error } = useOrganizationChange()
  return (
    <Section title={t.publishing}>
      <Switch
        label={t.editorsPublishClear}
        description={t.editorsPublishClearHint}
        checked={organization.editorsPublishClear}
        onChange={(event) => void change({ editorsPublishClear: event.currentTarget.checked })}
      />
      {error !== null && <ProblemAlert error={error} />}
      {organization.pausedAt ? (
        <Stack gap="xs" align="flex-start">
          <Text fw={500}>
            {t.pausedBy(organization.pausedBy?.name ?? '–', format.dateTime(organization.pausedAt))}
          </Text>
          <Text>{organization.pauseReason}</Text>
          <Text size="sm" c="dimmed">
            {t.resumeHint}
          </Text>
          <Button onClick={() => void run(async () => keep(await call(api.organization.resume, {})))}>
            {t.resume}
          </Button>
        </Stack>
      ) : (
        <Stack gap="xs" align="flex-start">
          <Text size="sm" c="dimmed">
            {t.pauseHint}
          </Text>
          <Button color="red.8" onClick={() => setPausing(true)}>
            {t.pause}
          </Button>
        </Stack>
      )}
      <ConfirmDialog
        opened={pausing}
        onClose={() => setPausing(false)}
        title={t.pause}
        confirm={t.pause}
        danger
        reason={{ label: t.pauseReason, min: 3 }}
        onConfirm={async (reason) => keep(await call(api.organization.pause, { body: { reason } }))}
      >
        {t.pauseHint}
      </ConfirmDialog>
    </Section>
  )
}

const LISTS = ['names', 'staff', 'places', 'phones', 'emails', 'handles', 'domains'] as const

function AllowListSection({ organization }: { organization: Organization }) {
  const { organization: t, common } = useMessages()
  const [texts, setTexts] = useState(
    () =>
      Object.fromEntries(LISTS.map((list) => [list, organization.allowList[list].join('\n')])) as Record<
        (typeof LISTS)[number],
        string
      >,
  )
  const { change, busy, error } = useOrganizationChange()
  const lines = (text: string) =>
    text
      .split('\n')
      .map((entry) => entry.trim())
      .filter(Boolean)
  const save = () =>
    change({
      allowList: Object.fromEntries(
        LISTS.map((list) => [list, lines(texts[list])]),
      ) as Organization['allowList'],
    })
  return (
    <Section title={t.allowList} hint={t.allowListHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {LISTS.map((list) => (
              <Textarea
                key={list}
                label={t.lists[list]}
                autosize
                minRows={2}
                maxRows={8}
                value={texts[list]}
                onChange={(event) => setTexts({ ...texts, [list]: event.currentTarget.value })}
              />
            ))}
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
