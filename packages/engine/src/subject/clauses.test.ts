import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import { clausesOf } from './clauses.ts'

/** The clause around the words `inside`, as its words. */
function clauseAround(text: string, inside: string): string {
  const analysis = analyse({ text })
  const words = analysis.words.map((word) => word.text)
  const wanted = inside.split(' ')
  const first = words.findIndex((_, i) => wanted.every((word, k) => words[i + k] === word))
  const clause = clausesOf(analysis)(first, first + wanted.length)
  return words.slice(clause.first, clause.last).join(' ')
}

test('a clause ends at punctuation and holds no mark of its own', () => {
  const text = 'After lunch, she walked home; we cheered.'
  expect(clauseAround(text, 'walked')).toBe('she walked home')
  expect(clauseAround(text, 'lunch')).toBe('after lunch')
  expect(clauseAround(text, 'cheered')).toBe('we cheered')
})

test('a clause ends with its sentence, also at the end of a line without a mark', () => {
  expect(clauseAround('she walked home\nwe cheered', 'home')).toBe('she walked home')
})

test('words across a mark keep themselves and reach to the ends of both clauses', () => {
  expect(clauseAround('At noon she left, smiling at us, and waved', 'left , smiling')).toBe(
    'at noon she left , smiling at us',
  )
})

test('one endless clause is answered whole for every word', () => {
  const analysis = analyse({ text: 'word '.repeat(500) })
  const clauses = clausesOf(analysis)
  for (const at of [0, 250, 499]) expect(clauses(at, at + 1)).toEqual({ first: 0, last: 500 })
})
