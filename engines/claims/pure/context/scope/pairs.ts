import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import type { Moment } from '../timeline/moments.ts'

// Times that one change says for the next: "from 4 trillion in 2005 to 14 in 2010, and the share from 16.6 % to 20.3 %";
// 就业人数由上期的365万人升至本期的366万人。同期的劳动人口亦由376万人升至377万人。 And what stands in brackets in another unit.

type Ends = {
  readonly from: PeriodCode
  readonly to: PeriodCode
  readonly sentence: number
  readonly end: number
}

const WORDS = 14
const FROM = /(?:[由从從]|\bfrom )(?:an? |the )?(?:原来的|均价)?$/i
const TO = /^[^，。；,;()（）]{0,24}(?:[至到為为]了?|\bto )(?:约|近|超|a |an |some |about )?$/i
const REACH = 40

/** The claims of a text, with the times that the changes before them tell. */
export function withPairs(
  doc: Doc,
  claims: readonly ReadClaim[],
  bySentence: readonly (readonly Moment[])[],
): readonly ReadClaim[] {
  const told = [...claims]
  let last: Ends | null = null
  told.forEach((claim, index) => {
    const beside = besideInBrackets(doc, told[index - 1], claim, bySentence)
    if (beside !== null) told[index] = { ...claim, ...beside }
    const next = told[index + 1]
    const sentence = doc.sentences[claim.sentence]
    if (next === undefined || sentence === undefined || next.sentence !== claim.sentence) return
    const moments = bySentence[claim.sentence] ?? []
    if (isHeldAgainst(doc, claim, next)) {
      const base = moments.findLast(({ role, end }) => role === 'base' && end <= claim.start)
      const now = told[index - 1]
      if (base === undefined || now?.sentence !== claim.sentence) return
      told[index] = { ...claim, period: now.period, periodFrom: now.periodFrom }
      told[index + 1] = { ...next, period: base.code, periodFrom: 'stated' }
      return
    }
    if (isTurnedPair(doc, claim, next)) {
      last = endsOf(next, claim) ?? last
      return
    }
    if (!isPair(doc, claim, next)) return
    const both = betweenBehind(doc, next, moments)
    if (both !== null) {
      told[index] = { ...claim, period: both.from, periodFrom: 'stated' }
      told[index + 1] = { ...next, period: both.to, periodFrom: 'stated' }
      last = { ...both, sentence: claim.sentence, end: next.end }
      return
    }
    const said = endsOf(claim, next)
    if (last !== null && goesOnFrom(doc, sentence, last, claim, next, moments)) {
      const { from, to } = last
      told[index] = { ...claim, period: from, periodFrom: claim.periodFrom ?? 'inherited' }
      told[index + 1] = { ...next, period: to }
      setRest(doc, told, index + 2, sentence, moments, to)
      last = { from, to, sentence: claim.sentence, end: next.end }
    } else if (said !== null) last = said
  })
  return told
}

function isPair({ text }: Doc, from: ReadClaim, to: ReadClaim): boolean {
  if (from.form === 'date' || to.form === 'date') return false
  if (to.start - from.end > REACH) return false
  return (
    (FROM.test(wordsBefore(text, from)) ||
      // 由2005年的4万亿元: its time stands between.
      /[由从從][^，。；、]{4,24}的$/.test(text.slice(Math.max(0, from.start - 28), from.start))) &&
    (TO.test(text.slice(from.end, to.start)) ||
      /[至到][^，。；]{4,24}的$/.test(text.slice(from.end, to.start)))
  )
}

function wordsBefore(text: string, { start }: ReadClaim): string {
  return text.slice(Math.max(0, start - WORDS), start)
}

/** "Fell 4% on the same month of 2022 (480 v. 500)": now, and then. */
function isHeldAgainst({ text }: Doc, now: ReadClaim, then: ReadClaim): boolean {
  return (
    text[now.start - 1] === '(' &&
    /^\)/.test(text.slice(then.end, then.end + 1)) &&
    /^ (?:v|vs|versus|against|compared (?:with|to))\.? $/.test(text.slice(now.end, then.start))
  )
}

/** "Fell from 58% to 52% between 2018-19 and 2022-23": in the order of the ends. */
function betweenBehind(
  { text }: Doc,
  to: ReadClaim,
  moments: readonly Moment[],
): { readonly from: PeriodCode; readonly to: PeriodCode } | null {
  const at = moments.findIndex(({ start }) => start >= to.end)
  const [first, second] = moments.slice(at < 0 ? moments.length : at)
  if (first?.code == null || second?.code == null) return null
  if (!/^[^.;,\d]{0,30}\bbetween (?:the )?$/.test(text.slice(to.end, first.start))) return null
  return /^ and (?:the )?$/.test(text.slice(first.end, second.start))
    ? { from: first.code, to: second.code }
    : null
}

