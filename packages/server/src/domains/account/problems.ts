import { accountProblems } from '@clearpost/contract'
import { coreProblem, type Problem, problemsOf } from '../../core/index.ts'

const ofAccount = problemsOf(accountProblems)

/** Problems of the account domain; a session that is not there is simply nothing. */
export const refuse = (code: keyof typeof accountProblems | 'sessionNotFound'): Problem =>
  code === 'sessionNotFound' ? coreProblem('notFound') : ofAccount(code)
