import { api, type Policy } from '@clearpost/contract'
import { Anchor, Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { Section } from '../../ui/section.tsx'
import { usePolicyWords } from './words.ts'

/** Every version with why it came, who wrote it, and its PDF; and taking the policy out of force. */
export function VersionsSection({ policy, mayWrite }: { policy: Policy; mayWrite: boolean }) {
  const t = usePolicyWords()
  const format = useFormat()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const params = { policyId: policy.id }
  const retire = async (reason: string) => {
    const retired = await call(api.policy.retire, { params, body: { reason } })
    queryClient.setQueryData(['policies', policy.id], retired)
    void queryClient.invalidateQueries({ queryKey: ['policies'] })
  }
  return (
    <Section title={t.versions}>
      <NumbersTable
        label={t.versions}
        head={[t.columns.version, t.columns.state, t.reason, t.columns.written, t.pdf]}
        rows={policy.versions.map((version) => ({
          key: String(version.number),
          cells: [
            t.version(version.number),
            t.states[version.state],
            version.reason,
            t.writtenBy(version.writtenBy.name, format.date(version.updatedAt)),
            <Anchor
              key="pdf"
              href={`/api/policies/${policy.id}/versions/${version.number}/pdf?lang=${locale}`}
              download
              inherit
              display="inline-block"
              mih={24}
            >
              {`${t.pdf} ${version.number}`}
            </Anchor>,
          ],
        }))}
      />
      {mayWrite && policy.retiredAt === null && policy.current && (
        <Group>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t.retire}
          </Button>
          <ConfirmDialog
            opened={asking}
            onClose={() => setAsking(false)}
            title={t.retire}
            confirm={t.retire}
            danger
            reason={{ label: t.retireWhy, min: 3 }}
            onConfirm={retire}
          >
            {t.retireAsk}
          </ConfirmDialog>
        </Group>
      )}
    </Section>
  )
}
