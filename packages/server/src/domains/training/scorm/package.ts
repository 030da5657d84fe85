import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locale } from '@clearpost/contract'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { permit } from '../../../core/auth/permit.ts'
import type { Download } from '../../../core/http/routes.ts'
import { type Actor, audit, type Tx } from '../../../core/index.ts'
import { scormFolder } from '../../../core/paths.ts'
import { courseOf } from '../load.ts'
import { scormContent } from './content.ts'
import { escaped, manifestOf } from './manifest.ts'
import type { ScormContent, ScormVersion } from './shape.ts'

/** Built from packages/server/scorm. */
const PLAYER_FILES = ['player.js', 'player.css'] as const
/** So that the same course makes the same bytes; zip knows no time before 1980. */
const FILE_TIME = new Date(1980, 0, 1)

/** The page that a learning system opens: no word of it needs the network. */
const pageOf = (content: ScormContent): string => `<!doctype html>
<html lang="${content.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(content.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="player.css">
</head>
<body>
<main id="player"></main>
<script type="application/json" id="content">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>
<script src="player.js"></script>
</body>
</html>
`

/** The files of a package, by name. @param player its script and style */
export function scormFiles(
  content: ScormContent,
  player: Readonly<Record<string, Uint8Array>>,
): Record<string, Uint8Array> {
  const files = { 'index.html': strToU8(pageOf(content)), ...player }
  return { 'imsmanifest.xml': strToU8(manifestOf(content, Object.keys(files))), ...files }
}

/**
 * A course as a package for another learning system. It holds the right answers, as every such package must: what it
 * reports is as trustworthy as that system.
 */
export async function scormPackage(
  tx: Tx,
  actor: Actor,
  { courseId, version, lang }: { courseId: string; version: ScormVersion; lang: Locale },
): Promise<Download> {
  permit(actor, 'training:assign')
  const course = courseOf(courseId)
  const player = await Promise.all(
    PLAYER_FILES.map(
      async (name) => [name, new Uint8Array(await readFile(path.join(scormFolder, name)))] as const,
    ),
  )
  const files = scormFiles(scormContent(course, version, lang), Object.fromEntries(player))
  const zipped: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: FILE_TIME }]]),
  )
  await audit(
    tx,
    actor,
    'training.scorm',
    { kind: 'organization', id: actor.orgId },
    { courseId, version, lang, courseVersion: course.version },
  )
  return {
    bytes: zipSync(zipped, { level: 6 }),
    type: 'application/zip',
    filename: `${courseId}-${lang}-scorm-${version}.zip`,
  }
}
