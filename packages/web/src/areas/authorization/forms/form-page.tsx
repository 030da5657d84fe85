import { type AuthorizationForm, api, type Locale } from '@clearpost/contract'
import { Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { CheckPanel } from './check-panel.tsx'
import classes from './form.module.css'
import { HistorySection } from './history-section.tsx'
import { Preview } from './preview.tsx'
import { formQuery } from './queries.ts'
import { BlanksSection, SettingsSection } from './settings-sections.tsx'
import { StateBadge } from './state-badge.tsx'
import { TextPanel } from './text-panel.tsx'
import { EditorProvider, type FormEditor, LANGS, useEditor, useFormEditor } from './use-form-editor.ts'
import { useFormWords } from './words.ts'

/** One authorization form: its words, what the law says of them, and how it will look. */
export function FormPage() {
  const { formId } = useParams({ from: '/shell/authorizations/forms/$formId' })
  const form = useQuery(formQuery(formId))
  // After publishing, throwing away or retiring, the page begins again with what the server has.
  const [round, setRound] = useState(0)
  if (form.isError) return <ProblemAlert error={form.error} />
  if (!form.data) return <LoadingRows rows={4} height={140} />
  return <Builder key={`${formId}.${round}`} form={form.data} again={() => setRound(round + 1)} />
}

function Builder({ form, again }: { form: AuthorizationForm; again: () => void }) {
  const t = useFormWords()
  const editor = useFormEditor(form)
  const { locale } = useI18n()
  const [lang, setLang] = useState<Locale>(editor.content[locale] ? locale : editor.content.en ? 'en' : 'es')
  return (
    <EditorProvider value={editor}>
      <Text mb="xs">
        <AnchorLink to="/authorizations/forms">← {t.back}</AnchorLink>
      </Text>
      <PageHeader title={editor.name || form.name} actions={<Actions editor={editor} again={again} />}>
        <State editor={editor} />
      </PageHeader>
      {editor.error !== null && (
        <div className={classes.problem}>
          <ProblemAlert error={editor.error} />
        </div>
      )}
      <div className={classes.builder}>
        <Stack gap="lg" className={classes.main ?? ''}>
          <BlanksSection />
          <SettingsSection />
          <Section title={t.words}>
            <Tabs value={lang} onChange={(value) => setLang(value as Locale)} keepMounted={false}>
              <Tabs.List mb="md" aria-label={t.language}>
                {LANGS.map((one) => (
                  <LanguageTab key={one} lang={one} />
                ))}
              </Tabs.List>
              {LANGS.map((one) => (
                <Tabs.Panel key={one} value={one}>
                  <TextPanel lang={one} />
                </Tabs.Panel>
              ))}
            </Tabs>
          </Section>
          {form.versions.length > 0 && <HistorySection versions={form.versions} />}
          <Text size="sm" c="dimmed">
            {t.law}
          </Text>
        </Stack>
        <div className={classes.side}>
          <CheckPanel onJump={setLang} />
          <Preview lang={lang} onLang={setLang} />
        </div>
      </div>
    </EditorProvider>
  )
}

function LanguageTab({ lang }: { lang: Locale }) {
  const t = useFormWords()
  const { judgements } = useEditor()
  const invalid = judgements[lang]?.defects.filter(({ severity }) => severity === 'invalid').length ?? 0
  return (
    <Tabs.Tab value={lang}>
      {t.langs[lang]}
      {invalid > 0 && <span className={classes.count}> {t.defects(invalid)}</span>}
    </Tabs.Tab>
  )
}

function State({ editor: { form, saving, mayWrite } }: { editor: FormEditor }) {
  const t = useFormWords()
  const saved = { saved: form.hasDraft ? t.savedDraft : null, unsaved: t.unsaved, saving: t.saving }[saving]
  return (
    <Group gap="xs" component="span">
      <StateBadge state={form.state} />
      {form.version !== null && <span>{t.version(form.version)}</span>}
      <span role="status">{saved}</span>
      {form.state === 'retired' ? <span>{t.retiredHint}</span> : !mayWrite && <span>{t.readOnly}</span>}
    </Group>
  )
}

function Actions({ editor, again }: { editor: FormEditor; again: () => void }) {
  const t = useFormWords()
  const queryClient = useQueryClient()
  const [dialog, setDialog] = useState<'publish' | 'discard' | 'retire' | null>(null)
  const { form, mayWrite, judgements, saving } = editor
  const params = { formId: form.id }
  if (!mayWrite) return null
  const changed = form.hasDraft || saving !== 'saved'
  const valid = LANGS.every(
    (lang) => judgements[lang]?.defects.every(({ severity }) => severity !== 'invalid') ?? true,
  )
  const reload = async () => {
    await queryClient.invalidateQueries({ queryKey: ['authorization-forms'] })
    again()
  }
  const publish = async () => {
    const revision = await editor.flush()
    if (revision === null) return
    await call(api.authorizationForm.publish, { params, body: { revision } })
    await reload()
    notifySaved(t.published)
  }
  const discard = async () => {
    await editor.flush()
    await call(api.authorizationForm.discardDraft, { params })
    await reload()
  }
  const retire = async () => {
    await editor.flush()
    await call(api.authorizationForm.retire, { params })
    await reload()
  }
  const close = () => setDialog(null)
  return (
    <>
      <Button variant="subtle" color="red" c="var(--verdict-stop)" onClick={() => setDialog('retire')}>
        {t.retire}
      </Button>
      {form.version !== null && form.hasDraft && (
        <Button variant="default" onClick={() => setDialog('discard')}>
          {t.discard}
        </Button>
      )}
      {changed && (
        <Button disabled={!valid} onClick={() => setDialog('publish')}>
          {t.publish}
        </Button>
      )}
      <ConfirmDialog
        opened={dialog === 'publish'}
        onClose={close}
        title={t.publishTitle}
        confirm={t.publish}
        onConfirm={publish}
      >
        {t.publishHint}
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'discard'}
        onClose={close}
        title={t.discard}
        confirm={t.discard}
        danger
        onConfirm={discard}
      >
        {t.discardHint}
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'retire'}
        onClose={close}
        title={t.retireTitle}
        confirm={t.retire}
        danger
        onConfirm={retire}
      >
        {t.retireHint}
      </ConfirmDialog>
    </>
  )
}
