import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { fromWallTime, toWallTime } from '../zoned-time.ts'

/** A date and time on the organization's wall clock. `value` is an instant; null while nothing valid is chosen. */
export function WallTimeInput({
  value,
  onChange,
  label,
  readOnly = false,
  autoFocus = false,
}: {
  value: string | null
  onChange: (instant: string | null) => void
  label: string
  readOnly?: boolean
  autoFocus?: boolean
}) {
  const t = useMessages().post
  const { timeZone } = useI18n()
  const passed = value !== null && Date.parse(value) <= Date.now()
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={t.timeHint(timeZone)}
      value={value ? toWallTime(value, timeZone) : ''}
      min={toWallTime(new Date().toISOString(), timeZone)}
      readOnly={readOnly}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      maw={300}
      error={passed ? t.timePassed : null}
      onChange={(event) => onChange(fromWallTime(event.currentTarget.value, timeZone))}
    />
  )
}

/** Whether a post has a time already while it is written, and which. */
export function ScheduleField({
  value,
  onChange,
  readOnly,
}: {
  value: string | null
  onChange: (instant: string | null) => void
  readOnly: boolean
}) {
  const t = useMessages().post
  const [timed, setTimed] = useState(value !== null)
  const chosen = timed || value !== null
  return (
    <Stack gap="sm">
      <Radio.Group
        aria-label={t.when}
        value={chosen ? 'time' : 'open'}
        readOnly={readOnly}
        onChange={(choice) => {
          setTimed(choice === 'time')
          if (choice === 'open') onChange(null)
        }}
      >
        <Stack gap="xs">
          <Radio value="open" label={t.asSoonAsApproved} disabled={readOnly} />
          <Radio value="time" label={t.atTime} disabled={readOnly} />
        </Stack>
      </Radio.Group>
      {chosen && <WallTimeInput label={t.time} value={value} onChange={onChange} readOnly={readOnly} />}
    </Stack>
  )
}
