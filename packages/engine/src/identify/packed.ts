/**
 * Weights run from -LIMIT to LIMIT and are written one character each, so that they compress well as text;
 * LIMIT added to a weight makes it a whole number from 0 on, as the check adds them up.
 */
export const LIMIT = 44
const FIRST_CODE = 35 // '#'; the quote before it and the backslash (92) are left out, so no character needs escaping
const BACKSLASH = 92

/** Weights from -44 to 44 as printable text. */
export function packWeights(weights: Int8Array): string {
  const codes = Array.from(weights, (weight) => {
    const code = weight + LIMIT + FIRST_CODE
    return code >= BACKSLASH ? code + 1 : code
  })
  let text = ''
  for (let i = 0; i < codes.length; i += 8192) text += String.fromCharCode(...codes.slice(i, i + 8192))
  return text
}

/** The weights of a text that `packWeights` made, each with LIMIT added. */
export function unpackBiased(text: string): Uint8Array {
  const weights = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    weights[i] = (code > BACKSLASH ? code - 1 : code) - FIRST_CODE
  }
  return weights
}
