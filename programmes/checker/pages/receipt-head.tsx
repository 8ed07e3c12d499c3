import { type Lang, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { countsWords } from '../formats/standing.ts'
import { agreementsOf } from '../formats/tests-told.ts'
import type { ReceiptAnswer } from '../types.ts'
import { WORDS_OF_RECEIPT as W } from './receipt-words.ts'
import { MarkedText } from './report/marked-text.tsx'

export type Given = { readonly data: ReceiptAnswer; readonly frame: PageFrame }

/** What was found, in one line: what speaks against the sentence, or else how its figures stand. */
export function headline({ check }: ReceiptAnswer, lang: Lang): string {
  const { claims } = check
  if (claims.length === 0) return say(W.none, lang)
  const counts = countsWords(check, lang)
  const isConsistent = agreementsOf(claims).length > 0 && !counts.some(({ isProblem }) => isProblem)
  return [
    ...(isConsistent ? [say(W.consistent, lang)] : []),
    ...counts.map(({ words }) => words),
  ].join(' · ')
}

export function Sentence({ data, frame }: Given) {
  return (
    <blockquote className="quote release one-sentence" lang={data.check.language}>
      <MarkedText text={data.sentence} claims={data.check.claims} lang={frame.lang} />
    </blockquote>
  )
}
