import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import { safeHarborChecklist } from './decide/safe-harbor.ts'
import { safeReply } from './rewrite/replies.ts'
import type { Account, Post, PostKind } from './types.ts'

const acts = (post: Post) => ['review', 'stop'].includes(check(post, { rewrite: false }).verdict)

describe('the situations that a privacy officer meets daily', () => {
  test.each<[string, Post, string[]]>([
    [
      'a named patient with care',
      { text: 'Our patient Ana Ruiz went home today after her stroke!', account: 'organization' },
      ['stop'],
    ],
    [
      'a reply that confirms a visit',
      {
        text: 'Hi Denise, we did see you on March 3 and your x-ray was normal. Your balance is still open.',
        account: 'organization',
        kind: 'reply',
        context: { replyingTo: 'Terrible place.' },
      },
      ['stop'],
    ],
    [
      'a reply that confirms nothing',
      {
        text: 'Thank you for your feedback. Privacy rules keep us from discussing anyone’s care in public. Please call our office.',
        account: 'organization',
        kind: 'reply',
        context: { replyingTo: 'Terrible place.' },
      },
      ['clear'],
    ],
    [
      'una respuesta que confirma la cita',
      {
        text: 'Señora Rentería, en su cita del 4 de mayo el doctor le explicó que la endodoncia era necesaria.',
        account: 'organization',
        kind: 'reply',
        lang: 'es',
        context: { replyingTo: 'Pésimo servicio.' },
      },
      ['stop'],
    ],
    [
      'a case with claimed permission',
      {
        text: 'Shared with his signed authorization: Mr. Delbert Oakes, 71, walked out of our rehab unit after a stroke.',
        account: 'organization',
      },
      ['review', 'stop'],
    ],
    [
      'a hiring notice',
      {
        text: "We're hiring! Registered nurses, nights, $5,000 sign-on bonus. Apply today.",
        account: 'organization',
      },
      ['clear'],
    ],
    [
      'numbers of many',
      {
        text: 'By the numbers: our team gave 4,210 flu shots this year, up 12% from last year.',
        account: 'organization',
      },
      ['clear'],
    ],
    [
      'own diagnosis of a private person',
      { text: 'I was diagnosed with breast cancer in May and I start chemo on Monday.', account: 'patient' },
      ['caution'],
    ],
    [
      'a friend without a care role is never held up',
      { text: 'My roommate has had mono all month, what soup helps?', account: 'patient' },
      ['clear', 'caution'],
    ],
  ])('%s', (_name, post, expected) => {
    expect(expected).toContain(check(post).verdict)
  })
})

test('the same words weigh differently with who says them', () => {
  const text = 'She had her third surgery on November 17 and today she bossed four residents out of the room.'
  expect(acts({ text, account: 'patient' })).toBe(false)
  expect(
    acts({ text, account: 'personal', context: { role: 'pediatric nurse', place: 'Marquette, MI' } }),
  ).toBe(true)
})

test("the organization's own staff are no finding by themselves", () => {
  const post: Post = {
    text: 'Hannelore Brixton took such good care of our patient Wilma Tate after her surgery.',
    account: 'organization',
  }
  const names = (report: ReturnType<typeof check>) =>
    report.findings.filter((f) => f.category === 'A').map((f) => f.text)
  expect(names(check(post)).join(' ')).toContain('Hannelore')
  expect(names(check(post, { organization: { staff: ['Hannelore Brixton'] } })).join(' ')).not.toContain(
    'Hannelore',
  )
})

describe('pictures', () => {
  const text = 'Beautiful day at our clinic!'
  test('a face without authorization needs a person', () => {
    const report = check({ text, account: 'organization', media: [{ kind: 'face', media: 'one.jpg' }] })
    expect(['review', 'stop']).toContain(report.verdict)
    expect(report.findings).toContainEqual(expect.objectContaining({ category: 'Q', media: 0 }))
  })
  test('an authorized face is no finding', () => {
    expect(
      check({ text, account: 'organization', media: [{ kind: 'face', authorized: true }] }).findings,
    ).toEqual([])
  })
  test('text read from a picture goes through the recognizers', () => {
    const report = check({
      text,
      account: 'organization',
      media: [{ kind: 'text', text: 'SSN 912-55-0142' }],
    })
    expect(report.findings).toContainEqual(expect.objectContaining({ category: 'G', media: 0 }))
  })
})

test('the interface language rules reasons and summary, the post its rewrite', () => {
  const post: Post = {
    text: 'Hi Denise, we did see you on March 3 and your x-ray was normal.',
    account: 'organization',
    kind: 'reply',
    context: { replyingTo: 'Bad.' },
  }
  const report = check(post, { interfaceLang: 'es' })
  expect(report.summary).toMatch(/respuesta|paciente/)
  expect(report.rewrite?.text).toMatch(/[Tt]hank|appreciate|comment/)
})

test('safe replies are clear, varied and the same for the same text', () => {
  for (const lang of ['en', 'es'] as const) {
    const replies = new Set(Array.from({ length: 40 }, (_, i) => safeReply(`review ${i}`, lang)))
    expect(replies.size).toBeGreaterThan(8)
    for (const text of replies)
      expect([text, acts({ text, account: 'organization', kind: 'reply', lang })]).toEqual([text, false])
    expect(safeReply('one', lang)).toBe(safeReply('one', lang))
  }
})

