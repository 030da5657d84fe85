import './ui/styles.ts'
import { loadMessages } from '@clearpost/contract/messages'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './api.ts'
import { firstLocale, I18nProvider } from './i18n.tsx'
import { createAppRouter } from './router.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Where the scroll lock of dialogs (react-remove-scroll) looks for the nonce of its style element.
Object.assign(globalThis, { __webpack_nonce__: nonce })

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      // A refusal is an answer: only a silent network is asked again.
      retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
    },
  },
})
const router = createAppRouter(queryClient)

const locale = firstLocale()
const messages = await loadMessages[locale]()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <I18nProvider first={{ locale, messages }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" autoClose={6000} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </MantineProvider>
  </StrictMode>,
)
