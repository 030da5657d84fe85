export { type PolicyFigures, policiesInForce, policyFigures, type SiteSignatures } from './figures.ts'
export { register } from './routes.ts'
