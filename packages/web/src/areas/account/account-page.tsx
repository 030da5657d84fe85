import { Stack } from '@mantine/core'
import { useMessages } from '../../i18n.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FactorsSection } from './factors-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** The signed-in person's own account. */
export function AccountPage() {
  const t = useMessages().account
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="lg" maw={820}>
        <FactorsSection />
        <ProfileSection />
        <PasswordSection />
        <SessionsSection />
      </Stack>
    </>
  )
}
