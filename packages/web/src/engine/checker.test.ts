import type { Report } from '@clearpost/engine'
import { describe, expect, test } from 'vitest'
import { createChecker, type Port } from './checker.ts'
import type { CheckAnswer, CheckRequest, EncoderMessage } from './protocol.ts'

const report = { verdict: 'clear', findings: [] } as unknown as Report

function setUp() {
  const sent: CheckRequest[] = []
  const encoders: EncoderMessage['encoder'][] = []
  let answer: (answer: CheckAnswer) => void = () => undefined
  let crash = () => {}
  let opened = 0
  const port = (): Port => {
    opened += 1
    return {
      postMessage: (message) => ('encoder' in message ? encoders.push(message.encoder) : sent.push(message)),
      onAnswer: (listener) => {
        answer = listener
      },
      onCrash: (listener) => {
        crash = listener
      },
      terminate: () => undefined,
    }
  }
  const checker = createChecker(port)
  return {
    checker,
    sent,
    encoders,
    answer: (id: number) => answer({ id, report }),
    fail: (id: number) => answer({ id, failed: true }),
    crash: () => crash(),
    opened: () => opened,
  }
}

describe('the checker', () => {
  test('of the texts typed during a check only the newest is checked next', () => {
    const { checker, sent, answer } = setUp()
    for (const text of ['a', 'ab', 'abc']) checker.check({ text }, {})
    expect(sent.map(({ post }) => post.text)).toEqual(['a'])
    answer(1)
    expect(sent.map(({ post }) => post.text)).toEqual(['a', 'abc'])
    expect(checker.getState()).toMatchObject({ busy: true, result: { text: 'a' } })
    answer(2)
    expect(checker.getState()).toMatchObject({ busy: false, result: { text: 'abc' } })
  })
  test('an answer to something else is ignored', () => {
    const { checker, answer } = setUp()
    checker.check({ text: 'a' }, {})
    answer(7)
    expect(checker.getState().result).toBeNull()
  })
  test('a failed check says so and keeps the last report', () => {
    const { checker, answer, fail } = setUp()
    checker.check({ text: 'a' }, {})
    answer(1)
    checker.check({ text: 'ab' }, {})
    fail(2)
    expect(checker.getState()).toMatchObject({ failed: true, busy: false, result: { text: 'a' } })
  })
  test('the second reader goes to the open worker, and to one that is opened later', () => {
    const { checker, encoders, crash } = setUp()
    const files = { model: new Uint8Array(1), vocabulary: 'a' }
    checker.check({ text: 'a' }, {})
    checker.use(files)
    checker.use(files)
    expect(encoders).toEqual([files])
    crash()
    checker.check({ text: 'b' }, {})
    expect(encoders).toEqual([files, files])
    checker.use(null)
    expect(encoders).toEqual([files, files, null])
  })
  test('after a crash the next text opens a new worker', () => {
    const { checker, crash, answer, opened } = setUp()
    checker.check({ text: 'a' }, {})
    crash()
    expect(checker.getState()).toMatchObject({ failed: true, busy: false })
    checker.check({ text: 'b' }, {})
    answer(2)
    expect(opened()).toBe(2)
    expect(checker.getState()).toMatchObject({ failed: false, result: { text: 'b' } })
  })
})
