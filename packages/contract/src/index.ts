import { accountApi, accountProblems } from './account.ts'
import { authorizationApi, authorizationProblems } from './authorization-api.ts'
import {
  authorizationExportApi,
  authorizationFormApi,
  authorizationFormProblems,
} from './authorization-form.ts'
import { billingApi, billingProblems } from './billing.ts'
import { boardApi } from './board.ts'
import { channelApi, channelProblems } from './channel.ts'
import { checkApi, checkProblems } from './check.ts'
import { checkPolicyApi, checkPolicyProblems } from './check-policy.ts'
import { deidentificationApi, deidentificationProblems } from './deidentification.ts'
import { disclosureApi, disclosureProblems } from './disclosure.ts'
import { drillApi, drillProblems } from './drill.ts'
import { evidenceApi, evidenceProblems } from './evidence.ts'
import { incidentApi, incidentProblems } from './incident-api.ts'
import { incidentPapersApi, incidentPapersProblems } from './incident-papers.ts'
import { reportApi, reportProblems } from './incident-report.ts'
import { integrationApi, integrationProblems } from './integration.ts'
import { learningApi, learningProblems } from './learning.ts'
import { mediaApi, mediaProblems } from './media-library.ts'
import { obligationApi, obligationProblems } from './obligation.ts'
import { organizationApi, organizationProblems } from './organization.ts'
import { oshaApi, oshaProblems } from './osha-api.ts'
import { policyApi, policyProblems } from './policy.ts'
import { postApi, postProblems } from './post-api.ts'
import { coreProblems } from './problem.ts'
import { retentionApi, retentionProblems } from './retention.ts'
import { riskApi, riskProblems } from './risk.ts'
import { sanctionApi, sanctionProblems } from './sanction.ts'
import { screeningApi, screeningProblems } from './screening.ts'
import { signingApi } from './signing-api.ts'
import { trainingApi, trainingProblems } from './training-api.ts'
import { workforceApi, workforceProblems } from './workforce.ts'

export * from './account.ts'
export * from './authorization.ts'
export * from './authorization-api.ts'
export * from './authorization-form.ts'
export * from './billing.ts'
export * from './board.ts'
export * from './channel.ts'
export * from './check.ts'
export * from './check-policy.ts'
export * from './deidentification.ts'
export * from './disclosure.ts'
export * from './drill.ts'
export * from './endpoint.ts'
export * from './evidence.ts'
export * from './incident.ts'
export * from './incident-api.ts'
export * from './incident-papers.ts'
export * from './incident-report.ts'
export * from './integration.ts'
export * from './learning.ts'
export * from './media.ts'
export * from './media-library.ts'
export * from './obligation.ts'
export * from './organization.ts'
export * from './osha.ts'
export * from './osha-api.ts'
export * from './permission.ts'
export * from './policy.ts'
export * from './post.ts'
export * from './post-api.ts'
export * from './problem.ts'
export * from './region.ts'
export * from './retention.ts'
export * from './risk.ts'
export * from './sanction.ts'
export * from './screening.ts'
export * from './shared.ts'
export * from './signing-api.ts'
export * from './training.ts'
export * from './training-api.ts'
export * from './workforce.ts'

/** Every endpoint of the product, by domain. */
export const api = {
  account: accountApi,
  organization: organizationApi,
  workforce: workforceApi,
  channel: channelApi,
  media: mediaApi,
  check: checkApi,
  checkPolicy: checkPolicyApi,
  post: postApi,
  deidentification: deidentificationApi,
  evidence: evidenceApi,
  integration: integrationApi,
  learning: learningApi,
  policy: policyApi,
  risk: riskApi,
  billing: billingApi,
  screening: screeningApi,
  obligation: obligationApi,
  osha: oshaApi,
  incident: incidentApi,
  report: reportApi,
  incidentPapers: incidentPapersApi,
  disclosure: disclosureApi,
  sanction: sanctionApi,
  retention: retentionApi,
  board: boardApi,
  training: trainingApi,
  drill: drillApi,
  authorization: authorizationApi,
  signing: signingApi,
  authorizationForm: authorizationFormApi,
  authorizationExport: authorizationExportApi,
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
  checkPolicy: checkPolicyProblems,
  post: postProblems,
  deidentification: deidentificationProblems,
  evidence: evidenceProblems,
  integration: integrationProblems,
  learning: learningProblems,
  policy: policyProblems,
  risk: riskProblems,
  billing: billingProblems,
  screening: screeningProblems,
  obligation: obligationProblems,
  osha: oshaProblems,
  training: trainingProblems,
  drill: drillProblems,
  incident: incidentProblems,
  report: reportProblems,
  incidentPapers: incidentPapersProblems,
  disclosure: disclosureProblems,
  sanction: sanctionProblems,
  retention: retentionProblems,
  authorization: authorizationProblems,
  authorizationForm: authorizationFormProblems,
} as const
