import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.wasm': 'application/wasm',
}
/** Compressing these again gains nothing. */
const COMPRESSED = new Set(['.png', '.webp', '.ico', '.woff2', '.onnx'])
/** The placeholder in index.html that each answer fills. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'
const BROTLI_QUALITY = 9
const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export interface WebFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  etag: string
  encoding: 'br' | 'gzip' | null
  /** The name carries a hash of the content. */
  immutable: boolean
}

export interface WebPages {
  /** The file of a path, in the best encoding that the visitor takes; null when there is none. */
  find(path: string, acceptEncoding: string): Promise<WebFile | null>
  /** The program's page with the nonce of this answer. */
  index(nonce: string): string
}

interface Stored {
  plain: Uint8Array<ArrayBuffer>
  type: string
  hash: string
  immutable: boolean
  compressible: boolean
  br?: Promise<Uint8Array<ArrayBuffer>>
  gzip?: Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Reads the built pages into memory: only what was there at start can ever be served, so no path can
 * leave the folder. A file is compressed once, when it is first asked for.
 */
export function readWebPages(folder: string): WebPages {
  const files = new Map<string, Stored>()
  const indexPath = join(folder, 'index.html')
  if (!existsSync(indexPath)) return withoutPages()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.name === 'index.html') continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const plain = new Uint8Array(readFileSync(file))
    files.set(path, {
      plain,
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      hash: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
      immutable: path.startsWith('/assets/'),
      compressible: !COMPRESSED.has(extname(file)) && plain.length > 512,
    })
  }
  const index = readFileSync(indexPath, 'utf8')
  return {
    index: (nonce) => index.replaceAll(NONCE_PLACEHOLDER, nonce),
    async find(path, acceptEncoding) {
      const stored = files.get(path)
      if (!stored) return null
      const encoding = !stored.compressible
        ? null
        : /\bbr\b/.test(acceptEncoding)
          ? 'br'
          : /\bgzip\b/.test(acceptEncoding)
            ? 'gzip'
            : null
      const { type, hash, immutable } = stored
      return {
        bytes: await encoded(stored, encoding),
        type,
        etag: `"${hash}-${encoding ?? 'id'}"`,
        encoding,
        immutable,
      }
    },
  }
}

async function encoded(stored: Stored, encoding: WebFile['encoding']): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === null) return stored.plain
  if (encoding === 'br') {
    stored.br ??= compressBrotli(stored.plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: stored.plain.length,
      },
    }).then((bytes) => new Uint8Array(bytes))
    return stored.br
  }
  stored.gzip ??= compressGzip(stored.plain).then((bytes) => new Uint8Array(bytes))
  return stored.gzip
}

/** From source, before the first build: the API works and the page says what is missing. */
function withoutPages(): WebPages {
  return {
    find: async () => null,
    index: () =>
      '<!doctype html><html lang="en"><title>Clearpost</title><p>The pages are not built yet. Run <code>npm run build</code>, then start again. The API answers at <a href="/api/docs">/api/docs</a>.</p></html>',
  }
}
