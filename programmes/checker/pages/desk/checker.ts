import type { CheckAnswer } from '../../types.ts'
import type { Asked, Told } from './worker.ts'

export type Watch = (done: number, of: number) => void

/** The reading core in a worker. A new question ends one that is still being answered, which then never settles. */
export type Checker = {
  readonly check: (asked: Asked, watch?: Watch) => Promise<CheckAnswer>
  /** Ends what is being answered, which then never settles. */
  readonly stop: () => void
}

/** Starts the worker at once, so that its script is there before any text is. */
export function startChecker(): Checker {
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  let worker = start()
  let isBusy = false
  const stop = () => {
    if (!isBusy) return
    worker.terminate()
    worker = start()
    isBusy = false
  }
  return {
    stop,
    check: (asked, watch) => {
      stop()
      isBusy = true
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
