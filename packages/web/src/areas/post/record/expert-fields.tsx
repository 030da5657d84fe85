import { api, DETERMINATION_MAX_BYTES, deidentificationProblems, type Post } from '@clearpost/contract'
import { Button, FileButton, Group, Input, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { call, ProblemError } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { Filled } from './blockers.ts'
import { useWords } from './words.ts'

const KILOBYTE = 1024

/** The server says the same; the page spares a large upload. */
function tooLarge(): ProblemError {
  const [status, title] = deidentificationProblems.tooLarge
  return new ProblemError({ type: 'about:blank', status, title, code: 'deidentification.tooLarge' })
}

/** The document of an expert determination and what it says: 164.514(b)(1). */
export function ExpertFields({
  post,
  filled,
  change,
}: {
  post: Pick<Post, 'id'>
  filled: Filled
  change: (change: Partial<Filled>) => void
}) {
  const t = useWords()
  const format = useFormat()
  const [kept, setKept] = useState<{ bytes: number; sha256: string } | null>(null)
  const { run, busy, error } = useAction()
  const attach = (file: File | null) =>
    file &&
    run(async () => {
      if (file.size > DETERMINATION_MAX_BYTES) throw tooLarge()
      const document = await call(api.deidentification.upload, { params: { postId: post.id }, bytes: file })
      setKept(document)
      change({ documentId: document.id })
    })
  return (
    <Stack>
      <Text size="sm">{t.expertIntro}</Text>
      <div>
        <Input.Label>{t.document}</Input.Label>
        <Input.Description mb={6}>{t.documentHint}</Input.Description>
        <Group gap="sm">
          <FileButton accept="application/pdf" onChange={(file) => void attach(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={busy}
                leftSection={<IconFileTypePdf size={16} aria-hidden />}
              >
                {t.chooseDocument}
              </Button>
            )}
          </FileButton>
          {kept && (
            <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
              {t.documentKept(
                `${format.number(Math.ceil(kept.bytes / KILOBYTE))} kB`,
                kept.sha256.slice(0, 16),
              )}
            </Text>
          )}
        </Group>
      </div>
      {error !== null && <ProblemAlert error={error} />}
      <TextInput
        label={t.expertName}
        required
        maxLength={200}
        value={filled.expertName}
        onChange={(event) => change({ expertName: event.currentTarget.value })}
      />
      <Textarea
        label={t.expertQualification}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={filled.qualification}
        onChange={(event) => change({ qualification: event.currentTarget.value })}
      />
      <Textarea
        label={t.expertStatement}
        description={t.expertStatementHint}
        required
        autosize
        minRows={3}
        maxLength={8000}
        value={filled.statement}
        onChange={(event) => change({ statement: event.currentTarget.value })}
      />
      <Group align="flex-start" grow preventGrowOverflow={false} wrap="wrap">
        <TextInput
          type="date"
          label={t.determinedOn}
          description=" "
          required
          value={filled.determinedOn}
          onChange={(event) => change({ determinedOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t.expiresOn}
          description={t.expiresOnHint}
          value={filled.expiresOn}
          onChange={(event) => change({ expiresOn: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  )
}
