import { trainingMessages } from '@clearpost/contract/messages/training'
import { drawn, neededOf } from '@clearpost/law/courses'
import type { ScormContent, ScormLesson } from '../src/domains/training/scorm/shape.ts'
import { button, focusable, h } from './elements.ts'
import { openLms } from './lms.ts'
import { fresh, type Progress, packed, unpacked } from './progress.ts'
import { fieldOf, interactionOf, rightOf } from './question.ts'
import { WORDS } from './words.ts'

const content: ScormContent = JSON.parse(document.getElementById('content')?.textContent ?? '')
const root = document.getElementById('player') as HTMLElement
const t = trainingMessages[content.lang]
const own = WORDS[content.lang]
const notices = h('div', { role: 'status', class: 'notices' })
const notice = (text: string) => notices.append(h('p', {}, text))

const lms = openLms(content.scorm, content.lang, (code) => notice(own.refused(code)))
if (!lms.connected) notice(own.notConnected)
else if (lms.reviewing) notice(own.reviewing)

const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '0'
const { lessons } = content
let progress: Progress =
  unpacked(lms.suspended, content.courseVersion, lessons.length) ?? fresh(lessons.length, newSeed())
const drawnNow = () =>
  drawn(
    content.questions,
    lessons.map(({ id }) => id),
    content.draw,
    progress.seed,
  )
let questions = drawnNow()
const needed = () => neededOf(content.passMark, questions.length)
const rightCount = () =>
  progress.answers.filter((given, at) => {
    const question = questions[at]
    return question && rightOf(question, given)
  }).length
const finished = () => progress.answers.length === questions.length

function keep(location: string): void {
  const done = progress.read.filter(Boolean).length + progress.answers.length
  lms.keep(
    packed(progress, content.courseVersion, (at) => questions[at]?.kind === 'mark'),
    location,
    progress.passed ? 1 : done / (lessons.length + questions.length),
  )
}

/** A screen instead of the one before; its first heading takes the focus. */
function show(...parts: (Node | null | false)[]): void {
  root.replaceChildren(
    h('header', {}, h('p', { class: 'course' }, content.title)),
    notices,
    ...parts.filter((part) => part instanceof Node),
  )
  root.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  window.scrollTo(0, 0)
}
const bar = (done: number, all: number) =>
  h('div', { class: 'bar', 'aria-hidden': 'true' }, h('div', { style: `width:${(done / all) * 100}%` }))
const buttons = (...all: (HTMLElement | false)[]) => h('div', { class: 'buttons' }, ...all)

function start(): void {
  const unread = progress.read.indexOf(false)
  const goOn = () => {
    if (finished()) result()
    else if (progress.begun) question()
    else lesson(unread < 0 ? lessons.length - 1 : unread)
  }
  const fresh = unread === 0 && !progress.begun
  show(
    focusable('h1', content.title),
    h('p', {}, content.summary),
    h('p', { class: 'hint' }, t.minutes(content.minutes)),
    h('p', {}, t.course.intro(questions.length, needed())),
    buttons(
      button(finished() ? own.seeResult : fresh ? own.begin : own.goOn, goOn),
      !fresh && button(own.read, () => lesson(0), 'plain'),
    ),
  )
}

function sources(title: string, cited: ScormLesson['cases']): HTMLElement | null {
  if (cited.length === 0) return null
  const item = ({ text, url, status }: ScormLesson['cases'][number]) =>
    h(
      'li',
      {},
      url === ''
        ? text
        : h(
            'a',
            { href: url, target: '_blank', rel: 'noreferrer' },
            text,
            h('span', { class: 'away' }, ` ${own.newTab}`),
          ),
      h('span', { class: 'hint' }, ` · ${status}`),
    )
  return h('section', { class: 'sources' }, h('h3', {}, title), h('ul', {}, ...cited.map(item)))
}

