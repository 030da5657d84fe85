/** Version of the engine as a whole; stored with every report. */
export const engineVersion = '0.1.0'
/** Version of the policy table and word lists. */
export const rulesVersion = '2026-11-24'
