import type { Relation } from '../../model.ts'
import { at, led, next, type Of, sizeOf, type Text } from '../text.ts'

// What the words right beside a figure say that it is, which the order of the figures doesn't: a base that is told before its change, what a change
// came to, what leads a list. Found in releases as they were published.

/** A change of the base that its words name; the same where they name none. */
export function changeAsTold(said: Text, one: Relation): Relation {
  if (one.kind !== 'change') return one
  const { result, base, amount } = one
  if (isBaseBefore(said, one)) return { ...one, base: result, result: null }
  // "Increased by 6 per cent to 3.4 billion": what it came to.
  const [step, end] = [at(said, amount), at(said, base)]
  if (step !== undefined && end !== undefined && step.end < end.start) {
    const words = said.doc.text.slice(step.end, end.start)
    if (/^ to (?:about |some |around |nearly |almost |over )*$/.test(words))
      return { ...one, result: base, base: null, basePeriod: null, baseWords: null }
  }
  return isToldAgain(said, one) || isOfEarlier(said, one)
    ? { ...one, base: null, basePeriod: null, baseWords: null }
    : one
}

/** 与2010年的725482人相比，增加25907人，增长3.57%. */
function isBaseBefore(said: Text, { result, base, amount }: Of<'change'>): boolean {
  const [level, step] = [at(said, result), at(said, amount)]
  if (level === undefined || step === undefined || base !== null || step.start < level.end)
    return false
  return (
    /^ ?(?:相比|相较|相較|相对|相對)/.test(next(said, level, 6)) &&
    /[与同和較较比][^，。；]*$/.test(led(said, level))
  )
}

/** 净利8137亿元，减幅23.65%，但8137亿元仍…: one figure that is told twice is no base. */
function isToldAgain(said: Text, { result, base, amount, direction }: Of<'change'>): boolean {
  const [a, b, step] = [at(said, result), at(said, base), at(said, amount)]
  if (a === undefined || b === undefined || step === undefined || direction === 'flat') return false
  return (
    sizeOf(a) === sizeOf(b) &&
    a.unit === b.unit &&
    Math.min(a.start, b.start) < step.start &&
    step.end < Math.max(a.start, b.start) &&
    /(?:^|[，；,;] ?)(?:但|仍|而|惟|不过|yet |but |still |even so)/.test(
      said.doc.text.slice(step.end, Math.max(a.start, b.start)),
    )
  )
}

const YEAR = /\b(?:19|20)\d\d\b/

/** "Rose in 2010 by 10,127 to 695,101. In 2000, 580,396 were": of a year long before. */
function isOfEarlier(
  { context: { claims }, doc: { text, sentences } }: Text,
  { base, amount, amountIs, basePeriod }: Of<'change'>,
): boolean {
  const [step, from] = [claims[amount ?? -1], claims[base ?? -1]]
  if (step === undefined || from === undefined || amountIs !== 'absolute') return false
  if (step.sentence === from.sentence) return false
  const { start = 0, end = 0 } = sentences[step.sentence] ?? {}
  const own = YEAR.exec(text.slice(start, end))?.[0]
  const then = YEAR.exec(basePeriod ?? from.period ?? '')?.[0]
  return own !== undefined && then !== undefined && Number(own) - Number(then) > 1
}

/** 一季度完成6.25亿元，累计完成10.54亿元，占全部投资的70.27%: what has come together so far is no part of what came in a quarter. */
export function isOfCumulative(said: Text, { part, whole }: Of<'share'>): boolean {
  const [a, b] = [at(said, part), at(said, whole)]
  if (a === undefined || b === undefined || b.start > a.start || sizeOf(a) <= sizeOf(b))
    return false
  return /累计[^，。；]*$/.test(led(said, a, 16))
}

/** 男性70356万人，占51.22%；女性66993万人，占48.78%: of both together, whatever stands before them. */
export function areOfBoth({ context: { claims } }: Text, { share, part }: Of<'share'>): boolean {
  const [rate, own] = [claims[share], claims[part ?? -1]]
  if (rate === undefined || own === undefined || rate.unit !== 'percent') return false
  for (const step of [-2, 2]) {
    const [otherRate, other] = [claims[share + step], claims[(part ?? 0) + step]]
    if (otherRate?.unit !== 'percent' || other?.unit !== own.unit) continue
    const isWhole = Math.abs(sizeOf(rate) + sizeOf(otherRate) - 100) < WHOLE
    const meant = (100 * sizeOf(own)) / (sizeOf(own) + sizeOf(other))
    if (isWhole && Math.abs(meant - sizeOf(rate)) < 2 * WHOLE) return true
  }
  return false
}

/** Percentage points. */
const WHOLE = 0.11

/** "Net interest income was $10 billion (9.2 percent) higher": by how much. */
export function isOfStep(said: Text, { share }: Of<'share'>): boolean {
  const rate = at(said, share)
  return (
    rate !== undefined &&
    /^\) (?:higher|lower|more|less|fewer|above|below)\b/.test(next(said, rate, 12))
  )
}

/** 出境累计增加44.18%…入境增加30.03%: changes, and no shares. */
export function areChanges(said: Text, { shares }: Of<'shares-of-one'>): boolean {
  return shares.some((share) => {
    const rate = at(said, share)
    return (
      rate !== undefined &&
      /(?:增加|增长|增長|减少|減少|下降|上升|增|減|减)了?$/.test(led(said, rate, 6))
    )
  })
}

/** Profits as the law wants them and as a firm would have them. */
const OWN_TERMS =
  /非公认会计|非公認會計|非(?:国际财务报告准则|GAAP|IFRS)|经调整|經調整|调整后|調整後|扣非|扣除非|\b(?:non-(?:GAAP|IFRS)|adjusted|underlying|pro forma|like-for-like|comparable basis|excluding)\b/i

export function isInOwnTerms(
  { context: { claims }, doc: { text, sentences } }: Text,
  { claims: told }: Of<'same'>,
): boolean {
  const are = told.map((index) => {
    const claim = claims[index]
    if (claim === undefined) return false
    return OWN_TERMS.test(text.slice(sentences[claim.sentence]?.start ?? 0, claim.start))
  })
  return new Set(are).size > 1
}

/** 今年18岁的新生最多，有3364人: what is most is counted behind it; 按教育程度别观察: of others. */
export function isOfOtherOrder(said: Text, one: Of<'target'>): boolean {
  if (one.isOrder !== true) return false
  const [value, target] = [at(said, one.value), at(said, one.target)]
  if (value === undefined || target === undefined) return false
  if (/^的[^，。；\d]{0,8}最[多少大小高低]，/.test(next(said, value, 16))) return true
  const [first, second] = value.start < target.start ? [value, target] : [target, value]
  const between = said.doc.text.slice(first.end, second.start)
  if (/[。；\n]\s*(?:从|按|就|以)[^，。；]{1,12}(?:看|观察|觀察|分|划分|劃分|而言)/.test(between))
    return true
  // "4,991, is by far the biggest, ahead of Germany (2,624)".
  return (
    second === value &&
    one.side === 'above' &&
    /\b(?:biggest|largest|highest|most|greatest|strongest)\b[^.;]*\b(?:ahead of|followed by|before)\b/.test(
      between,
    )
  )
}
