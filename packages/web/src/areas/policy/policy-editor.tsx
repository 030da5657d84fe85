import {
  api,
  POLICY_QUORUM_MAX,
  POLICY_TEXT_MAX,
  type Policy,
  type PolicyDraftInput,
  type PolicyTexts,
  type PolicyVersionSummary,
  ROLES,
} from '@clearpost/contract'
import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Tabs,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n, useMessages } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Markdown } from './markdown.tsx'
import { Remarks } from './remarks.tsx'
import { TextChanges } from './text-view.tsx'
import { usePolicyUpdate } from './use-policy-update.ts'
import { usePolicyWords } from './words.ts'

type Fields = Omit<PolicyDraftInput, 'basedOn'>

/** Writes the next version: both languages side by side in tabs, its remarks, and who must agree and sign. */
export function PolicyEditor({
  policy,
  version,
  texts,
}: {
  policy: Policy
  version: PolicyVersionSummary
  texts: PolicyTexts
}) {
  const t = usePolicyWords()
  const { locale } = useI18n()
  const update = usePolicyUpdate(policy.id)
  const { run, busy, error } = useAction()
  const [fields, setFields] = useState<Fields>({
    texts,
    reason: version.reason,
    audience: version.audience,
    quorum: version.quorum,
    reviewBy: version.reviewBy,
  })
  const [lang, setLang] = useState<string | null>(locale)
  const change = (part: Partial<Fields>) => setFields((current) => ({ ...current, ...part }))
  const params = { policyId: policy.id }
  const saved = JSON.stringify({
    texts,
    reason: version.reason,
    audience: version.audience,
    quorum: version.quorum,
    reviewBy: version.reviewBy,
  })
  const dirty = JSON.stringify(fields) !== saved
  const save = async (): Promise<Policy> => {
    const next = await call(api.policy.save, { params, body: { ...fields, basedOn: version.contentHash } })
    update(next)
    return next
  }
  const submit = () =>
    run(async () => {
      const next = dirty ? await save() : policy
      if (next.next) {
        update(await call(api.policy.submit, { params, body: { contentHash: next.next.contentHash } }))
      }
    })
  return (
    <Stack>
      <Tabs value={lang} onChange={setLang} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="en">{t.languages.en}</Tabs.Tab>
          <Tabs.Tab value="es">{t.languages.es}</Tabs.Tab>
        </Tabs.List>
        {(['en', 'es'] as const).map((one) => (
          <Tabs.Panel key={one} value={one}>
            <LanguageFields
              lang={one}
              text={fields.texts[one]}
              before={policy.currentText?.[one] ?? null}
              onChange={(text) => change({ texts: { ...fields.texts, [one]: text } })}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      <TermsFields fields={fields} change={change} />
      {error !== null && <ProblemAlert error={error} />}
      <Group>
        <Button
          variant="default"
          loading={busy}
          disabled={!dirty}
          onClick={() => void run(save).then((done) => done && notifySaved(t.saved))}
        >
          {t.save}
        </Button>
        <Button loading={busy} onClick={() => void submit()}>
          {t.submit}
        </Button>
        {dirty && (
          <Text size="sm" c="dimmed" role="status">
            {t.leave}
          </Text>
        )}
      </Group>
    </Stack>
  )
}

function LanguageFields({
  lang,
  text,
  before,
  onChange,
}: {
  lang: 'en' | 'es'
  text: PolicyTexts['en']
  before: PolicyTexts['en']
  onChange: (text: PolicyTexts['en']) => void
}) {
  const t = usePolicyWords()
  if (!text) {
    return (
      <Stack align="flex-start">
        <Text c="dimmed">{t.notInLanguage}</Text>
        <Button variant="default" onClick={() => onChange({ title: t.ownTitle, body: '## ' })}>
          {t.addLanguage(t.languages[lang])}
        </Button>
      </Stack>
    )
  }
  return (
    <Stack>
      <TextInput
        label={t.titleLabel}
        lang={lang}
        maxLength={200}
        value={text.title}
        onChange={(event) => onChange({ ...text, title: event.currentTarget.value })}
      />
      <Textarea
        label={t.bodyLabel}
        description={t.bodyHint}
        lang={lang}
        autosize
        minRows={12}
        maxRows={28}
        maxLength={POLICY_TEXT_MAX}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={text.body}
        onChange={(event) => onChange({ ...text, body: event.currentTarget.value })}
      />
      <Remarks text={text.body} lang={lang} />
      <Tabs defaultValue="none" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="none">{t.edit}</Tabs.Tab>
          <Tabs.Tab value="preview">{t.preview}</Tabs.Tab>
          {before && <Tabs.Tab value="changes">{t.changes}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="preview">
          <Markdown text={text.body} lang={lang} />
        </Tabs.Panel>
        {before && (
          <Tabs.Panel value="changes">
            <TextChanges before={before} after={text} />
          </Tabs.Panel>
        )}
      </Tabs>
      <Group>
        <Button variant="subtle" size="compact-sm" mih={28} onClick={() => onChange(null)}>
          {t.removeLanguage(t.languages[lang])}
        </Button>
      </Group>
    </Stack>
  )
}

function TermsFields({ fields, change }: { fields: Fields; change: (part: Partial<Fields>) => void }) {
  const t = usePolicyWords()
  const { common } = useMessages()
  return (
    <>
      <TextInput
        label={t.reason}
        description={t.reasonHint}
        maxLength={500}
        required
        value={fields.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          label={t.quorum}
          description={t.quorumHint}
          min={1}
          max={POLICY_QUORUM_MAX}
          allowDecimal={false}
          clampBehavior="strict"
          value={fields.quorum}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) change({ quorum: value })
          }}
        />
        <TextInput
          type="date"
          label={t.reviewBy}
          description={t.reviewHint}
          value={fields.reviewBy ?? ''}
          onChange={(event) => change({ reviewBy: event.currentTarget.value || null })}
        />
      </SimpleGrid>
      <Checkbox.Group
        label={t.audience}
        description={t.audienceHint}
        value={fields.audience}
        onChange={(audience) => change({ audience: audience as Fields['audience'] })}
      >
        <Group mt="xs">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={common.roles[role]} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}
