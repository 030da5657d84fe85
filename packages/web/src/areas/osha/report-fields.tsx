import type { CaseDetails } from '@clearpost/contract'
import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { Section } from '../../ui/section.tsx'
import { useOshaWords } from './words.ts'

type Field = keyof ReturnType<typeof useOshaWords>['details']
/** Fields of Form 301 in its order, by how they are typed. */
const FIELDS: readonly [
  field: Field,
  kind: 'line' | 'text' | 'day' | 'time' | 'answer' | 'sex',
  max: number,
][] = [
  ['street', 'line', 200],
  ['city', 'line', 100],
  ['state', 'line', 40],
  ['zip', 'line', 10],
  ['bornOn', 'day', 0],
  ['hiredOn', 'day', 0],
  ['sex', 'sex', 0],
  ['physician', 'line', 200],
  ['facility', 'line', 300],
  ['emergencyRoom', 'answer', 0],
  ['overnight', 'answer', 0],
  ['beganWorkAt', 'time', 0],
  ['eventAt', 'time', 0],
  ['before', 'text', 2000],
  ['happened', 'text', 2000],
  ['injury', 'text', 1000],
  ['object', 'text', 1000],
  ['diedOn', 'day', 0],
  ['completedBy', 'line', 200],
  ['completedTitle', 'line', 200],
  ['completedPhone', 'line', 40],
]

const asChoice = (answer: boolean | null) => (answer === null ? '' : answer ? 'yes' : 'no')

/** The fields of Form 301 that the log does not have. */
export function ReportFields({
  details,
  onChange,
}: {
  details: CaseDetails
  onChange: (change: Partial<CaseDetails>) => void
}) {
  const t = useOshaWords()
  const put = (field: Field, value: string | boolean | null) =>
    onChange({ [field]: value } as Partial<CaseDetails>)
  return (
    <Section title={t.report} hint={t.reportHint}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
        {FIELDS.map(([field, kind, max]) => {
          const label = t.details[field]
          const value = details[field]
          if (kind === 'sex' || kind === 'answer') {
            const answers = kind === 'sex' ? t.sexes : { yes: t.yes, no: t.no }
            return (
              <NativeSelect
                key={field}
                label={label}
                value={kind === 'sex' ? (details.sex ?? '') : asChoice(value as boolean | null)}
                onChange={({ currentTarget: { value: chosen } }) =>
                  put(field, chosen === '' ? null : kind === 'sex' ? chosen : chosen === 'yes')
                }
                data={[
                  { value: '', label: t.notSaid },
                  ...Object.entries(answers).map(([key, name]) => ({ value: key, label: name })),
                ]}
              />
            )
          }
          if (kind === 'text')
            return (
              <Textarea
                key={field}
                label={label}
                autosize
                minRows={2}
                maxLength={max}
                value={String(value ?? '')}
                onChange={(event) => put(field, event.currentTarget.value)}
              />
            )
          const empty = kind === 'line' ? '' : null
          return (
            <TextInput
              key={field}
              type={kind === 'day' ? 'date' : kind === 'time' ? 'time' : 'text'}
              label={label}
              maxLength={max === 0 ? undefined : max}
              value={String(value ?? '')}
              onChange={({ currentTarget: { value: typed } }) => put(field, typed === '' ? empty : typed)}
            />
          )
        })}
      </SimpleGrid>
    </Section>
  )
}
