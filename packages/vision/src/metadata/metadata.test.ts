import { deflateSync } from 'node:zlib'
import type { MetadataFinding } from '@clearpost/contract'
import { MetadataFinding as MetadataFindingShape } from '@clearpost/contract'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { VisionError } from '../errors.ts'
import { box, plantHeif, sampleHeic, text, u16, u32 } from '../testing/heif.ts'
import { pngChunk } from '../testing/hostile.ts'
import { keyedMeta, movie, userText, webm } from '../testing/movies.ts'
import {
  GIF_PLANTS,
  JPEG_PLANTS,
  PLANTED,
  PLANTED_XMP,
  type Plant,
  PNG_PLANTS,
  plantedC2pa,
  plantedExif,
  plantedIptc,
  WEBP_PLANTS,
} from '../testing/plant.ts'
import { Findings } from './findings.ts'
import { readMetadata } from './index.ts'
import { readIptc } from './iptc.ts'
import { readXmp } from './xmp.ts'

const canvas = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
const plain: Record<string, Uint8Array> = {}
beforeAll(async () => {
  plain.JPEG = new Uint8Array(await canvas().jpeg().toBuffer())
  plain.PNG = new Uint8Array(await canvas().png().toBuffer())
  plain.WebP = new Uint8Array(await canvas().webp().toBuffer())
  plain.GIF = new Uint8Array(await canvas().gif().toBuffer())
  plain.AVIF = new Uint8Array(await canvas().avif({ effort: 0 }).toBuffer())
  plain.HEIC = sampleHeic()
})
const file = (name: string): Uint8Array => {
  const bytes = plain[name]
  if (!bytes) throw new Error(name)
  return bytes
}
const kindsOf = (findings: MetadataFinding[]) => [...new Set(findings.map(({ kind }) => kind))].sort()
const textsOf = (findings: MetadataFinding[], kind: string) =>
  findings.filter((finding) => finding.kind === kind).map((finding) => finding.text)

test.each(['JPEG', 'PNG', 'WebP', 'GIF', 'AVIF', 'HEIC'])('a plain %s carries nothing', (name) => {
  expect(readMetadata(file(name))).toEqual([])
})

describe.each([
  ['JPEG', JPEG_PLANTS],
  ['PNG', PNG_PLANTS],
  ['WebP', WEBP_PLANTS],
  ['GIF', GIF_PLANTS],
])('%s', (name, plants) => {
  test.each(Object.entries(plants as Record<string, Plant>))('%s is found', (_block, { kinds, put }) => {
    expect(kindsOf(readMetadata(put(file(name))))).toEqual([...kinds].sort())
  })
})

test('EXIF tells place, words and writer as they stand', () => {
  const findings = readMetadata((JPEG_PLANTS.EXIF as Plant).put(file('JPEG')))
  expect(textsOf(findings, 'gps')).toEqual(['-48.20833, -16.37000'])
  expect(textsOf(findings, 'caption')).toEqual([PLANTED.caption])
  expect(textsOf(findings, 'author')).toEqual([PLANTED.author])
  expect(textsOf(findings, 'comment')).toEqual([PLANTED.comment])
  expect(findings.find(({ kind }) => kind === 'serial')?.text).toBeNull()
})

test('XMP tells persons, whatever prefixes it uses', () => {
  const findings = new Findings()
  readXmp(
    PLANTED_XMP.replaceAll('mwg-rs', 'regions').replaceAll('dc:', 'd:').replaceAll('xmlns:dc', 'xmlns:d'),
    findings,
  )
  expect(textsOf(findings.list, 'person_tag')).toEqual(
    expect.arrayContaining([PLANTED.author, PLANTED.person, 'Lea Orr']),
  )
  expect(textsOf(findings.list, 'caption')).toEqual([`${PLANTED.caption} & more`])
  expect(textsOf(findings.list, 'gps')).toEqual([PLANTED.city])
})

test.each(['HEIC', 'AVIF'])('items and boxes of %s', (name) => {
  const c2pa = box(
    'uuid',
    [0xd8, 0xfe, 0xc3, 0xd6, 0x1b, 0x0e, 0x48, 0x3c, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7e, 0xc4, 0x81],
    plantedC2pa(),
  )
  const findings = readMetadata(
    plantHeif(file(name), {
      exif: plantedExif(),
      xmp: PLANTED_XMP,
      profile: new Uint8Array(64),
      after: [c2pa, text('<html>')],
    }),
  )
  expect(kindsOf(findings)).toEqual([
    'author',
    'camera',
    'caption',
    'colour_profile',
    'comment',
    'gps',
    'person_tag',
    'provenance',
    'serial',
    'software',
    'thumbnail',
    'time',
    'trailing_data',
  ])
  expect(textsOf(findings, 'gps')).toContain('-48.20833, -16.37000')
})

