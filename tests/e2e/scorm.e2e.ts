import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gradeMarks, wordsOf } from '@clearpost/law/courses'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScormContent, ScormQuestion } from '../../packages/server/src/domains/training/scorm/shape.ts'
import { expectAccessible, openBrowser, picture, visit } from './browser.ts'
import { type Product, ROOT, startProduct } from './product.ts'
import { openClinic } from './steps.ts'

const RUNTIME = path.join(ROOT, 'node_modules/scorm-again/dist')
const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  xml: 'text/xml',
}

type Version = '1.2' | '2004'
interface Taken {
  files: Record<string, Uint8Array>
  content: ScormContent
}

let product: Product
let browser: Browser
let server: Server
let url: string
/** By folder of the local server, such as `1.2-en`. */
const packages: Record<string, Taken> = {}

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  const clinic = await openClinic(browser, product)
  for (const version of ['1.2', '2004'])
    for (const lang of ['en', 'es']) {
      const answer = await clinic.officer.page.request.get(
        `/api/training/courses/everyone/scorm?version=${version}&lang=${lang}`,
      )
      expect(answer.status()).toBe(200)
      const files = unzipSync(new Uint8Array(await answer.body()))
      const html = strFromU8(files['index.html'] as Uint8Array)
      const json = /id="content">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
      packages[`${version}-${lang}`] = { files, content: JSON.parse(json) }
    }
  await clinic.close()
  server = createServer((request, response) => {
    const [, folder = '', name = ''] = new URL(request.url ?? '', 'http://localhost').pathname.split('/')
    const bytes =
      folder === 'runtime'
        ? readFileSync(path.join(RUNTIME, path.basename(name)))
        : folder === 'lms'
          ? Buffer.from(lmsPage(name as Version))
          : packages[folder]?.files[name]
    response.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html',
      // A learning system may be as strict as this.
      'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:",
    })
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 240_000)
afterAll(async () => {
  server?.close()
  await browser?.close()
  await product?.stop()
})

/** What a learning system shows around a package; the test gives it its memory and its frame. */
const lmsPage = (version: Version) =>
  `<!doctype html><html lang="en"><title>A learning system</title><script src="/runtime/scorm${version === '1.2' ? '12' : '2004'}.js"></script><body></body></html>`

type Cmi = Record<string, unknown>
interface SystemWindow {
  Scorm12API: new (settings: object) => SystemApi
  Scorm2004API: new (settings: object) => SystemApi
  API?: SystemApi
  API_1484_11?: SystemApi
}
interface SystemApi {
  loadFromJSON(json: Cmi, element: string): void
  renderCMIToJSONObject(): { cmi: Cmi }
  cmi: Cmi
  on(event: string, listener: () => void): void
}

/** Opens a package in the frame of the learning system's page. @param memory what an earlier session left */
async function launch(page: Page, version: Version, lang: string, memory?: Cmi): Promise<Frame> {
  await page.goto(`${url}/lms/${version}`)
  await page.evaluate(
    ({ version, source, memory }) => {
      const here = window as unknown as SystemWindow
      const settings = { autocommit: false, logLevel: 4 }
      const api = version === '1.2' ? new here.Scorm12API(settings) : new here.Scorm2004API(settings)
      if (version === '1.2') here.API = api
      else here.API_1484_11 = api
      if (memory) api.loadFromJSON(memory, 'cmi')
      const frame = document.createElement('iframe')
      frame.title = 'Course'
      frame.style.cssText = 'width:100%;height:800px;border:0'
      frame.src = source
      document.body.append(frame)
    },
    { version, source: `/${version}-${lang}/index.html`, memory },
  )
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
  return page.frames().find((frame) => frame.url().endsWith('/index.html')) as Frame
}

/** Closes the course as a learner does, and reads what the system kept. */
async function closed(page: Page): Promise<Cmi> {
  return page.evaluate(async () => {
    const here = window as unknown as SystemWindow
    const api = (here.API ?? here.API_1484_11) as SystemApi
    const ended = new Promise<void>((resolve) => {
      for (const event of ['LMSFinish', 'Terminate']) api.on(event, () => resolve())
    })
    document.querySelector('iframe')?.remove()
    await ended
    return JSON.parse(JSON.stringify(api.renderCMIToJSONObject())).cmi
  })
}

