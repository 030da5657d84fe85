import type { MastodonPeer } from '../peers/mastodon.ts'
import { Client } from './client.ts'

const PASSWORD = 'seven quiet herons at dawn'

export interface Desk {
  officer: Client
  editor: Client
  channelId: string
}

/** An organization with a privacy officer, an editor and one Mastodon account, set up over HTTP. */
export async function openDesk(url: string, mastodon: MastodonPeer): Promise<Desk> {
  const officer = new Client(url)
  const me = await officer.must<{ person: { id: string } }>('POST', '/api/setup', {
    organizationName: 'Harbor Light Clinics',
    timeZone: 'America/Denver',
    name: 'Avery Quill',
    email: 'avery.quill@harborlight.example',
    password: PASSWORD,
    locale: 'en',
  })
  const { link } = await officer.must<{ link: string }>('POST', '/api/invitations', {
    email: 'rowan.vale@harborlight.example',
    roles: ['editor'],
    siteIds: [],
  })
  const token = link.split(/[/#=?]/).at(-1) as string
  const editor = new Client(url)
  await editor.must('POST', '/api/invitation/accept', {
    token,
    name: 'Rowan Vale',
    password: PASSWORD,
    locale: 'en',
  })
  const account = mastodon.createAccount({ displayName: 'Harbor Light' })
  const channel = await officer.must<{ id: string }>('POST', '/api/channels', {
    network: 'mastodon',
    server: mastodon.url,
    accessToken: account.accessToken,
    purpose: 'News for patients and neighbours',
    ownerId: me.person.id,
  })
  return { officer, editor, channelId: channel.id }
}

const FIRST = [
  'Beans',
  'Carrots',
  'Lentils',
  'Oats',
  'Peas',
  'Rice',
  'Spinach',
  'Squash',
  'Tomatoes',
  'Walnuts',
  'Kale',
  'Corn',
]
const SECOND = [
  'soups',
  'salads',
  'stews',
  'curries',
  'wraps',
  'bowls',
  'breads',
  'bakes',
  'tacos',
  'dips',
  'omelets',
  'sauces',
]
const THIRD = [
  'fiber',
  'iron',
  'folate',
  'protein',
  'potassium',
  'vitamins',
  'minerals',
  'flavor',
  'color',
  'crunch',
  'energy',
  'comfort',
]

/** General health talk, another one for every number below 1,728. */
export function harmlessText(number: number): string {
  const pick = (list: string[], by: number) => list[Math.floor(number / by) % list.length]
  return `${pick(FIRST, 1)} in ${pick(SECOND, 12)} bring ${pick(THIRD, 144)} to the table. Eat a variety of vegetables every day.`
}
