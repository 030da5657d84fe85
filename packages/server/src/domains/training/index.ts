import './jobs.ts'

export { requireCourse } from './gates.ts'
export { remedialCourse } from './giving.ts'
export { register } from './routes.ts'
export { lateCourses, trainingBySite } from './team.ts'
