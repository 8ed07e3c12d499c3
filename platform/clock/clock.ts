import { randomBytes } from 'node:crypto'
import { uuidV7 } from './uuid-v7.ts'

/** Time and identity as effects: the host holds one and hands out what it says. */
export type Clock = {
  /** Now as ISO 8601 in UTC with six digits of a second: `2024-12-04T02:00:00.000000Z`. */
  readonly now: () => string
  /** The calendar day of now in a time zone, as `YYYY-MM-DD`. */
  readonly today: (timeZone: string) => string
  /** A UUIDv7 of now. */
  readonly newId: () => string
  /** For durations only: its zero means nothing, and it never jumps. */
  readonly monotonic_ms: () => number
}

export function systemClock(): Clock {
  return clockOf(
    () => Temporal.Now.instant(),
    pooledRandomness(),
    () => performance.now(),
  )
}

const RANDOM_BYTES = 10
/** Drawn for so many ids at once: drawing for each alone took most of the time that an id takes. */
const IDS_PER_DRAW = 512

function pooledRandomness(): () => Uint8Array {
  let pool: Uint8Array = new Uint8Array()
  let at = 0
  return () => {
    if (at === pool.length) {
      pool = randomBytes(IDS_PER_DRAW * RANDOM_BYTES)
      at = 0
    }
    at += RANDOM_BYTES
    return pool.subarray(at - RANDOM_BYTES, at)
  }
}

/** A clock that stands still; its ids count upward, so that a test sees the same ones each time. */
export function fixedClock(instant: string): Clock {
  const at = Temporal.Instant.from(instant)
  let counter = 0
  return clockOf(
    () => at,
    () => {
      counter += 1
      const bytes = new Uint8Array(10)
      new DataView(bytes.buffer).setUint32(6, counter)
      return bytes
    },
    () => 0,
  )
}

function clockOf(
  instant: () => Temporal.Instant,
  randomness: () => Uint8Array,
  monotonic_ms: () => number,
): Clock {
  return {
    now: () => instant().toString({ fractionalSecondDigits: 6 }),
    today: (timeZone) => instant().toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    newId: () => uuidV7(instant().epochMilliseconds, randomness()),
    monotonic_ms,
  }
}
