import { setImmediate as breath } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Ground } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import type { CheckParts } from '../check-release.ts'
import type { Asked, Returned, Sent } from './messages.ts'

export type Limits = {
  /** Releases that are checked at once, and those that wait. */
  readonly threads_max: number
  readonly waiting_max: number
  readonly wait_ms_max: number
  readonly check_ms_max: number
  /** A thread that nobody has asked for so long is let go, with its copy of the ground. */
  readonly idle_ms_max: number
  readonly memory_MB_max: number
}

export const LIMITS: Limits = {
  threads_max: 2,
  waiting_max: 8,
  wait_ms_max: 60_000,
  check_ms_max: 60_000,
  idle_ms_max: 300_000,
  memory_MB_max: 2048,
}

/** Copied in pieces, so that a large series doesn't hold up what is asked meanwhile. */
const OBSERVATIONS_PER_PIECE = 2000

type Parts = Pick<CheckParts, 'aliases' | 'today'> & { readonly ground: Ground }

type Thread = {
  readonly worker: Worker
  /** What it stands on: a newer state of the series is another one. */
  holds: { readonly ground: Ground; readonly version: number } | null
  isBusy: boolean
  idle: NodeJS.Timeout | undefined
}

/**
 * Checks releases beside the thread that answers requests: a text of a megabyte takes seconds. A few at once, a few more
 * wait, and each has its time.
 */
export class Threads {
  readonly #limits: Limits
  readonly #threads = new Set<Thread>()
  readonly #waiting = new Set<() => void>()

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits
  }

  /** The answer as JSON. Throws `checker.busy`, `checker.took-too-long`, and what reading and checking throw. */
  async check(parts: Parts, asked: Asked): Promise<Uint8Array> {
    const thread = await this.#free()
    try {
      await this.#prepare(thread, parts.ground)
      const { aliases, today } = parts
      const returned = await this.#ask(thread, { kind: 'check', asked, aliases, today })
      if (returned.kind === 'checked') return returned.json
      if (returned.kind === 'refused') throw new HouseError(returned.code, returned.info)
      throw new Error(returned.reason)
    } finally {
      this.#leave(thread)
    }
  }

  /** Ends every thread at once. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => this.#end(thread)))
  }

  async #free(): Promise<Thread> {
    const { threads_max, waiting_max, wait_ms_max } = this.#limits
    for (;;) {
      const idle = [...this.#threads].find(({ isBusy }) => !isBusy)
      const found = idle ?? (this.#threads.size < threads_max ? this.#start() : undefined)
      if (found !== undefined) {
        found.isBusy = true
        clearTimeout(found.idle)
        return found
      }
      if (this.#waiting.size >= waiting_max) throw busy()
      await this.#turn(wait_ms_max)
    }
  }

  #turn(wait_ms_max: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const called = (): void => {
        clearTimeout(patience)
        resolve()
      }
      const patience = setTimeout(() => {
        this.#waiting.delete(called)
        reject(busy())
      }, wait_ms_max)
      this.#waiting.add(called)
    })
  }

  #start(): Thread {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory_MB_max },
    })
    // A process ends when its work is done, whatever threads still wait for more.
    worker.unref()
    const thread: Thread = { worker, holds: null, isBusy: false, idle: undefined }
    worker.on('error', () => undefined)
    worker.on('exit', () => this.#threads.delete(thread))
    this.#threads.add(thread)
    return thread
  }

  async #prepare(thread: Thread, ground: Ground): Promise<void> {
    const { source, catalogue, region } = ground
    const { version } = source
    const { holds } = thread
    const isSame = holds?.ground.source === source && holds.version === version
    if (isSame && holds.ground.catalogue === catalogue) return
    const send = (sent: Sent) => thread.worker.postMessage(sent)
    thread.holds = null
    send({ kind: 'ground', region, catalogue })
    for (const document of catalogue.documents.keys()) {
      const observations = source.byDocument(document)
      for (let from = 0; from < observations.length; from += OBSERVATIONS_PER_PIECE) {
        const piece = observations.slice(from, from + OBSERVATIONS_PER_PIECE)
        send({ kind: 'observations', observations: piece })
        await breath()
      }
    }
    thread.holds = { ground, version }
  }

  #ask(thread: Thread, sent: Sent): Promise<Returned> {
    const { worker } = thread
    const { promise, resolve, reject } = Promise.withResolvers<Returned>()
    const seconds = this.#limits.check_ms_max / 1000
    const patience = setTimeout(() => {
      reject(new HouseError('checker.took-too-long', { seconds }))
      void this.#end(thread)
    }, this.#limits.check_ms_max)
    const failed = (error: Error & { readonly code?: string }): void => {
      const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(
        isTooMuch ? new HouseError('checker.took-too-long', { seconds }, { cause: error }) : error,
      )
    }
    const gone = (): void => reject(new Error('a thread ended while it was asked'))
    worker.once('message', resolve).once('error', failed).once('exit', gone)
    worker.postMessage(sent)
    return promise.finally(() => {
      clearTimeout(patience)
      worker.off('message', resolve).off('error', failed).off('exit', gone)
    })
  }

  #leave(thread: Thread): void {
    thread.isBusy = false
    thread.idle = setTimeout(() => void this.#end(thread), this.#limits.idle_ms_max)
    thread.idle.unref()
    const [next] = this.#waiting
    if (next === undefined) return
    this.#waiting.delete(next)
    next()
  }

  async #end(thread: Thread): Promise<void> {
    this.#threads.delete(thread)
    clearTimeout(thread.idle)
    await thread.worker.terminate()
  }
}

function busy(): HouseError {
  return new HouseError('checker.busy')
}
