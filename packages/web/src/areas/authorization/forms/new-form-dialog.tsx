import { api } from '@clearpost/contract'
import { TEMPLATE_IDS, type TemplateId } from '@clearpost/law'
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { formsQuery } from './queries.ts'
import { useFormWords } from './words.ts'

/** Begins a form from a template. */
export function NewFormDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useFormWords()
  const { common } = useMessages()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [template, setTemplate] = useState<TemplateId>('photo_video')
  const [name, setName] = useState('')
  const { run, busy, error } = useAction()
  const begin = () =>
    run(async () => {
      const form = await call(api.authorizationForm.create, { body: { template, name } })
      await queryClient.invalidateQueries({ queryKey: formsQuery.queryKey })
      await navigate({ to: '/authorizations/forms/$formId', params: { formId: form.id } })
    })
  return (
    <Modal opened={opened} onClose={onClose} title={t.add} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t.name}
            description={t.nameHint}
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Radio.Group
            label={t.template}
            value={template}
            onChange={(value) => setTemplate(value as TemplateId)}
          >
            <Stack gap="sm" mt="xs">
              {TEMPLATE_IDS.map((id) => (
                <Radio key={id} value={id} label={t.templates[id][0]} description={t.templates[id][1]} />
              ))}
            </Stack>
          </Radio.Group>
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={name.trim() === ''}>
              {t.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
