import { accountApi, accountProblems } from './account.ts'
import { channelApi, channelProblems } from './channel.ts'
import { checkApi, checkProblems } from './check.ts'
import { evidenceApi, evidenceProblems } from './evidence.ts'
import { integrationApi, integrationProblems } from './integration.ts'
import { mediaApi, mediaProblems } from './media.ts'
import { organizationApi, organizationProblems } from './organization.ts'
import { postApi, postProblems } from './post-api.ts'
import { coreProblems } from './problem.ts'
import { workforceApi, workforceProblems } from './workforce.ts'

export * from './account.ts'
export * from './channel.ts'
export * from './check.ts'
export * from './endpoint.ts'
export * from './evidence.ts'
export * from './integration.ts'
export * from './media.ts'
export * from './organization.ts'
export * from './permission.ts'
export * from './post.ts'
export * from './post-api.ts'
export * from './problem.ts'
export * from './shared.ts'
export * from './workforce.ts'

/** Every endpoint of the product, by domain. */
export const api = {
  account: accountApi,
  organization: organizationApi,
  workforce: workforceApi,
  channel: channelApi,
  media: mediaApi,
  check: checkApi,
  post: postApi,
  evidence: evidenceApi,
  integration: integrationApi,
} as const

/** Every problem code, by domain; the code in a problem document is `domain.code`. */
export const problems = {
  core: coreProblems,
  account: accountProblems,
  organization: organizationProblems,
  workforce: workforceProblems,
  channel: channelProblems,
  media: mediaProblems,
  check: checkProblems,
  post: postProblems,
  evidence: evidenceProblems,
  integration: integrationProblems,
} as const
