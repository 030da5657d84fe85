import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { checkChannel } from './health.ts'
import { beginMastodon, finishMastodon } from './mastodon.ts'
import {
  connectChannel,
  disconnectChannel,
  listChannels,
  reconnectChannel,
  reviewChannel,
  updateChannel,
  viewChannel,
} from './service.ts'

export function register(routes: Routes): void {
  const channel = api.channel
  routes.on(channel.list, ({ core, tx, actor }) => listChannels(core, tx, actor))
  routes.on(channel.get, ({ core, tx, actor, params }) => viewChannel(core, tx, actor, params.channelId))
  routes.onLong(channel.connect, ({ core, actor, body }) => connectChannel(core, actor, body))
  routes.on(channel.update, ({ core, tx, actor, params, body }) =>
    updateChannel(core, tx, actor, params.channelId, body),
  )
  routes.onLong(channel.check, ({ core, actor, params }) => checkChannel(core, actor, params.channelId))
  routes.on(channel.review, ({ core, tx, actor, params }) => reviewChannel(core, tx, actor, params.channelId))
  routes.onLong(channel.reconnect, ({ core, actor, params, body }) =>
    reconnectChannel(core, actor, params.channelId, body),
  )
  routes.on(channel.disconnect, ({ core, tx, actor, params }) =>
    disconnectChannel(core, tx, actor, params.channelId),
  )
  routes.onLong(channel.beginMastodon, ({ core, actor, body }) => beginMastodon(core, actor, body))
  routes.onLong(channel.finishMastodon, ({ core, actor, body }) => finishMastodon(core, actor, body))
}
