import { useState } from 'react'

/**
 * The secret of a mailed link. It travels in the fragment, which browsers send to nobody, and leaves the
 * address bar at once so that it stays out of history and screenshots.
 */
export function useFragmentToken(): string {
  const [token] = useState(() => {
    const value = window.location.hash.slice(1)
    if (value) window.history.replaceState(window.history.state, '', window.location.pathname)
    return value
  })
  return token
}
