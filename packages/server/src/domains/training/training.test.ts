import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Attempt, api, type Feedback, type MyCourse } from '@clearpost/contract'
import { check } from '@clearpost/engine'
import { COURSES, type Question, SHORT_LESSONS } from '@clearpost/law/courses'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../core/index.ts'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { lettersOf } from '../../testing/pdf-text.ts'
import * as policy from '../policy/index.ts'
import { giveCourses } from './giving.ts'
import { parseCsv, readDay, readScore } from './import.ts'
import * as training from './index.ts'

const EVERYONE = 'everyone'
let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic([policy, training])
  clinic.t.core.clock.set('2027-01-11T17:00:00Z')
})
afterAll(() => clinic.close())

/** Mails so far, headers and all. */
function outbox(): string[] {
  const folder = join(clinic.t.core.config.dataDir, 'outbox')
  return existsSync(folder)
    ? readdirSync(folder).map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    : []
}

type Who = 'editor' | 'otherEditor' | 'reviewer' | 'officer'
const ofCourse = (courseId: string) => ({ params: { courseId } })
const mine = async (who: Who, courseId = EVERYONE): Promise<MyCourse> =>
  (await clinic.as[who].call(api.training.mine)).body.courses.find(
    (one: MyCourse) => one.courseId === courseId,
  )

const questionOf = (courseId: string, id: string): Question =>
  COURSES.find((course) => course.id === courseId)?.questions.find(
    (question) => question.id === id,
  ) as Question

/** The right answer, or one that is wrong. */
function answerTo(question: Question, right: boolean, lang: 'en' | 'es' = 'en') {
  if (question.kind === 'mark') {
    const found = check({ text: question.post[lang], lang }).findings
    return { marks: right ? found.map(({ start, end }) => ({ start, end })) : [{ start: 0, end: 1 }] }
  }
  if (question.kind === 'ordering') {
    const steps = question.steps.map(({ id }) => id)
    return { chosen: right ? steps : steps.reverse() }
  }
  const rightIds = question.kind === 'single' ? [question.right] : [...question.right]
  const wrong = question.options.filter(({ id }) => !rightIds.includes(id)).map(({ id }) => id)
  return { chosen: right ? rightIds : wrong.slice(0, 1) }
}

/** Takes the questions of a course, so many of them wrong. */
async function take(who: Who, wrong: number, courseId = EVERYONE): Promise<Attempt> {
  const begun = await clinic.as[who].call(api.training.begin, { ...ofCourse(courseId), body: { lang: 'en' } })
  expect(begun.status, JSON.stringify(begun.body)).toBe(201)
  let attempt: Attempt = begun.body
  for (const [at, { id }] of attempt.questions.entries()) {
    const answered = await clinic.as[who].call(api.training.answer, {
      params: { attemptId: attempt.id, questionId: id },
      body: answerTo(questionOf(courseId, id), at >= wrong),
    })
    expect(answered.status, JSON.stringify(answered.body)).toBe(200)
    attempt = answered.body
  }
  return attempt
}

