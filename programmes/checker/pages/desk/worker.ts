import {
  grammarsFor,
  type Lexicon,
  type ReadOptions,
  readWith,
  reportOf,
} from '#engines/claims/pure'
import type { Lang } from '#platform/i18n'
import { type SelfStage, selfChecked } from '../../against-itself/self-checked.ts'
import type { CheckAnswer, CheckSource } from '../../types.ts'

// A worker of its own, so that a long text never holds the page up. It asks nobody for anything.

/** How far it is is told after so long at the earliest: a short text is read before the first time. */
const QUIET_MS = 100

export type Asked = {
  readonly text: string
  readonly date: string | null
  readonly source: CheckSource
  readonly lexicon: Lexicon
  readonly languages: readonly Lang[]
}
/** `done` of `of` in a stage: sentences where they are read, else whatever is gone through. */
export type Step = { readonly stage: SelfStage; readonly done: number; readonly of: number }
export type Told =
  /** It holds the lock for as long as it is there. */
  | { readonly kind: 'begun'; readonly lock: string }
  | { readonly kind: 'answer'; readonly answer: CheckAnswer }
  | { readonly kind: 'progress'; readonly step: Step }
  | { readonly kind: 'failed' }

const begun = holdLock()

addEventListener('message', async (event: MessageEvent<Asked>) => {
  await begun
  try {
    tell({ kind: 'answer', answer: await selfCheck(event.data) })
  } catch {
    tell({ kind: 'failed' })
  }
})

/** A release tested against itself alone; of the grammars those are fetched that its sentences have. */
async function selfCheck({ text, date, source, lexicon, languages }: Asked): Promise<CheckAnswer> {
  let told_ms = performance.now()
  const progress = (done: number, of: number, stage: SelfStage) => {
    const now_ms = performance.now()
    if (now_ms - told_ms < QUIET_MS) return
    told_ms = now_ms
    tell({ kind: 'progress', step: { stage, done, of } })
  }
  const grammars = await grammarsFor(text)
  const read = (words: string, options: ReadOptions) => readWith(words, grammars, options)
  const reading = read(text, { lexicon, progress, ...(date === null ? {} : { date }) })
  const report = selfChecked(reading, reportOf(reading), { read, lexicon, languages, progress })
  return { ...report, source, excluded: [], text: null }
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
