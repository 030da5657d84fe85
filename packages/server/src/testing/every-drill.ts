import { api } from '@clearpost/contract'
import type { Browser } from './app.ts'

/** A drill of three people with a post that waits for the first of them; ids by path parameter. */
export async function everyDrill(
  officer: Browser,
  people: readonly Browser[],
): Promise<Record<string, string>> {
  for (const browser of people) await browser.call(api.drill.consent, { body: { agreed: true, named: true } })
  const { status, body } = await officer.call(api.drill.start, { body: { kind: 'name', posts: 1, days: 7 } })
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  const [task] = (await people[0]?.call(api.drill.queue))?.body.items ?? []
  return { drillId: body.id, drillTaskId: task.id }
}
