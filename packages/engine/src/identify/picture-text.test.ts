import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identify } from './index.ts'
import { identifyPictureText, spread } from './picture-text.ts'

const found = (text: string) => identifyPictureText(text).map(({ kind, text }) => `${kind}:${text}`)

describe('identifiers whose spaces or slashes the reader of pictures lost', () => {
  test.each([
    ['MRN00482913', 'mrn:MRN 00482913'],
    ['Expediente05837518', 'mrn:Expediente 05837518'],
    ['DOB04/17/1958', 'date:04/17/1958'],
    ['DOB04171958', 'date:04171958'],
    ['DOB 12122/1972', 'date:DOB 12122/1972'],
    ['RM412', 'room:RM 412'],
    ['Habitación269', 'room:Habitación 269'],
    ['PatientJohnDoe', 'person:John Doe'],
    ['PACIENTE:RosaMejía', 'person:Rosa Mejía'],
    ['Tel5555550123', 'phone:5555550123'],
    ['Bed 269-2 admitted', 'room:Bed 269-2'],
    ['RAMAN, Priya', 'person:RAMAN, Priya'],
    ['Rm 412 June Hathaway', 'person:June Hathaway'],
  ])('%s', (text, finding) => {
    expect(found(text)).toContain(finding)
  })

  test('room and name run together', () => {
    expect(found('Rm412MariaDelgado')).toEqual(['person:Maria Delgado', 'room:Rm 412'])
  })
})

describe('what marker capitals and print look like', () => {
  test('a room whose digits look like letters', () => {
    expect(found('RM ZO4')).toEqual(['room:RM 204'])
  })

  test('a name in capitals beside a room', () => {
    expect(found('RM Z17 HAROLD WHITCOMBE')).toEqual(
      expect.arrayContaining(['room:RM 217', 'person:Harold Whitcombe']),
    )
  })

  test('a room number is no postal code', () => {
    expect(found('Habitación 269')).not.toContainEqual(expect.stringMatching(/^zip:/))
  })

  test.each([
    'DISCHARGE BEFORE NOON',
    'HAND HYGIENE SAVES LIVES',
    'GRACIAS ENFERMERAS',
    'PATIENT PARKING',
    'BP 128/79 mmHg Temp 37.2 C',
    'Metoprolol 50 mg tablets',
  ])('nobody is found in "%s"', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('names that are one word with two capitals stay whole', () => {
  expect(spread('Nora McCall and Ian MacNeil')).toBe('Nora McCall and Ian MacNeil')
})

test('a word that ends like a label is left alone', () => {
  expect(spread('alarm412 farm7')).toBe('alarm412 farm7')
})

test('whatever was found without putting spaces back is still found', () => {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'MRN',
          '00482913',
          'Rm412',
          'Maria',
          'Delgado',
          'DOB',
          '04/17/1958',
          ':',
          'call',
          '555-0134',
        ),
      ),
      (pieces) => {
        const text = pieces.join(' ')
        const all = identifyPictureText(text).map((span) => bare(span.text))
        for (const span of identify(text).filter(({ kind }) => kind !== 'zip'))
          expect(all.some((own) => own.includes(bare(span.text)) || bare(span.text).includes(own))).toBe(true)
      },
    ),
  )
})
