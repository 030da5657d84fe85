import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ProblemError } from './api.ts'
import { validateIncidentsSearch, validateReportSearch } from './areas/incident/search.ts'
import { validateLibrarySearch } from './areas/media/search.ts'
import { validateObligationSearch } from './areas/obligation/search.ts'
import { validateOshaSearch } from './areas/osha/search.ts'
import {
  validateCalendarSearch,
  validateComposeSearch,
  validatePostsSearch,
  validateReviewSearch,
} from './areas/post/search.ts'
import { meQuery } from './session.tsx'
import { NotFound, PageError, PagePending } from './ui/page-states.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet })

// Pages that need no session.
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./areas/account/setup-page.tsx'), 'SetupPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('./areas/account/sign-in-page.tsx'), 'SignInPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./areas/account/invitation-page.tsx'), 'InvitationPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('./areas/account/reset-page.tsx'), 'ResetPage'),
})
const guest = createRoute({
  getParentRoute: () => root,
  path: '/guest',
  component: lazyRouteComponent(() => import('./areas/guest/guest-page.tsx'), 'GuestPage'),
})
const certificate = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('./areas/training/certificate-page.tsx'), 'CertificatePage'),
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/report',
  component: lazyRouteComponent(() => import('./areas/incident/report/anonymous-page.tsx'), 'AnonymousPage'),
})

const signing = createRoute({
  getParentRoute: () => root,
  path: '/sign',
  component: lazyRouteComponent(
    () => import('./areas/authorization/signing/signing-page.tsx'),
    'SigningPage',
  ),
})

