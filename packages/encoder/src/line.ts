/** So many readings are in line that the next one would wait too long. */
export class EncoderBusy extends Error {
  override name = 'EncoderBusy'
  constructor() {
    super('The second reader has too much to read. Try again in a minute.')
  }
}

/** Windows that may be in line: some ten seconds. */
export const LINE_MAX = 300

/** Reads the windows of one text after those of the texts that came before. @throws EncoderBusy */
export type Line = <T, R>(windows: readonly T[], read: (window: T) => Promise<R>) => Promise<R[]>

/**
 * One line for everything that is read, a window at a time.
 * @param turn awaited before each window, so that what is quick comes between
 */
export function createLine(turn: () => Promise<void>): Line {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (windows, read) => {
    if (waiting + windows.length > LINE_MAX) throw new EncoderBusy()
    waiting += windows.length
    const readAll = async () => {
      const results = []
      for (const window of windows) {
        await turn()
        results.push(await read(window))
      }
      return results
    }
    const done = last.then(readAll).finally(() => {
      waiting -= windows.length
    })
    last = done.catch(() => undefined)
    return done
  }
}
