import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'

const ROOT = repositoryRoot()
const CLEARPOST = path.join(ROOT, 'packages/cli/bin/clearpost.js')
const READY_WAIT_MILLIS = 60_000

/** The folder with the lock file, from source or bundled as a script. */
function repositoryRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package-lock.json'))) folder = path.dirname(folder)
  return folder
}

/** Builds the command when its sources changed. */
export function buildCommand(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/build.mjs'), '--if-stale', 'cli'], {
    stdio: 'inherit',
  })
}

export async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}

/** The built product on one data folder and port, to be killed and started again. */
export class Server {
  readonly url: string
  private readonly env: NodeJS.ProcessEnv
  private readonly dataDir: string
  private child: ChildProcess | null = null
  private printed = ''

  constructor(dataDir: string, port: number, env: Record<string, string> = {}) {
    this.dataDir = dataDir
    this.url = `http://127.0.0.1:${port}`
    this.env = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ALLOW_PRIVATE_NETWORKS: '1',
      JOB_POLL_MILLIS: '200',
      JOB_LEASE_SECONDS: '5',
      ...env,
    }
  }

  /** What the last process printed. */
  output(): string {
    return this.printed
  }

  running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null
  }

  spawn(): ChildProcess {
    this.printed = ''
    const child = spawn(process.execPath, [CLEARPOST, 'serve'], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer) => {
      this.printed = (this.printed + chunk.toString()).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    this.child = child
    return child
  }

  /** @returns milliseconds until it answered */
  async start(): Promise<number> {
    const began = performance.now()
    this.spawn()
    await this.ready()
    return performance.now() - began
  }

  /**
   * Waits until server and database answer.
   * @param killed postmaster that must have been replaced by then
   */
  async ready(killed: number | null = null): Promise<void> {
    const deadline = Date.now() + READY_WAIT_MILLIS
    while (Date.now() < deadline) {
      if (!this.running()) throw new Error(`The server ended by itself:\n${this.printed}`)
      const ok = await fetch(`${this.url}/api/health`, { signal: AbortSignal.timeout(5000) })
        .then((response) => response.ok)
        .catch(() => false)
      if (ok && (killed === null || this.postmaster() !== killed)) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`The server did not become ready:\n${this.printed}`)
  }

  async killNode(): Promise<void> {
    const { child } = this
    if (child === null || !this.running()) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }

  killPostgres(): void {
    const pid = this.postmaster()
    if (pid === null) return
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It was just being started again.
    }
  }

  /** @returns null while none has the folder */
  postmaster(): number | null {
    try {
      return (
        Number.parseInt(readFileSync(path.join(this.dataDir, 'database', 'postmaster.pid'), 'utf8'), 10) ||
        null
      )
    } catch {
      return null
    }
  }

  /** As an operator stops it. */
  async stop(): Promise<void> {
    const { child } = this
    if (child === null || !this.running()) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}
