import {
  addDays,
  type Day,
  daysBetween,
  endOf,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../../model.ts'
import { clauseOf } from '../../around.ts'
import { hasChanged, stockAt } from './words.ts'

// "The 26 weeks to 27 September … Net cash stood at £18.4 million": what there is of isn't of the weeks, but of the day on which they ended.

/** So far before it in its clause the words of a figure are looked at. */
const REACH = 110
/** "Of these, …", "34 of them", "the remaining 23 %": what goes on from the stock of the sentence before. */
const GOES_ON =
  /^["“]?(?:(?:Some |About |Only |Almost |Nearly )?(?:Of|Among) (?:these|those|them|which)\b|[\w.,%-]{1,12}(?: [a-z]+)? of (?:them|these|those)\b|The (?:other|remaining|rest)\b|That is\b)/
/** A deed between a stock and what is told behind it. */
const DEED =
  /\b(?:sold|bought|opened|closed|built|added|paid|spent|delivered|carried|served|took|won|lost|joined|left|moved|died|born|drew|used|handled|treated|issued|received|made|cost|earned|produced)\b/i

/** The claims of a text, with the stocks among those of a time that is over as of the day on which it ended, or before which it began. */
export function withEnglishStocks(
  doc: Doc,
  claims: readonly ReadClaim[],
  { release, lent }: { readonly release: Day | null; readonly lent: PeriodCode | null },
): readonly ReadClaim[] {
  if (doc.grammar === 'zh' || release === null) return claims
  // What a plan is on isn't over.
  if (lent !== null && endOf(parsePeriod(lent)) > release) return claims
  let last: {
    readonly was: PeriodCode
    readonly as: PeriodCode
    readonly claim: ReadClaim
  } | null = null
  return claims.map((claim) => {
    const sentence = doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'en' || claim.period === null) return claim
    const flow = flowOf(doc, sentence, claim, lent)
    if (flow !== null) return { ...claim, period: flow }
    const ends = endsOf(claim.period, release)
    if (ends === null) return claim
    const from = Math.max(clauseStart(doc, sentence, claim), claim.start - REACH)
    const end = isCounted(claim) ? stockAt(doc.text.slice(from, claim.start)) : null
    // "We began the year with 140 shops" says its time, and is of the day before.
    const isOfAll =
      end === 'end' && claim.period === lent && hasChanged(doc.text.slice(from, claim.start))
    if (claim.periodFrom !== 'inherited' && !isOfAll)
      return end === 'start' ? { ...claim, period: ends.start } : claim
    if (end !== null) {
      last = { was: claim.period, as: ends[end], claim }
      return { ...claim, period: ends[end] }
    }
    if (last !== null && isBaseOf(doc, last.claim, claim)) return { ...claim, period: ends.end }
    if (last === null || last.was !== claim.period || !goesOn(doc, last.claim, claim)) {
      if (last !== null && last.claim.sentence !== claim.sentence) last = null
      return claim
    }
    last = { ...last, claim }
    return { ...claim, period: last.as }
  })
}

function isCounted({ form, kind }: ReadClaim): boolean {
  return kind !== 'average-growth' && !UNCOUNTED.has(form)
}

const UNCOUNTED: ReadonlySet<string> = new Set(['date', 'span', 'length', 'superlative', 'ordinal'])

/** Where the clause begins, past brackets and the base of the figure: "rose to 11.42 million from 11.11 million". */
function clauseStart({ text }: Doc, sentence: Sentence, { start }: ReadClaim): number {
  const clause = clauseOf(sentence, start)
  return /^\W{0,3}(?:and|up|down|or|after|from|which|to)\b/.test(text.slice(clause.start, start))
    ? sentence.start
    : clause.start
}

/** So far behind it in its clause a figure's verb is looked for. */
const VERB_REACH = 24
const CAME_ABOUT =
  /\b(?:births|deaths|arrivals|departures|immigrants|emigrants)\b|\b(?:moved (?:in|out|away)|were born|died|arrived|left|emigrated|immigrated|married)\b/

/** "On 31 December 2024 there were 1,086,500. … 64,900 people moved in": of the year that ended then. */
function flowOf(
  doc: Doc,
  sentence: Sentence,
  claim: ReadClaim,
  lent: PeriodCode | null,
): PeriodCode | null {
  if (claim.periodFrom !== 'inherited' || claim.period !== lent || lent === null) return null
  if (!/^@\d{4}-12-31$/.test(lent) || claim.form !== 'number') return null
  const { text } = doc
  const from = clauseStart(doc, sentence, claim)
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + VERB_REACH))
  const words = text.slice(Math.max(from, claim.start - VERB_REACH * 2), claim.start) + behind
  return CAME_ABOUT.test(words) ? lent.slice(1, 5) : null
}

/** Statistics of a month say what there is as of the month; accounts are of a quarter at least. */
const DAYS_MIN = 80

/** A time that is over: the day before it, and its last. */
function endsOf(
  code: PeriodCode,
  release: Day | null,
): { readonly start: PeriodCode; readonly end: PeriodCode } | null {
  const period = parsePeriod(code)
  if (period.kind === 'instant' || period.kind === 'day' || period.kind === 'span') return null
  const from = startOf(period)
  const to = endOf(period)
  if (from === null || release === null || to > release) return null
  if (daysBetween(from, to) < DAYS_MIN) return null
  return {
    start: periodCode({ kind: 'instant', day: addDays(from, -1) }),
    end: periodCode({ kind: 'instant', day: to }),
  }
}

/** "Rose to 11.42 million from 11.11 million", "£18.4 million, up from £11.9 million": where it stood a year before. */
function isBaseOf({ text }: Doc, before: ReadClaim, claim: ReadClaim): boolean {
  return (
    claim.sentence === before.sentence &&
    claim.unit === before.unit &&
    claim.period !== before.period &&
    /^,? (?:up |down )?from (?:the |just |only |about |some )?$/.test(
      text.slice(before.end, claim.start),
    )
  )
}

function goesOn({ text, sentences }: Doc, before: ReadClaim, claim: ReadClaim): boolean {
  if (claim.sentence === before.sentence) {
    const between = text.slice(before.end, claim.start)
    return !DEED.test(between)
  }
  const [last, next] = [sentences[before.sentence], sentences[claim.sentence]]
  if (last === undefined || next === undefined || claim.sentence !== before.sentence + 1)
    return false
  if (last.paragraph !== next.paragraph) return false
  return (
    GOES_ON.test(text.slice(next.start, next.start + 40)) &&
    !DEED.test(text.slice(next.start, claim.start))
  )
}
