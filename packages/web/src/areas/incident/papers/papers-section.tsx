import type { Incident, PaperDesk } from '@clearpost/contract'
import { BREACH_RULES } from '@clearpost/law'
import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { useIncidentWords } from '../words.ts'
import { DisclosurePart } from './disclosure-part.tsx'
import { MakePart } from './make-part.tsx'
import { deskQuery, usePapersWords } from './words.ts'

const DeskForm = lazy(async () => ({ default: (await import('./desk-form.tsx')).DeskForm }))
const PaperPreview = lazy(async () => ({ default: (await import('./preview.tsx')).PaperPreview }))

/** What the notices say, what they lack, papers that were made, and the row of the accounting. */
export function PapersSection({ incident }: { incident: Incident }) {
  const { sections } = useIncidentWords()
  const t = usePapersWords()
  const desk = useQuery(deskQuery(incident.id))
  return (
    <Section title={sections.papers} hint={t.hint}>
      {desk.isPending && <LoadingRows rows={2} />}
      {desk.isError && <ProblemAlert error={desk.error} />}
      {desk.data && (
        <>
          <Texts incident={incident} desk={desk.data} />
          <MakePart incident={incident} desk={desk.data} />
        </>
      )}
      <DisclosurePart incident={incident} />
    </Section>
  )
}

function Texts({ incident, desk }: { incident: Incident; desk: PaperDesk }) {
  const t = usePapersWords()
  const [shown, setShown] = useState<'form' | 'en' | 'es' | null>(null)
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="sm">
          {t.texts}
        </Title>
        <Text size="sm" c="dimmed">
          {desk.revision === 0 ? t.proposal : t.textsHint}
        </Text>
      </div>
      <Gaps desk={desk} />
      {shown !== 'form' && (
        <Group gap="sm">
          {incident.actions.includes('write') && (
            <Button variant="default" onClick={() => setShown('form')}>
              {t.edit}
            </Button>
          )}
          {(['en', 'es'] as const).map((lang) => (
            <Button
              key={lang}
              variant="default"
              aria-expanded={shown === lang}
              onClick={() => setShown(shown === lang ? null : lang)}
            >
              {shown === lang ? t.closePreview : t.preview(t.languages[lang])}
            </Button>
          ))}
        </Group>
      )}
      <Suspense fallback={<LoadingRows rows={2} />}>
        {shown === 'form' && (
          // Other texts are another form: what is typed belongs to the revision it began with.
          <DeskForm key={desk.revision} incident={incident} desk={desk} onClose={() => setShown(null)} />
        )}
        {(shown === 'en' || shown === 'es') && (
          <PaperPreview facts={desk.facts.letter} lang={shown} today={incident.today} />
        )}
      </Suspense>
    </Stack>
  )
}

/** What the law asks for and is not there, by language. */
function Gaps({ desk }: { desk: PaperDesk }) {
  const t = usePapersWords()
  return (
    <>
      {(['en', 'es'] as const).map((lang) => {
        const language = t.languages[lang]
        if (desk.gaps[lang].length === 0)
          return (
            <Text key={lang} size="sm">
              {t.complete(language)}
            </Text>
          )
        return (
          <div key={lang}>
            <Text size="sm" fw={600}>
              {t.gaps(language)}
            </Text>
            <List size="sm">
              {desk.gaps[lang].map(({ gap, source }) => (
                <List.Item key={gap}>
                  {t.gapNames[gap]} <Citation of={source} />
                </List.Item>
              ))}
            </List>
          </div>
        )
      })}
      <Citation of={BREACH_RULES.content} />
    </>
  )
}
