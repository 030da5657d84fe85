const PDF = 'application/pdf'
/** A PDF ends with its marker, perhaps followed by a few bytes: ISO 32000-1, 7.5.5. */
const END_WITHIN_BYTES = 1024
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Endings of file names by kind. */
export const ENDINGS: Readonly<Record<string, string>> = {
  [PDF]: 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Kind of an uploaded document by its bytes, whatever the sender calls it; null when it is no PDF, JPEG or PNG. */
export function paperKind(bytes: Buffer): string | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    return bytes.subarray(-END_WITHIN_BYTES).includes('%%EOF') ? PDF : null
  if (bytes.length > 4 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  return bytes.subarray(0, PNG.length).equals(PNG) ? 'image/png' : null
}
