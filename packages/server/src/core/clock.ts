/** Where the program reads the time, so that tests and demos can set it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface TestClock extends Clock {
  set(instant: Date | string): void
  advance(span: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

/** A clock that stands still until it is told to move. Starts at the real time when no instant is given. */
export function testClock(instant: Date | string = new Date()): TestClock {
  let millis = new Date(instant).getTime()
  return {
    now: () => new Date(millis),
    set: (to) => {
      millis = new Date(to).getTime()
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      millis += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}
