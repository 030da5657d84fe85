import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ProblemError } from '../api.ts'
import { meQuery } from '../session.tsx'

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet })

/** Everything below the shell belongs to a signed-in person. */
export const shell = createRoute({
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
  component: lazyRouteComponent(() => import('../ui/shell.tsx'), 'Shell'),
})
