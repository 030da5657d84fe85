export { type PolicyFigures, policiesInForce, policyFigures } from './figures.ts'
export { register } from './routes.ts'
