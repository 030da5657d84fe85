import type { Deadline, NetworkTools, RemoveResult } from '../network.ts'
import { networkError } from '../problem.ts'
import { findRemains, pause } from '../served.ts'
import { askAppView, fetchRecord, recordPictures } from './reading.ts'
import { POSTS, postAddress, postUrl } from './record.ts'
import type { SignedIn } from './session.ts'

const SHOWN_CHECKS = 6
const SHOWN_PAUSE_MS = 500

/** Deletes the record, then asks the PDS and the AppView for it and for every picture again. */
export async function removePost(
  tools: NetworkTools,
  connection: Deadline,
  { agent, did, pdsUrl }: SignedIn,
  id: string,
  known: readonly string[],
): Promise<RemoveResult> {
  const address = postAddress(id)
  if (address.did !== did)
    throw networkError('bluesky', 'scope', { message: 'This post belongs to another account.' })
  const record = await fetchRecord(agent, did, address.key)
  const atAppView = await askAppView(agent, id)
  const pictureUrls = [
    ...known,
    ...(record ? recordPictures(record, did, pdsUrl).map(({ url }) => url) : []),
    ...(atAppView?.pictureUrls ?? []),
  ]
  await agent.com.atproto.repo.deleteRecord({ repo: did, collection: POSTS, rkey: address.key })

  const remains = (await fetchRecord(agent, did, address.key)) ? [id] : []
  if (atAppView && (await isStillShown(tools, connection, agent, id))) remains.push(postUrl(did, address.key))
  remains.push(...(await findRemains(tools, connection, pictureUrls)))
  return {
    state: 'gone',
    remains,
    checked: [
      'record',
      ...(atAppView ? ['public view'] : []),
      ...(pictureUrls.length > 0 ? ['pictures'] : []),
    ],
  }
}

async function isStillShown(
  tools: NetworkTools,
  connection: Deadline,
  agent: SignedIn['agent'],
  id: string,
): Promise<boolean> {
  for (let check = 1; ; check++) {
    const answer = await askAppView(agent, id)
    if (answer && !answer.isShown) return false
    if (check === SHOWN_CHECKS) return true
    await pause(tools, SHOWN_PAUSE_MS, connection.signal)
  }
}
