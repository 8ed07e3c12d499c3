import {
  grammarsFor,
  type Lexicon,
  type ReadOptions,
  readWith,
  reportOf,
} from '#engines/claims/pure'
import type { Lang } from '#platform/i18n'
import { selfChecked } from '../../self-checked.ts'
import type { CheckAnswer, CheckSource } from '../../types.ts'

// A worker of its own, so that a long text never holds the page up. It asks nobody for anything.

/** How far it is is told after so many sentences: a short text is read before the first time. */
const SENTENCES_TOLD = 200

export type Asked = {
  readonly text: string
  readonly date: string | null
  readonly source: CheckSource
  readonly lexicon: Lexicon
  readonly languages: readonly Lang[]
}
export type Told =
  | { readonly kind: 'answer'; readonly answer: CheckAnswer }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed' }

addEventListener('message', async (event: MessageEvent<Asked>) => {
  try {
    tell({ kind: 'answer', answer: await selfCheck(event.data) })
  } catch {
    tell({ kind: 'failed' })
  }
})

/** A release tested against itself alone; of the grammars those are fetched that its sentences have. */
async function selfCheck({ text, date, source, lexicon, languages }: Asked): Promise<CheckAnswer> {
  const progress = (done: number, of: number) => {
    const isEnd = done === of && of > SENTENCES_TOLD
    if (done % SENTENCES_TOLD === 0 || isEnd) tell({ kind: 'progress', done, of })
  }
  const grammars = await grammarsFor(text)
  const read = (words: string, options: ReadOptions) => readWith(words, grammars, options)
  const reading = read(text, { lexicon, progress, ...(date === null ? {} : { date }) })
  const report = selfChecked(reading, reportOf(reading), { read, lexicon, languages })
  return { ...report, source, excluded: [], text: null }
}

function tell(told: Told): void {
  postMessage(told)
}
