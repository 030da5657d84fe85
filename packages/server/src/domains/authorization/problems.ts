import { authorizationProblems } from '@clearpost/contract'
import { problemsOf } from '../../core/index.ts'

export const refuse = problemsOf(authorizationProblems)
