import { expect, test } from 'vitest'
import { ownNames } from './own-names.ts'

const organization = {
  name: 'Harbor Light',
  allowList: {
    names: ['HL'],
    staff: [],
    places: [],
    phones: ['555-0100'],
    emails: [],
    handles: [],
    domains: [],
  },
}

test('people, sites and accounts are the organization’s own, each once', () => {
  const site = { name: 'Harbor Light', address: '1 Pier Road', place: 'Haxtun, CO', phone: '555-0100' }
  expect(ownNames(organization, [{ name: 'Dana Wells' }], [site], [{ handle: 'hl.example' }])).toEqual({
    names: ['HL', 'Harbor Light'],
    staff: ['Dana Wells'],
    places: ['1 Pier Road'],
    phones: ['555-0100'],
    emails: [],
    handles: ['hl.example'],
    domains: [],
  })
})
test('what has not arrived yet is left out', () => {
  expect(ownNames(organization, undefined, undefined, undefined)).toMatchObject({
    names: ['HL', 'Harbor Light'],
    staff: [],
  })
})
