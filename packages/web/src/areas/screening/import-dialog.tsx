import { api } from '@clearpost/contract'
import { OBLIGATIONS } from '@clearpost/law'
import { Alert, Anchor, Button, Checkbox, FileButton, Group, List, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, ProblemError } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useScreeningWords } from './words.ts'

const SITE = OBLIGATIONS.find(({ id }) => id === 'leie')?.sourceUrl ?? ''

/** Takes OIG's file. A refused one is named line by line, and nothing has changed. */
export function ImportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useScreeningWords()
  const { common } = useMessages()
  const format = useFormat()
  const queryClient = useQueryClient()
  const { run, busy, error, clearError } = useAction()
  const [file, setFile] = useState<File | null>(null)
  const [smaller, setSmaller] = useState(false)
  const isSmaller = error instanceof ProblemError && error.code === 'screening.smaller'
  const close = () => {
    setFile(null)
    setSmaller(false)
    clearError()
    onClose()
  }
  const send = async () => {
    if (!file) return
    const done = await run(async () => {
      const query = { smaller: smaller ? ('yes' as const) : ('no' as const) }
      const { rows } = await call(api.screening.importFile, {
        query,
        bytes: new Blob([file], { type: 'text/csv' }),
      })
      notifySaved(t.imported(format.number(rows)))
      await queryClient.invalidateQueries({ queryKey: ['screening'] })
    })
    if (done) close()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t.importTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          <Text size="sm">
            {t.importHint}{' '}
            <Anchor href={SITE} target="_blank" rel="noreferrer" inherit underline="always">
              {t.site}
            </Anchor>
          </Text>
          <Group gap="sm">
            <FileButton
              accept=".csv,text/csv"
              onChange={(chosen) => {
                clearError()
                setFile(chosen)
              }}
            >
              {(props) => (
                <Button {...props} variant="default" data-autofocus>
                  {t.chooseFile}
                </Button>
              )}
            </FileButton>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }} role="status">
              {file?.name}
            </Text>
          </Group>
          {error !== null && <Refusal error={error} />}
          {(isSmaller || smaller) && (
            <Checkbox
              label={t.smaller}
              checked={smaller}
              onChange={(event) => setSmaller(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={file === null}>
              {t.import}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** The lines that could not be read, in the page's language; the server names them by number and fault. */
function Refusal({ error }: { error: unknown }) {
  const t = useScreeningWords()
  const { problems } = useMessages()
  if (!(error instanceof ProblemError) || error.code !== 'screening.brokenFile')
    return <ProblemAlert error={error} />
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={(problems as Record<string, string>)[error.code]}
    >
      <List size="sm">
        {error.problem.errors?.map(({ path }) => {
          const [line = '', fault = ''] = path.split(' ')
          return (
            <List.Item key={path}>
              {line === 'more' ? t.moreLines(fault) : t.line(line, t.faults[fault] ?? '')}
            </List.Item>
          )
        })}
      </List>
    </Alert>
  )
}
