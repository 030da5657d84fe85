import { useI18n } from '../i18n.tsx'

/** Today in the organization's time zone, as an ISO day: what the server takes for today too. */
export function useToday(): string {
  const { timeZone } = useI18n()
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
}
