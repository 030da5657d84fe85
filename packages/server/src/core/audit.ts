export { audit, exportAuditTrail } from './audit/audit.ts'
export { canonicalJson } from './audit/canonical.ts'
export { extractAuditEvents } from './audit/extract.ts'
export { type TrailVerdict, verifyTrail } from './audit/trail.ts'
