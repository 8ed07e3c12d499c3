import type { CheckAnswer } from '../../types.ts'
import type { Asked, Told } from './worker.ts'

export type Watch = (done: number, of: number) => void

/** The reading core in a worker. A new question ends one that is still being answered, which then never settles. */
export type Checker = {
  readonly check: (asked: Asked, watch?: Watch) => Promise<CheckAnswer>
  /** Fetches what reads a text, for one that is about to come. */
  readonly prepare: () => void
  /** Ends what is being answered, which then never settles. */
  readonly stop: () => void
}

/** Each way of the desk has one of its own, so that none ends what another asked. */
export type Checkers = {
  readonly text: Checker
  readonly drafts: Checker
  readonly sentence: Checker
}

/** Nothing is fetched before there is something to read: a page that is only looked at stays light. */
export function checkersOfDesk(): Checkers {
  return { text: newChecker(), drafts: newChecker(), sentence: newChecker() }
}

function start(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

function newChecker(): Checker {
  let worker: Worker | null = null
  let isBusy = false
  const stop = () => {
    if (!isBusy) return
    worker?.terminate()
    worker = start()
    isBusy = false
  }
  return {
    prepare: () => {
      worker ??= start()
    },
    stop,
    check: (asked, watch) => {
      stop()
      isBusy = true
      worker ??= start()
      const mine = worker
      return new Promise((resolve, reject) => {
        mine.onerror = () => {
          isBusy = false
          // Its script didn't come: another may, once there is a network.
          worker = null
          reject(new Error('the worker failed'))
        }
        mine.onmessage = ({ data }: MessageEvent<Told>) => {
          if (data.kind === 'progress') return watch?.(data.done, data.of)
          isBusy = false
          if (data.kind === 'answer') return resolve(data.answer)
          worker = null
          mine.terminate()
          reject(new Error('the check failed'))
        }
        mine.postMessage(asked)
      })
    },
  }
}
