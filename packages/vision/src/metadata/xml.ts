/** Called for each attribute and each piece of text, with the names from the root down, prefixes made uniform. */
export type XmlVisit = (path: readonly string[], value: string) => void

/** Characters of a document that are read. */
const LENGTH_MAX = 4_000_000
const DEPTH_MAX = 60

/** Namespaces by what they end in, so that a document's own prefixes do not matter. */
const PREFIXES: Record<string, string> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://ns.adobe.com/xap/1.0/g/img/': 'xmpGImg',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://cipa.jp/exif/1.0/': 'exifEX',
  'http://ns.adobe.com/exif/1.0/aux/': 'aux',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
  'http://www.metadataworkinggroup.com/schemas/regions/': 'mwg-rs',
  'http://ns.microsoft.com/photo/1.2/': 'MP',
  'http://ns.microsoft.com/photo/1.2/t/Region#': 'MPReg',
  'http://ns.microsoft.com/photo/1.2/t/RegionInfo#': 'MPRI',
  'http://ns.microsoft.com/photo/1.0/': 'MicrosoftPhoto',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://ns.adobe.com/lightroom/1.0/': 'lr',
  'http://ns.google.com/photos/1.0/image/': 'GImage',
  'http://ns.google.com/photos/1.0/depthmap/': 'GDepth',
  'http://ns.apple.com/faceinfo/1.0/': 'apple-fi',
  'http://www.digikam.org/ns/1.0/': 'digiKam',
  'adobe:ns:meta/': 'x',
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Goes through an XML document in one pass, without entities of its own, so nothing can grow. What is not well formed
 * is skipped.
 */
export function walkXml(source: string, visit: XmlVisit): void {
  const document = source.slice(0, LENGTH_MAX)
  const prefixes = new Map<string, string>()
  const path: string[] = []
  let at = 0
  while (at < document.length) {
    const open = document.indexOf('<', at)
    const words = document.slice(at, open < 0 ? document.length : open)
    if (words.trim() !== '' && path.length > 0) visit(path, unescapeXml(words))
    if (open < 0) return
    if (document.startsWith('<![CDATA[', open)) {
      const end = document.indexOf(']]>', open)
      if (end < 0) return
      if (path.length > 0) visit(path, document.slice(open + 9, end))
      at = end + 3
    } else if (document.startsWith('<!--', open)) {
      const end = document.indexOf('-->', open + 4)
      if (end < 0) return
      at = end + 3
    } else {
      const end = endOfTag(document, open + 1)
      if (end < 0) return
      readTag(document.slice(open + 1, end))
      at = end + 1
    }
  }

  function readTag(tag: string): void {
    if (tag.startsWith('?') || tag.startsWith('!')) return
    if (tag.startsWith('/')) {
      path.pop()
      return
    }
    const name = /^[^\s/>]{1,200}/.exec(tag)?.[0]
    if (name === undefined) return
    const attributes = [
      ...tag.slice(name.length).matchAll(/([^\s=/"'<>]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
    ].map((match) => [match[1] as string, match[2] ?? match[3] ?? ''] as const)
    for (const [key, value] of attributes)
      if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), PREFIXES[value] ?? key.slice(6))
    if (path.length >= DEPTH_MAX) path.length = 1
    path.push(uniform(name))
    for (const [key, value] of attributes)
      if (!/^xml/.test(key)) visit([...path, uniform(key)], unescapeXml(value))
    if (tag.endsWith('/')) path.pop()
  }

  function uniform(name: string): string {
    const colon = name.indexOf(':')
    if (colon < 0) return name
    const prefix = name.slice(0, colon)
    return `${prefixes.get(prefix) ?? prefix}:${name.slice(colon + 1)}`
  }
}

/** The `>` that ends a tag: one between quotes does not. */
function endOfTag(document: string, from: number): number {
  let quote = ''
  for (let at = from; at < document.length; at++) {
    const character = document[at] as string
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  return -1
}

const unescapeXml = (words: string): string =>
  words.replace(/&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
