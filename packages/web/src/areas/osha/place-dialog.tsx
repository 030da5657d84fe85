import { api, ESTABLISHMENT_TYPES, type Establishment, type EstablishmentInput } from '@clearpost/contract'
import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useOshaWords } from './words.ts'

const EMPTY: EstablishmentInput = {
  name: '',
  companyName: '',
  ein: '',
  street: '',
  city: '',
  state: '',
  zip: '',
  naics: '',
  industry: '',
  type: 'private',
}
/** What each field may hold, as the browser checks it. */
const LINES: readonly [field: keyof EstablishmentInput, pattern: string | undefined, max: number][] = [
  ['name', undefined, 100],
  ['companyName', undefined, 100],
  ['ein', '\\d{9}', 9],
  ['street', undefined, 100],
  ['city', undefined, 100],
  ['state', '[A-Z]{2}', 2],
  ['zip', '\\d{5}(\\d{4})?', 9],
  ['naics', '\\d{6}', 6],
  ['industry', undefined, 300],
]

/** A place of business as the forms name it; a new one without `place`. */
export function PlaceDialog({
  place,
  onClose,
  onSaved,
}: {
  place: Establishment | null
  onClose: () => void
  onSaved: (id: string) => void
}) {
  const t = useOshaWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [form, setForm] = useState<EstablishmentInput>(place ?? EMPTY)
  const save = () =>
    run(async () => {
      const { name, companyName, ein, street, city, state, zip, naics, industry, type } = form
      const body = { name, companyName, ein, street, city, state, zip, naics, industry, type }
      const saved = place
        ? await call(api.osha.changeEstablishment, { params: { establishmentId: place.id }, body })
        : await call(api.osha.addEstablishment, { body })
      await queryClient.invalidateQueries({ queryKey: ['osha', 'establishments'] })
      onSaved(saved.id)
      onClose()
    })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={place ? t.changePlace : t.addPlace}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
            {LINES.map(([field, pattern, max]) => (
              <TextInput
                key={field}
                label={t.fields[field]}
                description={field === 'companyName' ? t.fields.companyHint : undefined}
                required={field === 'name'}
                maxLength={max}
                pattern={pattern}
                value={form[field]}
                onChange={({ currentTarget: { value } }) =>
                  setForm({ ...form, [field]: field === 'state' ? value.toUpperCase() : value })
                }
              />
            ))}
            <NativeSelect
              label={t.fields.type}
              value={form.type}
              onChange={({ currentTarget: { value } }) =>
                setForm({ ...form, type: value as EstablishmentInput['type'] })
              }
              data={ESTABLISHMENT_TYPES.map((value) => ({ value, label: t.types[value] }))}
            />
          </SimpleGrid>
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
