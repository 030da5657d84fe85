import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import type { CheckOptions, MediaFinding } from '../types.ts'

const lines = (picture: string, ...texts: string[]): MediaFinding[] =>
  texts.map((text) => ({ kind: 'text', media: picture, text, score: 0.9 }))
const verdictOf = (media: MediaFinding[], options: CheckOptions = {}) =>
  check({ text: 'Proud of our team today.', account: 'organization', media }, options)

describe('what is written in a picture names a patient', () => {
  test('a wristband: the name on one line, the date of birth on the next', () => {
    const report = verdictOf(lines('picture 1', 'DELPHINE MARROW', 'DOB04/17/1958'))
    expect(report).toMatchObject({ verdict: 'stop', rule: 'media.patient-written' })
  })

  test('a record number alone', () => {
    expect(verdictOf(lines('picture 1', 'MRN00482913')).rule).toBe('media.patient-written')
  })

  test('a whiteboard with rooms and names needs a person', () => {
    expect(verdictOf(lines('picture 1', 'Rm 412 Delphine Marrow'))).toMatchObject({
      verdict: 'review',
      rule: 'media.name-in-care',
    })
    expect(verdictOf(lines('picture 1', 'Delphine Marrow', 'fall risk, NPO')).rule).toBe('media.name-in-care')
  })
})

describe('and what does not', () => {
  test('a name in one picture and a room in another', () => {
    const media = [...lines('picture 1', 'Delphine Marrow'), ...lines('picture 2', 'Room 412')]
    expect(verdictOf(media).verdict).not.toBe('review')
  })

  test('a clinician’s name on a door', () => {
    expect(verdictOf(lines('picture 1', 'Dr. Delphine Marrow', 'Room 412')).verdict).not.toBe('review')
  })

  test('a colleague whom the organization lists', () => {
    const organization = { staff: ['Delphine Marrow'] }
    const report = verdictOf(lines('picture 1', 'Delphine Marrow', 'Room 412'), { organization })
    expect(report.verdict).not.toBe('review')
    expect(report.findings.map(({ kind }) => kind)).not.toContain('person')
  })

  test('signs and slogans', () => {
    expect(verdictOf(lines('picture 1', 'HAND HYGIENE SAVES LIVES', 'PATIENT PARKING')).verdict).toBe('clear')
  })
})

test('the same words in the post itself are read as before: lost spaces are forgiven in pictures alone', () => {
  const { findings } = check({ text: 'RM412 and PatientJohnDoe', account: 'organization' })
  expect(findings.map(({ kind }) => kind)).not.toContain('person')
})