/** What a change says itself of its two ends. */
function endsOf(from: ReadClaim, to: ReadClaim): Ends | null {
  if (from.periodFrom !== 'stated' || to.periodFrom !== 'stated') return null
  if (from.period === null || to.period === null || from.period === to.period) return null
  const isLater = endOf(parsePeriod(from.period)) < endOf(parsePeriod(to.period))
  return isLater ? { from: from.period, to: to.period, sentence: from.sentence, end: to.end } : null
}

/** "Came to 30.5 trillion in 2023, up from 22.1 trillion in 2018": the end before the beginning. */
function isTurnedPair({ text, sentences }: Doc, to: ReadClaim, from: ReadClaim): boolean {
  return (
    sentences[to.sentence]?.grammar === 'en' &&
    from.form === 'number' &&
    from.start - to.end <= REACH &&
    /\b(?:up|down|rising|climbing|falling|compared|versus)(?: (?:from|with|to))? (?:an? |the )?$/.test(
      wordsBefore(text, from),
    )
  )
}

/** "Over the period", "over those years": the times of the change before it, in another sentence. */
const OVER_THEM =
  /^[^.;\d]{0,40}\b(?:over|during|in) (?:the|this|that|these|those) (?:same )?(?:period|years|time|span)\b/i

/** Another change without times of its own, in the same sentence or directly behind it: in Chinese, or "over the period". */
function goesOnFrom(
  { text, sentences }: Doc,
  sentence: Sentence,
  last: Ends,
  from: ReadClaim,
  to: ReadClaim,
  moments: readonly Moment[],
): boolean {
  const isSame = last.sentence === sentence.index
  if (isSame) return !moments.some(({ start }) => start >= last.end && start < to.start)
  if (last.sentence !== sentence.index - 1) return false
  if (sentences[last.sentence]?.paragraph !== sentence.paragraph) return false
  if (sentence.grammar === 'en')
    return moments.length === 0 && OVER_THEM.test(text.slice(to.end, sentence.end))
  // 同期 says it; else the sentence goes on with what the one before it ended on.
  const isSaid = /^.{0,6}同期/.test(text.slice(sentence.start, sentence.start + 12))
  return moments.every(({ end }) => end <= from.start) && (isSaid || to.period === last.to)
}

/** What the change came to is of its later end: 增加1万人, 降幅达18.2%. */
function setRest(
  { text }: Doc,
  claims: ReadClaim[],
  from: number,
  sentence: Sentence,
  moments: readonly Moment[],
  code: PeriodCode,
): void {
  for (let at = from; at < claims.length; at += 1) {
    const claim = claims[at]
    const before = claims[at - 1]
    if (claim === undefined || before === undefined || claim.sentence !== sentence.index) return
    if (moments.some(({ start }) => start >= before.start && start < claim.end)) return
    const gap = text.slice(before.end, claim.start)
    const isOf =
      claim.kind === 'growth' ||
      claim.kind === 'gap' ||
      /增加|减少|增幅|降幅|下跌|下降|上升/.test(gap)
    if (!isOf || FROM.test(wordsBefore(text, claim))) return
    claims[at] = { ...claim, period: code }
  }
}

const OPENS = /^ ?[（(](?:[约約]?[合值]?|about |around |approximately |some |or |roughly )?$/

/** "From NOK 56.63 (£5.30)", 较去年的1.23万美元（约合人民币7.93万元）: the same in another unit is of the same time. */
function besideInBrackets(
  { text }: Doc,
  previous: ReadClaim | undefined,
  claim: ReadClaim,
  bySentence: readonly (readonly Moment[])[],
): Pick<ReadClaim, 'period' | 'periodFrom'> | null {
  if (previous === undefined || previous.sentence !== claim.sentence) return null
  if (previous.unit === claim.unit || claim.form !== 'number' || claim.kind !== null) return null
  if (claim.start - previous.end > WORDS || !OPENS.test(text.slice(previous.end, claim.start)))
    return null
  const close = text.slice(claim.end, claim.end + REACH).search(/[）)]/)
  if (close === -1 || close > 2) return null
  const moments = bySentence[claim.sentence] ?? []
  const isOwn = moments.some(({ start, end }) => start >= previous.end && end <= claim.end + close)
  return isOwn ? null : { period: previous.period, periodFrom: previous.periodFrom }
}
