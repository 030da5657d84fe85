import { type Authorization, api } from '@clearpost/contract'
import { Button, Code, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useAuthorizationWords } from '../words.ts'
import { LinkCode } from './link-code.tsx'

/** Begins signing on a tablet: this one, which then knows nobody any more, or another one by its address. */
export function TabletDialog({
  record,
  opened,
  onClose,
}: {
  record: Authorization
  opened: boolean
  onClose: () => void
}) {
  const t = useAuthorizationWords()
  const { common } = useMessages()
  const { run, busy, error } = useAction()
  const [link, setLink] = useState('')
  const begin = (device: 'this_device' | 'other_device') =>
    run(async () => {
      const begun = await call(api.authorization.tablet, {
        params: { authorizationId: record.id },
        body: { device },
      })
      // A whole new page: nothing of the session that ended stays in memory.
      if (device === 'this_device') window.location.assign(`/sign#${begun.token}`)
      else setLink(begun.link)
    })
  const close = () => {
    setLink('')
    onClose()
  }
  return (
    <Modal opened={opened} onClose={close} title={t.tablet} closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        {link === '' ? (
          <>
            <div>
              <Button fullWidth loading={busy} onClick={() => void begin('this_device')}>
                {t.tabletHere}
              </Button>
              <Text size="sm" c="dimmed" mt={4}>
                {t.tabletHereHint}
              </Text>
            </div>
            <Button fullWidth variant="default" loading={busy} onClick={() => void begin('other_device')}>
              {t.tabletOther}
            </Button>
          </>
        ) : (
          <>
            <Text size="sm">{t.tabletOtherHint}</Text>
            <LinkCode link={link} />
            <Code block style={{ wordBreak: 'break-all', whiteSpace: 'pre-wrap' }}>
              {link}
            </Code>
          </>
        )}
        {error !== null && <ProblemAlert error={error} />}
      </Stack>
    </Modal>
  )
}
