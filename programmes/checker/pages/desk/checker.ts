import type { CheckAnswer } from '../../types.ts'
import type { Asked, Told } from './worker.ts'

export type Watch = (done: number, of: number) => void

/** The reading core in a worker. A new question ends one that is still being answered, which then never settles. */
export type Checker = {
  readonly check: (asked: Asked, watch?: Watch) => Promise<CheckAnswer>
  /** Ends what is being answered, which then never settles. */
  readonly stop: () => void
}

/** Each way of the desk has one of its own, so that none ends what another asked. */
export type Checkers = {
  readonly text: Checker
  readonly drafts: Checker
  readonly sentence: Checker
}

/** The one that most people use is started at once, so that its script is there before any text is. */
export function startCheckers(): Checkers {
  return {
    text: checkerWith(start()),
    drafts: checkerWith(null),
    sentence: checkerWith(null),
  }
}

function start(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

/** `started`: a worker that waits; null: it is started with the first question. */
function checkerWith(started: Worker | null): Checker {
  let worker = started
  let isBusy = false
  const stop = () => {
    if (!isBusy) return
    worker?.terminate()
    worker = start()
    isBusy = false
  }
  return {
    stop,
    check: (asked, watch) => {
      stop()
      isBusy = true
      worker ??= start()
      const mine = worker
      return new Promise((resolve, reject) => {
        mine.onerror = () => {
          isBusy = false
          reject(new Error('the worker failed'))
        }
        mine.onmessage = ({ data }: MessageEvent<Told>) => {
          if (data.kind === 'progress') return watch?.(data.done, data.of)
          isBusy = false
          if (data.kind === 'answer') resolve(data.answer)
          else reject(new Error('the check failed'))
        }
        mine.postMessage(asked)
      })
    },
  }
}
