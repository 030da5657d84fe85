import { CASE_TRAITS, type CaseTrait, type ExposureQuestion } from '@clearpost/law'
import { Checkbox, NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import { Section } from '../../ui/section.tsx'
import { useExposureWords } from './words.ts'

const PERSONS_MAX = 10_000_000
const PROVISIONS_MAX = 20

/** Fields of one row stay on one line. */
const DESCRIPTION_LAST: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
]

/** The facts that an estimate needs. */
export function WhatHappened({
  question,
  traits,
  onQuestion,
  onTraits,
}: {
  question: ExposureQuestion
  traits: readonly CaseTrait[]
  onQuestion: (change: Partial<ExposureQuestion>) => void
  onTraits: (traits: CaseTrait[]) => void
}) {
  const t = useExposureWords()
  const day = (name: 'violatedOn' | 'endedOn' | 'assessedOn', description?: string) => (
    <TextInput
      type="date"
      label={t[name]}
      description={description}
      inputWrapperOrder={DESCRIPTION_LAST}
      value={question[name]}
      onChange={(event) => {
        if (event.currentTarget.value !== '') onQuestion({ [name]: event.currentTarget.value })
      }}
    />
  )
  const count = (name: 'persons' | 'provisions', max: number, description?: string) => (
    <NumberInput
      label={t[name]}
      description={description}
      inputWrapperOrder={DESCRIPTION_LAST}
      value={question[name]}
      min={1}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      onChange={(value) => {
        if (typeof value === 'number' && value >= 1) onQuestion({ [name]: value })
      }}
    />
  )
  return (
    <Section title={t.whatHappened} hint={t.whatHappenedHint}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="sm">
        {day('violatedOn')}
        {day('endedOn', t.endedHint)}
        {day('assessedOn', t.assessedHint)}
        {count('persons', PERSONS_MAX)}
        {count('provisions', PROVISIONS_MAX, t.provisionsHint)}
      </SimpleGrid>
      <Checkbox
        label={t.corrected}
        checked={question.correctedInTime}
        onChange={(event) => onQuestion({ correctedInTime: event.currentTarget.checked })}
      />
      <Checkbox.Group
        label={t.traits}
        value={[...traits]}
        onChange={(values) => onTraits(values as CaseTrait[])}
      >
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs" mt="xs">
          {CASE_TRAITS.map((trait) => (
            <Checkbox key={trait} value={trait} label={t.traitNames[trait]} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Section>
  )
}
