import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { validateLibrarySearch } from './areas/media/search.ts'
import {
  validateCalendarSearch,
  validateComposeSearch,
  validatePostsSearch,
  validateReviewSearch,
} from './areas/post/search.ts'
import { programRoutes } from './routes/program.ts'
import { publicRoutes } from './routes/public.ts'
import { root, shell } from './routes/roots.ts'
import { NotFound, PageError, PagePending } from './ui/page-states.tsx'

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
  ...publicRoutes,
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
    authorizations,
    askAuthorization,
    authorization,
    subject,
    removals,
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
    ...programRoutes,
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
