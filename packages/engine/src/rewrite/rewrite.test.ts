import { expect, test } from 'vitest'
import { check } from '../check.ts'
import { apply } from './rewrite.ts'

test('edits turn the original into the proposal', () => {
  const text =
    'So proud of our team today! Our patient Wilma Tate, 93, left rehab after her stroke. Thank you to every nurse and tech on the floor.'
  const { rewrite } = check({ text, account: 'organization' })
  expect(rewrite).toBeDefined()
  if (rewrite && rewrite.text !== '') expect(apply(text, rewrite.edits)).toBe(rewrite.text)
  expect(rewrite?.text).not.toContain('Wilma')
})

test('a reply to a review becomes one that confirms nothing, in the language of the reply', () => {
  const { rewrite } = check({
    text: 'Señora Rentería, en su cita del 4 de mayo le explicamos el tratamiento.',
    account: 'organization',
    kind: 'reply',
    context: { replyingTo: 'Pésimo servicio.' },
  })
  expect(rewrite?.text).not.toMatch(/Rentería|cita|mayo/)
  expect(rewrite?.text).toMatch(/privacidad|ley/i)
  expect(rewrite?.verdict).toBe('clear')
})

test('when no wording helps, it says so instead of pretending', () => {
  const { verdict, rewrite } = check({
    text: 'the mayor has chlamydia',
    account: 'personal',
    context: { role: 'ER nurse', place: 'Chadron, NE' },
  })
  expect(verdict).toBe('stop')
  expect(rewrite?.explanation).toMatch(/one person/)
})

test('a clear post needs no rewrite', () => {
  expect(
    check({ text: 'Flu shots on Saturday from 9 to 1, no appointment.', account: 'organization' }).rewrite,
  ).toBeUndefined()
})
