import type { Account, PostKind } from '@clearpost/contract'
import type { MediaFinding } from '@clearpost/engine'
import { Group, Input, NativeSelect, Paper, Stack, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { createTextStore } from '../../engine/text-store.ts'
import { useChecker } from '../../engine/use-check.ts'
import { useMessages } from '../../i18n.tsx'
import { useMe } from '../../session.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './check-page.module.css'
import { KeysHint } from './keys-hint.tsx'
import { LiveLegend, LiveReport } from './live-report.tsx'
import { type EditorHandle, TextEditor } from './text-editor.tsx'
import { useCheckOptions } from './use-check-options.ts'

const LookHere = lazy(async () => ({ default: (await import('../media/here/look-here.tsx')).LookHere }))

const ACCOUNTS = ['organization', 'professional', 'personal', 'patient'] as const satisfies z.infer<
  typeof Account
>[]
const KINDS = ['post', 'reply', 'comment', 'caption', 'story'] as const satisfies z.infer<typeof PostKind>[]

/** For anyone in the workforce: read a text before it is posted anywhere. Runs in the page; nothing is stored. */
export function CheckPage() {
  const t = useMessages().check
  const me = useMe()
  const [store] = useState(() => createTextStore(''))
  const [account, setAccount] = useState<(typeof ACCOUNTS)[number]>('professional')
  const [kind, setKind] = useState<(typeof KINDS)[number]>('post')
  const [replyingTo, setReplyingTo] = useState('')
  const [seen, setSeen] = useState<readonly MediaFinding[]>([])
  const [answered] = useDebouncedValue(replyingTo, 250)
  const editor = useRef<EditorHandle>(null)
  const fieldId = useId()
  const isReply = kind === 'reply' || kind === 'comment'
  const about = useMemo(
    () => ({
      account,
      kind,
      context: {
        facility: me.organization.name,
        ...(me.person.title ? { role: me.person.title } : {}),
        ...(isReply && answered ? { replyingTo: answered } : {}),
      },
      ...(seen.length > 0 ? { media: [...seen] } : {}),
    }),
    [account, kind, isReply, answered, seen, me.organization.name, me.person.title],
  )
  const checker = useChecker(store, about, useCheckOptions())
  return (
    <>
      <PageHeader title={t.pageTitle}>{t.pageHint}</PageHeader>
      <div className={classes.columns}>
        <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} bg="var(--card)">
          <Stack>
            <Group grow align="flex-start" preventGrowOverflow={false} gap="md">
              <NativeSelect
                miw={200}
                label={t.where}
                value={account}
                onChange={(event) => setAccount(event.currentTarget.value as typeof account)}
                data={ACCOUNTS.map((value) => ({ value, label: t.accounts[value] }))}
              />
              <NativeSelect
                miw={160}
                label={t.kind}
                value={kind}
                onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
                data={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
              />
            </Group>
            {isReply && (
              <Textarea
                label={t.replyingTo}
                description={t.replyingToHint}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={10_000}
                value={replyingTo}
                onChange={(event) => setReplyingTo(event.currentTarget.value)}
              />
            )}
            <div>
              <Input.Label htmlFor={fieldId} mb={4}>
                {t.text}
              </Input.Label>
              <TextEditor
                ref={editor}
                id={fieldId}
                store={store}
                checker={checker}
                placeholder={t.placeholder}
              />
            </div>
            <LiveLegend checker={checker} />
            <KeysHint />
          </Stack>
        </Paper>
        <div className={classes.picture}>
          <Suspense>
            <LookHere onFindings={setSeen} />
          </Suspense>
        </div>
        <div className={classes.side}>
          <LiveReport checker={checker} store={store} editor={editor} answersSomeone={isReply} />
        </div>
      </div>
    </>
  )
}
