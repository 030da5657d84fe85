import { Anchor, Stack } from '@mantine/core'
import { useMessages } from '../../i18n.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TokensSection } from './tokens-section.tsx'
import { WebhooksSection } from './webhooks-section.tsx'

/** API tokens and webhooks. */
export function IntegrationsPage() {
  const t = useMessages().integration
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <Anchor href="/api/docs" target="_blank" rel="noopener">
            {t.docs}
          </Anchor>
        }
      >
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        <TokensSection />
        <WebhooksSection />
      </Stack>
    </>
  )
}
