import { type AuthorizationScope, api, type SubjectRef } from '@clearpost/contract'
import { Alert, Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { formsQuery } from '../forms/queries.ts'
import { useAuthorizationWords } from '../words.ts'
import { ChoosePeople } from './choose-people.tsx'
import { ScopeFields } from './scope-fields.tsx'

/** One request, or one for each of several people: who, which form, for what, where, until when. */
export function AskPage() {
  const t = useAuthorizationWords()
  const { locale } = useI18n()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const search = useSearch({ from: '/shell/authorizations/new' })
  const offered = search.media?.split(',').filter(Boolean) ?? []
  const [people, setPeople] = useState<SubjectRef[]>(() => readPeople(search.who))
  const [formId, setFormId] = useState('')
  const [lang, setLang] = useState<'en' | 'es'>(locale)
  const [witnessWanted, setWitness] = useState(false)
  const [scope, setScope] = useState<AuthorizationScope>({
    purposes: [],
    channelIds: null,
    mediaIds: offered.length > 0 ? offered : null,
    story: null,
    endsOn: null,
    endsWhen: null,
  })
  const { run, busy, error } = useAction()
  const forms = (useQuery(formsQuery).data?.items ?? []).filter(({ state }) => state === 'published')
  const form = forms.find(({ id }) => id === formId) ?? forms[0]
  const ready =
    people.length > 0 &&
    form &&
    scope.purposes.length > 0 &&
    (scope.endsOn !== null || scope.endsWhen !== null)
  const prepare = () =>
    run(async () => {
      if (!form) return
      const common = { formId: form.id, lang, scope, postId: search.post ?? null, witnessWanted }
      const [only] = people
      if (people.length === 1 && only) {
        const made = await call(api.authorization.create, { body: { ...common, subjectId: only.id } })
        queryClient.setQueryData(['authorizations', 'one', made.id], made)
        await navigate({ to: '/authorizations/$authorizationId', params: { authorizationId: made.id } })
      } else {
        const subjectIds = people.map(({ id }) => id)
        await call(api.authorization.askAll, { body: { ...common, subjectIds, send: !witnessWanted } })
        await navigate({ to: '/authorizations' })
      }
      void queryClient.invalidateQueries({ queryKey: ['authorizations'] })
    })
  return (
    <>
      <PageHeader title={t.new} />
      <Stack gap="lg" maw={900}>
        <Section title={t.who} hint={t.whoHint}>
          <ChoosePeople chosen={people} onChange={setPeople} />
        </Section>
        <Section title={t.scope}>
          {forms.length === 0 ? (
            <Alert color="yellow" variant="light">
              {t.noForm}
            </Alert>
          ) : (
            <Group align="flex-end">
              <NativeSelect
                label={t.form}
                value={form?.id ?? ''}
                onChange={(event) => setFormId(event.currentTarget.value)}
                data={forms.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <NativeSelect
                label={t.lang}
                value={lang}
                onChange={(event) => setLang(event.currentTarget.value as 'en' | 'es')}
                data={(form?.langs ?? []).map((value) => ({ value, label: t.languages[value] }))}
              />
            </Group>
          )}
          <ScopeFields
            scope={scope}
            purposes={form?.purposes ?? []}
            offered={offered}
            onChange={(part) => setScope((current) => ({ ...current, ...part }))}
          />
          <Checkbox
            label={t.witness}
            checked={witnessWanted}
            onChange={(event) => setWitness(event.currentTarget.checked)}
          />
        </Section>
        {error !== null && <ProblemAlert error={error} />}
        <Group>
          <Button loading={busy} disabled={!ready} onClick={() => void prepare()}>
            {t.prepare}
          </Button>
          {!ready && <span>{t.missing}</span>}
        </Group>
      </Stack>
    </>
  )
}

/** `id:code,id:code`, as the picture's page names those who are missing. */
function readPeople(text: string | undefined): SubjectRef[] {
  return (text ?? '').split(',').flatMap((pair) => {
    const [id, code] = pair.split(':')
    return id && code ? [{ id, code }] : []
  })
}
