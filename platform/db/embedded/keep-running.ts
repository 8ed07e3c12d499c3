import { setTimeout as sleep } from 'node:timers/promises'

const LOOK_MS = 250
const PAUSE_MS_MIN = 1000
/** However often it fails: no more often than this is a start tried. */
const PAUSE_MS_MAX = 60_000
/** A server that stood for so long has recovered: the next end of it is a new one. */
const STOOD_MS = 60_000

export type ServerNote = {
  readonly level: 'warn' | 'error'
  readonly message: string
  readonly error?: unknown
}

/**
 * Looks now and again whether a server runs, and starts it again where it doesn't: at once the first time, then after a pause that
 * doubles up to a minute for as long as it fails or ends soon after, and at once when what hindered it has passed. Ends when the
 * start that is under way has ended.
 */
export function keepRunning(options: {
  readonly runs: () => Promise<boolean>
  readonly start: () => Promise<void>
  readonly note: (note: ServerNote) => void
  /** Whether something is known that keeps it from standing, such as a full disk. */
  readonly isHindered?: () => boolean
  /** For tests: the pauses as they are waited for. */
  readonly wait?: (time_ms: number, signal: AbortSignal) => Promise<void>
}): { readonly end: () => Promise<void> } {
  const { runs, start, note, isHindered = () => false, wait = pause } = options
  const ending = new AbortController()
  const { signal } = ending
  const waitOut = async (pause_ms: number): Promise<void> => {
    if (!isHindered()) return wait(pause_ms, signal)
    for (let waited_ms = 0; waited_ms < pause_ms && !signal.aborted; waited_ms += LOOK_MS) {
      await wait(LOOK_MS, signal)
      if (!isHindered()) return
    }
  }
  const watch = async (): Promise<void> => {
    let pause_ms = 0
    let began = performance.now()
    for (;;) {
      await wait(LOOK_MS, signal)
      if (signal.aborted) return
      if (await runs()) continue
      if (performance.now() - began > STOOD_MS) pause_ms = 0
      note({ level: 'warn', message: `PostgreSQL has ended; starting it again in ${pause_ms} ms` })
      await waitOut(pause_ms)
      if (signal.aborted) return
      pause_ms = Math.min(Math.max(pause_ms * 2, PAUSE_MS_MIN), PAUSE_MS_MAX)
      try {
        await start()
        note({ level: 'warn', message: 'PostgreSQL runs again' })
      } catch (error) {
        note({ level: 'error', message: 'PostgreSQL could not be started again', error })
      }
      began = performance.now()
    }
  }
  const watching = watch()
  return {
    end: async () => {
      ending.abort()
      await watching
    },
  }
}

async function pause(time_ms: number, signal: AbortSignal): Promise<void> {
  await sleep(time_ms, undefined, { signal }).catch(() => undefined)
}
