import { api, type Incident } from '@clearpost/contract'
import { Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Section } from '../../../ui/section.tsx'
import { MessageList } from '../message-list.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { SmallForm } from './small-form.tsx'

/** What the office and a reporter without a name write to each other. */
export function MessagesSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [text, setText] = useState('')
  const send = async () => {
    keep(
      await call(api.incident.reply, {
        params: { incidentId: incident.id },
        body: { text: text.trim() },
      }),
    )
    setText('')
  }
  return (
    <Section title={t.sections.messages} hint={t.messagesHint}>
      <Stack>
        <MessageList messages={incident.messages} names={t.from} none={t.messagesNone} />
        {incident.answerable && incident.actions.includes('write') && (
          <SmallForm label={t.reply} save={t.replySend} ready={text.trim() !== ''} onSave={send}>
            <Textarea
              label={t.reply}
              autosize
              minRows={3}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </SmallForm>
        )}
      </Stack>
    </Section>
  )
}
