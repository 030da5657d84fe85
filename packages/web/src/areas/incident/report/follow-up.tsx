import { type AnonymousReport, api, REPORT_FILE_MAX_BYTES, REPORT_FILES_MAX } from '@clearpost/contract'
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { MessageList } from '../message-list.tsx'
import { FilesField } from './files-field.tsx'
import { attachAll } from './reporting.ts'
import { useReportWords } from './words.ts'

/** By its code: how far the report is, what the office wrote, and more to say. */
export function FollowUp({ secret }: { secret: string }) {
  const t = useReportWords()
  const [code, setCode] = useState('')
  const [report, setReport] = useState<AnonymousReport | null>(null)
  const { run, busy, error } = useAction()
  // However it was typed: a header takes neither blanks nor other alphabets.
  const bearer = `${secret}~${code.replaceAll(/[^0-9a-z]/gi, '')}`
  const look = () => run(async () => setReport(await call(api.report.follow, { bearer })))
  return (
    <Stack gap="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <Stack>
          <TextInput
            label={t.codeAsk}
            required
            ff="monospace"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value)
              setReport(null)
            }}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group>
            <Button
              type="submit"
              variant={report ? 'default' : 'filled'}
              loading={busy}
              disabled={code.trim() === ''}
            >
              {t.look}
            </Button>
          </Group>
        </Stack>
      </form>
      {report && <Found report={report} bearer={bearer} onChange={setReport} />}
    </Stack>
  )
}

function Found({
  report,
  bearer,
  onChange,
}: {
  report: AnonymousReport
  bearer: string
  onChange: (report: AnonymousReport) => void
}) {
  const t = useReportWords()
  const format = useFormat()
  const { run, busy, error } = useAction()
  const [text, setText] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const add = () =>
    run(async () => {
      if (text.trim() !== '') {
        onChange(await call(api.report.add, { bearer, body: { text: text.trim() } }))
        setText('')
      }
      await attachAll(files, setFiles, async (bytes) =>
        onChange(await call(api.report.attach, { bearer, bytes })),
      )
      notifySaved(t.added)
    })
  return (
    <Stack component="section" aria-label={t.mine}>
      <Text fw={600} role="status">
        {t.states[report.state]}
      </Text>
      <Text size="sm" c="dimmed">
        {t.reportedOn(format.day(report.reportedOn))} · {t.filesKept(report.files)}
      </Text>
      <Title order={2} size="h4">
        {t.messages}
      </Title>
      <MessageList messages={report.messages} names={t.from} none={t.noMessages} />
      {report.state !== 'closed' && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <Stack>
            <Textarea
              label={t.add}
              autosize
              minRows={3}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <FilesField
              files={files}
              onFiles={setFiles}
              max={Math.max(0, REPORT_FILES_MAX - report.files)}
              maxBytes={REPORT_FILE_MAX_BYTES}
            />
            {error !== null && <ProblemAlert error={error} />}
            <Group>
              <Button type="submit" loading={busy} disabled={text.trim() === '' && files.length === 0}>
                {t.addSend}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  )
}
