#!/usr/bin/env node
// Runs a TypeScript script of this repository: bundles it with esbuild, then executes it with Node.
//   node scripts/run-ts.mjs path/to/script.ts [arguments]
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [script, ...rest] = process.argv.slice(2)
if (script === undefined) {
  console.error('usage: node scripts/run-ts.mjs path/to/script.ts [arguments]')
  process.exit(2)
}
const folder = join('node_modules', '.cache', 'clearpost')
mkdirSync(folder, { recursive: true })
const name = `${basename(script, '.ts')}-${process.pid}`
await build({
  // What the script starts finds its workers beside it, as in the built command.
  entryPoints: {
    [name]: script,
    'check-worker': 'packages/server/src/domains/check/worker.ts',
    'vision-look': 'packages/vision/src/look/worker.ts',
    'vision-files': 'packages/vision/src/isolate/files-worker.ts',
  },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [
    {
      // Our packages are TypeScript and go into the bundle; dependencies stay outside.
      name: 'dependencies-stay-outside',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@clearpost/') ? undefined : { path, external: true },
        )
      },
    },
  ],
  logLevel: 'error',
})
process.argv = [process.argv[0], script, ...rest]
await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
