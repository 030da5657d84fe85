import { killRun } from './kills.ts'

// node scripts/run-ts.mjs tests/faults/run.ts [number of kills, 20 by default]
const count = Number(process.argv[2] ?? 20)
const figures = await killRun(count, console.error)
const { kills, recovery } = figures
console.log(`
| faults | |
|---|---|
| kill -9 | ${count}: node ${kills.node}, PostgreSQL ${kills.postgres}, both ${kills.both} |
| requests acknowledged / without answer | ${figures.acknowledged} / ${figures.unanswered} |
| posts written / live | ${figures.posts} / ${figures.published} |
| acknowledged and lost | ${figures.lost.length} |
| published twice | ${figures.publishedTwice.length} |
| answers again after a kill, median / worst | ${recovery.median} ms / ${recovery.worst} ms |
| everything live after the last kill | ${(figures.settled / 1000).toFixed(1)} s |
| audit trail | ${figures.auditEvents} events, ${figures.auditProven ? 'proven' : 'NOT proven'} |
`)
for (const problem of [...figures.lost, ...figures.publishedTwice]) console.error(problem)
process.exitCode = figures.lost.length + figures.publishedTwice.length > 0 || !figures.auditProven ? 1 : 0
