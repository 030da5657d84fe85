import type { Locale } from '@clearpost/contract'
import { obligationMessages } from '@clearpost/contract/messages/obligation'
import type { CalendarDay } from '@clearpost/law'
import type { Core, Tx } from '../../core/index.ts'
import { obligationDues } from './view.ts'

/** Days before a due day on which a calendar reminds. */
const REMIND_DAYS = [7, 1] as const

/** Open due days for a calendar feed, named by their duty and nothing else: the calendar is in other people's programs. */
export async function obligationDays(
  core: Core,
  tx: Tx,
  orgId: string,
  locale: Locale,
): Promise<CalendarDay[]> {
  const { duties } = obligationMessages[locale]
  const { hostname } = new URL(core.config.publicUrl)
  return (await obligationDues(tx, orgId)).map(({ key, duty, dueOn }) => ({
    uid: `${key}@${hostname}`,
    day: dueOn,
    title: duties[duty].name,
    url: `${core.config.publicUrl}/obligations/${duty}`,
    remindDaysBefore: REMIND_DAYS,
  }))
}
