import type { Media, State, Status, StoredAccount } from './state.ts'
import { INSTANCE } from './state.ts'

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Paragraphs, line breaks and shortened links, as Mastodon renders a plain status. */
export function renderText(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const linked = escapeHtml(paragraph).replace(/https?:\/\/[^\s<]+/g, (link) => {
      const [, scheme = '', rest = ''] = /^(https?:\/\/(?:www\.)?)(.*)$/.exec(link) ?? []
      const shown = `<span class="ellipsis">${rest.slice(0, 30)}</span><span class="invisible">${rest.slice(30)}</span>`
      return `<a href="${link}" target="_blank" rel="nofollow noopener"><span class="invisible">${scheme}</span>${shown}</a>`
    })
    return `<p>${linked.replaceAll('\n', '<br />')}</p>`
  })
  return paragraphs.join('')
}

export const accountView = (account: StoredAccount, origin: string) => ({
  id: account.id,
  username: account.username,
  acct: account.username,
  display_name: account.displayName,
  locked: false,
  bot: false,
  created_at: '2026-01-05T00:00:00.000Z',
  note: '',
  url: `${origin}/@${account.username}`,
  avatar: `${origin}/avatars/original/missing.png`,
  avatar_static: `${origin}/avatars/original/missing.png`,
  followers_count: 0,
  following_count: 0,
  statuses_count: 0,
  ...(account.isSuspended ? { suspended: true } : {}),
  emojis: [],
  fields: [],
})

export const mediaView = (media: Media, origin: string) => ({
  id: media.id,
  type: 'image',
  url: media.pollsLeft > 0 ? null : `${origin}/system/media_attachments/files/${media.id}/original`,
  preview_url: media.pollsLeft > 0 ? null : `${origin}/system/media_attachments/files/${media.id}/small`,
  remote_url: null,
  text_url: null,
  meta: {
    original: {
      width: media.width,
      height: media.height,
      size: `${media.width}x${media.height}`,
      aspect: media.width / media.height,
    },
  },
  description: media.description || null,
  blurhash: null,
})

export function statusView(state: State, status: Status, origin: string) {
  const account = state.accounts.get(status.accountId)
  if (!account) throw new Error('A status without account.')
  const parent = status.inReplyToId ? state.statuses.get(status.inReplyToId) : undefined
  return {
    id: status.id,
    created_at: status.createdAt.toISOString(),
    edited_at: status.editedAt?.toISOString() ?? null,
    in_reply_to_id: status.inReplyToId,
    in_reply_to_account_id: parent?.accountId ?? null,
    sensitive: false,
    spoiler_text: '',
    visibility: status.visibility,
    language: status.language,
    uri: `${origin}/users/${account.username}/statuses/${status.id}`,
    url: `${origin}/@${account.username}/${status.id}`,
    replies_count: state.repliesTo(status.id).length,
    reblogs_count: 0,
    favourites_count: 0,
    content: renderText(status.text),
    reblog: null,
    account: accountView(account, origin),
    media_attachments: status.mediaIds.flatMap((id) => {
      const media = state.media.get(id)
      return media ? [mediaView(media, origin)] : []
    }),
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: null,
  }
}

export const instanceView = (origin: string) => ({
  domain: new URL(origin).host,
  title: 'Stand-in',
  version: '4.4.0',
  source_url: 'https://github.com/mastodon/mastodon',
  description: 'Speaks the documented API for tests.',
  languages: ['en', 'es'],
  configuration: {
    urls: { streaming: origin.replace('http', 'ws') },
    statuses: {
      max_characters: INSTANCE.maxCharacters,
      max_media_attachments: INSTANCE.maxMediaAttachments,
      characters_reserved_per_url: INSTANCE.charactersReservedPerUrl,
    },
    media_attachments: {
      description_limit: INSTANCE.descriptionLimit,
      image_matrix_limit: INSTANCE.imageMatrixLimit,
      image_size_limit: INSTANCE.imageSizeLimit,
      supported_mime_types: INSTANCE.supportedMimeTypes,
    },
  },
  registrations: { enabled: false, approval_required: false, message: null },
  rules: [],
})
