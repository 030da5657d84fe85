import * as z from 'zod'
import { changesOf } from './changes.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, line, PersonRef } from './shared.ts'

export const NETWORKS = ['bluesky', 'mastodon', 'website'] as const
export type NetworkId = (typeof NETWORKS)[number]

/** What a client was tested against; shown beside the network. */
export const EvidenceLabel = z.enum(['real server', 'official specification', 'documentation only'])

export const ChannelLimits = z.object({
  characters: z.number().int(),
  pictures: z.number().int(),
  pictureBytes: z.number().int(),
  altCharacters: z.number().int(),
  altRequired: z.boolean(),
})

export const ChannelHealth = z.object({
  state: z.enum(['ok', 'expiring', 'failing', 'unknown']),
  checkedAt: Instant.nullable(),
  /** When the network's token ends, where the network says so. */
  expiresAt: Instant.nullable(),
  /** What is wrong and what to do. */
  problem: z.string().nullable(),
})

export const Channel = z.object({
  id: Id,
  network: z.enum(NETWORKS),
  evidence: EvidenceLabel,
  handle: z.string(),
  displayName: z.string(),
  url: z.string(),
  /** Instance or PDS address; null for the website channel. */
  server: z.string().nullable(),
  purpose: z.string(),
  siteId: Id.nullable(),
  owner: PersonRef,
  backupOwner: PersonRef.nullable(),
  /** Who may post; empty means every editor. */
  posters: z.array(PersonRef),
  state: z.enum(['connected', 'disconnected']),
  health: ChannelHealth,
  limits: ChannelLimits,
  /** When a person last confirmed this entry of the register. */
  reviewedAt: Instant.nullable(),
  createdAt: Instant,
})
export type Channel = z.infer<typeof Channel>

/** Address of a Mastodon instance, a PDS, a webhook: https, or http where the server allows private networks. */
export const ServerUrl = z.url({ protocol: /^https?$/ }).max(300)

const register = {
  purpose: line(300),
  siteId: Id.nullable().default(null),
  ownerId: Id,
  backupOwnerId: Id.nullable().default(null),
  posterIds: z.array(Id).max(500).default([]),
}
export const ChannelInput = z.discriminatedUnion('network', [
  z.object({
    network: z.literal('bluesky'),
    server: ServerUrl.default('https://bsky.social'),
    identifier: line(253),
    appPassword: z.string().min(1).max(200),
    ...register,
  }),
  z.object({
    network: z.literal('mastodon'),
    server: ServerUrl,
    accessToken: z.string().min(1).max(500),
    ...register,
  }),
  z.object({
    network: z.literal('website'),
    slug: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'Lower-case letters, digits and hyphens, at least two.'),
    title: line(120),
    ...register,
  }),
])
export type ChannelInput = z.infer<typeof ChannelInput>
export const ChannelUpdate = changesOf(z.object(register))
export const Reconnect = z
  .object({ appPassword: z.string().min(1).max(200), accessToken: z.string().min(1).max(500) })
  .partial()

const params = z.object({ channelId: Id })

export const channelApi = {
  list: endpoint({
    method: 'get',
    path: '/api/channels',
    summary: 'Register of official accounts',
    access: 'channel:read',
    response: z.object({ items: z.array(Channel) }),
  }),
  get: endpoint({
    method: 'get',
    path: '/api/channels/{channelId}',
    summary: 'One channel',
    access: 'channel:read',
    params,
    response: Channel,
  }),
  connect: endpoint({
    method: 'post',
    path: '/api/channels',
    summary: 'Connect an official account; credentials are verified with the network and sealed',
    access: 'channel:write',
    stepUp: true,
    body: ChannelInput,
    response: Channel,
    status: 201,
  }),
  update: endpoint({
    method: 'patch',
    path: '/api/channels/{channelId}',
    summary: 'Change owner, purpose or who may post',
    access: 'channel:write',
    params,
    body: ChannelUpdate,
    response: Channel,
  }),
  check: endpoint({
    method: 'post',
    path: '/api/channels/{channelId}/check',
    summary: 'Ask the network now whether the connection works',
    access: 'channel:write',
    params,
    response: Channel,
  }),
  review: endpoint({
    method: 'post',
    path: '/api/channels/{channelId}/review',
    summary: 'Confirm that this entry of the register is right',
    access: 'channel:write',
    params,
    response: Channel,
  }),
  reconnect: endpoint({
    method: 'post',
    path: '/api/channels/{channelId}/reconnect',
    summary: 'Give new credentials',
    access: 'channel:write',
    stepUp: true,
    params,
    body: Reconnect,
    response: Channel,
  }),
  disconnect: endpoint({
    method: 'post',
    path: '/api/channels/{channelId}/disconnect',
    summary: 'Forget the credentials; scheduled posts to it will wait',
    access: 'channel:write',
    stepUp: true,
    params,
    response: Channel,
  }),
  beginMastodon: endpoint({
    method: 'post',
    path: '/api/channels/mastodon/authorize',
    summary: 'Begin connecting a Mastodon account by OAuth; answers the page to open',
    access: 'channel:write',
    stepUp: true,
    body: z.object({ server: ServerUrl, ...register }),
    response: z.object({ authorizeUrl: z.string() }),
  }),
  finishMastodon: endpoint({
    method: 'post',
    path: '/api/channels/mastodon/callback',
    summary: 'Finish connecting a Mastodon account by OAuth',
    access: 'channel:write',
    body: z.object({ code: z.string().max(500), state: z.string().max(500) }),
    response: Channel,
    status: 201,
  }),
} as const

export const channelProblems = {
  notFound: [404, 'No such channel here.'],
  alreadyConnected: [409, 'This account is already in the register.'],
  credentialsRefused: [
    422,
    'The network refused these credentials. Check the handle and the app password or token.',
  ],
  networkUnreachable: [502, 'The network did not answer. Check the address, or try again in a few minutes.'],
  addressRefused: [422, 'This address cannot be used: it is private, local or not a web address.'],
  disconnected: [409, 'This channel is disconnected. Reconnect it first.'],
} as const
