import { api, type Signature, type SignerKind, type SignInput, type SigningView } from '@clearpost/contract'
import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { type Allowed, AllowFields } from './allow-fields.tsx'
import { DocumentView } from './document-view.tsx'
import { SignatureField } from './signature-field.tsx'
import { SignerFields } from './signer-fields.tsx'
import { useSigningWords } from './words.ts'

interface Props {
  view: SigningView
  token: string
  onSigned: (view: SigningView) => void
}

export interface Signer {
  kind: SignerKind
  name: string
  authority: string
  hasProof: boolean
}

/** The form, the exact post, what is allowed, who signs, the signature: one page from top to bottom. */
export function SignForm({ view, token, onSigned }: Props) {
  const t = useSigningWords()
  const [signer, setSigner] = useState<Signer>({
    kind: view.minor ? 'parent' : 'patient',
    name: '',
    authority: '',
    hasProof: view.hasProof,
  })
  const [allowed, setAllowed] = useState<Allowed>({
    purposes: view.scope.purposes,
    channelIds: view.scope.channelIds,
  })
  const [signature, setSignature] = useState<Signature | null>(null)
  const [electronic, setElectronic] = useState(false)
  const [copyTo, setCopyTo] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, error } = useAction()
  const missing = missingOf({ signer, allowed, signature, electronic })
  const sign = () => {
    setTried(true)
    if (missing.length > 0 || signature === null) return
    const body: SignInput = {
      documentHash: view.documentHash,
      signerKind: signer.kind,
      signerName: signer.name.trim(),
      signerAuthority: signer.kind === 'representative' ? signer.authority.trim() : null,
      signature,
      electronicConsent: true,
      purposes: allowed.purposes,
      channelIds: allowed.channelIds,
      copyTo: copyTo.trim() || null,
    }
    void run(async () => onSigned(await call(api.signing.sign, { bearer: token, device: true, body })))
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sign()
      }}
    >
      <Stack gap="xl">
        <DocumentView view={view} token={token} />
        <AllowFields view={view} allowed={allowed} onChange={setAllowed} />
        <SignerFields minor={view.minor} token={token} signer={signer} onChange={setSigner} />
        <SignatureField name={signer.name} onChange={setSignature} />
        <Stack gap="sm">
          <Checkbox
            label={t.electronic}
            checked={electronic}
            onChange={(event) => setElectronic(event.currentTarget.checked)}
          />
          <TextInput
            type="email"
            label={t.copyTo}
            description={t.copyHint}
            maw={420}
            maxLength={254}
            value={copyTo}
            onChange={(event) => setCopyTo(event.currentTarget.value)}
          />
        </Stack>
        {tried && missing.length > 0 && (
          <Stack gap={4} role="alert">
            {missing.map((what) => (
              <Text key={what} size="sm" fw={600}>
                {t.missing[what]}
              </Text>
            ))}
          </Stack>
        )}
        {error !== null && <ProblemAlert error={error} />}
        <Group>
          <Button type="submit" size="lg" loading={busy}>
            {t.sign}
          </Button>
          <Decline token={token} onDeclined={onSigned} />
        </Group>
      </Stack>
    </form>
  )
}

type Missing = keyof ReturnType<typeof useSigningWords>['missing']

function missingOf(form: {
  signer: Signer
  allowed: Allowed
  signature: Signature | null
  electronic: boolean
}): Missing[] {
  const { signer, allowed } = form
  const checks: [Missing, boolean][] = [
    ['purposes', allowed.purposes.length === 0],
    ['channels', allowed.channelIds?.length === 0],
    ['name', signer.name.trim() === ''],
    ['authority', signer.kind === 'representative' && (signer.authority.trim() === '' || !signer.hasProof)],
    ['signature', form.signature === null],
    ['electronic', !form.electronic],
  ]
  return checks.filter(([, lacks]) => lacks).map(([what]) => what)
}

function Decline({ token, onDeclined }: { token: string; onDeclined: (view: SigningView) => void }) {
  const t = useSigningWords()
  const { common } = useMessages()
  const [asking, setAsking] = useState(false)
  const { run, busy, error } = useAction()
  const decline = () =>
    run(async () => onDeclined(await call(api.signing.decline, { bearer: token, device: true })))
  return (
    <>
      <Button variant="default" size="lg" onClick={() => setAsking(true)}>
        {t.no}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.noSure}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <Stack>
          <Text>{t.noSureHint}</Text>
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {common.cancel}
            </Button>
            <Button loading={busy} onClick={() => void decline()}>
              {t.no}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