describe('a course', () => {
  test('is read, and what was read is remembered with its time', async () => {
    const { as } = clinic
    const { body: course } = await as.editor.call(api.training.course, ofCourse(EVERYONE))
    expect(course.content.length).toBe(course.lessons)
    const [lesson] = course.content
    const params = { courseId: EVERYONE, lessonId: lesson.id }
    for (const done of [false, true]) {
      await as.editor.call(api.training.read, { params, body: { seconds: 40, done } })
      clinic.t.core.clock.advance({ seconds: 40 })
    }
    // More than the clock has gone on is not believed.
    await as.editor.call(api.training.read, { params, body: { seconds: 3000, done: true } })
    expect(await mine('editor')).toMatchObject({ lessonsRead: 1, current: false, completion: null })
    const kept = await clinic.t.core.db.organization(clinic.orgId, (tx) =>
      tx.selectFrom('course_reading').select(['seconds', 'done']).executeTakeFirstOrThrow(),
    )
    expect(kept).toEqual({ seconds: 120, done: true })
    const unknown = { params: { courseId: EVERYONE, lessonId: 'nothing' }, body: { seconds: 1, done: true } }
    expect((await as.editor.call(api.training.read, unknown)).status).toBe(404)
  })

  test('asks without giving answers away, says why after each, and is not passed with too many misses', async () => {
    const { as } = clinic
    const begun = (await as.editor.call(api.training.begin, { ...ofCourse(EVERYONE), body: { lang: 'en' } }))
      .body as Attempt
    const told = begun.questions.flatMap((question) => [question, ...question.options].flatMap(Object.keys))
    expect([...new Set(told)].sort()).toEqual(
      ['id', 'courseId', 'lesson', 'kind', 'scenario', 'ask', 'options', 'post', 'text'].sort(),
    )
    const again = await as.editor.call(api.training.begin, { ...ofCourse(EVERYONE), body: { lang: 'es' } })
    expect(again.body.id).toBe(begun.id)
    const [first] = begun.questions
    const params = { attemptId: begun.id, questionId: first?.id as string }
    expect((await as.editor.call(api.training.answer, { params, body: {} })).body.code).toBe(
      'training.notAnswered',
    )
    expect(
      (await as.otherEditor.call(api.training.attempt, { params: { attemptId: begun.id } })).status,
    ).toBe(404)
    const attempt = await take('editor', 5)
    expect(attempt).toMatchObject({ passed: false, right: attempt.questions.length - 5, completion: null })
    expect(attempt.byLesson.reduce((sum, { asked }) => sum + asked, 0)).toBe(attempt.questions.length)
    for (const { explanation } of attempt.answers) expect(explanation).not.toBe('')
    expect((await as.editor.call(api.training.answer, { params, body: {} })).body.code).toBe(
      'training.finished',
    )
  })

  test('missed questions come back the next day, and are learned when right twice in a row', async () => {
    const { as, t } = clinic
    expect((await as.editor.call(api.training.practice)).body.questions).toEqual([])
    t.core.clock.advance({ days: 1 })
    const { questions } = (await as.editor.call(api.training.practice)).body
    expect(questions).toHaveLength(5)
    const [{ id }] = questions
    const params = { courseId: EVERYONE, questionId: id }
    const give = async (right: boolean) =>
      as.editor.call(api.training.practise, { params, body: answerTo(questionOf(EVERYONE, id), right) })
    expect((await give(true)).body as Feedback).toMatchObject({ right: true })
    expect((await give(true)).body.code).toBe('training.notDue')
    t.core.clock.advance({ days: 3 })
    await give(true)
    t.core.clock.advance({ days: 30 })
    const left = (await as.editor.call(api.training.practice)).body.questions
    expect(left.map((question: { id: string }) => question.id)).not.toContain(id)
    expect(left).toHaveLength(4)
  })

  test('begun in several windows at once it is one attempt', async () => {
    const { as } = clinic
    const begin = () =>
      as.officer.call(api.training.begin, { ...ofCourse('clinicians'), body: { lang: 'en' } })
    const all = await Promise.all([begin(), begin(), begin(), begin(), begin()])
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1)
  })

  test('after three misses on a day the next attempt waits for tomorrow', async () => {
    const { as, t } = clinic
    for (let miss = 0; miss < 3; miss++) await take('otherEditor', 6)
    const body = { lang: 'en' }
    const refused = await as.otherEditor.call(api.training.begin, { ...ofCourse(EVERYONE), body })
    expect(refused.body.code).toBe('training.waitToday')
    t.core.clock.advance({ days: 1 })
    expect((await take('otherEditor', 0)).passed).toBe(true)
  })
})

describe('a pass', () => {
  test('goes on record, and its certificate can be verified by anyone without more than initials', async () => {
    const { as } = clinic
    const attempt = await take('reviewer', 0)
    const { id = '', code = '', completedOn, expiresOn } = attempt.completion ?? {}
    expect(expiresOn?.slice(0, 4)).toBe('2028')
    const paper = await as.reviewer.fetch(`/api/training/passes/${id}/certificate?lang=es`)
    expect(lettersOf(Buffer.from(await paper.arrayBuffer()))).toContain(code.replaceAll('-', ''))
    expect((await as.editor.fetch(`/api/training/passes/${id}/certificate`)).status).toBe(404)
    expect((await as.officer.fetch(`/api/training/passes/${id}/certificate`)).status).toBe(200)
    const verify = (typed: string) => clinic.t.visitor().call(api.training.verify, { body: { code: typed } })
    const { body } = await verify(code.toLowerCase().replaceAll('-', ' '))
    expect(body).toMatchObject({ organization: 'Cedar Hill Clinic', completedOn, expiresOn, current: true })
    expect(body.initials).toMatch(/^([\p{L}\d]\. ?)+$/u)
    expect((await verify('0000-0000-0000')).body.code).toBe('training.unknownCode')
  })
})

