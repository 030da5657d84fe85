import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { VisionError } from '../errors.ts'

/** ffmpeg opens nothing but files and pipes, whatever a playlist inside a file names. */
export const ONLY_FILES = ['-protocol_whitelist', 'file,pipe'] as const
/** No picture of a video may be larger: 8K. */
const FRAME_PIXELS_MAX = 7680 * 4320
export const INPUT_LIMITS = [...ONLY_FILES, '-max_pixels', String(FRAME_PIXELS_MAX)] as const
/** Of one piece of memory: a frame of 8K takes 133 MB. */
const ALLOCATION_MAX_BYTES = 256 * 2 ** 20
/** What ffmpeg says is kept up to this length, to find a reason in it; it is never shown. */
const SAID_MAX = 20_000

export type Tool = 'ffmpeg' | 'ffprobe'

export interface ToolRun {
  args: readonly string[]
  signal?: AbortSignal | undefined
  timeoutMs: number
  /** Takes standard output piece by piece; the program waits while the promise is pending. */
  onOutput?: ((piece: Buffer) => Promise<void> | void) | undefined
  /** Takes what the program says of its work, line by line. */
  onLine?: ((line: string) => void) | undefined
}

/**
 * Where the program is: FFMPEG_PATH (a folder or the file of ffmpeg), else PATH.
 * @throws VisionError `ffmpeg_missing`
 */
export function findTool(tool: Tool, env: NodeJS.ProcessEnv = process.env): string {
  const given = env.FFMPEG_PATH
  const candidates = given
    ? [join(given, tool), tool === 'ffmpeg' ? given : given.replace(/ffmpeg(?=[^/\\]*$)/, tool)]
    : (env.PATH ?? '').split(delimiter).map((folder) => join(folder, tool))
  for (const candidate of candidates) {
    try {
      accessSync(candidate, constants.X_OK)
      if (candidate !== given || tool === 'ffmpeg') return candidate
    } catch {
      // The next folder may have it.
    }
  }
  throw new VisionError('ffmpeg_missing')
}

/**
 * Runs ffmpeg or ffprobe without a shell and without this program's environment, and ends it at its time or when the
 * signal says so.
 * @throws VisionError `ffmpeg_missing`, `damaged`, `out_of_time`, `cancelled`
 */
export async function runTool(
  tool: Tool,
  { args, signal, timeoutMs, onOutput, onLine }: ToolRun,
): Promise<void> {
  if (signal?.aborted) throw new VisionError('cancelled')
  const child = spawn(findTool(tool), ['-hide_banner', '-max_alloc', String(ALLOCATION_MAX_BYTES), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    windowsHide: true,
  })
  let ended: VisionError | undefined
  const end = (error: VisionError) => {
    ended ??= error
    child.kill('SIGKILL')
  }
  const cancel = () => end(new VisionError('cancelled'))
  const clock = setTimeout(() => end(new VisionError('out_of_time')), timeoutMs)
  signal?.addEventListener('abort', cancel)
  let said = ''
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < SAID_MAX) said += text
    const lines = (rest + text).split(/[\r\n]+/)
    rest = (lines.pop() ?? '').slice(0, SAID_MAX)
    for (const line of lines) onLine?.(line)
  })
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // Whoever reads the output may throw; the exit is then awaited below.
  exited.catch(() => undefined)
  try {
    for await (const piece of child.stdout as AsyncIterable<Buffer>) await onOutput?.(piece)
    const code = await exited
    if (ended) throw ended
    if (code !== 0)
      throw new VisionError('damaged', { cause: `${tool} ended with ${code}: ${said.slice(-500)}` })
  } catch (error) {
    if (ended) throw ended
    child.kill('SIGKILL')
    throw error instanceof VisionError ? error : new VisionError('failed', { cause: error })
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', cancel)
    await exited.catch(() => undefined)
  }
}

/** Gives a private folder to some work and removes it afterwards, whatever happened. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clearpost-video-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The file as ffmpeg reads it, readable by this user alone. A name that begins like an option stays a file's name. */
export async function fileFor(folder: string, bytes: Uint8Array, name = 'input'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, bytes, { mode: 0o600, flag: 'wx' })
  return file
}
