import type { SelfStage } from '../../against-itself/self-checked.ts'
import type { CheckAnswer } from '../../types.ts'
import { coreFor } from './cores/core-for.ts'
import type { SelfChecked } from './cores/self-check.ts'

// A worker of its own, so that a long text never holds the page up. It asks nobody for anything.

/** How far it is is told after so long at the earliest: a short text is read before the first time. */
const QUIET_MS = 100

export type Asked = SelfChecked
/** How a text begins that is still being written. */
export type Beginning = { readonly beginning: string }
/** `done` of `of` in a stage: sentences where they are read, else whatever is gone through. */
export type Step = { readonly stage: SelfStage; readonly done: number; readonly of: number }
export type Told =
  /** It holds the lock for as long as it is there. */
  | { readonly kind: 'begun'; readonly lock: string }
  | { readonly kind: 'answer'; readonly answer: CheckAnswer }
  | { readonly kind: 'progress'; readonly step: Step }
  | { readonly kind: 'failed' }

const begun = holdLock()

addEventListener('message', async ({ data }: MessageEvent<Asked | Beginning>) => {
  await begun
  try {
    if ('beginning' in data) await coreFor(data.beginning)
    else tell({ kind: 'answer', answer: await selfCheck(data) })
  } catch {
    tell({ kind: 'failed' })
  }
})

async function selfCheck(asked: Asked): Promise<CheckAnswer> {
  let told_ms = performance.now()
  const progress = (done: number, of: number, stage: SelfStage) => {
    const now_ms = performance.now()
    if (now_ms - told_ms < QUIET_MS) return
    told_ms = now_ms
    tell({ kind: 'progress', step: { stage, done, of } })
  }
  const core = await coreFor(asked.text)
  return core.selfCheck(asked, progress)
}

/** Held until the worker ends, in whatever way. */
function holdLock(): Promise<void> {
  const lock = `checker ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
  return new Promise((held) => {
    if (navigator.locks === undefined) return held()
    navigator.locks
      .request(lock, () => {
        tell({ kind: 'begun', lock })
        held()
        return new Promise(() => undefined)
      })
      .catch(() => held())
  })
}

function tell(told: Told): void {
  postMessage(told)
}
