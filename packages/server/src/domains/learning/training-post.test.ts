import type { AllowList } from '@clearpost/contract'
import { createSurrogates } from '@clearpost/engine'
import { expect, test } from 'vitest'
import { trainingPost } from './training-post.ts'
import type { ReadVersion } from './versions.ts'

const OWN: AllowList = {
  staff: [],
  names: ['Cedar Hill Annex'],
  places: [],
  phones: [],
  emails: [],
  handles: [],
  domains: [],
}
const version = {
  postId: 'post',
  decision: 'approved',
  takenDown: false,
  verdict: 'clear',
  findings: 0,
  opinions: [],
  lang: 'en',
  report: { findings: [], subject: 'none' },
} as unknown as ReadVersion

test('own names are replaced whole, also behind letters that grow in lower case', () => {
  const text = 'İİİİstanbul day. Come by and see cedar hill ANNEX with all of us this week!'
  const made = trainingPost(
    {
      version,
      text,
      kind: 'post',
      replyingTo: null,
      network: 'website',
      site: null,
      organization: 'Cedar Hill Clinic',
      situation: 'decided-1',
    },
    OWN,
    createSurrogates('a key'),
  )
  expect(made).toMatchObject({
    post: { text: expect.stringMatching(/Come by and see .+ with all of us this week!$/) },
  })
  expect(JSON.stringify(made)).not.toMatch(/cedar|annex/i)
})
