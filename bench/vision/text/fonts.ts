import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'

/** Fonts under open licences (OFL-1.1, Apache-2.0) in pinned versions of @fontsource: the same letters everywhere. */
const FONTS = {
  arimo: 'arimo/files/arimo-latin-400-normal.woff',
  arimoBold: 'arimo/files/arimo-latin-700-normal.woff',
  openSans: 'open-sans/files/open-sans-latin-400-normal.woff',
  openSansBold: 'open-sans/files/open-sans-latin-700-normal.woff',
  serif: 'source-serif-4/files/source-serif-4-latin-400-normal.woff',
  mono: 'roboto-mono/files/roboto-mono-latin-400-normal.woff',
  permanentMarker: 'permanent-marker/files/permanent-marker-latin-400-normal.woff',
  patrickHand: 'patrick-hand/files/patrick-hand-latin-400-normal.woff',
  kalam: 'kalam/files/kalam-latin-400-normal.woff',
  comicNeue: 'comic-neue/files/comic-neue-latin-700-normal.woff',
  architects: 'architects-daughter/files/architects-daughter-latin-400-normal.woff',
  caveat: 'caveat/files/caveat-latin-400-normal.woff',
  caveatBrush: 'caveat-brush/files/caveat-brush-latin-400-normal.woff',
  cedarville: 'cedarville-cursive/files/cedarville-cursive-latin-400-normal.woff',
  reenie: 'reenie-beanie/files/reenie-beanie-latin-400-normal.woff',
} as const
export type FontName = keyof typeof FONTS

const opened = new Map<FontName, opentype.Font>()

export function fontOf(name: FontName): opentype.Font {
  const known = opened.get(name)
  if (known !== undefined) return known
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${FONTS[name]}`))
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  opened.set(name, font)
  return font
}
