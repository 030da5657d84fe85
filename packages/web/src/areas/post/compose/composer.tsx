import { answersSomeone, api, type Post } from '@clearpost/contract'
import { Alert, Button, Group, Input, Paper, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, memo, Suspense, useId, useRef, useState, useSyncExternalStore } from 'react'
import { call } from '../../../api.ts'
import { useChecker } from '../../../engine/use-check.ts'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { KeysHint } from '../../check/keys-hint.tsx'
import { LiveLegend, LiveReport } from '../../check/live-report.tsx'
import type { ShownReport } from '../../check/shown-report.ts'
import { type EditorHandle, TextEditor } from '../../check/text-editor.tsx'
import { useCheckOptions } from '../../check/use-check-options.ts'
import { PicturesField, type PicturesHandle } from '../../media/pictures-field.tsx'
import { postChanged } from '../queries.ts'
import { ChannelPicker, useChosenChannels } from './channel-picker.tsx'
import classes from './compose-page.module.css'
import { ConflictGate, SaveProblem } from './conflict-gate.tsx'
import { Counters } from './counters.tsx'
import { DetailsFields, ReplyContext } from './details-fields.tsx'
import { emptyFields } from './draft.ts'
import { reportsDiffer } from './reports-differ.ts'
import { SaveStatus } from './save-status.tsx'
import { ScheduleField } from './schedule-field.tsx'
import { SubmitBar } from './submit-bar.tsx'
import { useAbout } from './use-about.ts'
import { useDraft } from './use-draft.ts'

const DiffersDialog = lazy(async () => ({ default: (await import('./differs-dialog.tsx')).DiffersDialog }))
const StopOptions = lazy(async () => ({ default: (await import('./stop-options.tsx')).StopOptions }))
const Previews = lazy(async () => ({ default: (await import('./previews.tsx')).Previews }))

const route = getRouteApi('/shell/compose/{-$postId}')
/** States in which a change takes nothing back that someone has decided. */
const FREE_STATES: readonly Post['state'][] = ['draft', 'changes_requested']

