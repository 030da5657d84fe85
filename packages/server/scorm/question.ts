import { trainingMessages } from '@clearpost/contract/messages/training'
import { gradeMarks, isRight, type Marked, shuffled, spansOf, wordsOf } from '@clearpost/law/courses'
import type { ScormContent, ScormQuestion } from '../src/domains/training/scorm/shape.ts'
import { h } from './elements.ts'
import type { Interaction } from './lms.ts'
import type { Given } from './progress.ts'
import { letterOf } from './values.ts'
import { WORDS } from './words.ts'

/** An answer field: what is chosen so far, and how it looks once it is graded. */
export interface Field {
  element: HTMLElement
  given(): Given
  /** Locks the field and shows what was right. */
  reveal(given: Given): void
}

const optionsOf = (question: ScormQuestion): readonly { id: string; text: string }[] =>
  question.kind === 'mark' ? [] : question.kind === 'ordering' ? question.steps : question.options

const marksOf = (post: string, given: Given): Marked[] => spansOf(wordsOf(post), new Set(given))

/** Whether an answer is right. */
export function rightOf(question: ScormQuestion, given: Given): boolean {
  if (question.kind === 'mark')
    return gradeMarks(question.must, question.may, marksOf(question.post, given)).right
  const ids = optionsOf(question).map(({ id }) => id)
  return isRight(
    question,
    given.map((place) => ids[place] ?? ''),
  )
}

/** What the learning system is told of an answer. */
export function interactionOf(
  question: ScormQuestion,
  given: Given,
): Pick<Interaction, 'type' | 'response' | 'correct'> {
  if (question.kind === 'mark') {
    const { post, must } = question
    const words = (spans: readonly Marked[]) => spans.map(({ start, end }) => post.slice(start, end))
    return { type: 'fill-in', response: words(marksOf(post, given)), correct: words(must) }
  }
  const letters = (ids: readonly string[]) =>
    ids.map((id) => letterOf(optionsOf(question).findIndex((option) => option.id === id)))
  const correct =
    question.kind === 'ordering'
      ? question.steps.map(({ id }) => id)
      : question.kind === 'single'
        ? [question.right]
        : question.right
  return {
    type: question.kind === 'ordering' ? 'sequencing' : 'choice',
    response: given.map(letterOf),
    correct: letters(correct),
  }
}

/** @param seed decides the order of options */
export function fieldOf(
  question: ScormQuestion,
  lang: ScormContent['lang'],
  seed: string,
  onChange: () => void,
): Field {
  if (question.kind === 'mark') return markField(question, lang, onChange)
  const order = shuffled(
    optionsOf(question).map((_, place) => place),
    `${seed} ${question.id}`,
  )
  return question.kind === 'ordering'
    ? orderField(question, lang, order)
    : choiceField(question, lang, order, onChange)
}

function choiceField(
  question: Extract<ScormQuestion, { kind: 'single' | 'multiple' }>,
  lang: ScormContent['lang'],
  order: readonly number[],
  onChange: () => void,
): Field {
  const t = trainingMessages[lang].quiz
  const several = question.kind === 'multiple'
  const rows = order.flatMap((place) => {
    const option = question.options[place]
    if (!option) return []
    const input = h('input', { type: several ? 'checkbox' : 'radio', name: question.id, onchange: onChange })
    const says = h('span', {}, option.text)
    return [{ place, option, input, says, label: h('label', { class: 'option' }, input, says) }]
  })
  return {
    element: h(
      'fieldset',
      {},
      h('legend', {}, question.ask, several && h('span', { class: 'hint' }, t.several)),
      ...rows.map(({ label }) => label),
    ),
    given: () =>
      rows
        .filter(({ input }) => input.checked)
        .map(({ place }) => place)
        .sort((a, b) => a - b),
    reveal(given) {
      for (const { place, option, input, says, label } of rows) {
        const right = several ? question.right.includes(option.id) : option.id === question.right
        const chosen = given.includes(place)
        input.checked = chosen
        input.disabled = true
        label.classList.add('answered', right ? 'good' : chosen ? 'bad' : 'other')
        const verdict = `${right ? t.right : t.wrong}${chosen ? ` (${t.yours})` : ''}: `
        says.append(h('span', { class: 'because' }, h('strong', {}, verdict), option.because))
      }
    },
  }
}

