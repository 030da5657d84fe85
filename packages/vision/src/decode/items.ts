import { boxesOf, findBox, metaContent } from './boxes.ts'
import { ascii, viewOf } from './bytes.ts'

/** An item of a HEIC or AVIF file: a picture, a tile of one, or metadata. */
export interface MediaItem {
  id: number
  /** `hvc1`, `av01`, `grid`, `Exif`, `mime` … */
  type: string
  contentType: string
  hidden: boolean
  /** Properties such as `ispe`, `irot`, in order. */
  properties: { type: string; data: Uint8Array }[]
}

interface References {
  /** From an item to items: `thmb` of, `auxl` of, `dimg` made of. */
  kind: string
  from: number
}

export interface ItemTable {
  primary: number
  items: MediaItem[]
  references: References[]
  /** Whether all items that stand in this file lie inside it. */
  whole: boolean
  /** Bytes of an item, joined from its extents, at most `maxBytes`. Empty when they are not in this file. */
  content(id: number, maxBytes: number): Uint8Array
}

const ITEMS_MAX = 5000

/** Reads the item tables of the `meta` box. Null when the file has none. Throws on damage. */
export function readItems(bytes: Uint8Array): ItemTable | null {
  const box = boxesOf(bytes).boxes.find(({ type }) => type === 'meta')
  if (!box) return null
  const meta = metaContent(box.data)
  const items = readInfo(findBox(meta, 'iinf'))
  const byId = new Map(items.map((item) => [item.id, item]))
  addProperties(findBox(meta, 'iprp'), byId)
  const pitm = findBox(meta, 'pitm')
  const primary = pitm ? (pitm[0] === 0 ? viewOf(pitm).getUint16(4) : viewOf(pitm).getUint32(4)) : 0
  const places = readPlaces(findBox(meta, 'iloc'))
  const idat = findBox(meta, 'idat') ?? new Uint8Array()
  return {
    primary,
    items,
    references: readReferences(findBox(meta, 'iref')),
    whole: [...places.values()]
      .flat()
      .every(({ inside, offset, length }) => offset + length <= (inside ? idat : bytes).length),
    content: (id, maxBytes) => {
      const parts: Uint8Array[] = []
      let total = 0
      for (const { inside, offset, length } of places.get(id) ?? []) {
        const source = inside ? idat : bytes
        const part = source.subarray(offset, offset + Math.min(length || source.length, maxBytes - total))
        parts.push(part)
        total += part.length
      }
      const joined = new Uint8Array(total)
      let at = 0
      for (const part of parts) {
        joined.set(part, at)
        at += part.length
      }
      return joined
    },
  }
}

function readInfo(iinf: Uint8Array | undefined): MediaItem[] {
  if (!iinf) return []
  const entries = boxesOf(iinf.subarray(iinf[0] === 0 ? 6 : 8)).boxes
  const items: MediaItem[] = []
  for (const { type, data } of entries.slice(0, ITEMS_MAX)) {
    if (type !== 'infe' || (data[0] ?? 0) < 2) continue
    const view = viewOf(data)
    const wide = data[0] === 3
    const start = wide ? 8 : 6
    const kind = ascii(data, start + 2, 4)
    const name = data.indexOf(0, start + 6)
    const contentEnd = name < 0 ? -1 : data.indexOf(0, name + 1)
    items.push({
      id: wide ? view.getUint32(4) : view.getUint16(4),
      type: kind,
      contentType:
        kind === 'mime' && name >= 0
          ? ascii(data, name + 1, (contentEnd < 0 ? data.length : contentEnd) - name - 1)
          : '',
      hidden: (view.getUint8(3) & 1) === 1,
      properties: [],
    })
  }
  return items
}

function addProperties(iprp: Uint8Array | undefined, items: Map<number, MediaItem>): void {
  if (!iprp) return
  const properties = boxesOf(findBox(iprp, 'ipco') ?? new Uint8Array()).boxes
  for (const { type, data } of boxesOf(iprp).boxes) {
    if (type !== 'ipma') continue
    const view = viewOf(data)
    const wideId = (data[0] ?? 0) > 0
    const wideIndex = (view.getUint8(3) & 1) === 1
    let offset = 8
    for (let left = Math.min(view.getUint32(4), ITEMS_MAX); left > 0; left--) {
      const item = items.get(wideId ? view.getUint32(offset) : view.getUint16(offset))
      offset += wideId ? 4 : 2
      const count = view.getUint8(offset)
      offset += 1
      for (let index = 0; index < count; index++) {
        const number = wideIndex ? view.getUint16(offset) & 0x7fff : view.getUint8(offset) & 0x7f
        offset += wideIndex ? 2 : 1
        const property = properties[number - 1]
        if (property) item?.properties.push(property)
      }
    }
  }
}

interface Place {
  /** In the `idat` box instead of the file. */
  inside: boolean
  offset: number
  length: number
}

function readPlaces(iloc: Uint8Array | undefined): Map<number, Place[]> {
  const places = new Map<number, Place[]>()
  if (!iloc) return places
  const view = viewOf(iloc)
  const version = view.getUint8(0)
  const sizes = view.getUint16(4)
  const [offsetSize, lengthSize, baseSize] = [(sizes >> 12) & 15, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version > 0 ? sizes & 15 : 0
  let at = 6
  const number = (size: number): number => {
    const value =
      size === 8
        ? Number(view.getBigUint64(at))
        : size === 4
          ? view.getUint32(at)
          : size === 2
            ? view.getUint16(at)
            : 0
    at += size
    return value
  }
  const count = Math.min(number(version < 2 ? 2 : 4), ITEMS_MAX)
  for (let left = count; left > 0; left--) {
    const id = number(version < 2 ? 2 : 4)
    const method = version > 0 ? number(2) & 15 : 0
    at += 2
    const base = number(baseSize)
    const extents = number(2)
    const list: Place[] = []
    for (let extent = 0; extent < extents; extent++) {
      number(indexSize)
      const offset = number(offsetSize)
      const length = number(lengthSize)
      if (list.length < 64) list.push({ inside: method === 1, offset: base + offset, length })
      if (offsetSize + lengthSize + indexSize === 0) break
    }
    if (method < 2) places.set(id, list)
  }
  return places
}

function readReferences(iref: Uint8Array | undefined): References[] {
  if (!iref) return []
  const wide = (iref[0] ?? 0) > 0
  return boxesOf(iref.subarray(4))
    .boxes.slice(0, ITEMS_MAX)
    .map(({ type, data }) => ({
      kind: type,
      from: wide ? viewOf(data).getUint32(0) : viewOf(data).getUint16(0),
    }))
}
