import { PURPOSES } from '@clearpost/contract'
import { COMPANIONS, CONDITIONS, type FormSettings, INFORMATION, SIGNERS } from '@clearpost/law'
import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Section } from '../../../ui/section.tsx'
import { Defects, useSettingDefects } from './defect-note.tsx'
import classes from './form.module.css'
import { useEditor } from './use-form-editor.ts'
import { useFormWords } from './words.ts'

/** What fills the blanks about the organization. */
export function BlanksSection() {
  const t = useFormWords()
  const { content, changeSettings, mayWrite } = useEditor()
  return (
    <Section title={t.blanks} hint={t.blanksHint}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(['organization', 'address', 'contact'] as const).map((field) => (
          <div key={field}>
            <TextInput
              id={`setting-${field}`}
              label={t[field]}
              {...(field === 'contact' ? { description: t.contactHint } : {})}
              maxLength={300}
              readOnly={!mayWrite}
              value={content.settings[field]}
              onChange={(event) => changeSettings({ [field]: event.currentTarget.value })}
            />
            <SettingDefects field={field} />
          </div>
        ))}
      </SimpleGrid>
    </Section>
  )
}

function SettingDefects({ field }: { field: keyof FormSettings }) {
  return <Defects items={useSettingDefects(field)} />
}

/** The facts that decide which paragraphs apply. */
export function SettingsSection() {
  const t = useFormWords()
  const { content, changeSettings, mayWrite, name, rename } = useEditor()
  const { settings } = content
  const disabled = !mayWrite
  return (
    <Section title={t.about} hint={t.aboutHint}>
      <Stack gap="lg">
        <TextInput
          label={t.name}
          description={t.nameHint}
          required
          maxLength={120}
          readOnly={!mayWrite}
          value={name}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Choices
            field="purposes"
            label={t.purposes}
            options={PURPOSES.map((value) => [value, t.purposeOptions[value]])}
            values={settings.purposes}
            onChange={(purposes) => changeSettings({ purposes })}
          />
          <Choices
            field="information"
            paragraph="45 CFR 164.508(a)(2), 42 CFR 2.31"
            label={t.information}
            options={INFORMATION.map((value) => [value, t.informationOptions[value]])}
            values={settings.information}
            onChange={(information) => changeSettings({ information })}
          />
          <Choices
            field="signers"
            paragraph="45 CFR 164.502(g)"
            label={t.signers}
            options={SIGNERS.map((value) => [value, t.signerOptions[value]])}
            values={settings.signers}
            onChange={(signers) => changeSettings({ signers })}
          />
          <Choices
            field="signature"
            paragraph="45 CFR 164.508(c)(1)(vi)"
            label={t.signature}
            empty
            options={SIGNATURE_LINES.map((value) => [value, t.signatureOptions[value]])}
            values={SIGNATURE_LINES.filter((line) => settings.signature[line])}
            onChange={(lines) =>
              changeSettings({
                signature: {
                  patientName: lines.includes('patientName'),
                  signature: lines.includes('signature'),
                  date: lines.includes('date'),
                  authority: lines.includes('authority'),
                },
              })
            }
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Choice field="askedBy" paragraph="45 CFR 164.508(c)(4)" label={t.askedBy}>
            <NativeSelect
              id="setting-askedBy"
              aria-label={t.askedBy}
              disabled={disabled}
              value={settings.askedBy}
              onChange={(event) =>
                changeSettings({ askedBy: event.currentTarget.value as FormSettings['askedBy'] })
              }
              data={(['organization', 'individual'] as const).map((value) => ({
                value,
                label: t.askedByOptions[value],
              }))}
            />
          </Choice>
          <Choice field="conditioned" paragraph="45 CFR 164.508(b)(4)" label={t.conditioned}>
            <NativeSelect
              id="setting-conditioned"
              aria-label={t.conditioned}
              disabled={disabled}
              value={settings.conditioned}
              onChange={(event) =>
                changeSettings({ conditioned: event.currentTarget.value as FormSettings['conditioned'] })
              }
              data={CONDITIONS.map((value) => ({ value, label: t.conditionedOptions[value] }))}
            />
          </Choice>
          <Choice field="combinedWith" paragraph="45 CFR 164.508(b)(3)" label={t.combinedWith}>
            <NativeSelect
              id="setting-combinedWith"
              aria-label={t.combinedWith}
              disabled={disabled}
              value={settings.combinedWith}
              onChange={(event) =>
                changeSettings({ combinedWith: event.currentTarget.value as FormSettings['combinedWith'] })
              }
              data={COMPANIONS.map((value) => ({ value, label: t.combinedOptions[value] }))}
            />
          </Choice>
          <Choices
            field="remuneration"
            paragraph="45 CFR 164.508(a)(3)–(4)"
            label={t.facts}
            empty
            options={FACTS.map((value) => [value, t[value]])}
            values={FACTS.filter((fact) => settings[fact])}
            onChange={(facts) =>
              changeSettings({
                remuneration: facts.includes('remuneration'),
                sale: facts.includes('sale'),
                research: facts.includes('research'),
                noticeExplainsRevocation: facts.includes('noticeExplainsRevocation'),
              })
            }
          />
        </SimpleGrid>
      </Stack>
    </Section>
  )
}

const SIGNATURE_LINES = ['patientName', 'signature', 'date', 'authority'] as const
const FACTS = ['remuneration', 'sale', 'research', 'noticeExplainsRevocation'] as const

interface ChoicesProps<T extends string> {
  field: keyof FormSettings
  paragraph?: string
  label: string
  options: readonly (readonly [T, string])[]
  values: readonly T[]
  onChange: (values: T[]) => void
  /** None may be chosen. */
  empty?: boolean
}

function Choices<T extends string>({
  field,
  paragraph,
  label,
  options,
  values,
  onChange,
  empty = false,
}: ChoicesProps<T>) {
  const { mayWrite } = useEditor()
  return (
    <fieldset className={classes.choices} id={`setting-${field}`} tabIndex={-1}>
      <legend className={classes.legend}>
        {label}
        {paragraph && <span className={classes.paragraph}>{paragraph}</span>}
      </legend>
      <Stack gap="xs">
        {options.map(([value, text]) => {
          const checked = values.includes(value)
          return (
            <Checkbox
              key={value}
              label={text}
              checked={checked}
              // A form is for something: the last one stays.
              disabled={!mayWrite || (checked && !empty && values.length === 1)}
              onChange={() =>
                onChange(
                  options
                    .map(([one]) => one)
                    .filter((one) => (one === value ? !checked : values.includes(one))),
                )
              }
            />
          )
        })}
      </Stack>
      <SettingDefects field={field} />
    </fieldset>
  )
}

function Choice({
  field,
  paragraph,
  label,
  children,
}: {
  field: keyof FormSettings
  paragraph: string
  label: string
  children: ReactNode
}) {
  return (
    <div>
      <div className={classes.legend}>
        <label htmlFor={`setting-${field}`}>{label}</label>
        <span className={classes.paragraph}>{paragraph}</span>
      </div>
      {children}
      <SettingDefects field={field} />
    </div>
  )
}