describe('a short lesson', () => {
  test('fits the rule of the verdict before the findings, and is noted when taken', async () => {
    const { as } = clinic
    const about = { query: { about: 'A,B,relation' } }
    const { items } = (await as.editor.call(api.training.shortLessons, about)).body
    expect(items.length).toBeGreaterThan(1)
    const lesson = SHORT_LESSONS.find(({ id }) => id === items[0].id)
    expect(lesson?.categories).toContain('A')
    const taken = await as.editor.call(api.training.takeShort, {
      params: { lessonId: items[0].id },
      body: { chosen: [lesson?.question.right] },
    })
    expect(taken.body.right).toBe(true)
    expect((await as.editor.call(api.training.shortLessons, about)).body.items[0].taken).toBe(true)
  })
})

describe('rules', () => {
  test('give a course to whom they ask, to who joins, again before a pass ends, and take it back', async () => {
    const { as, t, orgId } = clinic
    const rule = { courseId: 'marketing', roles: ['editor'], dueDays: 14 }
    const made = await as.officer.call(api.training.addRule, { body: rule })
    // The other reviewer is an editor too.
    expect(made.body.assigned).toBe(3)
    const due = (await mine('editor', 'marketing')).assigned
    expect(due).toMatchObject({ reason: 'rule', overdue: false })
    const give = () => t.core.db.organization(orgId, (tx) => giveCourses(t.core, tx, orgId))
    expect(await give()).toBe(0)
    t.core.clock.advance({ days: 1 })
    await t.addPerson(orgId, ['editor'])
    await t.core.db.organization(orgId, (tx) =>
      tx
        .updateTable('person')
        .set({ created_at: t.core.clock.now() })
        .where('created_at', '>', t.core.clock.now())
        .execute(),
    )
    expect(await give()).toBe(1)
    expect((await take('editor', 0, 'marketing')).passed).toBe(true)
    expect((await mine('editor', 'marketing')).assigned).toBeNull()
    t.core.clock.advance({ days: 300 })
    expect(await give()).toBe(0)
    t.core.clock.advance({ days: 40 })
    expect(await give()).toBe(1)
    expect((await mine('editor', 'marketing')).assigned?.reason).toBe('renewal')
    expect((await as.officer.call(api.training.rules)).body.items).toMatchObject([{ people: 4 }])
    await as.officer.call(api.training.endRule, { params: { ruleId: made.body.id } })
    expect((await mine('editor', 'marketing')).assigned).toBeNull()
    expect((await as.editor.call(api.training.addRule, { body: rule })).status).toBe(403)
  })

  test('are reminded before the day, weekly after it, and told to the officers after two weeks', async () => {
    const { as, t, people } = clinic
    const dueOn = new Date(t.core.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10)
    const body = { courseId: 'photos', personIds: [people.otherEditor.id], dueOn }
    expect((await as.officer.call(api.training.assign, { body })).body.assigned).toBe(1)
    const mails = async (days: number) => {
      t.core.clock.advance({ days })
      const before = new Set(outbox())
      await t.core.jobs.drain({ repeated: true })
      return outbox()
        .filter((mail) => !before.has(mail))
        .map((mail) => /^To: (.*)$/m.exec(mail)?.[1])
        .sort()
    }
    expect(await mails(1)).toEqual([])
    expect(await mails(2)).toEqual([people.otherEditor.email])
    expect(await mails(1)).toEqual([])
    expect(await mails(5)).toEqual([people.otherEditor.email])
    expect(await mails(16)).toEqual([people.officer.email, people.otherEditor.email].sort())
    const { items } = (await as.officer.call(api.training.team, { query: { state: 'overdue' } })).body
    expect(items).toMatchObject([{ person: { id: people.otherEditor.id }, courseId: 'photos' }])
    const figures = (await as.officer.call(api.training.figures)).body.items
    expect(figures.find(({ courseId }: { courseId: string }) => courseId === 'photos')).toMatchObject({
      assigned: 1,
      current: 0,
      overdue: 1,
    })
  })

  test('an incident takes over a course that is open, and no later than its day', async () => {
    const { as, t, orgId } = clinic
    const day = t.core.clock.now().toISOString().slice(0, 10)
    const later = {
      courseId: 'marketing',
      personIds: [clinic.people.editor.id],
      dueOn: `${Number(day.slice(0, 4)) + 1}-01-01`,
    }
    await as.officer.call(api.training.assign, { body: later })
    const incident = { incidentId: '00000000-0000-7000-8000-000000000001', courseId: 'marketing', dueOn: day }
    await t.core.db.organization(orgId, (tx) =>
      training.remedialCourse(t.core, tx, systemActor(orgId), {
        ...incident,
        personId: clinic.people.editor.id,
      }),
    )
    expect((await mine('editor', 'marketing')).assigned).toMatchObject({ reason: 'incident', dueOn: day })
  })
})

