import { elementsOf, findElement } from '../decode/ebml.ts'
import type { Findings } from './findings.ts'
import { KEYS, TOLD } from './movies.ts'
import { decodeText } from './text.ts'
import { readTrailing } from './trailing.ts'

const EBML = {
  segment: 0x18538067,
  info: 0x1549a966,
  title: 0x7ba9,
  date: 0x4461,
  muxer: 0x4d80,
  writer: 0x5741,
  fileName: 0x7384,
  tags: 0x1254c367,
  tag: 0x7373,
  simple: 0x67c8,
  tagName: 0x45a3,
  tagValue: 0x4487,
  attachments: 0x1941a469,
  chapters: 0x1043a770,
} as const

/** Names of tags that an encoder writes about the stream itself. */
const STREAM_TAGS = /^(duration|bps|number_of_(frames|bytes)|_statistics.*)$/i

/** Reads a WebM or Matroska file. */
export function readWebmMetadata(bytes: Uint8Array, findings: Findings): void {
  const segment = findElement(bytes, EBML.segment)
  if (!segment) throw new RangeError('No segment.')
  for (const { id, data } of elementsOf(segment)) {
    if (id === EBML.attachments) findings.add('other', 'attachment')
    else if (id === EBML.chapters) findings.add('caption', 'chapters')
    else if (id === EBML.info) readInfo(data, findings)
    else if (id === EBML.tags)
      for (const tag of elementsOf(data)) if (tag.id === EBML.tag) readTags(tag.data, findings)
  }
  readTrailing(bytes, bytes.length, findings)
}

function readInfo(info: Uint8Array, findings: Findings): void {
  for (const { id, data } of elementsOf(info)) {
    if (id === EBML.title || id === EBML.fileName) findings.add('caption', 'WebM', decodeText(data))
    else if (id === EBML.date) findings.add('time', 'WebM')
    // "Lavf60.16.100" and the like; ffmpeg writes it even where it is asked for nothing else.
    else if ((id === EBML.muxer || id === EBML.writer) && !/^Lavf[\d.]*$/.test(decodeText(data)))
      findings.add('software', 'WebM')
  }
}

function readTags(tag: Uint8Array, findings: Findings): void {
  for (const { id, data } of elementsOf(tag)) {
    if (id !== EBML.simple) continue
    const name = decodeText(findElement(data, EBML.tagName) ?? new Uint8Array()).toLowerCase()
    if (STREAM_TAGS.test(name)) continue
    const kind = KEYS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
    const value = decodeText(findElement(data, EBML.tagValue) ?? new Uint8Array())
    findings.add(kind, 'WebM', TOLD.includes(kind) ? value : null)
  }
}
