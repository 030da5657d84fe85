import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { IconMessageReply } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { sitesQuery } from '../../workforce/queries.ts'
import type { DraftFields } from './draft.ts'

const KINDS = ['post', 'reply', 'comment', 'caption', 'story'] as const

interface Props {
  fields: DraftFields
  change: (update: (current: DraftFields) => DraftFields) => void
  readOnly: boolean
}

/** What a reply answers; the check reads it too. */
export function ReplyContext({ fields, change, readOnly }: Props) {
  const t = useMessages().post
  const [opened, setOpened] = useState(fields.replyingTo !== null)
  if (!opened && fields.kind !== 'reply' && fields.kind !== 'comment')
    return readOnly ? null : (
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          mih={28}
          leftSection={<IconMessageReply size={16} aria-hidden />}
          onClick={() => {
            setOpened(true)
            change((current) => ({ ...current, kind: 'reply' }))
          }}
        >
          {t.addReplyContext}
        </Button>
      </Group>
    )
  return (
    <Textarea
      label={t.replyingTo}
      description={t.replyingToHint}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={10_000}
      readOnly={readOnly || fields.replyTarget !== null}
      value={fields.replyingTo ?? ''}
      onChange={(event) => {
        const replyingTo = event.currentTarget.value
        change((current) => ({ ...current, replyingTo: replyingTo || null }))
      }}
    />
  )
}

/** Title for the team, language, kind and site. */
export function DetailsFields({ fields, change, readOnly }: Props) {
  const { post: t, check } = useMessages()
  const sites = useQuery(sitesQuery).data?.items ?? []
  return (
    <Stack>
      <TextInput
        label={t.title}
        description={t.titleHint}
        maxLength={120}
        readOnly={readOnly}
        value={fields.title ?? ''}
        onChange={(event) => {
          const title = event.currentTarget.value
          change((current) => ({ ...current, title: title || null }))
        }}
      />
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect
          miw={170}
          label={t.language}
          disabled={readOnly}
          value={fields.lang}
          data={[
            { value: 'en', label: t.languages.en },
            { value: 'es', label: t.languages.es },
          ]}
          onChange={(event) => {
            const lang = event.currentTarget.value as 'en' | 'es'
            change((current) => ({ ...current, lang }))
          }}
        />
        <NativeSelect
          miw={170}
          label={t.kind}
          disabled={readOnly || fields.replyTarget !== null}
          value={fields.kind}
          data={KINDS.map((value) => ({ value, label: check.kinds[value] }))}
          onChange={(event) => {
            const kind = event.currentTarget.value as (typeof KINDS)[number]
            change((current) => ({ ...current, kind }))
          }}
        />
      </Group>
      {sites.length > 0 && (
        <NativeSelect
          label={t.site}
          description={t.siteHint}
          disabled={readOnly}
          value={fields.siteId ?? ''}
          data={[
            { value: '', label: t.noSite },
            ...sites.map((site) => ({ value: site.id, label: site.name })),
          ]}
          onChange={(event) => {
            const siteId = event.currentTarget.value || null
            change((current) => ({ ...current, siteId }))
          }}
        />
      )}
    </Stack>
  )
}
