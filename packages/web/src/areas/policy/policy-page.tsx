import type { Locale, Policy, PolicyTexts } from '@clearpost/contract'
import { Alert, Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { Markdown } from './markdown.tsx'
import { SignSection } from './sign-section.tsx'
import { policyQuery, titleIn, useDay, usePolicyWords } from './words.ts'

const NextSection = lazy(async () => ({ default: (await import('./next-section.tsx')).NextSection }))
const SignaturesSection = lazy(async () => ({
  default: (await import('./signatures-section.tsx')).SignaturesSection,
}))
const VersionsSection = lazy(async () => ({
  default: (await import('./versions-section.tsx')).VersionsSection,
}))

/** One policy: the text in force and the signature; for those who write, the next version and who has signed. */
export function PolicyPage() {
  const t = usePolicyWords()
  const { locale } = useI18n()
  const { policyId } = useParams({ from: '/shell/policies/$policyId' })
  const policy = useQuery(policyQuery(policyId))
  const mayTrack = useMay('policy:track')
  const mayWrite = useMay('policy:write')
  const mayApprove = useMay('policy:approve')
  if (policy.isError) return <ProblemAlert error={policy.error} />
  if (!policy.data) return <LoadingRows rows={3} height={140} />
  const { data } = policy
  return (
    <>
      <PageHeader title={titleIn(data, locale)}>
        {data.retiredAt ? `${t.retired}: ${data.retiredReason}` : null}
      </PageHeader>
      <Stack gap="lg" maw={980}>
        <Suspense fallback={<LoadingRows rows={1} height={160} />}>
          {(mayWrite || mayApprove) && data.retiredAt === null && <NextSection policy={data} />}
        </Suspense>
        {data.current && data.currentText && (
          <InForce policy={data} texts={data.currentText} locale={locale} />
        )}
        {data.mine !== 'none' && <SignSection policy={data} />}
        <Suspense fallback={null}>
          {mayTrack && data.current && <SignaturesSection policy={data} mayRemind={mayWrite} />}
          {(mayTrack || mayWrite || mayApprove) && <VersionsSection policy={data} mayWrite={mayWrite} />}
        </Suspense>
      </Stack>
    </>
  )
}

function InForce({ policy, texts, locale }: { policy: Policy; texts: PolicyTexts; locale: Locale }) {
  const t = usePolicyWords()
  const day = useDay()
  const lang: Locale = texts[locale] ? locale : locale === 'en' ? 'es' : 'en'
  const text = texts[lang]
  if (!policy.current || !text) return null
  const { number, effectiveOn } = policy.current
  return (
    <Section
      title={`${t.states.published}, ${t.version(number).toLowerCase()}`}
      hint={effectiveOn && t.since(day(effectiveOn))}
    >
      {lang !== locale && (
        <Alert color="yellow" variant="light">
          {t.otherLanguage}
        </Alert>
      )}
      <Markdown text={text.body} lang={lang} />
      <Group>
        <Button
          component="a"
          variant="default"
          href={`/api/policies/${policy.id}/versions/${number}/pdf?lang=${lang}`}
          download
        >
          {t.pdf}
        </Button>
      </Group>
    </Section>
  )
}
