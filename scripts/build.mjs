// Builds the command (packages/cli/dist) and the pages (packages/web/dist).
//   node scripts/build.mjs [--if-stale] [cli] [web]
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
/** Where models are made; no part of the product. */
const MODEL_TRAINING = ['engine', 'vision'].map((name) => join(root, 'packages', name, 'training'))
const flags = new Set(process.argv.slice(2))
const ifStale = flags.delete('--if-stale')

const parts = {
  cli: {
    sources: ['cli', 'contract', 'encoder', 'engine', 'law', 'networks', 'server', 'vision'],
    out: join(root, 'packages/cli/dist'),
    build: buildCli,
  },
  web: {
    sources: ['web', 'contract', 'encoder', 'engine', 'law', 'vision'],
    out: join(root, 'packages/web/dist'),
    build: buildWeb,
  },
}

const wanted = Object.entries(parts).filter(([name]) => flags.size === 0 || flags.has(name))
await Promise.all(
  wanted.map(async ([name, part]) => {
    const stamp = join(part.out, '.stamp')
    const state = stateOf(part.sources)
    if (ifStale && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
    const began = Date.now()
    // A build that fails leaves the last good one in place.
    const fresh = `${part.out}.new-${process.pid}`
    try {
      await part.build(fresh)
      writeFileSync(join(fresh, '.stamp'), state)
      rmSync(part.out, { recursive: true, force: true })
      renameSync(fresh, part.out)
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
    console.error(`built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }),
)

/** Names, sizes and times of everything that goes in, as one hash. */
function stateOf(packages) {
  const hash = createHash('sha256')
  const files = ['package-lock.json', 'scripts/build.mjs'].map((file) => join(root, file))
  for (const name of packages) walk(join(root, 'packages', name), files)
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function walk(folder, files) {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (
      entry.name === 'node_modules' ||
      MODEL_TRAINING.includes(join(folder, entry.name)) ||
      entry.name.startsWith('dist') ||
      /\.test\.tsx?$/.test(entry.name)
    )
      continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) walk(path, files)
    else files.push(path)
  }
}

/** Our packages go into the bundle; dependencies stay in node_modules. */
async function buildCli(out) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: {
      clearpost: join(root, 'packages/cli/src/main.ts'),
      'check-worker': join(root, 'packages/server/src/domains/check/worker.ts'),
      'vision-files': join(root, 'packages/vision/src/isolate/files-worker.ts'),
      'vision-look': join(root, 'packages/vision/src/look/worker.ts'),
    },
    outdir: out,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    sourcesContent: false,
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
    plugins: [
      {
        name: 'dependencies-stay-outside',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path }) =>
            path.startsWith('@clearpost/') ? undefined : { path, external: true },
          )
        },
      },
    ],
  })
  cpSync(join(root, 'packages/server/migrations'), join(out, 'migrations'), { recursive: true })
  await buildScormPlayer(join(out, 'scorm'))
}

/** What a course brings along into another learning system: one script and one style, for any browser of today. */
async function buildScormPlayer(out) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: ['player.ts', 'player.css'].map((file) => join(root, 'packages/server/scorm', file)),
    outdir: out,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  })
}

async function buildWeb(out) {
  const { build } = await import('vite')
  const folder = join(root, 'packages/web')
  await build({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true },
  })
}
