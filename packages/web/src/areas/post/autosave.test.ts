import type { Post, PostInput } from '@clearpost/contract'
import { describe, expect, test } from 'vitest'
import { createAutosave } from './autosave.ts'

const input = (text: string) => ({ text }) as PostInput
const post = (version: number, text = '') => ({ id: 'p', version, text }) as Post

function setUp(initial: Post | null = null) {
  const calls: string[] = []
  let run: (() => void) | null = null
  let answer: () => Promise<Post> = async () => post(1)
  const autosave = createAutosave(
    {
      create: (sent) => {
        calls.push(`create ${sent.text}`)
        return answer()
      },
      update: (_, version, sent) => {
        calls.push(`update ${version} ${sent.text}`)
        return answer()
      },
      load: async () => post(9, 'theirs'),
      isConflict: (error) => error === 'conflict',
      now: () => '2026-11-24T12:00:00Z',
      after: (_, next) => {
        run = next
        return () => {
          run = null
        }
      },
    },
    initial,
    input(''),
  )
  return {
    autosave,
    calls,
    answerWith: (next: () => Promise<Post>) => {
      answer = next
    },
    timer: async () => {
      run?.()
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    },
    isScheduled: () => run !== null,
  }
}

describe('saving by itself', () => {
  test('the first save creates the draft, later ones name the version they saw', async () => {
    const { autosave, calls, timer, answerWith } = setUp()
    autosave.change(input('a'))
    await timer()
    answerWith(async () => post(2))
    autosave.change(input('ab'))
    await timer()
    expect(calls).toEqual(['create a', 'update 1 ab'])
    expect(autosave.getState()).toMatchObject({ status: 'idle', savedAt: '2026-11-24T12:00:00Z' })
  })
  test('nothing is sent when nothing changed', () => {
    const { autosave, isScheduled } = setUp(post(1))
    autosave.change(input(''))
    expect(isScheduled()).toBe(false)
  })
  test('what was typed during a save is saved afterwards', async () => {
    const { autosave, calls, timer, answerWith } = setUp(post(1))
    let finish: (saved: Post) => void = () => undefined
    answerWith(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    )
    autosave.change(input('a'))
    await timer()
    autosave.change(input('ab'))
    answerWith(async () => post(3))
    finish(post(2))
    await timer()
    await timer()
    expect(calls).toEqual(['update 1 a', 'update 2 ab'])
  })
  test('a silent server is tried again and nothing is forgotten', async () => {
    const { autosave, calls, timer, answerWith } = setUp(post(1))
    answerWith(() => Promise.reject('silent'))
    autosave.change(input('a'))
    await timer()
    expect(autosave.getState().status).toBe('failed')
    expect(autosave.hasUnsaved()).toBe(true)
    answerWith(async () => post(2))
    await timer()
    expect(calls).toEqual(['update 1 a', 'update 1 a'])
    expect(autosave.getState().status).toBe('idle')
  })
})

describe('when a colleague saved meanwhile', () => {
  async function inConflict() {
    const set = setUp(post(1))
    set.answerWith(() => Promise.reject('conflict'))
    set.autosave.change(input('mine'))
    await set.timer()
    return set
  }
  test('both texts are there and nothing is saved over theirs', async () => {
    const { autosave, isScheduled } = await inConflict()
    autosave.change(input('mine too'))
    expect(autosave.getState()).toMatchObject({ status: 'conflict', theirs: { text: 'theirs' } })
    expect(isScheduled()).toBe(false)
    expect(await autosave.flush()).toBeNull()
  })
  test('going on with mine saves on top of their version', async () => {
    const { autosave, calls, answerWith } = await inConflict()
    answerWith(async () => post(10))
    await autosave.keepMine()
    expect(calls.at(-1)).toBe('update 9 mine')
    expect(autosave.getState()).toMatchObject({ status: 'idle', theirs: null })
  })
  test('going on with theirs leaves nothing unsaved', async () => {
    const { autosave } = await inConflict()
    autosave.takeTheirs(input('theirs'))
    expect(autosave.hasUnsaved()).toBe(false)
    expect(autosave.getState()).toMatchObject({ status: 'idle', post: { version: 9 } })
  })
})

describe('before sending for approval', () => {
  test('flush saves at once and answers the saved post', async () => {
    const { autosave, answerWith } = setUp(post(1))
    answerWith(async () => post(2))
    autosave.change(input('a'))
    expect(await autosave.flush()).toMatchObject({ version: 2 })
  })
  test('flush answers null when the server refuses', async () => {
    const { autosave, answerWith } = setUp(post(1))
    answerWith(() => Promise.reject('silent'))
    autosave.change(input('a'))
    expect(await autosave.flush()).toBeNull()
  })
})
