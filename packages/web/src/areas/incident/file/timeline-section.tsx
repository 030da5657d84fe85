import type { Incident, IncidentState } from '@clearpost/contract'
import { List, Text } from '@mantine/core'
import { useFormat } from '../../../i18n.tsx'
import { Section } from '../../../ui/section.tsx'
import { useIncidentWords } from '../words.ts'

type Event = Incident['events'][number]

/** Everything that happened to the file, newest first. */
export function TimelineSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  return (
    <Section title={t.sections.timeline}>
      {incident.events.length === 0 && <Text c="dimmed">{t.timelineNone}</Text>}
      <List size="sm" spacing={4}>
        {[...incident.events].reverse().map((event) => (
          <List.Item key={event.id}>
            <EventText event={event} />
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

function EventText({ event }: { event: Event }) {
  const t = useIncidentWords()
  const format = useFormat()
  const who = event.who === 'reporter' ? t.reporterWho : event.who === 'system' ? t.system : event.by?.name
  return (
    <>
      <Text span inherit c="dimmed">
        {event.at === null ? format.day(event.on) : format.dateTime(event.at)}
        {who && ` · ${who}`}
        {' · '}
      </Text>
      {t.events[event.action] ?? event.action}
      <Details details={event.details} />
    </>
  )
}

/** Of an event, what says more than its name: the state, the conclusion, the kind of notice. */
function Details({ details }: { details: Event['details'] }) {
  const t = useIncidentWords()
  const { to, outcome, kind, state, place } = details
  const words = [
    typeof to === 'string' && t.states[to as IncidentState],
    typeof outcome === 'string' && t.outcomes[outcome as keyof typeof t.outcomes],
    typeof place === 'string' && t.places[place],
    typeof kind === 'string' && t.notices[kind as keyof typeof t.notices],
    typeof state === 'string' && /^[A-Z]{2}$/.test(state) && state,
  ].filter((word): word is string => typeof word === 'string' && word !== '')
  return words.length === 0 ? null : <>: {words.join(', ')}</>
}