test('the crowd names its place and how many fit without each detail', () => {
  const { crowd } = check({
    text: 'Our mayor came into the ER last night with a broken hip. He is 58 years old.',
    account: 'personal',
    context: { role: 'ER nurse', place: 'Haxtun, CO' },
  })
  expect(crowd?.base.place).toContain('Haxtun')
  expect(crowd?.expected).toBeLessThan(5)
  expect(crowd?.without).toHaveLength(crowd?.details.length ?? -1)
  for (const count of crowd?.without ?? [])
    expect(count).toBeGreaterThanOrEqual(crowd?.expected ?? Number.NaN)
})

test('the Safe Harbor checklist has eighteen rows and tells removed from present', () => {
  const before = check({
    text: 'Our patient Wilma Tate, 93, came in on March 3 with a stroke.',
    account: 'organization',
  })
  const after = { ...before, findings: before.findings.filter((finding) => finding.category !== 'A') }
  const rows = safeHarborChecklist(after, before)
  expect(rows).toHaveLength(18)
  expect(rows.find((row) => row.category === 'A')?.status).toBe('removed')
  expect(rows.find((row) => row.category === 'C')?.status).toBe('present')
  expect(rows.find((row) => row.category === 'O')?.status).toBe('none')
})

const posts = fc.record({
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'patient',
          'my',
          '😭',
          'Ana Ruiz',
          '41-year-old',
          '\n',
          'MRN 5520148',
          'ER',
          'anoche',
          'su cita',
          'the mayor',
          '(',
          '"',
        ),
        { maxLength: 40 },
      )
      .map((words) => words.join(' ')),
  ),
  account: fc.constantFrom<Account>('organization', 'professional', 'personal', 'patient'),
  kind: fc.constantFrom<PostKind>('post', 'reply', 'comment'),
})

test('any text: deterministic, offsets inside the text and true to it, findings in order', () => {
  fc.assert(
    fc.property(posts, (post) => {
      const report = check(post)
      expect(check(post)).toEqual(report)
      let last = 0
      for (const { start, end, text } of report.findings) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(post.text.slice(start, end)).toBe(text)
        last = start
      }
      if (report.rewrite) {
        const again = check({ ...post, text: report.rewrite.text, lang: report.lang }, { rewrite: false })
        expect(again.verdict).toBe(report.rewrite.verdict)
        if (again.verdict === 'stop' || again.verdict === 'review')
          expect(report.rewrite.explanation).toBeDefined()
      }
    }),
    { numRuns: 150 },
  )
})

test('hostile strings cost in proportion to their length: tokens, cues and findings stay linear', () => {
  for (const unit of [
    'a year old ',
    '((((',
    'my patient ',
    '41',
    '…',
    "'",
    'Mr. ',
    '@a ',
    '\u200b',
    '12/',
    'su ',
    'the guy from ',
  ]) {
    const report = check({ text: unit.repeat(3000), account: 'personal' }, { rewrite: false })
    expect(report.findings.length).toBeLessThanOrEqual(unit.length * 3000)
  }
})

test('the town of the organization does not hide a patient who lives there', () => {
  const post = {
    text: 'Three babies in one night! One of the moms is the teacher everyone in Holyoke knows.',
    account: 'organization',
  } as const
  const organization = { places: ['1200 Campus Dr, Holyoke'], names: ['Cedar Hill Health'] }
  expect(check(post, { organization }).verdict).toBe(check(post).verdict)
})

test('a name that is called a patient is never clear, however short the post', () => {
  for (const text of ['Maria Lopez is our patient.', 'John Smith is our patient.'])
    expect(check({ text }).verdict, text).toBe('stop')
})

test('a named person with an age, a room or a visit waits for a person, however the rest reads', () => {
  for (const text of [
    'Happy birthday to Maria Lopez, 84, in room 12',
    'Happy 84th birthday Anna Becker from all of us at the nursing home',
    'Thanks to Dolores Quintanilla, 93, of Haxtun for trusting us with her hip surgery! Parking is free for everybody.',
  ])
    expect(['review', 'stop'], text).toContain(check({ text, account: 'organization' }).verdict)
})

test('who treats animals is no covered entity: an owner’s name and a surgery hold nothing up', () => {
  const text = "Duchess, Wade Hollis's mare, is eating again after her surgery on Sunday. Go home soon, girl!"
  const context = { facility: 'Prairie Equine Hospital', role: 'vet tech' }
  const { verdict, subject } = check({ text, account: 'organization', context })
  expect(verdict).toBe('clear')
  expect(subject).toBe('animal')
  expect(
    check({ text: text.replace("Wade Hollis's mare", 'our patient'), account: 'organization' }).verdict,
  ).not.toBe('clear')
  const own =
    'I was diagnosed with breast cancer last year, and Maria Lopez, 62, sat with me in room 4 through chemo.'
  expect(check({ text: own, account: 'professional' }).verdict).not.toBe('clear')
  expect(check({ text: own, account: 'professional', context }).verdict).toBe('caution')
})

test('a text in plain English is read as English, whatever language its form declares', () => {
  const text = 'Our patient Wilma Tate, 93, went home from room 12 after her stroke.'
  const declared = check({ text, account: 'organization', lang: 'es' })
  expect(declared.lang).toBe('en')
  expect(declared.findings).toEqual(check({ text, account: 'organization' }).findings)
  const spanish = 'Nuestra paciente está en el cuarto 12 con su hija.'
  expect(check({ text: spanish, account: 'organization', lang: 'en' }).lang).toBe('es')
  expect(check({ text: 'No: Wilma Tate.', account: 'organization', lang: 'es' }).lang).toBe('es')
})
