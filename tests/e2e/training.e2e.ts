import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { check } from '@clearpost/engine'
import { COURSES, type Course, type Question } from '@clearpost/law/courses'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lettersOf } from '../../packages/server/src/testing/pdf-text.ts'
import { expectAccessible, openBrowser, picture, signIn, visit } from './browser.ts'
import { type ClockedProduct, startProductAt } from './clocked-product.ts'
import { asPage, type Clinic, field, openClinic, openFeed, PASSWORD } from './steps.ts'

const COURSE = COURSES.find(({ id }) => id === 'everyone') as Course
const BLOCKED =
  'Our patient Maria Delgado of Alder Street was treated for diabetes on March 3, 2026. She did so well!'

let product: ClockedProduct
let browser: Browser
let clinic: Clinic

beforeAll(async () => {
  product = await startProductAt('2026-11-25T17:00:00Z')
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
  await openFeed(clinic)
}, 240_000)
afterAll(async () => {
  await clinic?.close()
  await browser?.close()
  await product?.stop()
})

/** The question on the screen, with its answer, from the data. */
async function questionOn(page: Page): Promise<Question> {
  const shown = ((await page.locator('form').textContent()) ?? '').replace(/\s+/g, ' ')
  const found = COURSES.flatMap(({ questions }) => questions).find(({ scenario }) =>
    shown.includes(scenario.en.replace(/\s+/g, ' ')),
  )
  if (!found) throw new Error(`No question of the data reads: ${shown.slice(0, 200)}`)
  return found
}

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const wanted = page.getByRole(role as 'button', { name })
  for (let stop = 0; stop < 60; stop += 1) {
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${role} ${name}`)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Takes the first step of an ordering by its grip and drops it below the last. */
async function dragFirstToEnd(page: Page, before: readonly string[]): Promise<void> {
  const items = page.locator('form ol > li')
  const middle = async (index: number) => {
    const box = await items.nth(index).locator('[data-grip]').boundingBox()
    if (!box) throw new Error('A step has no grip.')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await items.last().scrollIntoViewIfNeeded()
  const from = await middle(0)
  const to = await middle(before.length - 1)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y + 8, { steps: 12 })
  await page.mouse.up()
  const named = (text: string | undefined) => text?.replace(/^\d+\. /, '')
  const after = await items.evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  expect(named(after.at(-1))).toBe(named(before[0]))
}

/** Chooses an answer with the keyboard alone; the focus stands on the question's heading. */
async function choose(page: Page, question: Question, right: boolean): Promise<void> {
  const { keyboard } = page
  if (question.kind === 'single') {
    const radios = page.getByRole('radio')
    const labels = await radios.evaluateAll((all) => all.map((one) => one.closest('label')?.textContent))
    const wanted = question.options.find(({ id }) => (id === question.right) === right)
    await keyboard.press('Tab')
    await keyboard.press('Space')
    for (let step = labels.indexOf(wanted?.text.en); step > 0; step -= 1) await keyboard.press('ArrowDown')
    return
  }
  if (question.kind === 'multiple') {
    const boxes = page.getByRole('checkbox')
    const labels = await boxes.evaluateAll((all) => all.map((one) => one.closest('label')?.textContent))
    const wrong = question.options.find(({ id }) => !question.right.includes(id)) ?? question.options[0]
    const wanted = question.options.filter(({ id }) =>
      right ? question.right.includes(id) : id === wrong?.id,
    )
    for (const label of labels) {
      await keyboard.press('Tab')
      if (wanted.some(({ text }) => text.en === label)) await keyboard.press('Space')
    }
    return
  }
  if (question.kind === 'ordering') {
    const items = page.locator('form ol > li')
    const order = () => items.evaluateAll((all) => all.map((one) => one.textContent ?? ''))
    const inOrder = question.steps.map(({ text }) => text.en)
    if (!right) await dragFirstToEnd(page, await order())
    const isRight = (await order()).every((text, place) => text.includes(inOrder[place] ?? ''))
    const wanted = right ? inOrder : isRight ? inOrder.toReversed() : []
    for (const [place, step] of wanted.entries()) {
      const at = (await order()).findIndex((text) => text.includes(step))
      if (at > place)
        await items
          .nth(at)
          .getByRole('button', { name: /^Move up/ })
          .focus()
      // The button keeps the focus as its step moves.
      for (let move = at; move > place; move -= 1) await keyboard.press('Enter')
    }
    return
  }
  const { findings } = check({ text: question.post.en, lang: 'en' })
  const touched = ({ start, end }: { start: number; end: number }) =>
    findings.some((finding) => finding.start < end && finding.end > start)
  const words = [...question.post.en.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    touched: touched({ start: index, end: index + word.length }),
  }))
  const plain = words.findIndex((word) => !word.touched)
  for (const [index, word] of words.entries()) {
    await keyboard.press('Tab')
    if (right ? word.touched : index === plain) await keyboard.press('Space')
  }
}

/** Answers every question of an attempt by keyboard; gives the kinds that came. */
async function answerAll(page: Page, right: (index: number) => boolean): Promise<Set<string>> {
  const kinds = new Set<string>()
  for (let index = 0; index < COURSE.draw; index += 1) {
    await page.getByRole('heading', { name: `Question ${index + 1} of ${COURSE.draw}` }).waitFor()
    expect(await focused(page)).toBe(`Question ${index + 1} of ${COURSE.draw}`)
    const question = await questionOn(page)
    await choose(page, question, right(index))
    if (!kinds.has(question.kind)) await expectAccessible(page, `a question, ${question.kind}`)
    await tabTo(page, 'button', /^Check the answer$/)
    await page.keyboard.press('Enter')
    const verdict = page.getByRole('region', { name: 'Why' })
    await verdict.waitFor()
    expect(await focused(page), question.id).toBe(right(index) ? 'Right' : 'Not right')
    await verdict.getByText(question.explanation.en).waitFor()
    if (!kinds.has(question.kind)) {
      await expectAccessible(page, `an answer, ${question.kind}`)
      await picture(page, `training-${question.kind}`)
    }
    kinds.add(question.kind)
    await tabTo(page, 'button', /^(Next question|See the result)$/)
    await page.keyboard.press('Enter')
  }
  return kinds
}

test('the officer gives a course to every role, sees whom a gate would stop, and sets it', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/training?tab=team')
  await page.getByText('No course was given to anyone yet').waitFor()
  await page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Course').selectOption({ label: COURSE.title.en })
  await dialog.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByText('4 people were given the course.').waitFor()
  const figures = page.getByRole('region', { name: 'How far the team is' })
  await figures.getByText('0 of 4 (0%)').waitFor()

  const gates = page.getByRole('region', { name: 'What asks for a course' })
  await gates.getByLabel('Sending posts asks for').selectOption({ label: COURSE.title.en })
  await gates.getByRole('button', { name: 'See whom this stops' }).click()
  await gates.getByText(/3 people could not send posts/).waitFor()
  await gates.getByText(/Emery Lindqvist/).waitFor()
  await gates.getByRole('button', { name: 'Use these' }).click()
  await page.getByText('Saved.').waitFor()
  await expectAccessible(page, 'the team')
  await picture(page, 'training-team')
  expect(complaints).toEqual([])
})

test('without the course a post is not sent, and the refusal leads to it', async () => {
  const { page } = clinic.editor
  await page.goto('/')
  const board = page.getByRole('region', { name: 'Courses to take' })
  await board.getByText('Posting asks for this course').waitFor()
  await page.goto('/compose')
  await page.getByRole('checkbox', { name: /news/i }).check()
  await field(page, 'Text').fill('Flu shots are here. Ask your pharmacist which one fits you.')
  await page.getByRole('button', { name: 'Send for approval' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'This needs a current course' })
  await refusal.waitFor()
  await expectAccessible(page, 'a gate’s refusal')
  await refusal.getByRole('link', { name: `Take “${COURSE.title.en}”` }).click()
  await page.getByRole('heading', { level: 1, name: COURSE.title.en }).waitFor()
})

test('lessons are read one by one, and come back where they were left', async () => {
  const { page } = clinic.editor
  const [first, second] = COURSE.lessons
  await page.getByRole('heading', { level: 2, name: first?.title.en ?? '' }).waitFor()
  expect(await page.getByRole('article').count()).toBe(first?.cases?.length)
  await expectAccessible(page, 'a lesson')
  await picture(page, 'training-lesson')
  await tabTo(page, 'button', /^Next lesson$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: second?.title.en ?? '' }).waitFor()
  expect(await focused(page)).toBe(second?.title.en)

  await page.goto('/training')
  await page.getByText(`1 of ${COURSE.lessons.length} lessons read`).waitFor()
  await page.getByRole('link', { name: `Continue: ${COURSE.title.en}` }).click()
  await page.getByRole('heading', { level: 2, name: second?.title.en ?? '' }).waitFor()
  for (const lesson of COURSE.lessons.slice(1)) {
    await page.getByRole('heading', { level: 2, name: lesson.title.en }).waitFor()
    await page.getByRole('button', { name: /^(Next lesson|To the questions)$/ }).click()
  }
  await page.getByText(`${COURSE.draw} questions about everyday situations`, { exact: false }).waitFor()
})

test('a course is failed and passed with the keyboard alone', async () => {
  const { page, complaints } = clinic.editor
  await page.getByRole('button', { name: 'Begin the questions' }).press('Enter')
  const kinds = await answerAll(page, (index) => index % 2 === 0)
  await page.getByRole('heading', { name: 'Not passed yet' }).waitFor()
  expect(await focused(page)).toBe('Not passed yet')
  await page.getByText(`${COURSE.draw / 2} of ${COURSE.draw} right.`, { exact: false }).waitFor()
  await page
    .getByRole('button', { name: /^Read again/ })
    .first()
    .waitFor()
  await expectAccessible(page, 'an attempt that was not passed')
  await picture(page, 'training-not-passed')

  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await page.getByRole('button', { name: 'Begin the questions' }).press('Enter')
  // One wrong answer leaves enough right ones.
  for (const kind of await answerAll(page, (index) => index !== 3)) kinds.add(kind)
  await page.getByRole('heading', { name: 'Passed', exact: true }).waitFor()
  await expectAccessible(page, 'a pass')
  await picture(page, 'training-passed')
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['multiple', 'single']))
  expect(complaints).toEqual([])
})

test('the certificate is a PDF, and its code is checked without standing in an address', async () => {
  const { page } = clinic.editor
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Certificate (PDF)' }).click(),
  ])
  const pdf = path.join(product.dataDir, 'certificate.pdf')
  await file.saveAs(pdf)
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '')
  const printed = lettersOf(readFileSync(pdf))
  const { completions } = (
    await asPage<{ completions: { code: string }[] }>(page, 'GET', '/api/training?lang=en')
  ).body
  const code = completions[0]?.code ?? ''
  for (const words of ['Emery Lindqvist', COURSE.title.en, code]) expect(printed).toContain(letters(words))

  const stranger = await visit(browser, product.url)
  await stranger.page.goto(`/verify#${code}`)
  await field(stranger.page, 'Code').waitFor()
  expect(new URL(stranger.page.url()).hash).toBe('')
  await stranger.page.getByRole('button', { name: 'Check', exact: true }).click()
  await stranger.page.getByText('This certificate is true and current.').waitFor()
  await stranger.page.getByText('E. L.').waitFor()
  expect(await stranger.page.getByText('Lindqvist').count()).toBe(0)
  await expectAccessible(stranger.page, 'a certificate that was checked')
  await field(stranger.page, 'Code').fill('AAAA-AAAA-AAAA')
  await stranger.page.getByRole('button', { name: 'Check', exact: true }).click()
  await stranger.page.getByText('No certificate has this code').waitFor()
  const asked = stranger.addresses.filter((address) => !address.includes('#') && address.includes(code))
  expect(asked).toEqual([])
  await stranger.context.close()
})

