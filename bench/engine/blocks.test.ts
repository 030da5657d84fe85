import { expect, test } from 'vitest'
import { filled } from './blocks.ts'

const PAGE = 'a\n<!-- measured: one -->\nold\n<!-- end -->\nb\n<!-- measured: two -->\nkept\n<!-- end -->\n'

test('a block is replaced, twice to the same page, and the rest stays', () => {
  const page = filled(PAGE, 'one', 'new')
  expect(page).toContain('a\n<!-- measured: one -->\n\nnew\n\n<!-- end -->\nb')
  expect(page).toContain('kept')
  expect(page).not.toContain('old')
  expect(filled(page, 'one', 'new')).toBe(page)
})

test('a page without the block is refused', () => {
  expect(() => filled(PAGE, 'three', 'new')).toThrow(/no block "three"/)
})
