const VIEWS = ['list', 'month', 'duties', 'profile'] as const
export type ObligationView = (typeof VIEWS)[number]

/** What the address says of the view; the list of what is due without. */
export function validateObligationSearch(search: Record<string, unknown>): {
  view?: ObligationView
  month?: string
} {
  const view = VIEWS.find((one) => one === search.view)
  const { month } = search
  return {
    ...(view ? { view } : {}),
    ...(typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
  }
}
