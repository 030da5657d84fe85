import { type BreachFacts, STATES, type StateCode } from '@clearpost/law'
import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  TextInput,
} from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useExposureWords } from './words.ts'

const PEOPLE_MAX = 10_000_000
const CODES = Object.keys(STATES) as StateCode[]

export interface StateRow {
  state: StateCode
  people: number
}

/** What the clocks need to know. */
export function BreachFields({
  facts,
  rows,
  onFacts,
  onRows,
}: {
  facts: BreachFacts
  rows: readonly StateRow[]
  onFacts: (change: Partial<BreachFacts>) => void
  onRows: (rows: StateRow[]) => void
}) {
  const t = useExposureWords()
  const change = (index: number, row: Partial<StateRow>) =>
    onRows(rows.map((old, at) => (at === index ? { ...old, ...row } : old)))
  const free = CODES.find((code) => !rows.some(({ state }) => state === code))
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} verticalSpacing="sm">
        <TextInput
          type="date"
          label={t.discoveredOn}
          description={t.discoveredHint}
          value={facts.discoveredOn}
          onChange={(event) => {
            if (event.currentTarget.value !== '') onFacts({ discoveredOn: event.currentTarget.value })
          }}
        />
        <TextInput
          type="date"
          label={t.determinedOn}
          description={t.determinedHint}
          min={facts.discoveredOn}
          value={facts.determinedOn ?? ''}
          onChange={(event) => onFacts({ determinedOn: event.currentTarget.value || null })}
        />
        <Delay facts={facts} onFacts={onFacts} />
      </SimpleGrid>
      <Fieldset legend={t.residents} variant="unstyled">
        {rows.map((row, index) => (
          <Group key={row.state} gap="xs" mb="xs" wrap="nowrap">
            <NativeSelect
              aria-label={t.stateOf(index + 1)}
              value={row.state}
              onChange={(event) => change(index, { state: event.currentTarget.value as StateCode })}
              data={CODES.filter(
                (code) => code === row.state || !rows.some(({ state }) => state === code),
              ).map((code) => ({ value: code, label: STATES[code] }))}
            />
            <People
              label={t.peopleOf(index + 1)}
              value={row.people}
              onChange={(people) => change(index, { people })}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t.removeState(STATES[row.state])}
              onClick={() => onRows(rows.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {free && (
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onRows([...rows, { state: free, people: 1 }])}
          >
            {t.addState}
          </Button>
        )}
      </Fieldset>
      <NumberInput
        label={t.elsewhere}
        maw={280}
        value={facts.elsewhere}
        min={0}
        max={PEOPLE_MAX}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        onChange={(value) => onFacts({ elsewhere: typeof value === 'number' ? value : 0 })}
      />
    </>
  )
}

function People({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (people: number) => void
}) {
  return (
    <NumberInput
      aria-label={label}
      value={value}
      min={1}
      max={PEOPLE_MAX}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      onChange={(people) => {
        if (typeof people === 'number' && people >= 1) onChange(people)
      }}
    />
  )
}

const DELAYS = ['none', 'written', 'oral'] as const

function Delay({
  facts: { delay, discoveredOn },
  onFacts,
}: {
  facts: BreachFacts
  onFacts: (change: Partial<BreachFacts>) => void
}) {
  const t = useExposureWords()
  const day = delay === null ? discoveredOn : delay.kind === 'written' ? delay.until : delay.statedOn
  const set = (kind: string, on: string) =>
    onFacts({
      delay: kind === 'written' ? { kind, until: on } : kind === 'oral' ? { kind, statedOn: on } : null,
    })
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NativeSelect
        label={t.delay}
        value={delay?.kind ?? 'none'}
        onChange={(event) => set(event.currentTarget.value, day)}
        data={DELAYS.map((value) => ({ value, label: t.delays[value] }))}
      />
      {delay && (
        <TextInput
          type="date"
          aria-label={t.delayDay}
          value={day}
          onChange={(event) => {
            if (event.currentTarget.value !== '') set(delay.kind, event.currentTarget.value)
          }}
        />
      )}
    </Group>
  )
}
