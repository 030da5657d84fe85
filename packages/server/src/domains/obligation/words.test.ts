import { DUTIES } from '@clearpost/contract'
import { obligationMessages } from '@clearpost/contract/messages/obligation'
import { OBLIGATIONS } from '@clearpost/law'
import { expect, test } from 'vitest'

/** Numbers of a text; those in words are not read. */
const numbersIn = (text: string): number[] =>
  (text.replace(/(\d),(\d{3})/g, '$1$2').match(/\d+/g) ?? []).map(Number)

test('the duties are those of the law data', () => {
  expect(DUTIES).toEqual(OBLIGATIONS.map(({ id }) => id))
})

test.each(['en', 'es'] as const)('%s: every number that a duty states stands in the data', (lang) => {
  let seen = 0
  for (const fact of OBLIGATIONS) {
    const known = new Set(numbersIn(JSON.stringify(fact)))
    const { name, often, when } = obligationMessages[lang].duties[fact.id]
    for (const number of numbersIn(`${name} ${often} ${when}`)) {
      seen += 1
      expect(known, `${fact.id}: ${number}`).toContain(number)
    }
  }
  expect(seen).toBeGreaterThan(40)
})
