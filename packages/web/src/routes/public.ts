import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './roots.ts'

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../areas/account/setup-page.tsx'), 'SetupPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('../areas/account/sign-in-page.tsx'), 'SignInPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../areas/account/invitation-page.tsx'), 'InvitationPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('../areas/account/reset-page.tsx'), 'ResetPage'),
})
const guest = createRoute({
  getParentRoute: () => root,
  path: '/guest',
  component: lazyRouteComponent(() => import('../areas/guest/guest-page.tsx'), 'GuestPage'),
})
const certificate = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('../areas/training/certificate-page.tsx'), 'CertificatePage'),
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/report',
  component: lazyRouteComponent(() => import('../areas/incident/report/anonymous-page.tsx'), 'AnonymousPage'),
})
const signing = createRoute({
  getParentRoute: () => root,
  path: '/sign',
  component: lazyRouteComponent(
    () => import('../areas/authorization/signing/signing-page.tsx'),
    'SigningPage',
  ),
})

/** Pages that need no session. */
export const publicRoutes = [setup, signIn, invitation, reset, guest, certificate, report, signing] as const
