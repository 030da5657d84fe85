/** How we write: results on standard output, everything else on standard error. */
export interface Terminal {
  out(text: string): Promise<void>
  say(text: string): void
  /** A line that replaces itself, on a terminal; nothing elsewhere. */
  progress(text: string | null): void
  colour(name: Colour, text: string): string
  /** Colours for standard error. */
  colourSaid(name: Colour, text: string): string
  /** Columns for prose. */
  width: number
}

const CODES = {
  bold: 1,
  dim: 2,
  underline: 4,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
} as const
export type Colour = keyof typeof CODES

const PROSE_MAX_COLUMNS = 100
const PROGRESS_EVERY_MILLIS = 100

/** Colours on a terminal only; NO_COLOR (no-color.org) switches them off, FORCE_COLOR on. */
function wantsColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0') return true
  return stream.isTTY === true && env.TERM !== 'dumb'
}

export function openTerminal(env: NodeJS.ProcessEnv): Terminal {
  const { stdout, stderr } = process
  // The reader of our pipe has seen enough (head, less): end quietly.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  stderr.on('error', () => undefined)
  const paint = (on: boolean) => (name: Colour, text: string) =>
    on ? `\u001b[${CODES[name]}m${text}\u001b[0m` : text
  let shownAt = 0
  let shown = false
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve()
        else stdout.once('drain', resolve)
      }),
    say: (text) => void stderr.write(`${shown ? '\r\u001b[K' : ''}${text}\n`),
    progress(text) {
      if (!stderr.isTTY) return
      if (text === null) {
        if (shown) stderr.write('\r\u001b[K')
        shown = false
        return
      }
      if (Date.now() - shownAt < PROGRESS_EVERY_MILLIS) return
      shownAt = Date.now()
      shown = true
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns ?? 80) - 1)}`)
    },
    colour: paint(wantsColour(stdout, env)),
    colourSaid: paint(wantsColour(stderr, env)),
    width: Math.min(stdout.columns ?? PROSE_MAX_COLUMNS, PROSE_MAX_COLUMNS),
  }
}

/** Breaks prose at spaces; every line starts with `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines.join('\n')
}
