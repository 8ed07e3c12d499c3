import type { CheckAnswer } from '../../types.ts'
import type { Asked, Beginning, Step, Told } from './worker.ts'

/** Less of a text doesn't show in which language it will be: Chinese is typed in Latin letters. */
const BEGINNING_LENGTH_MIN = 40

/** Told of each stage how much of it is done. */
export type Watch = (step: Step) => void

/** The reading core in a worker. A new question ends one that is still being answered, which then never settles. */
export type Checker = {
  readonly check: (asked: Asked, watch?: Watch) => Promise<CheckAnswer>
  /** Fetches what reads a text, for one that is about to come; of one that is being written, what is there shows which it will be. */
  readonly prepare: (beginning?: string) => void
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
  return { text: newChecker(start), drafts: newChecker(start), sentence: newChecker(start) }
}

function start(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

/** What is asked of a worker. */
export type Reader = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onerror' | 'onmessage' | 'onmessageerror'
>

type Open = {
  readonly watch: Watch | undefined
  readonly resolve: (answer: CheckAnswer) => void
  readonly reject: (error: Error) => void
}

/**
 * A worker that fails, whenever that is, is never asked again: its script may not have come, and comes to the next one once
 * there is a network. `whenGone` calls back when the worker that named a lock is no more.
 */
export function newChecker(begin: () => Reader, whenGone = whenReleased): Checker {
  let worker: Reader | null = null
  let open: Open | null = null
  const shown = new WeakSet<Reader>()
  const fail = (one: Reader, reason: string) => {
    if (one !== worker) return
    const asked = open
    worker = null
    open = null
    one.terminate()
    asked?.reject(new Error(reason))
  }
  const hear = (one: Reader, told: Told) => {
    if (one !== worker) return
    switch (told.kind) {
      case 'begun':
        return whenGone(told.lock, () => fail(one, 'the worker is gone'))
      case 'progress':
        return open?.watch?.(told.step)
      case 'failed':
        return fail(one, 'the check failed')
      case 'answer': {
        const asked = open
        open = null
        asked?.resolve(told.answer)
      }
    }
  }
  const started = (): Reader => {
    const one = begin()
    one.onerror = () => fail(one, 'the worker failed')
    one.onmessageerror = () => fail(one, 'what the worker told can’t be read')
    one.onmessage = ({ data }: MessageEvent<Told>) => hear(one, data)
    return one
  }
  const prepare = (beginning = '') => {
    worker ??= started()
    if (beginning.length >= BEGINNING_LENGTH_MIN && !shown.has(worker)) {
      shown.add(worker)
      worker.postMessage({ beginning } satisfies Beginning)
    }
    return worker
  }
  const stop = () => {
    if (open === null) return
    worker?.terminate()
    open = null
    worker = started()
  }
  return {
    prepare,
    stop,
    check: (asked, watch) => {
      stop()
      const mine = prepare()
      return new Promise((resolve, reject) => {
        open = { watch, resolve, reject }
        mine.postMessage(asked)
      })
    },
  }
}

/** A worker that is ended from outside, as for want of memory, tells nobody; what it locked is free then. */
function whenReleased(lock: string, gone: () => void): void {
  // Of a page that isn't sent by HTTPS there are no locks.
  void navigator.locks?.request(lock, { mode: 'shared' }, gone).catch(() => undefined)
}
