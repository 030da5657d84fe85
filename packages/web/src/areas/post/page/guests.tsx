import { api, type GuestLink, type Post } from '@clearpost/contract'
import {
  Alert,
  Badge,
  Button,
  CopyButton,
  Group,
  Modal,
  NumberInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './post-page.module.css'

/** People outside the organization who were asked about this one post. */
export function Guests({ post }: { post: Post }) {
  const t = useMessages().post
  const format = useFormat()
  const mayInvite = useMay('post:invite-guest')
  const queryClient = useQueryClient()
  const [inviting, setInviting] = useState(false)
  const [revoking, setRevoking] = useState<GuestLink | null>(null)
  const queryKey = ['posts', 'guests', post.id]
  const guests = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(api.post.guests, { params: { postId: post.id }, signal }),
    enabled: mayInvite,
  })
  const refresh = () => queryClient.invalidateQueries({ queryKey })
  if (!mayInvite) return null
  const canInvite = post.actions.includes('invite_guest')
  const items = guests.data?.items ?? []
  if (!canInvite && items.length === 0) return null
  return (
    <Section title={t.guests} hint={t.guestsHint}>
      {guests.isError && <ProblemAlert error={guests.error} />}
      {guests.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noGuests}
        </Text>
      )}
      {items.length > 0 && (
        <ul className={classes.comments}>
          {items.map((guest) => (
            <li key={guest.id}>
              <Group justify="space-between" gap="xs">
                <div>
                  <Text size="sm" fw={600}>
                    {guest.name}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {guest.email} · {format.date(guest.expiresAt)}
                  </Text>
                </div>
                <Badge variant="outline" tt="none" radius="sm">
                  {t.guestStates[guest.state]}
                </Badge>
                {guest.state === 'open' && (
                  <Button variant="default" size="compact-sm" mih={28} onClick={() => setRevoking(guest)}>
                    {t.guestRevoke}
                  </Button>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {canInvite && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconMailForward size={16} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {t.actions.invite_guest}
          </Button>
        </Group>
      )}
      {inviting && (
        <InviteDialog
          postId={post.id}
          onClose={() => {
            setInviting(false)
            void refresh()
          }}
        />
      )}
      <ConfirmDialog
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={`${t.guestRevoke}: ${revoking?.name ?? ''}`}
        confirm={t.guestRevoke}
        onConfirm={async () => {
          if (!revoking) return
          await call(api.post.revokeGuest, { params: { postId: post.id, guestId: revoking.id } })
          await refresh()
        }}
      >
        {t.guestRevokeHint}
      </ConfirmDialog>
    </Section>
  )
}

function InviteDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { post: t, common } = useMessages()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [days, setDays] = useState<number | string>(7)
  const [link, setLink] = useState<string | null>(null)
  const { run, busy, error } = useAction()
  const send = async () => {
    const made = await call(api.post.inviteGuest, {
      params: { postId },
      body: { name, email, days: Number(days) },
    })
    setLink(made.link)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.actions.invite_guest}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {link === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run(send)
          }}
        >
          <Stack>
            <Text>{t.guestsHint}</Text>
            <TextInput
              data-autofocus
              label={t.guestName}
              required
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              type="email"
              label={t.guestEmail}
              required
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <NumberInput
              label={t.guestDays}
              min={1}
              max={30}
              clampBehavior="strict"
              allowDecimal={false}
              value={days}
              onChange={setDays}
            />
            {error !== null && <ProblemAlert error={error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {common.cancel}
              </Button>
              <Button type="submit" loading={busy} disabled={!name.trim() || !email.trim() || !Number(days)}>
                {t.guestInvite}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Stack>
          <Alert color="green" variant="light" role="status">
            {t.guestSent}
          </Alert>
          <TextInput readOnly value={link} aria-label={t.guests} />
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
      )}
    </Modal>
  )
}
