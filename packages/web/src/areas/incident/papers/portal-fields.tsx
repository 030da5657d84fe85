import type { PaperDesk } from '@clearpost/contract'
import {
  BREACH_LOCATIONS,
  BREACH_TYPES,
  ENTITY_TYPES,
  type EntityType,
  PORTAL_ACTIONS,
  PORTAL_SAFEGUARDS,
} from '@clearpost/law'
import { Checkbox, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import { usePapersWords } from './words.ts'

type Portal = PaperDesk['facts']['portal']

/** Answers for the form of HHS, in its own words, so that they can be copied. */
export function PortalFields({
  portal,
  onPortal,
}: {
  portal: Portal
  onPortal: (change: Partial<Portal>) => void
}) {
  const t = usePapersWords()
  const { contact } = portal
  const many = <K extends 'breachTypes' | 'locations' | 'safeguards' | 'actions'>(
    name: K,
    words: Readonly<Record<string, string>>,
  ) => (
    <Checkbox.Group
      label={t[name]}
      value={portal[name] as string[]}
      onChange={(values) => onPortal({ [name]: values } as Partial<Portal>)}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs" mt="xs" lang="en">
        {Object.entries(words).map(([value, label]) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
  const day = (name: 'noticesFrom' | 'noticesUntil') => (
    <TextInput
      type="date"
      label={t[name]}
      value={portal[name] ?? ''}
      onChange={(event) => onPortal({ [name]: event.currentTarget.value || null })}
    />
  )
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="sm">
        <NativeSelect
          label={t.entityType}
          value={portal.entityType}
          onChange={(event) => onPortal({ entityType: event.currentTarget.value as EntityType })}
          data={Object.entries(ENTITY_TYPES).map(([value, label]) => ({ value, label }))}
        />
        {(['name', 'email', 'phone', 'address'] as const).map((name) => (
          <TextInput
            key={name}
            label={t.portalContact[name]}
            maxLength={name === 'phone' ? 60 : 200}
            value={contact[name]}
            onChange={(event) => onPortal({ contact: { ...contact, [name]: event.currentTarget.value } })}
          />
        ))}
        <TextInput
          label={t.businessAssociate}
          maxLength={200}
          value={portal.businessAssociate}
          onChange={(event) => onPortal({ businessAssociate: event.currentTarget.value })}
        />
        {day('noticesFrom')}
        {day('noticesUntil')}
        <NumberInput
          label={t.substitutePersons}
          value={portal.substitutePersons}
          min={0}
          max={100_000_000}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          onChange={(value) => onPortal({ substitutePersons: typeof value === 'number' ? value : 0 })}
        />
      </SimpleGrid>
      <Checkbox
        label={t.mediaTold}
        checked={portal.mediaTold}
        onChange={(event) => onPortal({ mediaTold: event.currentTarget.checked })}
      />
      <Checkbox
        label={t.addendum}
        checked={portal.addendum}
        onChange={(event) => onPortal({ addendum: event.currentTarget.checked })}
      />
      {many('breachTypes', BREACH_TYPES)}
      {many('locations', BREACH_LOCATIONS)}
      {many('safeguards', PORTAL_SAFEGUARDS)}
      {many('actions', PORTAL_ACTIONS)}
    </>
  )
}
