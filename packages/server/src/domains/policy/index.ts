export { type PolicyFigures, policiesInForce, policyFigures, signaturesBySite } from './figures.ts'
export { register } from './routes.ts'
