#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/clearpost.js', import.meta.url)
if (existsSync(built)) {
  await import(built.href)
} else {
  console.error('clearpost is not built yet. In the folder of the repository run: npm run build')
  process.exit(2)
}
