import { api } from '@clearpost/contract'
import {
  Anchor,
  Button,
  Code,
  CopyButton,
  Group,
  Modal,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from './totp-dialog.module.css'

/** Shows the key as QR code and text, takes the first code, then shows the recovery codes once. */
export function TotpDialog({ onClose }: { onClose: () => void }) {
  const { account: t, common } = useMessages()
  const begin = useQuery({
    queryKey: ['totp-begin'],
    queryFn: () => call(api.account.beginTotp, {}),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const [code, setCode] = useState('')
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null)
  const { run, busy, error } = useAction()
  const confirm = async () =>
    setRecoveryCodes((await call(api.account.confirmTotp, { body: { code } })).recoveryCodes)
  return (
    <Modal
      opened
      onClose={onClose}
      title={recoveryCodes ? t.recoveryTitle : t.setUpApp}
      closeButtonProps={{ 'aria-label': common.close }}
      closeOnClickOutside={!recoveryCodes}
    >
      {begin.isPending && <LoadingRows rows={3} />}
      {begin.isError && <ProblemAlert error={begin.error} />}
      {recoveryCodes && (
        <Stack>
          <Text>{t.recoveryHint}</Text>
          <SimpleGrid cols={2} spacing="xs">
            {recoveryCodes.map((item) => (
              <Code key={item} fz="md" ta="center">
                {item}
              </Code>
            ))}
          </SimpleGrid>
          <Group justify="flex-end">
            <CopyButton value={recoveryCodes.join('\n')}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? common.copied : common.copy}
                </Button>
              )}
            </CopyButton>
            <Button onClick={onClose}>{t.keptThem}</Button>
          </Group>
        </Stack>
      )}
      {begin.data && !recoveryCodes && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run(confirm)
          }}
        >
          <Stack>
            <Text>{t.scan}</Text>
            <img
              className={classes.code}
              src={`data:image/svg+xml,${encodeURIComponent(renderSVG(begin.data.uri, { border: 2 }))}`}
              alt=""
            />
            <Text size="sm">
              {t.key}: <Code>{begin.data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
            </Text>
            <Anchor href={begin.data.uri} size="sm">
              {t.openInApp}
            </Anchor>
            <TextInput
              data-autofocus
              label={t.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            {error !== null && <ProblemAlert error={error} />}
            <Group justify="flex-end">
              <Button type="submit" loading={busy}>
                {common.confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
