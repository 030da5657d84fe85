import { account } from './account.ts'
import { channel } from './channel.ts'
import { check } from './check.ts'
import { common } from './common.ts'
import { evidence } from './evidence.ts'
import { guest } from './guest.ts'
import { home } from './home.ts'
import { integration } from './integration.ts'
import { media } from './media.ts'
import { organization } from './organization.ts'
import { post } from './post.ts'
import { problems } from './problems.ts'
import { workforce } from './workforce.ts'

export const es = {
  post,
  media,
  guest,
  check,
  account,
  channel,
  common,
  evidence,
  home,
  integration,
  organization,
  problems,
  workforce,
}
