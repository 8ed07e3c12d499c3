import type { Relation } from '../../model.ts'
import { byTime, type Placed } from '../change/beside/then.ts'
import { clauseStart, type Line, type Part } from '../part.ts'
import { isForeign } from './words.ts'

type Change = Extract<Relation, { kind: 'change' }>
export type Ends = { readonly result: Part; readonly base: Part }

/** "91.3 % after 93.0 %". */
const AFTER =
  /\b(?:that|this|which|it) compare[sd]? (?:with|to) (?:the |about |some |only )?$|^[^.;:,\d]{0,30},? (?:after|against|compared (?:with|to)|versus|vs\.?) (?:(?:an? )?(?:peak|high|low|record|level|total) of |the |about |some |only )?$/i
/** "More than at the end of 2021, when the company ran". */
const WHEN = /\bthan\b[^.;]*, when [^.;,]{2,40}$/i
const BRACKET = /^ ?[(（](?:[^()（）\d]{0,24}(?:\d{4}年?)?[^()（）\d]{0,12}[:：,，]? ?)?$/

/** Which of two levels was before the other: by the words that lead to one, by their times, by a pair that was found, or in a bracket. */
export function endsOf(pair: Change | undefined, first: Placed, second: Placed): Ends | null {
  const [a, b] = [first.part, second.part]
  const isBase = ({ mark }: Part): boolean => mark === 'from' || mark === 'than'
  const between =
    a.claim.end <= b.claim.start ? first.line.tape.text.slice(a.claim.end, b.claim.start) : ''
  if (AFTER.test(between) && first.line.tape.grammar === 'en') return { base: b, result: a }
  if (first.line === second.line && isCompared(first)) return { base: a, result: b }
  if (b.claim.periodFrom === 'stated' && a.claim.period === null && STILL.test(between))
    return { base: b, result: a }
  const marked =
    isBase(a) === isBase(b) ? null : isBase(a) ? { base: a, result: b } : { base: b, result: a }
  const timed = byTime(first, second)
  const said = first.line.tape.grammar === 'zh' ? (timed ?? marked) : (marked ?? timed)
  if (said !== null) return said
  if (pair !== undefined)
    return pair.base === a.claim.index ? { base: a, result: b } : { base: b, result: a }
  return BRACKET.test(between) ? { base: b, result: a } : null
}

const COMPARED =
  /(?:^|[.,;，；] ?)(?:compared (?:with|to)|against) [^.;,()]{2,30}\($|(?:^|[，；])(?:与|较|比)[^，。；（]{2,14}[（(]$/i

/** "Compared with May 2024 (61,200), the number rose to": the base comes first, and what is compared behind it. */
function isCompared({ part: { claim }, line: { tape } }: Placed): boolean {
  return COMPARED.test(
    tape.text.slice(Math.max(tape.sentence.start, claim.start - 50), claim.start),
  )
}

/** 而2019年末只有150万辆. */
const STILL = /(?:而|却)[^，。；]{0,12}年[^，。；]{0,4}(?:只有|仅有|仅为|才|仅|为)$/

/** Nothing new is named between the two levels. */
export function areOfOne(scope: readonly Line[], first: Placed, second: Placed): boolean {
  const { tape } = second.line
  const lead = tape.text.slice(
    Math.max(tape.sentence.start, second.part.claim.start - 60),
    second.part.claim.start,
  )
  if (WHEN.test(lead) || (first.line === second.line && isCompared(first))) return true
  const from =
    first.line.tape === tape ? Math.max(first.part.at, clauseStart(tape, second.part.at) - 1) : -1
  const said = tape.text.slice(scope[0]?.tape.sentence.start ?? 0, first.line.tape.sentence.end)
  const until =
    first.line.tape === tape
      ? tape.text.slice(scope[0]?.tape.sentence.start ?? 0, first.part.claim.end)
      : said
  return !isForeign(second.line, from, second.part.at, until.toLowerCase())
}

/** A row of a table says what its figures are by their place. */
export function isRow({ tape: { text, sentence } }: Line): boolean {
  return /[\t|]/.test(text.slice(sentence.start, sentence.end))
}
