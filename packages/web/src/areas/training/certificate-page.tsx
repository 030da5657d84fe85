import { api, type CertificateView } from '@clearpost/contract'
import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconCircleCheckFilled, IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { PublicFrame } from '../../ui/public-frame.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useFragmentToken } from '../account/use-fragment-token.ts'
import { useTrainingWords } from './words.ts'

/** For whoever is shown a certificate. The code is typed, or stands in the fragment, which is sent to nobody. */
export function CertificatePage() {
  const t = useTrainingWords().verify
  const scanned = useFragmentToken()
  const [code, setCode] = useState(scanned)
  const [found, setFound] = useState<CertificateView | null>(null)
  const { run, busy, error } = useAction()
  const check = () => {
    setFound(null)
    return run(async () => setFound(await call(api.training.verify, { body: { code: code.trim() } })))
  }
  return (
    <PublicFrame title={t.title} hint={t.hint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void check()
        }}
      >
        <Stack>
          <TextInput
            label={t.code}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            ff="monospace"
            required
          />
          <Group>
            <Button type="submit" loading={busy} disabled={code.trim().length < 8}>
              {t.check}
            </Button>
          </Group>
        </Stack>
      </form>
      {error !== null && <ProblemAlert error={error} />}
      {found && <Found certificate={found} />}
    </PublicFrame>
  )
}

function Found({ certificate }: { certificate: CertificateView }) {
  const t = useTrainingWords().verify
  const { locale } = useI18n()
  const format = useFormat()
  const rows = [
    [t.course, certificate.title[locale]],
    [t.initials, certificate.initials],
    [t.completed, format.day(certificate.completedOn)],
    [t.expires, format.day(certificate.expiresOn)],
    [t.organization, certificate.organization],
  ] as const
  return (
    <Alert
      role="status"
      color={certificate.current ? 'ink' : 'yellow'}
      variant="light"
      icon={
        certificate.current ? <IconCircleCheckFilled aria-hidden /> : <IconClockExclamation aria-hidden />
      }
      title={certificate.current ? t.valid : t.old}
    >
      <dl style={{ margin: 0, display: 'grid', gap: 4 }}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt style={{ display: 'inline', fontWeight: 600 }}>{term}: </dt>
            <dd style={{ display: 'inline', margin: 0 }}>{value}</dd>
          </div>
        ))}
      </dl>
    </Alert>
  )
}
