import { expect, test } from 'vitest'
import { shortcutOf, stepIndex } from './shortcuts.ts'

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  target: { closest: () => null } as unknown as EventTarget,
  ...more,
})

test('a letter means its shortcut', () => {
  expect([shortcutOf(press('j')), shortcutOf(press('a')), shortcutOf(press('?'))]).toEqual([
    'next',
    'approve',
    'help',
  ])
  expect([shortcutOf(press('y')), shortcutOf(press('s')), shortcutOf(press('m'))]).toEqual([
    'checkRight',
    'checkStrict',
    'checkMissed',
  ])
  expect(shortcutOf(press('q'))).toBeNull()
})
test('nothing happens while someone types or a dialog is open', () => {
  const inside = { target: { closest: () => ({}) } as unknown as EventTarget }
  expect(shortcutOf(press('a', inside))).toBeNull()
  expect(shortcutOf(press('a', { isComposing: true }))).toBeNull()
})
test('the browser keeps its own shortcuts', () => {
  expect(shortcutOf(press('r', { ctrlKey: true }))).toBeNull()
  expect(shortcutOf(press('a', { metaKey: true }))).toBeNull()
})
test('the selection stays within the list', () => {
  expect([
    stepIndex(-1, 3, 1),
    stepIndex(-1, 3, -1),
    stepIndex(2, 3, 1),
    stepIndex(0, 3, -1),
    stepIndex(0, 0, 1),
  ]).toEqual([0, 2, 2, 0, -1])
})
