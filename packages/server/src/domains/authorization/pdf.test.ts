import { expect, test } from 'vitest'
import { paperIn } from '../../testing/paper.ts'
import { authorizationPdf } from './pdf.ts'

/** What the PDF says, by its own text operators, decompressed; enough to see that nothing is left out. */
async function textOf(bytes: Buffer): Promise<string> {
  const { inflateSync } = await import('node:zlib')
  const raw = bytes.toString('latin1')
  let text = ''
  for (const match of raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    try {
      const content = inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1')
      for (const [, hex = ''] of content.matchAll(/<([0-9a-f]*)>/g))
        text += Buffer.from(hex, 'hex').toString('latin1')
    } catch {
      // Not a compressed stream.
    }
  }
  return text
}

test.each(['en', 'es'] as const)(
  '%s: the paper holds the whole document, the signer, the trail and the hash',
  async (lang) => {
    const paper = paperIn(lang)
    const bytes = await authorizationPdf(paper)
    const letters = (text: string) => text.replace(/[^A-Za-z0-9]/g, '')
    const text = letters(await textOf(bytes))
    for (const { heading, paragraphs } of paper.document)
      for (const words of [heading, ...paragraphs]) {
        const bare = words.normalize('NFC').replace('ễ', 'e')
        expect(text).toContain(letters(bare).slice(0, 60))
      }
    expect(text).toContain(paper.documentHash)
    expect(text).toContain('EmeryLindqvist')
    const raw = bytes.toString('latin1')
    expect(raw).toContain(`/Lang (${lang === 'en' ? 'en-US' : 'es-US'})`)
    expect(raw).toContain('/MarkInfo')
  },
)

test('the same input gives the same bytes, and another input others', async () => {
  const paper = paperIn('en')
  const bytes = await authorizationPdf(paper)
  expect(bytes.equals(await authorizationPdf(structuredClone(paper)))).toBe(true)
  expect(bytes.equals(await authorizationPdf({ ...paper, formVersion: 3 }))).toBe(false)
})

test('a typed name, a parent, less than was asked, a witness and a scan all stand on the paper', async () => {
  const paper = paperIn('en', {
    way: 'tablet',
    signer: { kind: 'parent', name: 'Ana Quintero', authority: 'mother', proofSha256: 'a'.repeat(64) },
    signature: { how: 'typed', name: 'Ana Quintero' },
    narrowed: { purposes: ['to show our work in the community'], channels: null },
    witness: { name: 'Sol Marchetti', at: '2026-11-24T21:06:00.000Z' },
  })
  const text = (await textOf(await authorizationPdf(paper))).replace(/[^A-Za-z0-9]/g, '')
  for (const words of [
    'parentorguardian',
    'Authoritytoactmother',
    'Onlythisholds',
    'allofficialaccounts',
    'SolMarchetti',
    'typedassignature',
  ])
    expect(text).toContain(words)
  const scanned = paperIn('en', { way: 'paper', signature: null, scanSha256: 'b'.repeat(64) })
  expect((await textOf(await authorizationPdf(scanned))).replace(/[^A-Za-z0-9]/g, '')).toContain(
    'b'.repeat(64),
  )
})