test('with the course the post is sent', async () => {
  const { page } = clinic.editor
  await page.goto('/compose')
  await page.getByRole('checkbox', { name: /news/i }).check()
  await field(page, 'Text').fill('Flu shots are here. Ask your pharmacist which one fits you.')
  await page.getByRole('button', { name: 'Send for approval' }).click()
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}/)
})

test('beside a draft that must not go out stand two minutes on exactly what it did', async () => {
  const { page, complaints } = clinic.editor
  await page.goto('/compose')
  await field(page, 'Text').fill(BLOCKED)
  await page.getByRole('button', { name: 'Two minutes on exactly this' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().waitFor()
  await expectAccessible(page, 'a short lesson')
  await picture(page, 'training-short-lesson')
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Check the answer' }).click()
  await dialog.getByRole('region', { name: 'Why' }).waitFor()
  await dialog.getByRole('button', { name: 'Back to the text' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await field(page, 'Text').inputValue()).toBe(BLOCKED)
  expect(complaints).toEqual([])
})

test('past records are read, judged row by row, and saved only then', async () => {
  const { page } = clinic.officer
  const file = path.join(product.dataDir, 'records.csv')
  writeFileSync(
    file,
    [
      'email,course,completed,score',
      `colleague@harborlight.example,${COURSE.id},2026-06-01,92`,
      `nobody@harborlight.example,${COURSE.id},2026-06-01,92`,
      `reviewer@harborlight.example,no-such-course,2026-13-45,`,
    ].join('\n'),
  )
  await page.goto('/training?tab=team')
  const section = page.getByRole('region', { name: 'Past records' })
  await section.locator('input[type=file]').setInputFiles(file)
  await section.getByText('1 row can be saved.').waitFor()
  await section.getByText('2 rows cannot be saved and are left out.').waitFor()
  await section.getByText('nobody here has this e-mail').waitFor()
  await section.getByText(/there is no such course; the day cannot be read/).waitFor()
  await expectAccessible(page, 'a file of past records')
  await section.getByRole('button', { name: 'Save 1 row' }).click()
  await page.getByText('1 record was saved.').waitFor()
  const figures = page.getByRole('region', { name: 'How far the team is' })
  await figures.getByText('2 of 4 (50%)').waitFor()
  await figures.getByRole('button', { name: /^Show people/ }).click()
  const people = page.getByRole('region', { name: 'People', exact: true })
  await people.getByRole('row', { name: /Remy Okonkwo/ }).waitFor()
  expect(await people.getByRole('row', { name: /Sol Marchetti/ }).count()).toBe(0)
  await people.getByLabel('State').selectOption({ label: 'Done' })
  await people.getByRole('row', { name: /Sol Marchetti.*Done on June 1, 2026/ }).waitFor()
})

test('what was missed comes back the next day, one question at a time', async () => {
  const { page } = clinic.editor
  await page.goto('/training')
  await page.getByText('The next one comes back on November 26, 2026.').waitFor()
  await product.goTo('2026-11-26T17:00:00Z')
  await signIn(page, 'editor@harborlight.example', PASSWORD)
  await page.goto('/training')
  await page.getByRole('link', { name: 'Practice now' }).click()
  const heading = page.getByRole('heading', { name: /^Question 1 of \d+$/ })
  await heading.waitFor()
  const all = Number(/of (\d+)/.exec((await heading.textContent()) ?? '')?.[1])
  await expectAccessible(page, 'practice')
  for (let index = 0; index < all; index += 1) {
    await page.getByRole('heading', { name: `Question ${index + 1} of ${all}` }).waitFor()
    await choose(page, await questionOn(page), true)
    await page.getByRole('button', { name: 'Check the answer' }).press('Enter')
    await page.getByRole('heading', { name: 'Right', exact: true }).waitFor()
    await page.getByRole('button', { name: /^(Next question|See the result)$/ }).press('Enter')
  }
  await page.getByText(`${all} of ${all} right.`, { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Back to your courses' }).first().click()
  await page.getByRole('heading', { name: 'Nothing to practice today' }).waitFor()
  const mine = await asPage<{ practice: { today: number } }>(page, 'GET', '/api/training?lang=en')
  expect(mine.body.practice.today).toBe(0)
})
