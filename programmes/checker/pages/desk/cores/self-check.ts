import {
  grammarsFor,
  type Lexicon,
  type ReadOptions,
  readWith,
  reportOf,
} from '#engines/claims/pure'
import type { Lang } from '#platform/i18n'
import { type SelfProgress, selfChecked } from '../../../against-itself/self-checked.ts'
import { withoutUnread } from '../../../against-itself/unread.ts'
import type { CheckAnswer, CheckSource } from '../../../types.ts'

export type SelfChecked = {
  readonly text: string
  readonly date: string | null
  readonly source: CheckSource
  readonly lexicon: Lexicon
  readonly languages: readonly Lang[]
}

/** A release tested against itself alone; of the grammars those are fetched that its sentences have. */
export async function selfCheck(asked: SelfChecked, progress: SelfProgress): Promise<CheckAnswer> {
  const { text, date, source, lexicon, languages } = asked
  const grammars = await grammarsFor(text)
  const read = (words: string, options: ReadOptions) => readWith(words, grammars, options)
  const reading = withoutUnread(
    read(text, { lexicon, progress, ...(date === null ? {} : { date }) }),
  )
  const report = selfChecked(reading, reportOf(reading), { read, lexicon, languages, progress })
  return { ...report, source, excluded: [], text: null }
}
