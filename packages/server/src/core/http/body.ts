import { mediaProblems } from '@clearpost/contract'
import { coreProblem, type Problem, problem } from '../problems.ts'

/** Bytes of a JSON body: ten times the longest text that may be checked. */
export const JSON_MAX_BYTES = 1024 * 1024
/** Levels of arrays and objects; the deepest shape of the contract has six, a passkey answer seven. */
export const JSON_MAX_DEPTH = 32

/** Refusal of an upload over its limit. */
export const pictureTooLarge = () => problem(mediaProblems, 'tooLarge')

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/**
 * Reads a body up to a limit. A declared length over the limit is refused before anything is read;
 * an undeclared one as soon as the limit is passed, without buffering the rest.
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
  tooLarge: () => Problem = () => coreProblem('tooLarge'),
): Promise<Buffer> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared > maxBytes) throw tooLarge()
  // The HTTP parser holds the sender to a declared length.
  if (Number.isInteger(declared)) return Buffer.from(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body ?? []) {
    total += chunk.byteLength
    if (total > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** JSON of a request: UTF-8 without errors, an `application/json` type, bounded in size and depth. An empty body is undefined. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, JSON_MAX_BYTES)
  if (bytes.length === 0) return undefined
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw coreProblem('unsupportedType')
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw coreProblem('malformed')
  }
  if (depthExceeds(text, JSON_MAX_DEPTH)) throw coreProblem('tooDeep')
  try {
    return JSON.parse(text)
  } catch {
    throw coreProblem('malformed')
  }
}

/** Counts brackets outside of strings, so that a hostile document is refused before it is parsed. */
function depthExceeds(json: string, maxDepth: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i)
    if (inString) {
      if (unit === 0x5c) i++
      else if (unit === 0x22) inString = false
    } else if (unit === 0x22) inString = true
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > maxDepth) return true
    } else if (unit === 0x5d || unit === 0x7d) depth--
  }
  return false
}
