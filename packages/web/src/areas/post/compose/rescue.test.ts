import { expect, test } from 'vitest'
import { emptyFields } from './draft.ts'
import { rescueDraft, takeRescued } from './rescue.ts'

const fields = emptyFields('en', {})

test('the same person gets an unsaved draft back, once', () => {
  rescueDraft({ personId: 'edda', postId: null, fields, text: 'Flu shots' })
  expect(takeRescued('edda', 'another post')).toBeNull()
  expect(takeRescued('edda', null)).toEqual({ fields, text: 'Flu shots' })
  expect(takeRescued('edda', null)).toBeNull()
})
test('whoever signs in next at the same window never sees it', () => {
  rescueDraft({ personId: 'edda', postId: null, fields, text: 'Flu shots' })
  expect(takeRescued('rowan', null)).toBeNull()
  expect(takeRescued('edda', null)).toBeNull()
})
