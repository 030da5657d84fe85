import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { validateIncidentsSearch, validateReportSearch } from '../areas/incident/search.ts'
import { validateObligationSearch } from '../areas/obligation/search.ts'
import { validateOshaSearch } from '../areas/osha/search.ts'
import { shell } from './roots.ts'

const exposure = createRoute({
  getParentRoute: () => shell,
  path: '/exposure',
  validateSearch: (search: Record<string, unknown>): { about?: string; incident?: string } => ({
    ...(typeof search.about === 'string' ? { about: search.about } : {}),
    ...(typeof search.incident === 'string' ? { incident: search.incident } : {}),
  }),
  component: lazyRouteComponent(() => import('../areas/exposure/exposure-page.tsx'), 'ExposurePage'),
})
const board = createRoute({
  getParentRoute: () => shell,
  path: '/board',
  component: lazyRouteComponent(() => import('../areas/board/board-page.tsx'), 'BoardPage'),
})
const policies = createRoute({
  getParentRoute: () => shell,
  path: '/policies',
  component: lazyRouteComponent(() => import('../areas/policy/policies-page.tsx'), 'PoliciesPage'),
})
const policy = createRoute({
  getParentRoute: () => shell,
  path: '/policies/$policyId',
  component: lazyRouteComponent(() => import('../areas/policy/policy-page.tsx'), 'PolicyPage'),
})
const training = createRoute({
  getParentRoute: () => shell,
  path: '/training',
  validateSearch: (search: Record<string, unknown>): { tab?: 'team' } =>
    search.tab === 'team' ? { tab: 'team' } : {},
  component: lazyRouteComponent(() => import('../areas/training/training-page.tsx'), 'TrainingPage'),
})
const practice = createRoute({
  getParentRoute: () => shell,
  path: '/training/practice',
  component: lazyRouteComponent(() => import('../areas/training/practice-page.tsx'), 'PracticePage'),
})
const course = createRoute({
  getParentRoute: () => shell,
  path: '/training/$courseId',
  validateSearch: (search: Record<string, unknown>): { step?: string } =>
    typeof search.step === 'string' ? { step: search.step } : {},
  component: lazyRouteComponent(() => import('../areas/training/course/course-page.tsx'), 'CoursePage'),
})
const drills = createRoute({
  getParentRoute: () => shell,
  path: '/drills',
  validateSearch: (search: Record<string, unknown>): { tab?: 'team' } =>
    search.tab === 'team' ? { tab: 'team' } : {},
  component: lazyRouteComponent(() => import('../areas/drill/drills-page.tsx'), 'DrillsPage'),
})
const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/incidents',
  validateSearch: validateIncidentsSearch,
  component: lazyRouteComponent(() => import('../areas/incident/list/incidents-page.tsx'), 'IncidentsPage'),
})
const reportIncident = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/report',
  validateSearch: validateReportSearch,
  component: lazyRouteComponent(() => import('../areas/incident/report/report-page.tsx'), 'ReportPage'),
})
const incidentRecords = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/records',
  component: lazyRouteComponent(() => import('../areas/incident/records/records-page.tsx'), 'RecordsPage'),
})
const incident = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('../areas/incident/file/incident-page.tsx'), 'IncidentPage'),
})
const sanctions = createRoute({
  getParentRoute: () => shell,
  path: '/sanctions',
  component: lazyRouteComponent(() => import('../areas/sanction/sanctions-page.tsx'), 'SanctionsPage'),
})
const sanction = createRoute({
  getParentRoute: () => shell,
  path: '/sanctions/$sanctionId',
  component: lazyRouteComponent(() => import('../areas/sanction/case-page.tsx'), 'SanctionPage'),
})
const retention = createRoute({
  getParentRoute: () => shell,
  path: '/retention',
  component: lazyRouteComponent(() => import('../areas/retention/retention-page.tsx'), 'RetentionPage'),
})
const obligations = createRoute({
  getParentRoute: () => shell,
  path: '/obligations',
  validateSearch: validateObligationSearch,
  component: lazyRouteComponent(() => import('../areas/obligation/obligations-page.tsx'), 'ObligationsPage'),
})
const duty = createRoute({
  getParentRoute: () => shell,
  path: '/obligations/$duty',
  component: lazyRouteComponent(() => import('../areas/obligation/duty-page.tsx'), 'DutyPage'),
})
const osha = createRoute({
  getParentRoute: () => shell,
  path: '/osha',
  validateSearch: validateOshaSearch,
  component: lazyRouteComponent(() => import('../areas/osha/osha-page.tsx'), 'OshaPage'),
})
const newOshaCase = createRoute({
  getParentRoute: () => shell,
  path: '/osha/new',
  validateSearch: validateOshaSearch,
  component: lazyRouteComponent(() => import('../areas/osha/case-page.tsx'), 'NewCasePage'),
})
const oshaCase = createRoute({
  getParentRoute: () => shell,
  path: '/osha/cases/$caseId',
  component: lazyRouteComponent(() => import('../areas/osha/case-page.tsx'), 'CasePage'),
})
const screening = createRoute({
  getParentRoute: () => shell,
  path: '/screening',
  component: lazyRouteComponent(() => import('../areas/screening/screening-page.tsx'), 'ScreeningPage'),
})
const billing = createRoute({
  getParentRoute: () => shell,
  path: '/billing',
  component: lazyRouteComponent(() => import('../areas/billing/billing-page.tsx'), 'BillingPage'),
})
const risks = createRoute({
  getParentRoute: () => shell,
  path: '/risks',
  component: lazyRouteComponent(() => import('../areas/risk/risks-page.tsx'), 'RisksPage'),
})

/** Pages of the program: consequences, policies, training, incidents, duties. */
export const programRoutes = [
  exposure,
  board,
  policies,
  policy,
  training,
  practice,
  course,
  drills,
  incidents,
  reportIncident,
  incidentRecords,
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
] as const
