import { readFileSync } from 'node:fs'
import { check, type Lang, type Post } from '@clearpost/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTwice } from './check.ts'
import { createEncoder, EncoderDamaged } from './encoder.ts'
import { createLine, EncoderBusy, LINE_MAX } from './line.ts'
import { installedEncoder } from './node.ts'
import { sequencesOf } from './reading.ts'
import samples from './samples.json' with { type: 'json' }
import { createWordPiece } from './wordpiece.ts'

const data = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
const words = createWordPiece(data('vocabulary.txt'))
const encoder = installedEncoder()
const sampleOf = (index: number) => samples[index] as { post: Post; ids: number[]; chances: number[] }

describe('the tokenizer', () => {
  test('cuts posts into the pieces that the training cut', () => {
    expect(samples.length).toBeGreaterThan(20)
    for (let index = 0; index < samples.length; index += 1) {
      const { post, ids } = sampleOf(index)
      expect(sequencesOf(post, words)[0]?.ids, post.text).toEqual(ids)
    }
  })
  test('gives pieces in order, inside the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let from = 0
        for (const { start, end } of words.pieces(text, 1000)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = start
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
  test('a vocabulary without its signs is refused', () => {
    expect(() => createWordPiece('a\nb')).toThrow(/damaged/)
  })
})

describe('the encoder', () => {
  test('judges as it did where it was trained', async () => {
    for (let index = 0; index < samples.length; index += 5) {
      const { post, chances } = sampleOf(index)
      const { chance } = await encoder.read(post, 'en')
      const given = [chance.clear, chance.caution, chance.review, chance.stop]
      given.forEach((value, at) => {
        expect(Math.abs(value - (chances[at] as number)), post.text).toBeLessThan(0.03)
      })
    }
  })
  test('reads a long text in windows and keeps the worst of them', async () => {
    const harmless = 'Flu shots are free on Saturdays in our clinic, no appointment needed. '
    const told = 'Our patient Wilma Tate in room 12 lost her leg to diabetes last night. '
    const post: Post = { text: harmless.repeat(30) + told + harmless.repeat(30), account: 'organization' }
    expect(sequencesOf(post, words).length).toBeGreaterThan(3)
    const { chance } = await encoder.read(post, 'en')
    const alone = await encoder.read({ ...post, text: harmless }, 'en')
    expect(chance.stop + chance.review).toBeGreaterThan(alone.chance.stop + alone.chance.review)
  })
})

describe('files that are damaged', () => {
  const manifest = JSON.parse(data('encoder.json'))
  const model = readFileSync(new URL('../data/encoder.onnx', import.meta.url))
  const vocabulary = data('vocabulary.txt')

  test('are said plainly, with what to do', async () => {
    const halves = createEncoder(manifest, async () => ({ model: model.subarray(0, 5_000_000), vocabulary }))
    await expect(halves.open()).rejects.toThrow(EncoderDamaged)
    await expect(halves.open()).rejects.toThrow('Install Clearpost again')
    const cut = createEncoder(manifest, async () => ({ model, vocabulary: vocabulary.slice(0, 60_000) }))
    await expect(cut.open()).rejects.toThrow(EncoderDamaged)
    const missing = createEncoder(manifest, () => Promise.reject(new Error('ENOENT')))
    await expect(missing.read({ text: 'Anything.' }, 'en')).rejects.toThrow(EncoderDamaged)
  })
  test('and put back are read by the next text', async () => {
    let there = false
    const mended = createEncoder(manifest, async () => {
      if (!there) throw new Error('ENOENT')
      return { model, vocabulary }
    })
    await expect(mended.open()).rejects.toThrow(EncoderDamaged)
    there = true
    await mended.open()
  })
})

describe('many readings', () => {
  const post: Post = { text: 'Wash your hands before every meal.' }

  test('let what is quick come between', async () => {
    await encoder.open()
    const order: string[] = []
    const readings = [1, 2].map((number) => encoder.read(post, 'en').then(() => order.push(`read ${number}`)))
    setImmediate(() => order.push('quick'))
    await Promise.all(readings)
    expect(order).toEqual(['quick', 'read 1', 'read 2'])
  })
  test('wait in a line that has an end, and one that fails holds up no other', async () => {
    let begin = (): void => undefined
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const line = createLine(() => begun)
    const full = Array.from({ length: LINE_MAX - 1 }, () => 1)
    const first = line(full, () => Promise.reject(new Error('broken')))
    const second = line([2], async (window) => window)
    await expect(line([3], async (window) => window)).rejects.toThrow(EncoderBusy)
    begin()
    await expect(first).rejects.toThrow('broken')
    expect(await second).toEqual([2])
    expect(await line(full, async (window) => window)).toEqual(full)
  })
})

describe('a check with both readers', () => {
  const sure: Post = { text: 'Wash your hands before every meal.', account: 'organization' }
  const unsure = sampleOf(0).post

  test('where the core is sure, the encoder is not asked', async () => {
    const never = { ...encoder, isNeeded: () => false, read: () => Promise.reject(new Error('asked')) }
    expect(await checkTwice(sure, {}, never)).toEqual(check(sure))
  })
  test('where it is not, the report names both models', async () => {
    const always = { ...encoder, isNeeded: () => true }
    const report = await checkTwice(unsure, {}, always)
    expect(report.engine.model).toMatch(/^verdict-.*\+encoder-/)
    expect(report.risk).toBeGreaterThanOrEqual(0)
    expect(report.risk).toBeLessThanOrEqual(1)
  })
  test('a rewrite that the second reader doubts is not called clear', async () => {
    const alarmed = {
      ...encoder,
      isNeeded: () => true,
      read: async (post: Post, lang: Lang) => {
        const reading = await encoder.read(post, lang)
        return { ...reading, chance: { clear: 0.01, caution: 0.01, review: 0.01, stop: 0.97 } }
      },
    }
    const told: Post = {
      text: 'So proud of our team today! Our patient Wilma Tate, 93, left rehab after her stroke.',
      account: 'organization',
    }
    const { rewrite } = await checkTwice(told, {}, alarmed)
    expect(check(told).rewrite?.verdict).toBe('clear')
    expect(rewrite?.verdict).not.toBe('clear')
  })
})
