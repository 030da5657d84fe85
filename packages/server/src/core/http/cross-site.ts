import { coreProblem } from '../problems.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a changing request that another site made a browser send. Browsers say where a request
 * comes from in Sec-Fetch-Site (or Origin, in older ones), and pages cannot forge either. Bearer tokens are not
 * sent by browsers on their own, so programs that carry one need neither header.
 * @throws Problem core.crossSite
 */
export function refuseCrossSite(request: Request, publicUrl: string): void {
  if (SAFE_METHODS.has(request.method)) return
  const { headers } = request
  if (/^bearer /i.test(headers.get('authorization') ?? '')) return
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site !== null) {
    if (site !== 'same-origin') throw coreProblem('crossSite')
    return
  }
  if (origin === null || origin === 'null') {
    // Without a cookie there is no session to abuse, and no browser: it would have said where it comes from.
    if (headers.has('cookie') || origin === 'null') throw coreProblem('crossSite')
    return
  }
  const own = new URL(request.url)
  own.host = headers.get('host') ?? own.host
  if (origin !== new URL(publicUrl).origin && origin !== own.origin) throw coreProblem('crossSite')
}
