import { Anchor, Box, Center, Group, Image, Paper, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useI18n, useMessages } from '../i18n.tsx'

/** Frame of the pages before sign-in: one calm card, the language switch, nothing else. */
export function PublicFrame({
  title,
  children,
  hint,
  wide = false,
}: {
  title: string
  children: ReactNode
  hint?: ReactNode
  wide?: boolean
}) {
  const t = useMessages().common
  const { locale, setLocale } = useI18n()
  useDocumentTitle(`${title} · Clearpost`)
  return (
    <Center mih="100dvh" px="md" py="xl" component="main">
      <Box w="100%" maw={wide ? 880 : 440}>
        <Group mb="md" gap="sm" justify="space-between">
          <Group gap="sm">
            <Image src="/icon.svg" alt="" w={32} h={32} />
            <Text fw={650} size="lg">
              Clearpost
            </Text>
          </Group>
          <Anchor
            component="button"
            type="button"
            lang={locale === 'en' ? 'es' : 'en'}
            onClick={() => setLocale(locale === 'en' ? 'es' : 'en')}
          >
            {t.otherLanguage}
          </Anchor>
        </Group>
        <Paper withBorder radius="lg" p={{ base: 'md', sm: 'xl' }} bg="var(--card)">
          <Stack>
            <div>
              <Title order={1} mb={4}>
                {title}
              </Title>
              {hint && <Text c="dimmed">{hint}</Text>}
            </div>
            {children}
          </Stack>
        </Paper>
      </Box>
    </Center>
  )
}