// Everything below the shell belongs to a signed-in person.
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery)
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'account.signInAgain') {
        throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } })
      }
      throw error
    }
  },
  component: lazyRouteComponent(() => import('./ui/shell.tsx'), 'Shell'),
})
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./areas/home/home-page.tsx'), 'HomePage'),
})
const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('./areas/account/account-page.tsx'), 'AccountPage'),
})
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('./areas/workforce/people-page.tsx'), 'PeoplePage'),
})
const sites = createRoute({
  getParentRoute: () => shell,
  path: '/sites',
  component: lazyRouteComponent(() => import('./areas/workforce/sites-page.tsx'), 'SitesPage'),
})
const channels = createRoute({
  getParentRoute: () => shell,
  path: '/channels',
  component: lazyRouteComponent(() => import('./areas/channel/channels-page.tsx'), 'ChannelsPage'),
})
const mastodonCallback = createRoute({
  getParentRoute: () => shell,
  path: '/channels/mastodon',
  component: lazyRouteComponent(() => import('./areas/channel/mastodon-page.tsx'), 'MastodonPage'),
})
const integrations = createRoute({
  getParentRoute: () => shell,
  path: '/integrations',
  component: lazyRouteComponent(
    () => import('./areas/integration/integrations-page.tsx'),
    'IntegrationsPage',
  ),
})
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./areas/organization/settings-page.tsx'), 'SettingsPage'),
})
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyRouteComponent(() => import('./areas/evidence/audit-page.tsx'), 'AuditPage'),
})
const learning = createRoute({
  getParentRoute: () => shell,
  path: '/learning',
  component: lazyRouteComponent(() => import('./areas/learning/learning-page.tsx'), 'LearningPage'),
})
const learningExport = createRoute({
  getParentRoute: () => shell,
  path: '/learning/exports/$exportId',
  component: lazyRouteComponent(() => import('./areas/learning/export-page.tsx'), 'ExportPage'),
})
const authorizationForms = createRoute({
  getParentRoute: () => shell,
  path: '/authorizations/forms',
  component: lazyRouteComponent(() => import('./areas/authorization/forms/forms-page.tsx'), 'FormsPage'),
})
const authorizationForm = createRoute({
  getParentRoute: () => shell,
  path: '/authorizations/forms/$formId',
  component: lazyRouteComponent(() => import('./areas/authorization/forms/form-page.tsx'), 'FormPage'),
})
const exposure = createRoute({
  getParentRoute: () => shell,
  path: '/exposure',
  validateSearch: (search: Record<string, unknown>): { about?: string; incident?: string } => ({
    ...(typeof search.about === 'string' ? { about: search.about } : {}),
    ...(typeof search.incident === 'string' ? { incident: search.incident } : {}),
  }),
  component: lazyRouteComponent(() => import('./areas/exposure/exposure-page.tsx'), 'ExposurePage'),
})
const board = createRoute({
  getParentRoute: () => shell,
  path: '/board',
  component: lazyRouteComponent(() => import('./areas/board/board-page.tsx'), 'BoardPage'),
})
const training = createRoute({
  getParentRoute: () => shell,
  path: '/training',
  validateSearch: (search: Record<string, unknown>): { tab?: 'team' } =>
    search.tab === 'team' ? { tab: 'team' } : {},
  component: lazyRouteComponent(() => import('./areas/training/training-page.tsx'), 'TrainingPage'),
})
const practice = createRoute({
  getParentRoute: () => shell,
  path: '/training/practice',
  component: lazyRouteComponent(() => import('./areas/training/practice-page.tsx'), 'PracticePage'),
})
const drills = createRoute({
  getParentRoute: () => shell,
  path: '/drills',
  validateSearch: (search: Record<string, unknown>): { tab?: 'team' } =>
    search.tab === 'team' ? { tab: 'team' } : {},
  component: lazyRouteComponent(() => import('./areas/drill/drills-page.tsx'), 'DrillsPage'),
})
const course = createRoute({
  getParentRoute: () => shell,
  path: '/training/$courseId',
  validateSearch: (search: Record<string, unknown>): { step?: string } =>
    typeof search.step === 'string' ? { step: search.step } : {},
  component: lazyRouteComponent(() => import('./areas/training/course/course-page.tsx'), 'CoursePage'),
})
const policies = createRoute({
  getParentRoute: () => shell,
  path: '/policies',
  component: lazyRouteComponent(() => import('./areas/policy/policies-page.tsx'), 'PoliciesPage'),
})
const policy = createRoute({
  getParentRoute: () => shell,
  path: '/policies/$policyId',
  component: lazyRouteComponent(() => import('./areas/policy/policy-page.tsx'), 'PolicyPage'),
})
const screening = createRoute({
  getParentRoute: () => shell,
  path: '/screening',
  component: lazyRouteComponent(() => import('./areas/screening/screening-page.tsx'), 'ScreeningPage'),
})
const billing = createRoute({
  getParentRoute: () => shell,
  path: '/billing',
  component: lazyRouteComponent(() => import('./areas/billing/billing-page.tsx'), 'BillingPage'),
})
const risks = createRoute({
  getParentRoute: () => shell,
  path: '/risks',
  component: lazyRouteComponent(() => import('./areas/risk/risks-page.tsx'), 'RisksPage'),
})
const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/incidents',
  validateSearch: validateIncidentsSearch,
  component: lazyRouteComponent(() => import('./areas/incident/list/incidents-page.tsx'), 'IncidentsPage'),
})
const reportIncident = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/report',
  validateSearch: validateReportSearch,
  component: lazyRouteComponent(() => import('./areas/incident/report/report-page.tsx'), 'ReportPage'),
})
const incident = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('./areas/incident/file/incident-page.tsx'), 'IncidentPage'),
})
const sanctions = createRoute({
  getParentRoute: () => shell,
  path: '/sanctions',
  component: lazyRouteComponent(() => import('./areas/sanction/sanctions-page.tsx'), 'SanctionsPage'),
})
const sanction = createRoute({
  getParentRoute: () => shell,
  path: '/sanctions/$sanctionId',
  component: lazyRouteComponent(() => import('./areas/sanction/case-page.tsx'), 'SanctionPage'),
})
const retention = createRoute({
  getParentRoute: () => shell,
  path: '/retention',
  component: lazyRouteComponent(() => import('./areas/retention/retention-page.tsx'), 'RetentionPage'),
})
const obligations = createRoute({
  getParentRoute: () => shell,
  path: '/obligations',
  validateSearch: validateObligationSearch,
  component: lazyRouteComponent(() => import('./areas/obligation/obligations-page.tsx'), 'ObligationsPage'),
})
const duty = createRoute({
  getParentRoute: () => shell,
  path: '/obligations/$duty',
  component: lazyRouteComponent(() => import('./areas/obligation/duty-page.tsx'), 'DutyPage'),
})
const osha = createRoute({
  getParentRoute: () => shell,
  path: '/osha',
  validateSearch: validateOshaSearch,
  component: lazyRouteComponent(() => import('./areas/osha/osha-page.tsx'), 'OshaPage'),
})
const newOshaCase = createRoute({
  getParentRoute: () => shell,
  path: '/osha/new',
  validateSearch: validateOshaSearch,
  component: lazyRouteComponent(() => import('./areas/osha/case-page.tsx'), 'NewCasePage'),
})
const oshaCase = createRoute({
  getParentRoute: () => shell,
  path: '/osha/cases/$caseId',
  component: lazyRouteComponent(() => import('./areas/osha/case-page.tsx'), 'CasePage'),
})
const authorizations = createRoute({
  getParentRoute: () => shell,
  path: '/authorizations',
  component: lazyRouteComponent(
    () => import('./areas/authorization/list/authorizations-page.tsx'),
    'AuthorizationsPage',
  ),
})
const askAuthorization = createRoute({
  getParentRoute: () => shell,
  path: '/authorizations/new',
  validateSearch: (search: Record<string, unknown>): { who?: string; media?: string; post?: string } => ({
    ...(typeof search.who === 'string' ? { who: search.who } : {}),
    ...(typeof search.media === 'string' ? { media: search.media } : {}),
    ...(typeof search.post === 'string' ? { post: search.post } : {}),
  }),
  component: lazyRouteComponent(() => import('./areas/authorization/ask/ask-page.tsx'), 'AskPage'),
})
const authorization = createRoute({
  getParentRoute: () => shell,
  path: '/authorizations/$authorizationId',
  component: lazyRouteComponent(() => import('./areas/authorization/record/record-page.tsx'), 'RecordPage'),
})
const subject = createRoute({
  getParentRoute: () => shell,
  path: '/subjects/$subjectId',
  component: lazyRouteComponent(
    () => import('./areas/authorization/subjects/subject-page.tsx'),
    'SubjectPage',
  ),
})
const removals = createRoute({
  getParentRoute: () => shell,
  path: '/removals',
  component: lazyRouteComponent(
    () => import('./areas/authorization/removals/removals-page.tsx'),
    'RemovalsPage',
  ),
})
const alerts = createRoute({
  getParentRoute: () => shell,
  path: '/alerts',
  component: lazyRouteComponent(() => import('./areas/evidence/alerts-page.tsx'), 'AlertsPage'),
})

