import { account } from './account.ts'
import { channel } from './channel.ts'
import { common } from './common.ts'
import { evidence } from './evidence.ts'
import { home } from './home.ts'
import { integration } from './integration.ts'
import { organization } from './organization.ts'
import { problems } from './problems.ts'
import { workforce } from './workforce.ts'

export const en = { account, channel, common, evidence, home, integration, organization, problems, workforce }
