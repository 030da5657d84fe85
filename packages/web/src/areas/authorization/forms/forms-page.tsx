import type { FormSummary } from '@clearpost/contract'
import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import classes from './form.module.css'
import { NewFormDialog } from './new-form-dialog.tsx'
import { formsQuery } from './queries.ts'
import { StateBadge } from './state-badge.tsx'
import { useFormWords } from './words.ts'

/** The organization's authorization forms. */
export function FormsPage() {
  const t = useFormWords()
  const mayWrite = useMay('authorization:form')
  const forms = useQuery(formsQuery)
  const [opened, setOpened] = useState(false)
  const add = mayWrite && <Button onClick={() => setOpened(true)}>{t.add}</Button>
  return (
    <>
      <PageHeader title={t.title} actions={forms.data?.items.length ? add : null}>
        {t.hint}
      </PageHeader>
      <Stack gap="lg" maw={980}>
        {forms.isPending && <LoadingRows rows={3} height={90} />}
        {forms.isError && <ProblemAlert error={forms.error} />}
        {forms.data?.items.length === 0 && (
          <EmptyState title={t.none} icon={<IconFileCheck size={36} aria-hidden />} action={add || null}>
            {t.noneHint}
          </EmptyState>
        )}
        {forms.data && forms.data.items.length > 0 && (
          <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} bg="var(--card)">
            <ul className={classes.list}>
              {forms.data.items.map((form) => (
                <FormRow key={form.id} form={form} />
              ))}
            </ul>
          </Paper>
        )}
        {!mayWrite && <Text c="dimmed">{t.readOnly}</Text>}
      </Stack>
      <NewFormDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}

function FormRow({ form }: { form: FormSummary }) {
  const t = useFormWords()
  const format = useFormat()
  return (
    <li className={classes.row}>
      <div>
        <AnchorLink to="/authorizations/forms/$formId" params={{ formId: form.id }} fw={600}>
          {form.name}
        </AnchorLink>
        <Text size="sm">
          {form.langs.map((lang) => t.langs[lang]).join(', ')} ·{' '}
          {form.signers.map((signer) => t.signerOptions[signer]).join(', ')}
        </Text>
        <Text size="sm" c="dimmed">
          {form.purposes.map((purpose) => t.purposeOptions[purpose]).join(', ')}
        </Text>
      </div>
      <Stack gap={4} align="flex-end" className={classes.aside ?? ''}>
        <Group gap="xs" justify="flex-end">
          {form.invalid > 0 && (
            <Badge color="red.8" variant="outline" c="var(--verdict-stop)">
              {t.defects(form.invalid)}
            </Badge>
          )}
          <StateBadge state={form.state} />
        </Group>
        <Text size="sm" c="dimmed" ta="end">
          {[
            form.version !== null && t.version(form.version),
            form.hasDraft && form.version !== null && t.hasDraft,
          ]
            .filter(Boolean)
            .join(', ')}
        </Text>
        <Text size="sm" c="dimmed" ta="end">
          {t.changed(form.updatedBy.name)}, {format.date(form.updatedAt)}
        </Text>
      </Stack>
    </li>
  )
}
