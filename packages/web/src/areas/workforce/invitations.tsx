import { api, type Role } from '@clearpost/contract'
import { Button, CopyButton, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { RolePicker } from './person-dialog.tsx'
import { sitesQuery } from './queries.ts'

const invitationsKey = ['invitations'] as const

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { workforce: t, common } = useMessages()
  const queryClient = useQueryClient()
  const sites = useQuery(sitesQuery).data?.items ?? []
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<Role[]>(['member'])
  const [siteIds, setSiteIds] = useState<string[]>([])
  const [link, setLink] = useState<string | null>(null)
  const { run, busy, error } = useAction()
  const send = async () => {
    const invitation = await call(api.workforce.invite, { body: { email, roles, siteIds } })
    setLink(invitation.link)
    await queryClient.invalidateQueries({ queryKey: invitationsKey })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={link ? t.invitationSent : t.invite}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {link ? (
        <Stack>
          <Text>{t.invitationLink}</Text>
          <TextInput
            readOnly
            value={link}
            aria-label={t.invitationLink}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group justify="flex-end">
            <CopyButton value={link}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? common.copied : common.copy}
                </Button>
              )}
            </CopyButton>
            <Button onClick={onClose}>{common.close}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run(send)
          }}
        >
          <Stack>
            <Text c="dimmed">{t.inviteHint}</Text>
            <TextInput
              data-autofocus
              type="email"
              label={t.email}
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <RolePicker value={roles} onChange={setRoles} />
            {sites.length > 0 && (
              <MultiSelect
                label={t.sites}
                data={sites.map((site) => ({ value: site.id, label: site.name }))}
                value={siteIds}
                onChange={setSiteIds}
              />
            )}
            {error !== null && <ProblemAlert error={error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {common.cancel}
              </Button>
              <Button type="submit" loading={busy} disabled={roles.length === 0}>
                {t.sendInvitation}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}

/** Invitations that wait for an answer; nothing is shown when there are none. */
export function InvitationsSection() {
  const { workforce: t, common } = useMessages()
  const format = useFormat()
  const queryClient = useQueryClient()
  const { run, error } = useAction()
  const invitations = useQuery({
    queryKey: invitationsKey,
    queryFn: ({ signal }) => call(api.workforce.invitations, { signal }),
  })
  if (!invitations.data || invitations.data.items.length === 0) return null
  const withdraw = async (invitationId: string) => {
    await call(api.workforce.revokeInvitation, { params: { invitationId } })
    await queryClient.invalidateQueries({ queryKey: invitationsKey })
  }
  return (
    <Stack mt="xl">
      <Section title={t.openInvitations}>
        {error !== null && <ProblemAlert error={error} />}
        {invitations.data.items.map((invitation) => (
          <Group key={invitation.id} justify="space-between">
            <div>
              <Text fw={500}>{invitation.email}</Text>
              <Text size="sm" c="dimmed">
                {invitation.roles.map((role) => common.roles[role]).join(', ')} ·{' '}
                {invitation.state === 'expired' ? t.expired : t.expires(format.date(invitation.expiresAt))}
              </Text>
            </div>
            <Button
              variant="default"
              aria-label={`${t.withdraw}: ${invitation.email}`}
              onClick={() => void run(() => withdraw(invitation.id))}
            >
              {t.withdraw}
            </Button>
          </Group>
        ))}
      </Section>
    </Stack>
  )
}
