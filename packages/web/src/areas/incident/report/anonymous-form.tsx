import { api, REPORT_FILE_MAX_BYTES, REPORT_FILES_MAX } from '@clearpost/contract'
import {
  Alert,
  Button,
  Code,
  CopyButton,
  Group,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { call } from '../../../api.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { FilesField } from './files-field.tsx'
import { attachAll } from './reporting.ts'
import { useReportWords } from './words.ts'

/** The report, and then the code that is shown once. */
export function AnonymousForm({
  secret,
  before,
  onDone,
}: {
  secret: string
  before: ReactNode
  onDone: () => void
}) {
  const t = useReportWords()
  const { run, busy, error } = useAction()
  const [what, setWhat] = useState('')
  const [link, setLink] = useState('')
  const [occurredOn, setOccurredOn] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const [code, setCode] = useState<string | null>(null)
  const attach = (to: string) =>
    attachAll(files, setFiles, (bytes) => call(api.report.attach, { bearer: `${secret}~${to}`, bytes }))
  const send = () =>
    run(async () => {
      const sent = await call(api.report.submit, {
        bearer: secret,
        body: { what: what.trim(), link: link.trim() || null, occurredOn: occurredOn || null },
      })
      setCode(sent.code)
      await attach(sent.code)
    })
  if (code !== null)
    return (
      <Stack>
        <Title order={2} size="h3">
          {t.received}
        </Title>
        <Alert color="yellow" variant="light" title={t.codeTitle}>
          <Stack gap="sm">
            <Text size="sm">{t.codeHint}</Text>
            <Code fz="xl" style={{ overflowWrap: 'anywhere' }} aria-label={t.code}>
              {code}
            </Code>
            <Group>
              <CopyButton value={code}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? t.copied : t.copy}
                  </Button>
                )}
              </CopyButton>
            </Group>
          </Stack>
        </Alert>
        {files.length > 0 && !busy && (
          <>
            {error !== null && <ProblemAlert error={error} />}
            <Text>{t.filesFailed(files.map(({ name }) => name).join(', '))}</Text>
            <FilesField
              files={files}
              onFiles={setFiles}
              max={REPORT_FILES_MAX}
              maxBytes={REPORT_FILE_MAX_BYTES}
            />
            <Group>
              <Button variant="default" onClick={() => void run(() => attach(code))}>
                {t.tryFiles}
              </Button>
            </Group>
          </>
        )}
        <Group>
          <Button loading={busy} onClick={onDone}>
            {t.written}
          </Button>
        </Group>
      </Stack>
    )
  return (
    <Stack gap="lg">
      {before}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          <Textarea
            label={t.what}
            description={t.whatHint}
            required
            autosize
            minRows={5}
            maxLength={20_000}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <TextInput
            type="url"
            label={t.link}
            maxLength={2000}
            autoComplete="off"
            value={link}
            onChange={(event) => setLink(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t.occurredOn}
            maw={240}
            value={occurredOn}
            onChange={(event) => setOccurredOn(event.currentTarget.value)}
          />
          <FilesField
            files={files}
            onFiles={setFiles}
            max={REPORT_FILES_MAX}
            maxBytes={REPORT_FILE_MAX_BYTES}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group>
            <Button type="submit" loading={busy} disabled={what.trim() === ''}>
              {t.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}
