import {
  type Authorization,
  api,
  PAPER_ELEMENTS,
  type PaperElement,
  SIGNER_KINDS,
  type SignerKind,
} from '@clearpost/contract'
import {
  Button,
  Checkbox,
  FileButton,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useAuthorizationWords } from '../words.ts'
import { useRecordUpdate } from './use-record.ts'

const ELEMENTS = Object.keys(PAPER_ELEMENTS) as PaperElement[]

/** A signed paper: its scan, and every element that a person saw on it. */
export function PaperForm({ record }: { record: Authorization }) {
  const t = useAuthorizationWords()
  const update = useRecordUpdate()
  const { run, busy, error } = useAction()
  const [scanned, setScanned] = useState(false)
  const [elements, setElements] = useState<PaperElement[]>([])
  const [fields, setFields] = useState({
    kind: 'patient' as SignerKind,
    name: '',
    authority: '',
    signedOn: '',
  })
  const change = (part: Partial<typeof fields>) => setFields((current) => ({ ...current, ...part }))
  const params = { authorizationId: record.id }
  const attach = (kind: 'scan' | 'proof') => (file: File | null) => {
    if (!file) return
    const endpoint = kind === 'scan' ? api.authorization.uploadScan : api.authorization.uploadProof
    void run(async () => {
      await call(endpoint, { params, bytes: file })
      if (kind === 'scan') setScanned(true)
    })
  }
  const accept = () =>
    run(async () =>
      update(
        await call(api.authorization.acceptPaper, {
          params,
          body: {
            signerKind: fields.kind,
            signerName: fields.name.trim(),
            signerAuthority: fields.authority.trim() || null,
            signedOn: fields.signedOn,
            elements,
          },
        }),
      ),
    )
  return (
    <Stack component="section" aria-label={t.paper}>
      <Attach
        label={t.scan}
        there={scanned ? t.scanThere : null}
        choose={t.scanChoose}
        onFile={attach('scan')}
      />
      <Checkbox.Group
        label={t.elementsLabel}
        value={elements}
        onChange={(values) => setElements(values as PaperElement[])}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" verticalSpacing="xs">
          {ELEMENTS.map((element) => (
            <Checkbox
              key={element}
              value={element}
              label={t.elements[element]}
              description={PAPER_ELEMENTS[element]}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t.signerKind}
          value={fields.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as SignerKind })}
          data={SIGNER_KINDS.map((value) => ({ value, label: t.signers[value] }))}
        />
        <TextInput
          label={t.signerName}
          maxLength={200}
          autoComplete="off"
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t.signedOn}
          value={fields.signedOn}
          onChange={(event) => change({ signedOn: event.currentTarget.value })}
        />
        {fields.kind === 'representative' && (
          <TextInput
            label={t.signerAuthority}
            maxLength={300}
            value={fields.authority}
            onChange={(event) => change({ authority: event.currentTarget.value })}
          />
        )}
      </SimpleGrid>
      {fields.kind === 'representative' && (
        <Attach
          label={t.documentNames.proof}
          there={record.hasProof ? t.proofThere : null}
          choose={t.scanChoose}
          onFile={attach('proof')}
        />
      )}
      {error !== null && <ProblemAlert error={error} />}
      <Group>
        <Button
          loading={busy}
          disabled={!scanned || fields.name.trim() === '' || fields.signedOn === ''}
          onClick={() => void accept()}
        >
          {t.accept}
        </Button>
      </Group>
    </Stack>
  )
}

function Attach({
  label,
  there,
  choose,
  onFile,
}: {
  label: string
  there: string | null
  choose: string
  onFile: (file: File | null) => void
}) {
  return (
    <Group>
      <FileButton accept="application/pdf,image/jpeg,image/png" onChange={onFile}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            aria-label={`${choose}: ${label}`}
            leftSection={<IconPaperclip size={16} aria-hidden />}
          >
            {choose}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" role="status">
        {there ?? label}
      </Text>
    </Group>
  )
}
