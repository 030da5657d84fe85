import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { activePeopleQuery } from '../../workforce/queries.ts'

/** Somebody of the workforce; `''` is nobody. Whoever is chosen stays in the list although they left. */
export function PersonSelect({
  label,
  value,
  onChange,
  none,
  chosen,
  required = false,
}: {
  label: string
  value: string
  onChange: (personId: string) => void
  /** Words for nobody. */
  none: string
  chosen?: { id: string | null; name: string } | null
  required?: boolean
}) {
  const people = useQuery(activePeopleQuery).data?.items ?? []
  const left =
    chosen?.id && !people.some(({ id }) => id === chosen.id) ? [{ id: chosen.id, name: chosen.name }] : []
  return (
    <NativeSelect
      label={label}
      required={required}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: none },
        ...[...left, ...people].map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
