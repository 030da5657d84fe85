import { INCIDENT_CAUSES, type IncidentCause, type SanctionFacts } from '@clearpost/contract'
import { AGGRAVATING, MITIGATING, SANCTION_INTENTS, type SanctionIntent } from '@clearpost/law'
import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useSanctionWords } from './words.ts'

/** What a case rests on. */
export function FactsFields({
  facts,
  onFacts,
}: {
  facts: SanctionFacts
  onFacts: (change: Partial<SanctionFacts>) => void
}) {
  const t = useSanctionWords()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t.cause}
          value={facts.cause}
          onChange={(event) => onFacts({ cause: event.currentTarget.value as IncidentCause })}
          data={INCIDENT_CAUSES.map((value) => ({ value, label: t.causes[value] }))}
        />
        <NativeSelect
          label={t.intent}
          value={facts.intent}
          onChange={(event) => onFacts({ intent: event.currentTarget.value as SanctionIntent })}
          data={SANCTION_INTENTS.map((value) => ({ value, label: t.intents[value] }))}
        />
        <Checkbox.Group
          label={t.aggravating}
          value={facts.aggravating}
          onChange={(values) => onFacts({ aggravating: values as SanctionFacts['aggravating'] })}
        >
          <Stack gap="xs" mt="xs">
            {AGGRAVATING.map((value) => (
              <Checkbox key={value} value={value} label={t.aggravatingNames[value]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox.Group
          label={t.mitigating}
          value={facts.mitigating}
          onChange={(values) => onFacts({ mitigating: values as SanctionFacts['mitigating'] })}
        >
          <Stack gap="xs" mt="xs">
            {MITIGATING.map((value) => (
              <Checkbox key={value} value={value} label={t.mitigatingNames[value]} />
            ))}
          </Stack>
        </Checkbox.Group>
      </SimpleGrid>
      <Textarea
        label={t.account}
        description={t.accountHint}
        required
        autosize
        minRows={3}
        maxLength={6000}
        value={facts.account}
        onChange={(event) => onFacts({ account: event.currentTarget.value })}
      />
      <Textarea
        label={t.answer}
        autosize
        minRows={2}
        maxLength={6000}
        value={facts.answer}
        onChange={(event) => onFacts({ answer: event.currentTarget.value })}
      />
    </>
  )
}
