import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AssessmentAnswers, api, type Incident } from '@clearpost/contract'
import type { Browser } from './app.ts'
import type { TestCore } from './database.ts'

/** Reports an invented incident from the form. */
export async function reported(
  browser: Browser,
  change: object = {},
): Promise<{ id: string; number: string }> {
  const body = { what: 'A story shows a face and the name of the ward.', ...change }
  const answer = await browser.call(api.incident.report, { body })
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Answers that carry a breach or a low probability; changed where a test says so. */
export function answersWith(change: object = {}): AssessmentAnswers {
  const no = (reason: string) => ({ applies: false, reason })
  const factor = (level: 'low' | 'medium' | 'high', reason: string) => ({ level, reason })
  return {
    notPermitted: true,
    notPermittedReason: 'Nobody had allowed the picture.',
    unsecured: true,
    unsecuredReason: 'A public story.',
    exceptions: {
      good_faith: no('It left the workforce.'),
      internal: no('Followers saw it.'),
      no_retention: no('Two people replied to it.'),
    },
    factors: {
      nature: factor('high', 'Face and ward.'),
      recipient: factor('high', 'Anyone.'),
      acquired: factor('high', 'Forty views.'),
      mitigated: factor('medium', 'Deleted after an hour.'),
    },
    ...change,
  }
}

/** The steps of one place in their order. */
export const steps = (incident: Incident, place: string): string[] =>
  incident.containment.filter((one) => one.place === place).map(({ step }) => step)

/** Mails to an address, as text, in no order. */
export function mails(core: TestCore, address: string): string[] {
  const outbox = join(core.config.dataDir, 'outbox')
  if (!existsSync(outbox)) return []
  return readdirSync(outbox)
    .map((name) => readFileSync(join(outbox, name), 'utf8').replaceAll(/=\r?\n/g, ''))
    .filter((mail) => mail.includes(address))
}
