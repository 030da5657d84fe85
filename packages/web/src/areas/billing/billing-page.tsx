import { Stack } from '@mantine/core'
import { PageHeader } from '../../ui/page-header.tsx'
import { EstimatesSection } from './estimates-section.tsx'
import { OverpaymentsSection } from './overpayments-section.tsx'
import { useBillingWords } from './words.ts'

/** Billing duties that have a clock: what was paid too much, and what has to be estimated. */
export function BillingPage() {
  const t = useBillingWords()
  return (
    <>
      <PageHeader title={t.title}>
        {t.hint} {t.notAdvice}
      </PageHeader>
      <Stack gap="lg">
        <OverpaymentsSection />
        <EstimatesSection />
      </Stack>
    </>
  )
}
