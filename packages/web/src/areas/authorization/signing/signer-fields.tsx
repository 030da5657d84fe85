import { api, SIGNER_KINDS, type SignerKind } from '@clearpost/contract'
import { Button, FileButton, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { call } from '../../../api.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { Signer } from './sign-form.tsx'
import { useSigningWords } from './words.ts'

/** Who signs: the person, a representative with authority and proof, or a parent. */
export function SignerFields({
  minor,
  token,
  signer,
  onChange,
}: {
  minor: boolean
  token: string
  signer: Signer
  onChange: (signer: Signer) => void
}) {
  const t = useSigningWords()
  const { run, busy, error } = useAction()
  const attach = (file: File | null) => {
    if (!file) return
    void run(async () => {
      await call(api.signing.proof, { bearer: token, device: true, bytes: file })
      onChange({ ...signer, hasProof: true })
    })
  }
  const kinds = SIGNER_KINDS.filter((kind) => (minor ? kind !== 'patient' : kind !== 'parent'))
  return (
    <section aria-label={t.who}>
      <Title order={2} size="h3" mb="sm">
        {t.who}
      </Title>
      <Stack>
        {minor && <Text>{t.minor}</Text>}
        <Radio.Group
          aria-label={t.who}
          value={signer.kind}
          onChange={(kind) => onChange({ ...signer, kind: kind as SignerKind })}
        >
          <Stack gap="sm">
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t.kinds[kind]} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t.name}
          required
          maw={420}
          maxLength={200}
          autoComplete="off"
          value={signer.name}
          onChange={(event) => onChange({ ...signer, name: event.currentTarget.value })}
        />
        {signer.kind === 'representative' && (
          <>
            <TextInput
              label={t.authority}
              description={t.authorityHint}
              required
              maw={420}
              maxLength={300}
              value={signer.authority}
              onChange={(event) => onChange({ ...signer, authority: event.currentTarget.value })}
            />
            <div>
              <Text size="sm" fw={600}>
                {t.proof}
              </Text>
              <Text size="sm" c="dimmed" mb={6}>
                {signer.hasProof ? t.proofThere : t.proofHint}
              </Text>
              <Group>
                <FileButton accept="application/pdf,image/jpeg,image/png" onChange={attach}>
                  {(props) => (
                    <Button
                      {...props}
                      variant="default"
                      loading={busy}
                      leftSection={<IconPaperclip size={16} aria-hidden />}
                    >
                      {t.proofChoose}
                    </Button>
                  )}
                </FileButton>
              </Group>
              {error !== null && <ProblemAlert error={error} />}
            </div>
          </>
        )}
      </Stack>
    </section>
  )
}
