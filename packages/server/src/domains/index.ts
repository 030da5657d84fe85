import type { Domain } from '../core/http/app.ts'
import * as account from './account/index.ts'
import * as authorization from './authorization/index.ts'
import * as billing from './billing/index.ts'
import * as board from './board/index.ts'
import * as channel from './channel/index.ts'
import * as check from './check/index.ts'
import * as drill from './drill/index.ts'
import { registerAudit } from './evidence/audit-routes.ts'
import * as evidence from './evidence/index.ts'
import * as incident from './incident/index.ts'
import { registerPapers } from './incident/papers/routes.ts'
import * as integration from './integration/index.ts'
import * as learning from './learning/index.ts'
import * as media from './media/index.ts'
import * as obligation from './obligation/index.ts'
import * as organization from './organization/index.ts'
import * as osha from './osha/index.ts'
import * as policy from './policy/index.ts'
import { registerBackScan } from './post/back-scan-routes.ts'
import * as post from './post/index.ts'
import * as retention from './retention/index.ts'
import * as risk from './risk/index.ts'
import * as sanction from './sanction/index.ts'
import * as screening from './screening/index.ts'
import * as training from './training/index.ts'
import * as workforce from './workforce/index.ts'

/** Every domain of the product. Importing this defines every job. */
export const domains: readonly Domain[] = [
  account,
  organization,
  workforce,
  channel,
  authorization,
  media,
  check,
  post,
  { register: registerBackScan },
  evidence,
  { register: registerAudit },
  integration,
  learning,
  policy,
  screening,
  billing,
  risk,
  obligation,
  osha,
  incident,
  board,
  training,
  drill,
  { register: registerPapers },
  sanction,
  retention,
]
