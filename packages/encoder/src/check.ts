import { type CheckOptions, check, type Post, type Report } from '@clearpost/engine'
import type { Encoder } from './encoder.ts'

/**
 * The check with both readers: where the core is sure it judges alone, else the encoder is asked as well. A proposed
 * rewrite passes only when both together find it clear.
 */
export async function checkTwice(post: Post, options: CheckOptions, encoder: Encoder): Promise<Report> {
  const report = await judged(post, options, encoder)
  const proposal = report.rewrite
  if (proposal?.verdict !== 'clear' || proposal.text === '') return report
  const proposed = { ...post, text: proposal.text, media: [] }
  const { verdict } = await judged(proposed, { ...options, rewrite: false }, encoder)
  return verdict === 'clear' ? report : { ...report, rewrite: { ...proposal, verdict } }
}

async function judged(post: Post, options: CheckOptions, encoder: Encoder): Promise<Report> {
  const report = check(post, options)
  if (!encoder.isNeeded(report)) return report
  return check(post, { ...options, second: await encoder.read(post, report.lang) })
}
