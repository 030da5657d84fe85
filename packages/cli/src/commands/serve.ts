import { startServer } from '@clearpost/server'
import { readConfig } from '@clearpost/server/core'
import type { Run } from '../command.ts'

/** A second signal ends at once; a killed server loses nothing that it acknowledged. */
export async function run({ values, env, terminal }: Run): Promise<number> {
  let lost: (error: Error) => void = () => undefined
  const takenOver = new Promise<Error>((resolve) => {
    lost = resolve
  })
  const server = await startServer(readConfig(env), { demo: values.demo === true, lost })
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve(name))
  })
  const reason = await Promise.race([asked, takenOver, ...(env.npm_lifecycle_event ? [npmEnded()] : [])])
  if (reason instanceof Error) {
    terminal.say(reason.message)
    return 1
  }
  terminal.say(
    reason === 'SIGINT' ? '\nStopping after the last request. Ctrl-C again ends at once.' : 'Stopping.',
  )
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(1))
  await server.close()
  return 0
}

const LOOK_EVERY_MILLIS = 1000

/** npm does not pass a SIGTERM on to what it started: under `npm start` the end of its shell means stop. */
function npmEnded(): Promise<'SIGTERM'> {
  const parent = process.ppid
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(look)
      resolve('SIGTERM')
    }, LOOK_EVERY_MILLIS)
    look.unref()
  })
}