// Pictures.
const library = createRoute({
  getParentRoute: () => shell,
  path: '/media',
  validateSearch: validateLibrarySearch,
  component: lazyRouteComponent(() => import('./areas/media/library/library-page.tsx'), 'LibraryPage'),
})
const picture = createRoute({
  getParentRoute: () => shell,
  path: '/media/$mediaId',
  component: lazyRouteComponent(() => import('./areas/media/picture/picture-page.tsx'), 'PicturePage'),
})

// Checking, writing, reviewing, planning.
const check = createRoute({
  getParentRoute: () => shell,
  path: '/check',
  component: lazyRouteComponent(() => import('./areas/check/check-page.tsx'), 'CheckPage'),
})
const checkRules = createRoute({
  getParentRoute: () => shell,
  path: '/check-rules',
  component: lazyRouteComponent(() => import('./areas/check/rules/rules-page.tsx'), 'CheckRulesPage'),
})
const posts = createRoute({
  getParentRoute: () => shell,
  path: '/posts',
  validateSearch: validatePostsSearch,
  component: lazyRouteComponent(() => import('./areas/post/list/posts-page.tsx'), 'PostsPage'),
})
const newPost = createRoute({
  getParentRoute: () => shell,
  path: '/posts/new',
  beforeLoad: () => {
    throw redirect({ to: '/compose/{-$postId}', params: {}, search: {}, replace: true })
  },
})
const post = createRoute({
  getParentRoute: () => shell,
  path: '/posts/$postId',
  component: lazyRouteComponent(() => import('./areas/post/page/post-page.tsx'), 'PostPage'),
})
const compose = createRoute({
  getParentRoute: () => shell,
  path: '/compose/{-$postId}',
  validateSearch: validateComposeSearch,
  component: lazyRouteComponent(() => import('./areas/post/compose/compose-page.tsx'), 'ComposePage'),
})
const review = createRoute({
  getParentRoute: () => shell,
  path: '/review',
  validateSearch: validateReviewSearch,
  component: lazyRouteComponent(() => import('./areas/post/review/review-page.tsx'), 'ReviewPage'),
})
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: validateCalendarSearch,
  component: lazyRouteComponent(() => import('./areas/post/calendar/calendar-page.tsx'), 'CalendarPage'),
})

const tree = root.addChildren([
  setup,
  signIn,
  invitation,
  reset,
  guest,
  certificate,
  report,
  signing,
  shell.addChildren([
    home,
    account,
    people,
    sites,
    channels,
    mastodonCallback,
    integrations,
    settings,
    audit,
    learning,
    learningExport,
    authorizationForms,
    authorizationForm,
    exposure,
    board,
    authorizations,
    askAuthorization,
    authorization,
    subject,
    removals,
    policies,
    policy,
    training,
    practice,
    course,
    drills,
    incidents,
    reportIncident,
    incident,
    sanctions,
    sanction,
    retention,
    obligations,
    duty,
    osha,
    newOshaCase,
    oshaCase,
    screening,
    billing,
    risks,
    alerts,
    library,
    picture,
    check,
    checkRules,
    posts,
    newPost,
    post,
    compose,
    review,
    calendar,
  ]),
])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
