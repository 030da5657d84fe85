export { type PolicyFigures, policyFigures } from './figures.ts'
export { register } from './routes.ts'