function lesson(at: number): void {
  const { title, html, cases, facts } = lessons[at] as ScormLesson
  const body = h('div', { class: 'lesson' })
  // Made from our own Markdown when the package was.
  body.innerHTML = html
  const next = () => {
    progress.read[at] = true
    if (at + 1 < lessons.length) {
      keep(`lesson-${at + 2}`)
      lesson(at + 1)
      return
    }
    if (!finished()) progress.begun = true
    keep('questions')
    if (finished()) result()
    else question()
  }
  show(
    h('p', { class: 'hint' }, t.course.lesson(at + 1, lessons.length)),
    bar(at + 1, lessons.length),
    focusable('h1', title),
    body,
    sources(t.course.cases, cases),
    sources(t.course.facts, facts),
    buttons(
      button(at + 1 < lessons.length ? t.course.next : finished() ? own.seeResult : t.course.toQuiz, next),
      at > 0 && button(t.course.before, () => lesson(at - 1), 'plain'),
    ),
  )
}

function question(): void {
  const at = progress.answers.length
  const asked = questions[at]
  if (!asked) {
    result()
    return
  }
  const began = performance.now()
  const check = h('button', { type: 'submit', class: 'main' }, t.quiz.check)
  const field = fieldOf(asked, content.lang, progress.seed, () => {
    check.disabled = field.given().length === 0
  })
  check.disabled = field.given().length === 0
  const controls = buttons(check)
  const answer = (event: Event) => {
    event.preventDefault()
    const given = field.given()
    if (given.length === 0 || progress.answers.length > at) return
    const right = rightOf(asked, given)
    progress.answers.push(given)
    lms.answered({
      id: asked.id,
      ...interactionOf(asked, given),
      right,
      description: asked.scenario,
      latencyMillis: performance.now() - began,
    })
    if (finished()) report()
    else keep(`question-${at + 2}`)
    field.reveal(given)
    const verdict = focusable('h2', right ? t.quiz.right : t.quiz.wrong, {
      class: right ? 'good-word' : 'bad-word',
    })
    controls.replaceWith(
      h(
        'section',
        { class: 'verdict' },
        verdict,
        asked.kind === 'ordering' &&
          !right &&
          h(
            'div',
            {},
            h('h3', {}, t.quiz.rightOrder),
            h('ol', {}, ...asked.steps.map(({ text }) => h('li', {}, text))),
          ),
        h('p', {}, asked.explanation),
      ),
      buttons(finished() ? button(t.quiz.finish, result) : button(t.quiz.next, question)),
    )
    verdict.focus()
  }
  show(
    bar(at, questions.length),
    focusable('h1', t.quiz.question(at + 1, questions.length)),
    h('p', { class: 'scenario' }, asked.scenario),
    h('form', { onsubmit: answer }, field.element, controls),
  )
}

/** Tells the learning system; a pass is never taken back by a later attempt. */
function report(): void {
  const right = rightCount()
  const passed = right >= needed()
  const before = progress.passed
  progress.passed ||= passed
  if (!before) lms.result(right, questions.length, passed)
  keep('result')
}

function result(): void {
  const right = rightCount()
  const passed = right >= needed()
  const again = () => {
    progress = { ...progress, seed: newSeed(), begun: true, answers: [] }
    questions = drawnNow()
    keep('question-1')
    question()
  }
  const rows = lessons.flatMap(({ id, title }) => {
    const places = questions.flatMap((one, at) => (one.lesson === id ? [at] : []))
    const good = places.filter((at) => {
      const asked = questions[at]
      return asked && rightOf(asked, progress.answers[at] ?? [])
    }).length
    return places.length === 0
      ? []
      : [h('tr', {}, h('th', { scope: 'row' }, title), h('td', {}, `${good} / ${places.length}`))]
  })
  show(
    focusable('h1', passed ? t.result.passed : t.result.failed, { class: passed ? 'good-word' : 'bad-word' }),
    h('p', { class: 'score' }, t.result.score(right, questions.length)),
    passed && lms.connected && !lms.reviewing && h('p', {}, own.close),
    !passed && h('p', {}, `${t.result.needed(needed())} ${t.result.readThese}`),
    h(
      'table',
      {},
      h('caption', {}, t.result.byLesson),
      h(
        'thead',
        {},
        h('tr', {}, h('th', { scope: 'col' }, t.result.lesson), h('th', { scope: 'col' }, t.result.right)),
      ),
      h('tbody', {}, ...rows),
    ),
    buttons(
      !passed && button(t.result.tryAgain, again),
      button(own.read, () => lesson(0), 'plain'),
    ),
  )
}

window.addEventListener('pagehide', () => lms.leave())
start()
