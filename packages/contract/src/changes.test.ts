import { expect, test } from 'vitest'
import { ChannelUpdate } from './channel.ts'
import { PostUpdate } from './post.ts'
import { workforceApi } from './workforce.ts'

test('a change of one field leaves the others out, defaults or not', () => {
  expect(PostUpdate.parse({ version: 3, title: 'Flu shots' })).toEqual({ version: 3, title: 'Flu shots' })
  expect(ChannelUpdate.parse({ purpose: 'News' })).toEqual({ purpose: 'News' })
  expect(workforceApi.updateSite.body.parse({ name: 'Main' })).toEqual({ name: 'Main' })
})
test('a field may still be emptied', () => {
  expect(PostUpdate.parse({ version: 3, channelIds: [], title: null })).toEqual({
    version: 3,
    channelIds: [],
    title: null,
  })
})