describe('gates', () => {
  test('no current course, no posting and no approving; the preview names whom that stops', async () => {
    const { as, people } = clinic
    const draft = await clinic.draft({ text: 'Flu shots every weekday.' })
    const gates = { posting: 'reviews', approving: 'managers', graceDays: 0 }
    const preview = (await as.officer.call(api.training.previewGates, { body: gates })).body
    expect(preview.stopped.posting.map(({ id }: { id: string }) => id)).toContain(people.editor.id)
    expect((await as.officer.call(api.training.setGates, { body: gates })).status).toBe(200)
    const submit = () =>
      as.editor.call(api.post.submit, { params: { postId: draft.id }, body: { version: draft.version } })
    expect((await submit()).body.code).toBe('training.courseMissing')
    expect((await mine('editor', 'reviews')).gates).toEqual(['posting'])
    await take('editor', 0, 'reviews')
    const sent = (await submit()).body
    expect(sent.state).toBe('in_review')
    const approve = () =>
      as.reviewer.call(api.post.approve, { params: { postId: sent.id }, body: { version: sent.version } })
    expect((await approve()).body.code).toBe('training.courseMissing')
    await take('reviewer', 0, 'managers')
    expect((await approve()).body.state).toBe('approved')
    const off = { posting: null, approving: null, graceDays: 0 }
    expect((await as.officer.call(api.training.setGates, { body: off })).body.stopped).toEqual({
      posting: [],
      approving: [],
    })
  })
})

describe('import', () => {
  test('says what is wrong row by row, saves the rest once, and settles what asked for it', async () => {
    const { as, people, t } = clinic
    const day = t.core.clock.now().toISOString().slice(0, 10)
    await as.officer.call(api.training.assign, {
      body: { courseId: 'photos', personIds: [people.editor.id], dueOn: day },
    })
    const csv = [
      '\ufeffE-mail;Course;Completed;Score',
      `${people.editor.email.toUpperCase()};photos;2028-01-10;85%`,
      `${people.editor.email};photos;2028-01-10;85%`,
      'nobody@elsewhere.example;photos;2028-01-10;1',
      `${people.editor.email};"=cmd|'/c calc'!A1";2028-01-10;1`,
      `${people.editor.email};photos;2028-02-31;1`,
      `${people.editor.email};photos;2999-01-01;1`,
      `${people.editor.email};photos;1/9/2028;lots`,
      '',
    ].join('\r\n')
    const preview = (await as.officer.call(api.training.previewImport, { body: { csv } })).body
    expect(preview).toMatchObject({ good: 1, bad: 6 })
    const problems = preview.rows.map(({ line, problems: found }: { line: number; problems: string[] }) => [
      line,
      found,
    ])
    expect(problems).toEqual([
      [3, ['twice']],
      [4, ['person']],
      [5, ['course']],
      [6, ['day']],
      [7, ['future']],
      [8, ['score']],
      [2, []],
    ])
    const saved = (await as.officer.call(api.training.import, { body: { csv } })).body
    expect(saved).toEqual({ saved: 1, left: 6 })
    expect(await mine('editor', 'photos')).toMatchObject({
      completion: { source: 'import', score: 0.85, completedOn: '2028-01-10' },
    })
    expect((await as.officer.call(api.training.import, { body: { csv } })).body.saved).toBe(0)
    const unreadable = await as.officer.call(api.training.previewImport, { body: { csv: 'a,b\n1,2' } })
    expect(unreadable.body.code).toBe('training.csvUnreadable')
  })

  test('whatever is fed to the reader is rows or a refusal; days and shares are real ones', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          for (const { line } of parseCsv(`email,course,completed\n${text}`)) expect(line).toBeGreaterThan(0)
        } catch (error) {
          expect((error as { code: string }).code).toMatch(/^training\.csv/)
        }
        expect(readDay(text) ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
        const share = readScore(text) ?? 0
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
    expect(['2028-02-29', '2/29/2027', '2028-13-01', '12/31/1999'].map(readDay)).toEqual([
      '2028-02-29',
      null,
      null,
      '1999-12-31',
    ])
    expect(['0.9', '90', '90 %', '101', 'x', ''].map(readScore)).toEqual([
      0.9,
      0.9,
      0.9,
      undefined,
      undefined,
      null,
    ])
  })
})