function orderField(
  question: Extract<ScormQuestion, { kind: 'ordering' }>,
  lang: ScormContent['lang'],
  order: readonly number[],
): Field {
  const t = trainingMessages[lang].quiz
  let places = [...order]
  let locked = false
  const said = h('p', { class: 'away', 'aria-live': 'assertive' })
  const list = h('ol', { class: 'steps' })
  const textAt = (place: number) => question.steps[place]?.text ?? ''
  const move = (place: number, by: -1 | 1) => {
    const from = places.indexOf(place)
    const to = from + by
    if (to < 0 || to >= places.length) return
    places.splice(to, 0, ...places.splice(from, 1))
    draw()
    said.textContent = t.moved(textAt(place), to + 1, places.length)
    // At an end the other arrow takes the focus.
    const buttons = [...(list.children[to]?.querySelectorAll('button') ?? [])]
    const wanted = buttons[by === -1 ? 0 : 1]
    ;(wanted?.disabled ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus()
  }
  const arrow = (place: number, by: -1 | 1, disabled: boolean) =>
    h(
      'button',
      {
        type: 'button',
        class: 'arrow',
        disabled,
        'aria-label': (by === -1 ? t.up : t.down)(textAt(place)),
        onclick: () => move(place, by),
      },
      by === -1 ? '↑' : '↓',
    )
  const draw = () =>
    list.replaceChildren(
      ...places.map((place, at) =>
        h(
          'li',
          { class: 'step' },
          h('span', {}, `${at + 1}. ${textAt(place)}`),
          !locked && arrow(place, -1, at === 0),
          !locked && arrow(place, 1, at === places.length - 1),
        ),
      ),
    )
  draw()
  return {
    element: h(
      'fieldset',
      {},
      h('legend', {}, question.ask, h('span', { class: 'hint' }, WORDS[lang].order)),
      list,
      said,
    ),
    given: () => places,
    reveal(given) {
      locked = true
      places = [...given]
      draw()
    },
  }
}

function markField(
  question: Extract<ScormQuestion, { kind: 'mark' }>,
  lang: ScormContent['lang'],
  onChange: () => void,
): Field {
  const t = trainingMessages[lang].quiz
  const words = wordsOf(question.post)
  const marked = new Set<number>()
  const count = h('p', { class: 'hint', role: 'status' }, t.marked(0))
  const post = h('div', { class: 'post', role: 'group', 'aria-label': t.post })
  const hint = h('span', { class: 'hint' }, t.mark)
  const element = h('fieldset', {}, h('legend', {}, question.ask, hint), post, count)
  const spaced = (make: (at: number) => HTMLElement) =>
    words.flatMap(({ gap }, at) => [gap.includes('\n') ? h('br') : ' ', make(at)])
  post.append(
    ...spaced((at) => {
      const word = h(
        'button',
        {
          type: 'button',
          class: 'word',
          'aria-pressed': 'false',
          onclick: () => {
            if (!marked.delete(at)) marked.add(at)
            word.setAttribute('aria-pressed', String(marked.has(at)))
            count.textContent = t.marked(marked.size)
            onChange()
          },
        },
        words[at]?.text,
      )
      return word
    }),
  )
  return {
    element,
    given: () => [...marked].sort((a, b) => a - b),
    reveal(given) {
      const { found, extra } = gradeMarks(question.must, question.may, marksOf(question.post, given))
      const results = [
        ...question.must.map((one, at) => ({ ...one, outcome: found[at] ? 'found' : 'missed' }) as const),
        ...extra.map((one) => ({ ...one, reason: '', outcome: 'extra' }) as const),
      ].sort((a, b) => a.start - b.start)
      hint.remove()
      post.replaceChildren(
        ...spaced((at) => {
          const word = words[at]
          const result = word && results.find(({ start, end }) => start < word.end && end > word.start)
          return h('span', { class: `word ${result?.outcome ?? ''}` }, word?.text)
        }),
      )
      count.replaceWith(
        h('p', { class: 'hint' }, t.markLegend),
        h(
          'ul',
          {},
          ...results.map(({ start, end, outcome, reason }) =>
            h(
              'li',
              {},
              h('strong', {}, question.post.slice(start, end)),
              `: ${t.outcomes[outcome]}${reason && `. ${reason}`}`,
            ),
          ),
        ),
      )
    },
  }
}
