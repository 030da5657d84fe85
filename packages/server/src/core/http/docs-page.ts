import type { JsonSchema, OpenApiDocument, OperationObject } from './openapi.ts'

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --dim: #5b6470; --code: #8881; --accent: #0b6e6e }
@media (prefers-color-scheme: dark) { :root { --dim: #a3adb8; --accent: #5cc8c0 } }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem }
h1 { font-size: 1.7rem } h2 { margin-top: 3rem; border-bottom: 1px solid var(--line) }
section { padding: 1rem 0; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere } h3 b { color: var(--accent); text-transform: uppercase }
p { margin: .4rem 0 } .dim { color: var(--dim) }
pre { background: var(--code); padding: .8rem; overflow-x: auto; border-radius: 6px }
code { font: .875rem/1.5 ui-monospace, monospace } summary { cursor: pointer; padding: .3rem 0 }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .3rem .6rem .3rem 0; vertical-align: top }
nav a { margin-right: 1rem } a { color: var(--accent) }
`

/** The API for people: one HTML page made from the OpenAPI document, without scripts or foreign files. */
export function docsPage(document: OpenApiDocument, publicUrl: string, nonce: string): string {
  const tags = document.tags.map(({ name }) => name)
  const groups = tags.map(
    (tag) => `<h2 id="${tag}">${capital(tag)}</h2>${operationsOf(document, tag, publicUrl)}`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clearpost API</title><link rel="icon" href="/icon.svg"><style nonce="${nonce}">${STYLE}</style></head><body>
<h1>Clearpost API</h1>
<p>${escapeHtml(document.info.description)}</p>
<p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<p>Try it: make an API token under Integrations, then</p>
<pre><code>export CLEARPOST_TOKEN=cpt_…
${escapeHtml(curl('post', '/api/check', publicUrl, '{"text":"Flu shots are available at our Elm Street clinic this week."}'))}</code></pre>
<nav aria-label="Domains">${tags.map((tag) => `<a href="#${tag}">${capital(tag)}</a>`).join('')}</nav>
<main>${groups.join('')}
<h2 id="shapes">Shapes</h2>${shapes(document)}</main>
</body></html>`
}

function operationsOf(document: OpenApiDocument, tag: string, publicUrl: string): string {
  return Object.entries(document.paths)
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
    )
    .filter(({ operation }) => operation.tags.includes(tag))
    .map(({ path, method, operation }) => operationSection(path, method, operation, publicUrl))
    .join('')
}

function operationSection(
  path: string,
  method: string,
  operation: OperationObject,
  publicUrl: string,
): string {
  const body = operation.requestBody?.content['application/json']?.schema
  const answered = Object.values(operation.responses)[0]?.content?.['application/json']?.schema
  const callable = operation['x-scope'] !== undefined || operation['x-access'] === 'public'
  const example = body ? JSON.stringify(sample(body)) : undefined
  return `<section id="${operation.operationId}"><h3><b>${method}</b> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(operation.summary)}.</p><p class="dim">${code(operation.description)}</p>
${parameterTable(operation)}
${callable ? `<pre><code>${escapeHtml(curl(method, path, publicUrl, example, operation['x-access'] === 'public'))}</code></pre>` : ''}
${body ? details('Body', body) : ''}${answered ? details('Answer', answered) : ''}</section>`
}

function parameterTable(operation: OperationObject): string {
  if (!operation.parameters) return ''
  const rows = operation.parameters.map(({ name, in: place, required, schema, description }) => {
    const kind = schema.enum
      ? (schema.enum as string[]).join(' | ')
      : String(schema.format ?? schema.type ?? '')
    const note = [
      required ? 'required' : '',
      schema.default === undefined ? '' : `default ${schema.default}`,
      description ?? '',
    ]
    return `<tr><td><code>${escapeHtml(name)}</code></td><td>${place}</td><td>${escapeHtml(kind)}</td><td class="dim">${escapeHtml(note.filter(Boolean).join(', '))}</td></tr>`
  })
  return `<table><thead><tr><th>Parameter</th><th>In</th><th>Kind</th><th>Note</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function shapes(document: OpenApiDocument): string {
  return Object.entries(document.components.schemas)
    .map(
      ([name, schema]) =>
        `<section id="shape-${name}"><h3>${escapeHtml(name)}</h3>${details('JSON Schema', schema)}</section>`,
    )
    .join('')
}

const details = (title: string, schema: JsonSchema): string =>
  `<details><summary>${title}</summary><pre><code>${linked(JSON.stringify(schema, null, 2))}</code></pre></details>`

const linked = (json: string): string =>
  escapeHtml(json).replace(/&quot;#\/components\/schemas\/(\w+)&quot;/g, '<a href="#shape-$1">$1</a>')

function curl(method: string, path: string, publicUrl: string, body?: string, open = false): string {
  const shown = path.replace(/\{(\w+)\}/g, '$$$1')
  return [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}${publicUrl}${shown}`,
    ...(open ? [] : [`  -H "Authorization: Bearer $CLEARPOST_TOKEN"`]),
    ...(body === undefined ? [] : [`  -H 'Content-Type: application/json'`, `  -d '${body}'`]),
  ].join(' \\\n')
}

/** The smallest value that the schema takes: required properties alone. */
export function sample(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const variants = (schema.oneOf ?? schema.anyOf) as JsonSchema[] | undefined
  if (variants?.[0]) return sample(variants[0])
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') {
    const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
    const wanted = (schema.required ?? []) as string[]
    return Object.fromEntries(wanted.map((name) => [name, sample(properties[name] ?? {})]))
  }
  if (type === 'array') return schema.minItems ? [sample((schema.items ?? {}) as JsonSchema)] : []
  if (type === 'integer' || type === 'number') return Math.max(1, Number(schema.minimum ?? 1))
  if (type === 'boolean') return true
  if (type === 'null') return null
  return FORMATS[String(schema.format)] ?? 'text'
}

const FORMATS: Record<string, string> = {
  uuid: '01900000-0000-7000-8000-000000000000',
  email: 'ana.ruiz@clinic.example',
  uri: 'https://hooks.clinic.example/clearpost',
  'date-time': '2027-01-04T15:00:00Z',
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const code = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll('&#34;', '&quot;')
