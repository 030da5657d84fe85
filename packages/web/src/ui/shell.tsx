import { api, may } from '@clearpost/contract'
import {
  ActionIcon,
  Anchor,
  AppShell,
  Box,
  Burger,
  Group,
  Image,
  Menu,
  NavLink,
  ScrollArea,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { call } from '../api.ts'
import { useMessages } from '../i18n.tsx'
import { enterSession, meQuery, useMe, useOwnPreferences } from '../session.tsx'
import { navigation } from './navigation.ts'
import { PauseBanner } from './pause-banner.tsx'
import classes from './shell.module.css'
import { StepUpDialog } from './step-up.tsx'

/** Frame of every signed-in page: navigation by rights, pause banner, own menu, step-up dialog. */
export function Shell() {
  const t = useMessages()
  const [opened, { toggle, close }] = useDisclosure(false)
  const { pathname } = useLocation()
  useOwnPreferences()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(close, [pathname])
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 236, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', sm: 'lg' }}
      transitionDuration={0}
    >
      <Anchor href="#content" className={classes.skip ?? ''}>
        {t.common.skipToContent}
      </Anchor>
      <AppShell.Header bg="var(--card)">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t.common.menu}
              aria-expanded={opened}
            />
            <UnstyledButton component={Link} to="/" className={classes.brand ?? ''}>
              <Image src="/icon.svg" alt="" w={28} h={28} />
              <Text fw={650} size="lg">
                Clearpost
              </Text>
            </UnstyledButton>
          </Group>
          <OwnMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar bg="var(--card)" aria-label={t.common.navigation}>
        <ScrollArea p="xs" type="auto" offsetScrollbars={false}>
          <Navigation pathname={pathname} />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main ?? ''}>
        <PauseBanner />
        <Box maw={1360} mx="auto">
          <Outlet />
        </Box>
      </AppShell.Main>
      <StepUpDialog />
    </AppShell>
  )
}

function Navigation({ pathname }: { pathname: string }) {
  const t = useMessages().common
  const { roles } = useMe()
  return navigation.map((group) => {
    const items = group.items.filter((item) => may(roles, item.permission))
    if (items.length === 0) return null
    return (
      <Box key={group.label} mb="sm">
        <Text size="xs" fw={600} c="dimmed" px="sm" py={6}>
          {t.nav[group.label]}
        </Text>
        {items.map(({ to, label, Icon }) => {
          const active = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)
          return (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={t.nav[label]}
              leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
              active={active}
              {...(active ? { 'aria-current': 'page' as const } : {})}
              className={classes.link ?? ''}
            />
          )
        })}
      </Box>
    )
  })
}

function OwnMenu() {
  const t = useMessages().common
  const me = useMe()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const dark = me.person.theme === 'dark'
  const signOut = async () => {
    await call(api.account.signOut, {})
    await navigate({ to: '/sign-in', search: {} })
    await enterSession(queryClient, null)
  }
  const switchTheme = async () => {
    queryClient.setQueryData(
      meQuery.queryKey,
      await call(api.account.updateMe, { body: { theme: dark ? 'light' : 'dark' } }),
    )
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="subtle"
        size="lg"
        color="gray"
        onClick={() => void switchTheme()}
        aria-label={dark ? t.lightTheme : t.darkTheme}
      >
        {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
      <Menu position="bottom-end" width={230} shadow="md">
        <Menu.Target>
          <UnstyledButton className={classes.me ?? ''}>
            <VisuallyHidden>{t.ownMenu}</VisuallyHidden>
            <Box visibleFrom="xs" ta="right">
              <Text size="sm" fw={600} lh={1.2}>
                {me.person.name}
              </Text>
              <Text size="xs" c="dimmed" lh={1.2}>
                {me.organization.name}
              </Text>
            </Box>
            <Box hiddenFrom="xs">
              <IconUserCircle size={24} aria-hidden />
            </Box>
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
            {t.nav.account}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
            {t.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
