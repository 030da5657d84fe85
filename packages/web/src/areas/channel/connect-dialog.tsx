import { api, type ChannelInput, NETWORKS, type NetworkId } from '@clearpost/contract'
import { Button, Divider, Group, Modal, PasswordInput, Radio, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMe } from '../../session.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { channelsQuery } from './queries.ts'
import { type Register, RegisterFields } from './register-fields.tsx'

/** Connects an official account: network, credentials, register entry. */
export function ConnectDialog({ onClose }: { onClose: () => void }) {
  const { channel: t, common } = useMessages()
  const me = useMe()
  const queryClient = useQueryClient()
  const [network, setNetwork] = useState<NetworkId>('website')
  const [fields, setFields] = useState({
    server: '',
    identifier: '',
    appPassword: '',
    accessToken: '',
    slug: '',
    title: '',
  })
  const [register, setRegister] = useState<Register>({
    purpose: '',
    siteId: null,
    ownerId: me.person.id,
    backupOwnerId: null,
    posterIds: [],
  })
  const { run, busy, error } = useAction()
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    required: true,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  })
  const input = (): ChannelInput => {
    if (network === 'bluesky')
      return {
        network,
        server: fields.server || 'https://bsky.social',
        identifier: fields.identifier,
        appPassword: fields.appPassword,
        ...register,
      }
    if (network === 'mastodon')
      return { network, server: fields.server, accessToken: fields.accessToken, ...register }
    return { network, slug: fields.slug, title: fields.title, ...register }
  }
  const connect = async () => {
    await call(api.channel.connect, { body: input() })
    await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey })
    onClose()
  }
  const byOauth = async () => {
    const { authorizeUrl } = await call(api.channel.beginMastodon, {
      body: { server: fields.server, ...register },
    })
    window.location.assign(authorizeUrl)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.connect}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(connect)
        }}
      >
        <Stack>
          <Radio.Group label={t.choose} value={network} onChange={(value) => setNetwork(value as NetworkId)}>
            <Group mt={6}>
              {NETWORKS.map((id) => (
                <Radio key={id} value={id} label={common.networks[id]} />
              ))}
            </Group>
          </Radio.Group>
          {network === 'website' && (
            <>
              <TextInput label={t.website.title} {...field('title')} />
              <TextInput
                label={t.website.slug}
                description={t.website.slugHint}
                leftSection="/site/"
                leftSectionWidth={58}
                {...field('slug')}
              />
            </>
          )}
          {network === 'bluesky' && (
            <>
              <TextInput label={t.bluesky.identifier} {...field('identifier')} />
              <PasswordInput
                label={t.bluesky.appPassword}
                description={t.bluesky.appPasswordHint}
                {...field('appPassword')}
              />
              <TextInput
                label={t.bluesky.server}
                placeholder="https://bsky.social"
                {...field('server')}
                required={false}
                type="url"
              />
            </>
          )}
          {network === 'mastodon' && (
            <TextInput
              label={t.mastodon.server}
              description={t.mastodon.serverExample}
              type="url"
              {...field('server')}
            />
          )}
          <Divider />
          <RegisterFields value={register} onChange={setRegister} />
          {network === 'mastodon' && (
            <>
              <Divider label={t.mastodon.byToken} />
              <PasswordInput
                label={t.mastodon.accessToken}
                description={t.mastodon.accessTokenHint}
                {...field('accessToken')}
                required={false}
              />
            </>
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            {network === 'mastodon' && !fields.accessToken ? (
              <Button
                loading={busy}
                disabled={!fields.server || !register.purpose}
                onClick={() => void run(byOauth)}
              >
                {t.mastodon.byOauth}
              </Button>
            ) : (
              <Button type="submit" loading={busy}>
                {t.connect}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
