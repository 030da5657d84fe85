import { api, type Incident, type PaperDesk } from '@clearpost/contract'
import { INFORMATION_KINDS, type InformationKind, suggestedSteps } from '@clearpost/law'
import {
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { SmallForm } from '../file/small-form.tsx'
import { PortalFields } from './portal-fields.tsx'
import { deskQuery, usePapersWords } from './words.ts'

type Facts = PaperDesk['facts']
type Letter = Facts['letter']
type Lang = 'en' | 'es'

/** Everything that the notices say, and what the form of HHS asks beyond. */
export function DeskForm({
  incident,
  desk,
  onClose,
}: {
  incident: Incident
  desk: PaperDesk
  onClose: () => void
}) {
  const t = usePapersWords()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const [facts, setFacts] = useState<Facts>(desk.facts)
  const [lang, setLang] = useState<Lang>(locale)
  const { letter } = facts
  const set = (change: Partial<Letter>) => setFacts({ ...facts, letter: { ...letter, ...change } })
  const save = async () => {
    const saved = await call(api.incidentPapers.save, {
      params: { incidentId: incident.id },
      body: { ...tidy(facts), basedOn: desk.revision },
    })
    queryClient.setQueryData(deskQuery(incident.id).queryKey, saved)
    notifySaved(t.saved)
  }
  const day = (name: 'breachOn' | 'breachEndedOn' | 'discoveredOn') => (
    <TextInput
      type="date"
      label={t[name]}
      max={incident.today}
      value={letter[name] ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value || null })}
    />
  )
  const line = (label: string, value: string, onValue: (value: string) => void) => (
    <TextInput
      label={label}
      maxLength={200}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  )
  const { contact, signer } = letter
  return (
    <SmallForm label={t.texts} save={t.save} onSave={save} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="sm">
        {line(t.organization, letter.organization, (organization) => set({ organization }))}
        {line(t.signerName, signer.name, (name) => set({ signer: { ...signer, name } }))}
        {line(t.signerTitle, signer.title, (title) => set({ signer: { ...signer, title } }))}
        {day('breachOn')}
        {day('breachEndedOn')}
        {day('discoveredOn')}
        {(['tollFree', 'email', 'web', 'postal'] as const).map((name) => (
          <div key={name}>
            {line(t.contact[name], contact[name], (value) => set({ contact: { ...contact, [name]: value } }))}
          </div>
        ))}
      </SimpleGrid>
      <Checkbox
        label={t.breachDayUnknown}
        checked={letter.breachDayUnknown}
        onChange={(event) => set({ breachDayUnknown: event.currentTarget.checked })}
      />
      <Checkbox.Group
        label={t.information}
        value={letter.information}
        onChange={(values) => set({ information: values as InformationKind[] })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs" mt="xs">
          {INFORMATION_KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t.informationKinds[kind]} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t.language}
          value={lang}
          onChange={(value) => setLang(value as Lang)}
          data={(['en', 'es'] as const).map((value) => ({ value, label: t.languages[value] }))}
        />
        <Texts
          key={lang}
          lang={lang}
          texts={letter.texts[lang]}
          proposed={suggestedSteps(letter.information, lang)}
          onTexts={(change) =>
            set({ texts: { ...letter.texts, [lang]: { ...letter.texts[lang], ...change } } })
          }
        />
      </Stack>
      <div>
        <Title order={4} size="sm">
          {t.portal}
        </Title>
        <Text size="sm" c="dimmed">
          {t.portalHint}
        </Text>
      </div>
      <PortalFields
        portal={facts.portal}
        onPortal={(change) => setFacts({ ...facts, portal: { ...facts.portal, ...change } })}
      />
    </SmallForm>
  )
}

/** Empty lines of the steps are only there while somebody types. */
function tidy(facts: Facts): Facts {
  const { letter } = facts
  const steps = (lang: Lang) => ({
    ...letter.texts[lang],
    steps: letter.texts[lang].steps.map((step) => step.trim()).filter((step) => step !== ''),
  })
  return { ...facts, letter: { ...letter, texts: { en: steps('en'), es: steps('es') } } }
}

function Texts({
  lang,
  texts,
  proposed,
  onTexts,
}: {
  lang: Lang
  texts: Letter['texts']['en']
  proposed: string[]
  onTexts: (change: Partial<Letter['texts']['en']>) => void
}) {
  const t = usePapersWords()
  const area = (label: string, value: string, onValue: (value: string) => void, rows = 3) => (
    <Textarea
      label={label}
      lang={lang}
      autosize
      minRows={rows}
      maxLength={6000}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  )
  return (
    <Stack gap="sm">
      {area(t.whatHappened, texts.whatHappened, (whatHappened) => onTexts({ whatHappened }), 4)}
      {area(t.informationMore, texts.informationMore, (informationMore) => onTexts({ informationMore }), 2)}
      {area(t.steps, texts.steps.join('\n'), (value) => onTexts({ steps: value.split('\n') }))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          mih={28}
          onClick={() => onTexts({ steps: [...new Set([...texts.steps, ...proposed])] })}
        >
          {t.takeSteps}
        </Button>
      </Group>
      {area(t.doing, texts.doing, (doing) => onTexts({ doing }))}
    </Stack>
  )
}