/** The editor of one post. Typing renders the text field, its marks and what listens to the text; nothing else. */
export const Composer = memo(function Composer({
  initial,
  onCreated,
}: {
  initial: Post | null
  onCreated: (post: Post) => void
}) {
  const { post: t, media } = useMessages()
  const { locale } = useI18n()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const search = route.useSearch()
  const draft = useDraft(initial, emptyFields(locale, search), onCreated)
  const { store, fields, change, autosave } = draft
  const savedId = useSyncExternalStore(autosave.subscribe, () => autosave.getState().post?.id ?? null)
  const [readOnly, setReadOnly] = useState(initial !== null && !FREE_STATES.includes(initial.state))
  const [showMissing, setShowMissing] = useState(false)
  const [uploading, setUploading] = useState(false)
  const [uncleared, setUncleared] = useState(false)
  const [differing, setDiffering] = useState<{ post: Post; report: ShownReport } | null>(null)
  const editor = useRef<EditorHandle>(null)
  const pictures = useRef<PicturesHandle>(null)
  const textId = useId()
  const channels = useChosenChannels(fields.channelIds)
  const checker = useChecker(store, useAbout(fields), useCheckOptions())
  const { run, busy, error } = useAction()

  const open = (postId: string) => navigate({ to: '/posts/$postId', params: { postId } })
  const submit = () =>
    run(async () => {
      const saved = await autosave.flush()
      if (!saved) return
      const post = await call(api.post.submit, {
        params: { postId: saved.id },
        body: { version: saved.version },
      })
      postChanged(queryClient, post)
      const shown = checker.getState().result
      const report = shown?.text === post.text ? shown.report : null
      if (report && reportsDiffer(report, post.report)) setDiffering({ post, report })
      else {
        notifySaved(t.submitted)
        await open(post.id)
      }
    })
  const askForRecord = () =>
    run(async () => {
      const saved = await autosave.flush()
      if (!saved) return
      const post = await call(api.deidentification.ask, {
        params: { postId: saved.id },
        body: { version: saved.version },
      })
      postChanged(queryClient, post)
      await open(post.id)
    })
  const title = initial ? t.composeEdit : fields.kind === 'reply' ? t.composeReply : t.composeNew
  return (
    <>
      <PageHeader
        title={title}
        actions={
          savedId && (
            <ButtonLink variant="default" to="/posts/$postId" params={{ postId: savedId }}>
              {t.back}
            </ButtonLink>
          )
        }
      />
      {readOnly && (
        <Alert
          mb="lg"
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={t.voidsTitle}
        >
          <Stack align="flex-start" gap="sm">
            {t.voidsHint}
            <Button variant="default" onClick={() => setReadOnly(false)}>
              {t.editAnyway}
            </Button>
          </Stack>
        </Alert>
      )}
      <div className={classes.layout}>
        <Paper
          className={classes.writing ?? ''}
          withBorder
          radius="lg"
          p={{ base: 'md', sm: 'lg' }}
          bg="var(--card)"
        >
          <Stack>
            <ChannelPicker
              value={fields.channelIds}
              readOnly={readOnly}
              onChange={(channelIds) => change((current) => ({ ...current, channelIds }))}
            />
            <ReplyContext fields={fields} change={change} readOnly={readOnly} />
            <div>
              <Input.Label htmlFor={textId} mb={4}>
                {t.text}
              </Input.Label>
              <TextEditor
                ref={editor}
                id={textId}
                store={store}
                checker={checker}
                lang={fields.lang}
                readOnly={readOnly}
                placeholder={t.textPlaceholder}
                onFiles={(files) => pictures.current?.add(files)}
              />
            </div>
            <Counters store={store} channels={channels} pictures={fields.media.length} />
            <LiveLegend checker={checker} />
            <KeysHint />
          </Stack>
        </Paper>
        <div className={classes.report}>
          <LiveReport
            checker={checker}
            store={store}
            editor={editor}
            readOnly={readOnly}
            answersSomeone={answersSomeone(fields)}
            postId={savedId}
          />
          {!readOnly && (
            <Suspense>
              <StopOptions checker={checker} fields={fields} busy={busy} onAsk={() => void askForRecord()} />
            </Suspense>
          )}
        </div>
        <Stack className={classes.details ?? ''} gap="lg">
          <Section title={media.title} hint={media.hint}>
            <PicturesField
              ref={pictures}
              value={fields.media}
              purpose={fields.purpose}
              channelIds={fields.channelIds}
              onPurpose={(purpose) => change((current) => ({ ...current, purpose }))}
              onBlocked={setUncleared}
              showMissing={showMissing}
              readOnly={readOnly}
              onUploading={setUploading}
              onChange={(update) => change((current) => ({ ...current, media: update(current.media) }))}
            />
          </Section>
          {channels.length > 0 && (
            <Section title={t.preview} hint={t.previewHint}>
              <Suspense>
                <Previews store={store} channels={channels} pictures={fields.media} lang={fields.lang} />
              </Suspense>
            </Section>
          )}
          <Section title={t.when}>
            <ScheduleField
              value={fields.scheduledAt}
              readOnly={readOnly}
              onChange={(scheduledAt) => change((current) => ({ ...current, scheduledAt }))}
            />
          </Section>
          <Section title={t.details}>
            <DetailsFields fields={fields} change={change} readOnly={readOnly} />
          </Section>
        </Stack>
      </div>
      {error !== null && <ProblemAlert error={error} />}
      <SaveProblem autosave={autosave} />
      {!readOnly && (
        <Group className={classes.bar ?? ''} justify="space-between" wrap="wrap" gap="sm">
          <SaveStatus autosave={autosave} />
          <SubmitBar
            store={store}
            fields={fields}
            channels={channels}
            checker={checker}
            uncleared={uncleared}
            busy={busy || uploading}
            onSubmit={() => void submit()}
            onBlocked={() => setShowMissing(true)}
          />
        </Group>
      )}
      <ConflictGate draft={draft} putText={(text) => editor.current?.replaceAll(text)} />
      {differing && (
        <Suspense>
          <DiffersDialog
            page={differing.report}
            post={differing.post}
            onClose={() => void open(differing.post.id)}
          />
        </Suspense>
      )}
    </>
  )
})
