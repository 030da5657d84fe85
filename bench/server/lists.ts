/**
 * List pages at 1,000 and 1,000,000 posts of one organization: p95 of what the pages ask.
 *
 *   node scripts/run-ts.mjs bench/server/lists.ts
 */
import { sql } from 'kysely'
import { ask, startSubject } from './subject.ts'

const ROUNDS = 60
const PATHS = {
  'newest 50': '/api/posts?limit=50',
  'a later page of 50': '/api/posts?limit=50&after=',
  'review queue': '/api/posts?state=in_review,second_approval&sort=submitted&limit=50',
  'stop verdicts': '/api/posts?verdict=stop&limit=50',
  'one channel': '/api/posts?channelId=CHANNEL&limit=50',
  'next to go out': '/api/posts?state=scheduled&sort=scheduled&limit=50',
  'counts of the board': '/api/posts/counts',
} as const

const subject = await startSubject()
const { core } = subject.server
const me = await ask<{ person: { id: string } }>(subject, 'GET', '/api/me')
const channel = await ask<{ id: string }>(subject, 'POST', '/api/channels', {
  network: 'website',
  slug: 'news',
  title: 'News',
  purpose: 'News of the clinic',
  ownerId: me.person.id,
})
const post = await ask<{ id: string }>(subject, 'POST', '/api/posts', {
  title: 'Flu shots',
  text: 'Flu shots are here. Walk in any weekday.',
  channelIds: [channel.id],
})

/** Copies of one real post with other ids, times, states and verdicts, as an organization's years leave them. */
async function fillTo(total: number): Promise<void> {
  await core.db.system(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    const have = Number((await sql<{ n: string }>`select count(*) n from post`.execute(tx)).rows[0]?.n)
    await sql`
      with copies as (
        select gen_random_uuid() as id, n from generate_series(${have + 1}::int, ${total}::int) n
      ), made as (
        insert into post (org_id, id, state, verdict, author_id, summary, lang, kind, site_id, channel_ids, pictures, version,
                          content_hash, scheduled_at, submitted_at, published_at, created_at, updated_at)
        select p.org_id, c.id,
               case when n % 100 = 0 then 'draft' when n % 100 = 1 then 'in_review' when n % 100 = 2 then 'scheduled' else 'published' end,
               case when n % 50 = 0 then 'stop' when n % 20 = 0 then 'review' else 'clear' end,
               p.author_id, p.summary, p.lang, p.kind, p.site_id, p.channel_ids, 0, 1, p.content_hash,
               case when n % 100 = 2 then now() + n * interval '1 minute' end,
               case when n % 100 <> 0 then now() - n * interval '1 minute' end,
               case when n % 100 > 2 then now() - n * interval '1 minute' end,
               now() - n * interval '2 minutes', now() - n * interval '1 minute'
        from copies c, post p where p.id = ${post.id}
        returning id, org_id
      )
      insert into post_channel (org_id, channel_id, post_id) select org_id, ${channel.id}::uuid, id from made`.execute(
      tx,
    )
  })
  await core.db.system((tx) => sql`analyze post, post_channel`.execute(tx))
}

async function measure(): Promise<Map<string, number>> {
  const figures = new Map<string, number>()
  for (const [name, template] of Object.entries(PATHS)) {
    let path = template.replace('CHANNEL', channel.id)
    if (path.endsWith('after=')) {
      const first = await ask<{ next: string | null }>(subject, 'GET', '/api/posts?limit=50')
      path += encodeURIComponent(first.next ?? '')
    }
    const millis: number[] = []
    for (let round = 0; round < ROUNDS + 10; round += 1) {
      const began = performance.now()
      await ask(subject, 'GET', path)
      if (round >= 10) millis.push(performance.now() - began)
    }
    millis.sort((a, b) => a - b)
    figures.set(name, millis[Math.floor(millis.length * 0.95)] as number)
  }
  return figures
}

await fillTo(1000)
const small = await measure()
await fillTo(1_000_000)
const large = await measure()
await subject.stop()
console.log('| page | p95 ms at 1,000 posts | p95 ms at 1,000,000 | ratio (target ≤ 2) |\n|---|---|---|---|')
for (const [name, millis] of small) {
  const other = large.get(name) as number
  console.log(`| ${name} | ${millis.toFixed(1)} | ${other.toFixed(1)} | ${(other / millis).toFixed(2)} |`)
}
process.exit(0)
