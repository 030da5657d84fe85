import { api } from '@clearpost/contract'
import { COURSES, gradeMarks } from '@clearpost/law/courses'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../../../testing/clinic.ts'
import { registerAudit } from '../../evidence/audit-routes.ts'
import * as training from '../index.ts'
import { scormContent } from './content.ts'
import { scormFiles } from './package.ts'

const VERSIONS = ['1.2', '2004'] as const
const LANGS = ['en', 'es'] as const
const every = COURSES.flatMap((course) =>
  VERSIONS.flatMap((version) => LANGS.map((lang) => ({ id: course.id, course, version, lang }))),
)

describe.each(every)('$id, SCORM $version, $lang', ({ course, version, lang }) => {
  const content = scormContent(course, version, lang)
  const files = scormFiles(content, { 'player.js': new Uint8Array(), 'player.css': new Uint8Array() })
  const page = strFromU8(files['index.html'] as Uint8Array)

  test('the page holds the course whole, in one language, and no way out of its script block', () => {
    const json = /<script type="application\/json" id="content">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(content)
    expect(json).not.toContain('<')
    expect(content.lessons).toHaveLength(course.lessons.length)
    expect(content.questions).toHaveLength(course.questions.length)
    expect(page).toContain(`<html lang="${lang}">`)
    expect(json).not.toContain(JSON.stringify(course.title[lang === 'en' ? 'es' : 'en']))
  })

  test('every post to mark brings what the engine found, and marking that is right', () => {
    for (const question of content.questions) {
      if (question.kind !== 'mark') continue
      expect(question.must.length).toBeGreaterThan(0)
      for (const { start, end, reason } of question.must) {
        expect(question.post.slice(start, end).trim()).not.toBe('')
        expect(reason).not.toBe('')
      }
      expect(gradeMarks(question.must, question.may, question.must).right).toBe(true)
      expect(gradeMarks(question.must, question.may, []).right).toBe(false)
    }
  })

  test('the manifest lists every file, and nothing that the package lacks', () => {
    const manifest = strFromU8(files['imsmanifest.xml'] as Uint8Array)
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file)
    expect(['imsmanifest.xml', ...listed].sort()).toEqual(Object.keys(files).sort())
    expect(manifest).toContain(
      `<schemaversion>${version === '1.2' ? '1.2' : '2004 4th Edition'}</schemaversion>`,
    )
  })
})

describe('asked for', () => {
  let clinic: Clinic
  beforeAll(async () => {
    clinic = await openClinic([training, { register: registerAudit }])
  })
  afterAll(() => clinic.close())
  const path = '/api/training/courses/everyone/scorm?version=1.2&lang=es'

  test('an officer gets a zip with the player, and it is written down', async () => {
    const answer = await clinic.as.officer.fetch(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('everyone-es-scorm-1.2.zip')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html', 'player.css', 'player.js'])
    expect(files['player.js']?.length).toBeGreaterThan(1000)
    // The same course makes the same bytes.
    const again = new Uint8Array(await (await clinic.as.officer.fetch(path)).arrayBuffer())
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
    const { items } = (await clinic.as.officer.call(api.evidence.audit)).body
    expect(items.map(({ action }: { action: string }) => action)).toContain('training.scorm')
  })

  test('nobody else gets one, and there is none of a course that does not exist', async () => {
    expect((await clinic.as.editor.fetch(path)).status).toBe(403)
    expect((await clinic.as.officer.fetch(path.replace('everyone', 'nothing'))).status).toBe(404)
    expect((await clinic.as.officer.fetch(path.replace('1.2', '1.3'))).status).toBe(422)
  })
})