/** Presses Tab until the named control has the focus. */
async function tabTo(page: Page, frame: Frame, name: string): Promise<void> {
  for (let stop = 0; stop < 200; stop += 1) {
    const now = await frame.evaluate(() => {
      const active = document.activeElement
      const label = active instanceof HTMLInputElement ? active.nextElementSibling : active
      return active?.getAttribute('aria-label') ?? label?.textContent ?? ''
    })
    if (now === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach “${name}”`)
}
async function press(page: Page, frame: Frame, name: string): Promise<void> {
  await tabTo(page, frame, name)
  await page.keyboard.press('Enter')
}

async function asked(frame: Frame, content: ScormContent): Promise<ScormQuestion> {
  const scenario = await frame.locator('.scenario').textContent()
  return content.questions.find((question) => question.scenario === scenario) as ScormQuestion
}

/** Answers the question on the screen by keyboard, rightly or not. */
async function answer(page: Page, frame: Frame, question: ScormQuestion, right: boolean): Promise<void> {
  if (question.kind === 'mark') {
    const words = wordsOf(question.post)
    const wanted = words.flatMap((word, at) =>
      question.must.some((one) => one.start < word.end && one.end > word.start) ? [at] : [],
    )
    expect(gradeMarks(question.must, question.may, question.must).right).toBe(true)
    const chosen = right ? wanted : [words.findIndex((_, at) => !wanted.includes(at))]
    await tabTo(page, frame, words[0]?.text ?? '')
    for (let at = 0; at <= Math.max(...chosen); at += 1) {
      if (at > 0) await page.keyboard.press('Tab')
      if (chosen.includes(at)) await page.keyboard.press('Space')
    }
  } else if (question.kind === 'ordering') {
    const texts = question.steps.map(({ text }) => text)
    const now = await frame.locator('.step > span').allTextContents()
    const order = now.map((line) => line.replace(/^\d+\. /, ''))
    if (right) {
      for (const [to, text] of texts.entries())
        for (let at = order.indexOf(text); at > to; at -= 1) {
          await tabTo(page, frame, `Move up: ${text}`)
          await page.keyboard.press('Enter')
          order.splice(at - 1, 0, ...order.splice(at, 1))
        }
    } else if (order.join() === texts.join()) await press(page, frame, `Move down: ${texts[0]}`)
  } else {
    const ids = question.kind === 'single' ? [question.right] : question.right
    const wanted = question.options.filter(({ id }) =>
      right ? ids.includes(id) : question.kind === 'single' ? !ids.includes(id) : id === ids[0],
    )
    if (question.kind === 'multiple')
      for (const { text } of wanted) {
        // Options come in an order of their own; Tab goes round.
        await tabTo(page, frame, text)
        await page.keyboard.press('Space')
      }
    else {
      const shown = await frame.locator('.option span').allTextContents()
      await tabTo(page, frame, shown[0] ?? '')
      await page.keyboard.press('Space')
      for (let at = shown.indexOf(wanted[0]?.text ?? ''); at > 0; at -= 1)
        await page.keyboard.press('ArrowDown')
    }
  }
  await press(page, frame, 'Check the answer')
  expect(await frame.locator('.verdict h2').textContent()).toBe(right ? 'Right' : 'Not right')
}

async function readLessons(page: Page, frame: Frame, content: ScormContent): Promise<void> {
  for (const [at, { title }] of content.lessons.entries()) {
    await frame.getByRole('heading', { level: 1, name: title }).waitFor()
    await press(page, frame, at + 1 < content.lessons.length ? 'Next lesson' : 'To the questions')
  }
}
async function answerAll(page: Page, frame: Frame, content: ScormContent, from: number, right: boolean) {
  for (let at = from; at < content.draw; at += 1) {
    await frame.getByRole('heading', { level: 1, name: `Question ${at + 1} of ${content.draw}` }).waitFor()
    await answer(page, frame, await asked(frame, content), right)
    await press(page, frame, at + 1 < content.draw ? 'Next question' : 'See the result')
  }
}
const contentOf = (folder: string) => (packages[folder] as Taken).content

test('SCORM 1.2: taken by keyboard, left in the middle, gone on with, passed', async () => {
  const content = contentOf('1.2-en')
  const { page, context, complaints, addresses } = await visit(browser, url)
  let frame = await launch(page, '1.2', 'en')
  await press(page, frame, 'Begin')
  await readLessons(page, frame, content)
  await answer(page, frame, await asked(frame, content), true)
  await press(page, frame, 'Next question')
  const left = (await closed(page)) as { core: Cmi; suspend_data: string; interactions: Cmi }
  expect(left.core).toMatchObject({
    lesson_status: 'incomplete',
    lesson_location: 'question-2',
    exit: 'suspend',
  })
  expect(left.suspend_data.length).toBeLessThan(4096)

  frame = await launch(page, '1.2', 'en', { core: left.core, suspend_data: left.suspend_data })
  await press(page, frame, 'Go on')
  await answerAll(page, frame, content, 1, true)
  await frame.getByRole('heading', { level: 1, name: 'Passed' }).waitFor()
  const done = (await closed(page)) as { core: Cmi; interactions: Record<string, Cmi> }
  expect(done.core).toMatchObject({
    lesson_status: 'passed',
    score: { raw: '100', min: '0', max: '100' },
    exit: 'suspend',
  })
  expect(String(done.core.session_time)).toMatch(/^\d{2,4}:\d\d:\d\d\.\d\d$/)
  const told = Object.values(done.interactions).filter((one) => one.id)
  expect(told).toHaveLength(content.draw - 1)
  expect(told.map(({ result }) => result)).toEqual(told.map(() => 'correct'))
  expect(complaints).toEqual([])
  expect(addresses.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([])
  await context.close()
})

test('SCORM 2004: not passed at first, passed with other questions, and a pass stays', async () => {
  const content = contentOf('2004-en')
  const { page, context, complaints, addresses } = await visit(browser, url)
  const frame = await launch(page, '2004', 'en')
  await press(page, frame, 'Begin')
  await readLessons(page, frame, content)
  await answerAll(page, frame, content, 0, false)
  await frame.getByRole('heading', { level: 1, name: 'Not passed yet' }).waitFor()
  const values = () =>
    page.evaluate(() => {
      const { cmi } = (window as unknown as SystemWindow).API_1484_11 as SystemApi
      const { score, completion_status, success_status } = cmi as { score: Cmi } & Cmi
      return { completion_status, success_status, raw: score.raw, scaled: score.scaled }
    })
  expect(await values()).toEqual({
    completion_status: 'completed',
    success_status: 'failed',
    raw: '0',
    scaled: '0',
  })
  await press(page, frame, 'Try again')
  await answerAll(page, frame, content, 0, true)
  await frame.getByRole('heading', { level: 1, name: 'Passed' }).waitFor()
  expect(await values()).toEqual({
    completion_status: 'completed',
    success_status: 'passed',
    raw: '100',
    scaled: '1',
  })
  const done = (await closed(page)) as Cmi & { interactions: Record<string, Cmi> }
  expect(done).toMatchObject({ location: 'result', exit: 'suspend', progress_measure: '1' })
  expect(String(done.session_time)).toMatch(/^PT\d+H\d+M[\d.]+S$/)
  const told = Object.values(done.interactions).filter((one) => one.id)
  expect(told.filter(({ result }) => result === 'incorrect')).toHaveLength(content.draw)
  expect(told.filter(({ result }) => result === 'correct')).toHaveLength(content.draw)
  for (const { result, correct_responses, learner_response, type } of told) {
    if (result !== 'correct' || type === 'fill-in') continue
    expect(Object.values(correct_responses as Cmi)).toContainEqual({ pattern: learner_response })
  }

  const again = await launch(page, '2004', 'en', {
    suspend_data: done.suspend_data,
    completion_status: 'completed',
    success_status: 'passed',
  })
  await press(page, again, 'See the result')
  await again.getByRole('heading', { level: 1, name: 'Passed' }).waitFor()
  expect(await closed(page)).toMatchObject({ completion_status: 'completed', success_status: 'passed' })
  expect(complaints).toEqual([])
  expect(addresses.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([])
  await context.close()
})

describe.each([
  { width: 1280, dark: false, lang: 'en', version: '2004' },
  { width: 390, dark: true, lang: 'es', version: '1.2' },
  { width: 390, dark: false, lang: 'en', version: '1.2' },
] as const)('at $width px, dark $dark, $lang', ({ width, dark, lang, version }) => {
  test('every screen passes axe, and a page without a learning system says so', async () => {
    const content = contentOf(`${version}-${lang}`)
    const { page, context, complaints } = await visit(browser, url, { width, dark, locale: lang })
    await page.goto(`${url}/${version}-${lang}/index.html`)
    await page.locator('.notices p').waitFor()
    await expectAccessible(page, 'the start')
    const forward = page.locator('.buttons .main')
    await forward.click()
    for (const { id } of content.lessons) {
      await expectAccessible(page, `lesson ${id}`)
      if (id === content.lessons[1]?.id) await picture(page, `scorm-lesson-${width}-${lang}`)
      await forward.click()
    }
    const seen = new Set<string>()
    for (let at = 0; at < content.draw; at += 1) {
      const { kind } = (await asked(page.mainFrame(), content)) as ScormQuestion
      const look = !seen.has(kind)
      seen.add(kind)
      if (kind === 'mark') await page.locator('.word').first().click()
      else if (kind !== 'ordering') await page.locator('.option').first().click()
      if (look) await expectAccessible(page, `${kind}, open`)
      await forward.click()
      await page.locator('.verdict').waitFor()
      if (look) await expectAccessible(page, `${kind}, answered`)
      if (look) await picture(page, `scorm-${kind}-${width}-${lang}`)
      await forward.click()
    }
    await page.locator('.score').waitFor()
    await expectAccessible(page, 'the result')
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('every manifest is well-formed XML with what its version requires', async () => {
  const { page, context } = await visit(browser, url)
  await page.goto(`${url}/lms/1.2`)
  for (const [folder, { files, content }] of Object.entries(packages)) {
    const found = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml')
        const all = (name: string) => [...parsed.getElementsByTagNameNS('*', name)]
        const text = (name: string) => all(name)[0]?.textContent
        const attributes = (name: string) =>
          Object.fromEntries([...(all(name)[0]?.attributes ?? [])].map((one) => [one.localName, one.value]))
        const locations = (attributes('manifest').schemaLocation ?? '').split(/\s+/)
        return {
          broken: all('parsererror').length,
          root: parsed.documentElement.namespaceURI,
          located: locations.filter((_, at) => at % 2 === 0),
          declared: [...parsed.documentElement.attributes]
            .filter(({ name, value }) => name.startsWith('xmlns') && !value.endsWith('XMLSchema-instance'))
            .map(({ value }) => value),
          schema: text('schema'),
          schemaversion: text('schemaversion'),
          title: all('title').map((one) => one.textContent),
          organizations: attributes('organizations'),
          organization: attributes('organization'),
          item: attributes('item'),
          resource: attributes('resource'),
          mastery: text('masteryscore'),
          measure: text('minNormalizedMeasure'),
        }
      },
      strFromU8(files['imsmanifest.xml'] as Uint8Array),
    )
    expect(found.broken, folder).toBe(0)
    const is12 = content.scorm === '1.2'
    expect(found.root).toBe(
      is12 ? 'http://www.imsproject.org/xsd/imscp_rootv1p1p2' : 'http://www.imsglobal.org/xsd/imscp_v1p1',
    )
    expect(found.located.sort()).toEqual(found.declared.sort())
    expect(found).toMatchObject({
      schema: 'ADL SCORM',
      schemaversion: is12 ? '1.2' : '2004 4th Edition',
      organizations: { default: found.organization.identifier },
      item: { identifierref: found.resource.identifier },
      resource: { type: 'webcontent', href: 'index.html', [is12 ? 'scormtype' : 'scormType']: 'sco' },
    })
    expect(found.title.every((title) => title === content.title)).toBe(true)
    expect(is12 ? Number(found.mastery) / 100 : Number(found.measure)).toBe(content.passMark)
  }
  await context.close()
})
