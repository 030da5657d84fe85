import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import {
  REPLY_SITUATIONS,
  type ReplySituation,
  safeReply,
  situationOfReview,
  speaksInformally,
} from './replies.ts'

/** What would say that the reader has been here. */
const CONFIRMS =
  /your (?:visit|care|stay|treatment|appointment|experience|results?|record|bill)|su (?:visita|atención|cita|estancia|tratamiento|experiencia|expediente)|tu (?:visita|cita|tratamiento)|experience here|saw you|seeing you|treated you|see you (?:soon|again|next)|nos vemos|patient|paciente/i

describe('safe replies', () => {
  test.each(REPLY_SITUATIONS)(
    '%s: nothing in any of them confirms that somebody is a patient',
    (situation) => {
      for (const lang of ['en', 'es'] as const)
        for (let seed = 0; seed < 60; seed += 1) {
          const reply = safeReply(`seed ${seed}`, lang, seed % 2 ? '406-555-0142' : undefined, {
            situation,
            informal: seed % 3 === 0,
          })
          expect(reply).not.toMatch(CONFIRMS)
          expect(reply).not.toMatch(/[[\]{}|]| {2}|undefined/)
          if (seed % 2 && situation !== 'praise') expect(reply).toContain('406-555-0142')
        }
    },
  )

  test('the same seed gives the same reply, and never the last one twice', () => {
    expect(safeReply('one', 'en')).toBe(safeReply('one', 'en'))
    for (let seed = 0; seed < 200; seed += 1) {
      const first = safeReply(`s${seed}`, 'es', undefined, { situation: 'praise' })
      expect(safeReply(`s${seed}`, 'es', undefined, { situation: 'praise', previous: first })).not.toBe(first)
    }
  })

  test('a hundred seeds give many replies', () => {
    const replies = Array.from({ length: 100 }, (_, i) => safeReply(`review ${i}`, 'en', '406-555-0142'))
    expect(new Set(replies).size).toBeGreaterThan(70)
  })

  test.each<[string, string, ReplySituation]>([
    ['Best dentist ever, thank you!', '', 'praise'],
    ['The receptionist was so rude to me', '', 'rudeness'],
    ['Waited two hours past my appointment', '', 'wait'],
    ['$2,300 for WHAT', '', 'billing'],
    ['I want a refund or I call my lawyer', '', 'threat'],
    ['They botched my back.', '', 'outcome'],
    ['¿Ya están mis resultados?', '', 'question'],
    ['Pésimo servicio, no regreso más.', '', 'complaint'],
    ['', 'Aww! You were a champ! 😁', 'praise'],
  ])('“%s” is read as what it is', (review, draft, situation) => {
    expect(situationOfReview(review || undefined, draft)).toBe(situation)
  })

  test('tú stays tú, usted stays usted', () => {
    expect(speaksInformally('¡Gracias a ti! Te esperamos pronto.')).toBe(true)
    expect(speaksInformally('Señora Rentería, en su cita le explicamos.')).toBe(false)
    expect(safeReply('a', 'es', '406-555-0142', { informal: false })).toMatch(
      /escucharle|[Ll]lame|[Ll]lámenos|Podría|privado/,
    )
  })
})

test('a reply to a review becomes one that confirms nothing, in its language, with the phone of the organization', () => {
  const { rewrite } = check(
    {
      text: 'Señora Rentería, en su cita del 4 de mayo le explicamos el tratamiento.',
      account: 'organization',
      kind: 'reply',
      context: { replyingTo: 'Pésimo servicio.' },
    },
    { organization: { phones: ['308-555-0144'] } },
  )
  expect(rewrite?.text).not.toMatch(/Rentería|cita|mayo|tratamiento/)
  expect(rewrite?.text).toContain('308-555-0144')
  expect(rewrite?.verdict).toBe('clear')
})

test('the phone that the draft itself offers is kept', () => {
  const { rewrite } = check({
    text: 'Hi Denise, we did see you on March 3. Please call us at 308-555-0144 about your balance.',
    account: 'organization',
    kind: 'reply',
    context: { replyingTo: 'Surprise bill!' },
  })
  expect(rewrite?.text).toContain('308-555-0144')
  expect(rewrite?.text).not.toMatch(/Denise|March|see you/)
})
