import { api, type Endpoint } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { docsPage } from './docs-page.ts'
import { openApiDocument } from './openapi.ts'

const document = openApiDocument()
const json = JSON.stringify(document)
const endpoints = Object.values(api).flatMap((list) => Object.values(list) as Endpoint[])

test('every endpoint of the contract is in the document, with the right it needs', () => {
  expect(endpoints.length).toBeGreaterThan(90)
  for (const { method, path, access, scope } of endpoints) {
    const operation = document.paths[path]?.[method]
    expect(operation?.['x-access']).toBe(access)
    const programs = operation?.security.some((way) => 'apiToken' in way) ?? false
    expect(programs).toBe(scope !== undefined)
  }
})

test('every reference leads somewhere, and no name is used twice', () => {
  const references = [...json.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(references.length).toBeGreaterThan(50)
  for (const name of references) expect(document.components.schemas).toHaveProperty(name ?? '')
  expect(json).not.toContain('#/$defs/')
  const ids = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('every parameter in a path is described and required', () => {
  for (const [path, item] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters = [] } of Object.values(item)) {
      const described = parameters.filter((parameter) => parameter.in === 'path' && parameter.required)
      expect(described.map(({ name }) => name).sort()).toEqual(names.sort())
    }
  }
})

test('the page shows every endpoint, runs nothing and loads nothing from elsewhere', () => {
  const page = docsPage(document, 'https://clearpost.clinic.example', 'nonce-of-this-answer')
  for (const { path } of endpoints) expect(page).toContain(`<code>${path}</code>`)
  expect(page).not.toMatch(/<script|\s(style|on\w+)="|javascript:/i)
  expect([...page.matchAll(/(?:src|href)="(https?:[^"]*)"/g)]).toEqual([])
  expect(page).toContain('curl -X POST https://clearpost.clinic.example/api/check')
})
