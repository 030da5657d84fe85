import * as contract from '@clearpost/contract'
import { api, type Endpoint, problems } from '@clearpost/contract'
import * as z from 'zod'

export type JsonSchema = Record<string, unknown>
export interface OperationObject {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters?: {
    name: string
    in: 'path' | 'query'
    required: boolean
    schema: JsonSchema
    description?: string
  }[]
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>
  'x-access': string
  'x-scope'?: string
  'x-step-up'?: true
}
export interface OpenApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  tags: { name: string }[]
  security: never[]
  paths: Record<string, Record<string, OperationObject>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> }
}

export const API_VERSION = '0.1.0'

/** Exported schemas of the contract become named components; the rest is written in place. */
const named = z.registry<{ id: string }>()
for (const [name, value] of Object.entries(contract))
  if (value instanceof z.ZodType) named.add(value, { id: name })
const unnamed = z.registry<{ id: string }>()

/** Groups of endpoints that refuse with another domain's problems. */
const REFUSES_AS: Record<string, keyof typeof problems> = {
  signing: 'authorization',
  authorizationExport: 'authorization',
  board: 'core',
}

/** OpenAPI 3.1 of every endpoint in the contract. The same contract always gives the same document. */
export function openApiDocument(): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = {}
  const paths: OpenApiDocument['paths'] = {}
  for (const [domain, endpoints] of Object.entries(api)) {
    for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
      paths[endpoint.path] = {
        ...paths[endpoint.path],
        [endpoint.method]: operation(domain, name, endpoint, schemas),
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Clearpost',
      version: API_VERSION,
      description:
        'Checks social media posts of healthcare organizations before they are published. Programs send an API token as bearer; people use the session cookie of the pages. Refusals are problem documents (RFC 9457) whose code comes from a closed list.',
    },
    servers: [{ url: '/' }],
    tags: Object.keys(api).map((name) => ({ name })),
    security: [],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        apiToken: { type: 'http', scheme: 'bearer', description: 'An API token made under Integrations.' },
        guestLink: { type: 'http', scheme: 'bearer', description: 'The token of a guest link.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: '`__Host-session` over https.',
        },
      },
    },
  }
}

function operation(
  domain: string,
  name: string,
  endpoint: Endpoint,
  schemas: Record<string, JsonSchema>,
): OperationObject {
  const list = REFUSES_AS[domain] ?? (domain as keyof typeof problems)
  const codes = Object.keys(problems[list]).map((code) => `${list}.${code}`)
  const parameters = [...parametersOf('path', endpoint.params), ...parametersOf('query', endpoint.query)]
  return {
    operationId: `${domain}.${name}`,
    summary: endpoint.summary,
    description: accessSentence(endpoint),
    tags: [domain],
    security: securityOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body === undefined ? {} : { requestBody: requestBody(endpoint.body) }),
    responses: {
      ...success(endpoint, schemas),
      default: {
        description: `Refused. Codes: ${codes.join(', ')}, and those of core and account.`,
        content: { 'application/problem+json': { schema: component(contract.ProblemDocument, schemas) } },
      },
    },
    'x-access': endpoint.access,
    ...(endpoint.scope ? { 'x-scope': endpoint.scope } : {}),
    ...(endpoint.stepUp ? { 'x-step-up': true } : {}),
  }
}

function accessSentence({ access, scope, stepUp }: Endpoint): string {
  const who =
    access === 'public'
      ? 'Open to everyone.'
      : access === 'signed-in'
        ? 'For everyone who is signed in.'
        : access === 'guest'
          ? 'For the holder of a guest link.'
          : `Needs the permission \`${access}\`.`
  const program = scope ? ` API tokens need the scope \`${scope}\`.` : ''
  const fresh = stepUp
    ? ` People confirm who they are when the last proof is older than ${contract.STEP_UP_MINUTES} minutes.`
    : ''
  return who + program + fresh
}

function securityOf({ access, scope }: Endpoint): Record<string, string[]>[] {
  if (access === 'public') return []
  if (access === 'guest') return [{ guestLink: [] }]
  return scope ? [{ apiToken: [] }, { session: [] }] : [{ session: [] }]
}

function parametersOf(
  place: 'path' | 'query',
  schema: z.ZodType | undefined,
): NonNullable<OperationObject['parameters']> {
  if (!schema) return []
  const { properties, required } = inline(schema) as {
    properties: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property
    return {
      name,
      in: place,
      required: place === 'path' || (required?.includes(name) ?? false),
      schema: rest,
      ...(typeof description === 'string' ? { description } : {}),
    }
  })
}

function requestBody(body: z.ZodType | 'bytes'): NonNullable<OperationObject['requestBody']> {
  if (body === 'bytes') return { required: true, content: { 'application/octet-stream': { schema: {} } } }
  return { required: true, content: { 'application/json': { schema: inline(body) } } }
}

function success(endpoint: Endpoint, schemas: Record<string, JsonSchema>): OperationObject['responses'] {
  const { response, status = 200 } = endpoint
  if (response === undefined) return { 204: { description: 'Done.' } }
  if (response === 'bytes')
    return { [status]: { description: 'The bytes.', content: { '*/*': { schema: {} } } } }
  return {
    [status]: {
      description: 'Done.',
      content: { 'application/json': { schema: component(response, schemas) } },
    },
  }
}

/** What a caller may send: defaults are optional, nothing is referred to. */
const inline = (schema: z.ZodType): JsonSchema =>
  strip(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: unnamed }))

/** What the server answers: named shapes move to the components. */
function component(schema: z.ZodType, schemas: Record<string, JsonSchema>): JsonSchema {
  const json = strip(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', metadata: named }))
  const { $defs, ...rest } = json as { $defs?: Record<string, JsonSchema> }
  for (const [name, definition] of Object.entries($defs ?? {})) schemas[name] ??= repoint(definition)
  const id = named.get(schema)?.id
  if (id === undefined) return repoint(rest)
  schemas[id] ??= repoint(rest)
  return { $ref: `#/components/schemas/${id}` }
}

const repoint = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema

/** `$schema` and the names that zod writes into each definition say nothing to a reader of the document. */
function strip(json: object): JsonSchema {
  return JSON.parse(
    JSON.stringify(json, (key, value: unknown) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    ),
  ) as JsonSchema
}
