const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const LARGEST_CODE_POINT = 0x10ffff

/** Characters for `&amp;`, `&#39;`, `&#x1F600;`; what is no entity stays as it is. */
export function decodeEntities(html: string): string {
  return html.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g,
    (entity, decimal, hex, name) => {
      if (name) return NAMED[name] ?? entity
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= LARGEST_CODE_POINT ? String.fromCodePoint(code) : entity
    },
  )
}

/** Text that cannot leave its place in HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** The text of a status' HTML: paragraphs and line breaks as newlines, every other tag dropped. */
export function htmlToText(html: string): string {
  const lines = html.replace(/<br\s*\/?>/gi, '\n').replace(/<\/p>\s*<p[^<>]*>/gi, '\n\n')
  return decodeEntities(lines.replace(/<[^<>]*>/g, '')).trim()
}