test('MP4 and MOV: location atoms, keys, times, XMP', () => {
  const loci = box(
    'loci',
    u32(0),
    u16(0x15c7),
    text('Port Ellery\0'),
    [0],
    u32(16.5 * 65536),
    u32(48.25 * 65536),
    u32(0),
  )
  const mp4 = movie({
    brand: 'isom',
    width: 64,
    height: 64,
    seconds: 1,
    createdSeconds: 3_700_000_000,
    userData: [userText('\xa9xyz', '+48.2500+016.5000/'), loci],
    after: [box('uuid', [...Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex')], text(PLANTED_XMP))],
  })
  const found = readMetadata(mp4)
  expect(textsOf(found, 'gps')).toEqual(
    expect.arrayContaining(['+48.2500+016.5000/', 'Port Ellery', '48.25000, 16.50000', PLANTED.city]),
  )
  expect(kindsOf(found)).toEqual(expect.arrayContaining(['time', 'person_tag', 'caption', 'author']))
  const mov = movie({
    brand: 'qt  ',
    width: 64,
    height: 64,
    seconds: 1,
    inMovie: [
      keyedMeta({
        'com.apple.quicktime.location.ISO6709': '+48.2500+016.5000+150.000/',
        'com.apple.quicktime.make': 'Lumo',
        'com.apple.quicktime.creationdate': '2026-03-04',
        'com.apple.quicktime.author': PLANTED.author,
        'com.example.other': '1',
      }),
    ],
  })
  expect(readMetadata(mov)).toEqual([
    { kind: 'gps', block: 'QuickTime', text: '+48.2500+016.5000+150.000/' },
    { kind: 'camera', block: 'QuickTime', text: null },
    { kind: 'time', block: 'QuickTime', text: null },
    { kind: 'author', block: 'QuickTime', text: PLANTED.author },
    { kind: 'other', block: 'QuickTime', text: null },
  ])
  expect(readMetadata(movie({ brand: 'isom', width: 64, height: 64, seconds: 1 }))).toEqual([])
})

test('WebM: title and tags', () => {
  const parts = { width: 64, height: 64, seconds: 1 }
  const found = readMetadata(
    webm({ ...parts, title: PLANTED.caption, tags: { LOCATION: '+48+016/', DURATION: '1' } }),
  )
  expect(found).toEqual([
    { kind: 'caption', block: 'WebM', text: PLANTED.caption },
    { kind: 'gps', block: 'WebM', text: '+48+016/' },
  ])
  expect(readMetadata(webm(parts))).toEqual([])
})

test('a packed text that unpacks to a gigabyte costs little and ends', () => {
  const bomb = deflateSync(Buffer.alloc(100_000_000), { level: 9 })
  const png = file('PNG')
  const bytes = Buffer.concat([
    png.subarray(0, -12),
    pngChunk('zTXt', Buffer.concat([text('Comment\0\0'), bomb])),
    png.subarray(-12),
  ])
  const before = process.memoryUsage().arrayBuffers
  expect(kindsOf(readMetadata(bytes))).toEqual(['comment'])
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000)
})

test('a directory that points to itself is read once', () => {
  const loop = Uint8Array.from([
    ...text('MM'),
    ...u16(42),
    ...u32(8),
    ...u16(1),
    ...u16(0x8769),
    ...u16(4),
    ...u32(1),
    ...u32(8),
    ...u32(8),
  ])
  const jpeg = file('JPEG')
  const block = Uint8Array.from([0xff, 0xe1, ...u16(loop.length + 8), ...text('Exif\0\0'), ...loop])
  expect(readMetadata(Buffer.concat([jpeg.subarray(0, 2), block, jpeg.subarray(2)]))).toEqual([])
})

test('texts are cut and cleaned', () => {
  const findings = new Findings()
  findings.add('caption', 'EXIF', `a\u0000b\ud800c${'x'.repeat(9000)}`)
  const words = findings.list[0]?.text as string
  expect(words.length).toBeLessThanOrEqual(2000)
  expect(words.startsWith('a bcx')).toBe(true)
})

describe('damaged input never throws anything but a VisionError', () => {
  const all = (): Uint8Array[] => [
    ...Object.values(JPEG_PLANTS).map(({ put }) => put(file('JPEG'))),
    ...Object.values(PNG_PLANTS).map(({ put }) => put(file('PNG'))),
    ...Object.values(WEBP_PLANTS).map(({ put }) => put(file('WebP'))),
    ...Object.values(GIF_PLANTS).map(({ put }) => put(file('GIF'))),
    plantHeif(file('HEIC'), { exif: plantedExif(), xmp: PLANTED_XMP }),
    plantHeif(file('AVIF'), { exif: plantedExif(), profile: new Uint8Array(40) }),
    movie({
      brand: 'qt  ',
      width: 64,
      height: 64,
      seconds: 1,
      inMovie: [keyedMeta({ a: 'b' })],
      userData: [userText('titl', 'x')],
    }),
    webm({ width: 64, height: 64, seconds: 1, title: 'x', tags: { ARTIST: 'y' } }),
  ]
  const read = (bytes: Uint8Array) => {
    try {
      for (const finding of readMetadata(bytes)) MetadataFindingShape.parse(finding)
    } catch (error) {
      expect(error).toBeInstanceOf(VisionError)
    }
  }

  test('changed and cut files', () => {
    for (const bytes of all())
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
          fc.nat(bytes.length),
          (changes, cut) => {
            const changed = Uint8Array.from(bytes)
            for (const [index, value] of changes) changed[index] = value
            read(changed)
            read(changed.subarray(0, cut))
          },
        ),
        { numRuns: 60 },
      )
  })

  test('any XMP, any IPTC', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      '&#x41;',
      '&amp;',
      '<![CDATA[',
      ']]>',
      '<!--',
      'rdf:li',
      'dc:title',
      'xmlns:dc',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }),
        fc.uint8Array({ maxLength: 200 }),
        (parts, bytes) => {
          readXmp(parts.join(''), new Findings())
          const findings = new Findings()
          findings.block('IPTC', () => readIptc(Uint8Array.from([...plantedIptc(), ...bytes]), findings))
          expect(textsOf(findings.list, 'caption')).toContain(PLANTED.caption)
        },
      ),
    )
  })
})
