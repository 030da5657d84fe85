export {
  defineJob,
  type EnqueueOptions,
  enqueue,
  type Job,
  type JobContext,
  type JobOptions,
} from './jobs/define.ts'
export type { Jobs } from './jobs/jobs.ts'
