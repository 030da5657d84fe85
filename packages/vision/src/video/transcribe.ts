import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { VisionError } from '../errors.ts'
import type { Transcriber } from '../types.ts'
import { INPUT_LIMITS, runTool } from './ffmpeg.ts'

const TEXT_MAX_BYTES = 1_000_000
const TIMEOUT_MS = 20 * 60_000
const SOUND_TIMEOUT_MS = 5 * 60_000

/**
 * A transcriber that runs a command of this machine.
 * @param command program and arguments, as TRANSCRIBE_COMMAND holds them in JSON; the path of a WAV file is added, and
 * the text is read from its standard output
 */
export function commandTranscriber(command: readonly string[]): Transcriber {
  const [program, ...args] = command
  if (!program) throw new TypeError('TRANSCRIBE_COMMAND is a JSON array: the program and its arguments.')
  return (wavPath, { signal } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new VisionError('cancelled'))
      const child = spawn(program, [...args, wavPath], { stdio: ['ignore', 'pipe', 'ignore'] })
      const pieces: Buffer[] = []
      let size = 0
      let ended: VisionError | undefined
      const end = (error: VisionError) => {
        ended ??= error
        child.kill('SIGKILL')
      }
      const cancel = () => end(new VisionError('cancelled'))
      const clock = setTimeout(() => end(new VisionError('out_of_time')), TIMEOUT_MS)
      signal?.addEventListener('abort', cancel)
      child.stdout.on('data', (piece: Buffer) => {
        size += piece.length
        if (size > TEXT_MAX_BYTES) end(new VisionError('too_large'))
        else pieces.push(piece)
      })
      const settle = (error: VisionError | undefined) => {
        clearTimeout(clock)
        signal?.removeEventListener('abort', cancel)
        if (error) reject(error)
        else resolve(Buffer.concat(pieces).toString('utf8').trim())
      }
      child.once('error', (cause) => settle(new VisionError('failed', { cause })))
      child.once('close', (code) => settle(ended ?? (code === 0 ? undefined : new VisionError('failed'))))
    })
}

/**
 * Reads TRANSCRIBE_COMMAND; undefined when it is not set.
 * @throws TypeError when it is no JSON array of texts
 */
export function configuredTranscriber(env: NodeJS.ProcessEnv = process.env): Transcriber | undefined {
  const given = env.TRANSCRIBE_COMMAND
  if (!given) return undefined
  let command: unknown
  try {
    command = JSON.parse(given)
  } catch {
    // Said below, with what it should be.
  }
  if (!Array.isArray(command) || !command.every((part) => typeof part === 'string'))
    throw new TypeError('TRANSCRIBE_COMMAND is a JSON array: the program and its arguments.')
  return commandTranscriber(command)
}

/** The sound track as 16 kHz, one channel, WAV. @throws VisionError */
export async function soundOf(file: string, folder: string, signal?: AbortSignal): Promise<string> {
  const wav = join(folder, 'sound.wav')
  await runTool('ffmpeg', {
    args: [
      ...INPUT_LIMITS,
      '-nostdin',
      '-loglevel',
      'error',
      '-i',
      file,
      '-map',
      '0:a:0',
      '-vn',
      '-sn',
      '-dn',
      '-map_metadata',
      '-1',
      '-ac',
      '1',
      '-ar',
      '16000',
      '-f',
      'wav',
      wav,
    ],
    signal,
    timeoutMs: SOUND_TIMEOUT_MS,
  })
  return wav
}
