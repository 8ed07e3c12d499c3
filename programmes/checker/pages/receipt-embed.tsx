import { type Lang, say } from '#platform/i18n'
import { linkTo, tell } from '#web'
import { linesOf } from '../formats/receipt/lines.ts'
import { knownOfReceipt, toldOf, type Wording } from '../formats/receipt/told.ts'
import type { ReceiptAnswer } from '../types.ts'
import { type Given, headline, Sentence } from './receipt-head.tsx'
import { WORDS_OF_RECEIPT as W } from './receipt-words.ts'
import { FoundList } from './report/findings.tsx'
import { TestedAgainst } from './report/standing-tag.tsx'

/**
 * The same sentence and verdicts, to stand in another page. Whatever room that gives it, only the arithmetic is scrolled:
 * the verdict and its day, the sentence, what would be true and the way to the receipt are in sight.
 */
export function ReceiptEmbed({ data, frame }: Given) {
  const { lang } = frame
  const { claims, summary } = data.check
  return (
    <TestedAgainst against={summary.testedAgainst}>
      <article className="evidence receipt embed-card">
        <h1 className="embed-title">{headline(data, lang)}</h1>
        <p className="small quiet embed-known">{knownOfReceipt(data.check, lang)}</p>
        <Sentence data={data} frame={frame} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
        <section className="embed-found" tabIndex={0} aria-label={say(W.found, lang)}>
          <FoundList claims={claims} lang={lang} isAlone />
        </section>
        {wordingsOf(data, lang).map(({ words, marks }) => (
          <p className="amended" key={words}>
            {piecesOf({ words, marks })}
          </p>
        ))}
        <p className="small quiet embed-way">
          <a href={linkTo(frame, data.href)} target="_blank" rel="noopener">
            {say(W.open, lang)}
          </a>
          {' · '}
          {tell(W.checkedBy, lang, { day: say(data.madeWords, lang) })}
        </p>
      </article>
    </TestedAgainst>
  )
}

const WORDINGS_MAX = 2

function wordingsOf({ check }: ReceiptAnswer, lang: Lang): readonly Wording[] {
  return toldOf(check.claims, lang)
    .flatMap(({ wordings }) => wordings)
    .slice(0, WORDINGS_MAX)
}

function piecesOf({ words, marks }: Wording) {
  let at = 0
  const pieces = marks.flatMap(({ start, end }) => {
    const before = words.slice(at, start)
    at = end
    return [before, <ins key={start}>{words.slice(start, end)}</ins>]
  })
  return [...pieces, words.slice(at)]
}

/** Of a telephone: nothing narrower is reckoned with. */
const WIDTH_PX = 360
const HEIGHT_MAX_PX = 860
/** Room for what is scrolled; where the frame is wider more of it is seen. */
const FOUND_PX = 110

/** How high a frame has to be in which nothing but the arithmetic is scrolled, from a telephone on. */
export function embedHeight(data: ReceiptAnswer, lang: Lang): number {
  const lines = (words: string, size_px: number, beside_px: number): number =>
    linesOf(words, (WIDTH_PX - beside_px) / size_px).length
  const parts_px = [
    lines(headline(data, lang), 18, 32) * 23,
    lines(knownOfReceipt(data.check, lang), 15, 32) * 21,
    lines(data.sentence, 18, 50) * 28,
    FOUND_PX,
    ...wordingsOf(data, lang).map(({ words }) => lines(words, 17, 60) * 27 + 16),
    70,
  ]
  const height = parts_px.reduce((sum, part) => sum + part, 0)
  return Math.min(HEIGHT_MAX_PX, Math.ceil(height / 20) * 20)
}
