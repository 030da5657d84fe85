import { api, type MediaDetail } from '@clearpost/contract'
import { Badge, Group, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconClock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useWords } from '../words.ts'
import classes from './picture-page.module.css'

/** Everybody whom the picture shows, and who has not signed yet. */
export function PeopleSection({ picture }: { picture: MediaDetail }) {
  const t = useWords()
  const format = useFormat()
  const mayRead = useMay('authorization:read')
  const tied = picture.regions.some(({ state }) => state === 'subject')
  const people = useQuery({
    queryKey: ['authorizations', 'picture', picture.id],
    queryFn: ({ signal }) => call(api.authorization.ofPicture, { params: { mediaId: picture.id }, signal }),
    enabled: tied && mayRead,
  })
  const mayAsk = useMay('authorization:write')
  const missing = people.data?.subjects.filter(({ state }) => state !== 'in_force') ?? []
  return (
    <Section title={t.peopleTitle} hint={t.peopleHint}>
      {!tied && (
        <Text size="sm" c="dimmed">
          {t.peopleNone}
        </Text>
      )}
      {tied && people.isLoading && <LoadingRows rows={2} height={36} />}
      {people.isError && <ProblemAlert error={people.error} />}
      {people.data && (
        <>
          <Text size="sm" fw={600} role="status">
            {people.data.missing === 0 ? t.peopleAll : t.peopleMissing(people.data.missing)}
          </Text>
          <ul className={classes.people}>
            {people.data.subjects.map(({ subject, state, endsAt }) => {
              const signed = state === 'in_force'
              const Icon = signed ? IconCircleCheckFilled : IconClock
              return (
                <li key={subject.id}>
                  <Text fw={600}>{subject.code}</Text>
                  <Badge
                    radius="sm"
                    tt="none"
                    leftSection={<Icon size={14} aria-hidden />}
                    style={{
                      background: `var(--verdict-${signed ? 'clear' : 'caution'}-soft)`,
                      color: `var(--verdict-${signed ? 'clear' : 'caution'})`,
                      minWidth: 'max-content',
                    }}
                  >
                    {state === null ? t.neverAsked : t.authorizationStates[state]}
                    {signed && endsAt && ` · ${t.until(format.date(endsAt))}`}
                  </Badge>
                </li>
              )
            })}
          </ul>
          {mayAsk && missing.length > 0 && (
            <Group>
              <ButtonLink
                to="/authorizations/new"
                search={{
                  who: missing.map(({ subject }) => `${subject.id}:${subject.code}`).join(','),
                  media: picture.id,
                }}
              >
                {t.askMissing}
              </ButtonLink>
            </Group>
          )}
        </>
      )}
    </Section>
  )
}
