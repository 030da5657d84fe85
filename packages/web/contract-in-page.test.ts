import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { contractInPage } from './contract-in-page.ts'

/** What becomes of a module of the contract in the built page. */
function inPage(code: string): string {
  const { transform } = contractInPage() as unknown as {
    transform: { handler: (this: { parse: typeof parseAst }, code: string) => { code: string } }
  }
  return transform.handler.call({ parse: parseAst }, code).code
}

test('of an endpoint the page keeps method, path, and whether it answers something', () => {
  const code = inPage(`export const api = {
    list: endpoint({ method: 'get', path: '/api/x', summary: 'All', access: 'x:read', query: z.object({ a: z.string() }), response: page(X) }),
    file: endpoint({ method: 'get', path: '/api/x/{id}', summary: 'One', access: 'x:read', params, response: 'bytes' }),
    gone: endpoint({ method: 'delete', path: '/api/x/{id}', summary: 'Away', access: 'x:write', params }),
  }`)
  expect(code).toContain('list: { method: "get", path: "/api/x", response: true }')
  expect(code).toContain('file: { method: "get", path: "/api/x/{id}", response: "bytes" }')
  expect(code).toContain('gone: { method: "delete", path: "/api/x/{id}" }')
})

test('a call that makes a shape may be dropped, also in a chain and in an argument; what it says stays the same', () => {
  const z = {
    object: (shape: object) => ({ extend: (more: object) => ({ ...shape, ...more }) }),
    string: () => 's',
  }
  const code = inPage('const made = z.object({ a: z.string() }).extend({ b: z.string() })')
  expect(code.match(/@__PURE__/g)).toHaveLength(4)
  expect(new Function('z', `${code}; return made`)(z)).toEqual({ a: 's', b: 's' })
})
