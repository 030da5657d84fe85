import { api, type Establishment, type OshaSummary } from '@clearpost/contract'
import { Anchor, Button, FileButton, Group, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Citation } from '../exposure/citation.tsx'
import { useSummaryUpdate } from './use-summary-update.ts'
import { oshaFact, todayIn, useDay, useOshaWords } from './words.ts'

const KINDS = ['posted', 'unposted'] as const

/** When and where the summary hung, with pictures that show it. */
export function PostingSection({
  place,
  year,
  summary,
}: {
  place: Establishment
  year: number
  summary: OshaSummary
}) {
  const t = useOshaWords()
  const day = useDay()
  const { timeZone } = useI18n()
  const mayWrite = useMay('osha:write')
  const update = useSummaryUpdate(place, year)
  const { run, busy, error } = useAction()
  const today = todayIn(timeZone)
  const [postedOn, setPostedOn] = useState(summary.postedOn ?? '')
  const [postedWhere, setPostedWhere] = useState(summary.postedWhere)
  const [unpostedOn, setUnpostedOn] = useState(summary.unpostedOn ?? '')
  const params = { establishmentId: place.id }
  const save = () =>
    run(async () =>
      update(
        await call(api.osha.posting, {
          params,
          body: { year, postedOn, postedWhere, unpostedOn: unpostedOn === '' ? null : unpostedOn },
        }),
      ),
    )
  const attach = (kind: (typeof KINDS)[number], file: File | null) =>
    file &&
    run(async () => update(await call(api.osha.proof, { params, query: { year, kind }, bytes: file })))
  return (
    <Section title={t.posting} hint={t.postingHint(day(summary.postFrom), day(summary.postUntil))}>
      <Citation of={oshaFact('post_300a')} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput
            type="date"
            label={t.postedOn}
            required
            disabled={!mayWrite}
            max={today}
            value={postedOn}
            onChange={(event) => setPostedOn(event.currentTarget.value)}
          />
          <TextInput
            label={t.postedWhere}
            required
            disabled={!mayWrite}
            maxLength={200}
            value={postedWhere}
            onChange={(event) => setPostedWhere(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t.unpostedOn}
            disabled={!mayWrite}
            max={today}
            value={unpostedOn}
            onChange={(event) => setUnpostedOn(event.currentTarget.value)}
          />
        </SimpleGrid>
        {error !== null && <ProblemAlert error={error} />}
        <Group mt="md">
          {mayWrite && (
            <Button type="submit" variant="default" loading={busy}>
              {t.savePosting}
            </Button>
          )}
          {summary.postedOn &&
            KINDS.map((kind) =>
              summary.proofs.includes(kind) ? (
                <Anchor
                  key={kind}
                  href={`/api/osha/establishments/${place.id}/summary/proof?year=${year}&kind=${kind}`}
                  download
                  mih={24}
                >
                  {kind === 'posted' ? t.proofPosted : t.proofUnposted}
                </Anchor>
              ) : (
                mayWrite && (
                  <FileButton
                    key={kind}
                    accept="application/pdf,image/jpeg,image/png"
                    onChange={(file) => void attach(kind, file)}
                  >
                    {(props) => (
                      <Button {...props} variant="subtle">
                        {t.addProof[kind]}
                      </Button>
                    )}
                  </FileButton>
                )
              ),
            )}
        </Group>
      </form>
    </Section>
  )
}
