import type { Plugin } from 'vite'

interface Node {
  type: string
  start: number
  end: number
}
type Call = Node & { callee: Node & { name?: string }; arguments: Node[] }
type Property = Node & { key: Node & { name?: string }; value: Node & { value?: unknown } }

/** What the page reads of an endpoint; shapes only by whether they are there and whether they are bytes. */
const READ = ['method', 'path', 'response']

/**
 * Leaves of the contract in the page what the page reads: of an endpoint its method, its path, and whether it answers
 * something; of everything else what a page uses. Shapes are types there, so a call that makes one has no effect, and
 * the bundler drops it with all that only it used. Runs on JavaScript, after types are gone.
 */
export function contractInPage(): Plugin {
  return {
    name: 'contract-in-page',
    apply: 'build',
    transform: {
      filter: { id: /\/packages\/contract\/src\/[\w-]+\.ts$/ },
      handler(code) {
        const edits: { at: number; until: number; text: string }[] = []
        const visit = (node: unknown): void => {
          if (Array.isArray(node)) for (const one of node) visit(one)
          else if (isNode(node)) {
            if (isCall(node) && node.callee.name === 'endpoint') edits.push(...shortened(node))
            else {
              if (isCall(node))
                edits.push(
                  { at: node.start, until: node.start, text: '(/* @__PURE__ */ ' },
                  { at: node.end, until: node.end, text: ')' },
                )
              for (const value of Object.values(node)) visit(value)
            }
          }
        }
        visit(this.parse(code).body)
        let done = ''
        let from = 0
        // At the same place, what ends a call comes before what begins the next one, in the order found.
        for (const { at, until, text } of edits.sort((a, b) => a.at - b.at)) {
          done += code.slice(from, at) + text
          from = until
        }
        return { code: done + code.slice(from), map: null }
      },
    },
  }
}

/** An endpoint without what the page does not read. */
function shortened(call: Call): { at: number; until: number; text: string }[] {
  const [definition] = call.arguments as (Node & { properties: Property[] })[]
  if (!definition?.properties) return []
  const kept = definition.properties
    .filter(({ key }) => READ.includes(key.name ?? ''))
    .map(
      ({ key, value }) =>
        `${key.name}: ${typeof value.value === 'string' ? JSON.stringify(value.value) : 'true'}`,
    )
  return [{ at: call.start, until: call.end, text: `{ ${kept.join(', ')} }` }]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
const isCall = (node: Node): node is Call => node.type === 'CallExpression'
