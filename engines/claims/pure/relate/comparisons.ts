import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Comparison, ComparisonKind } from '../../types.ts'
import type { ReadClaim, Reading, Relation, Span } from '../model.ts'
import { before } from './change/base.ts'
import { heldBase } from './change/beside/held-base.ts'
import { rateBehind } from './change/beside/rate-behind.ts'
import { byCustom, ofThen, rhythmOf } from './custom.ts'
import { withToldKinds } from './kinds/kinds.ts'
import { type Part, sortOf } from './part.ts'
import { partsOf } from './roles/roles.ts'
import { tapesOf } from './tape.ts'

const LEVEL: Comparison = {
  kind: 'level',
  base: null,
  baseClaim: null,
  basePeriod: null,
  direction: null,
}

/** What each claim is compared with, by index: from its relations, then from its own words. */
export function comparisonsOf(reading: Reading): readonly Comparison[] {
  const found: Comparison[] = reading.claims.map((claim) => ({
    ...LEVEL,
    kind: kindByForm(claim) ?? claim.kind ?? 'level',
    direction: claim.direction,
  }))
  for (const tape of tapesOf(reading.doc, reading)) {
    if (tape.at.length === 0) continue
    for (const part of partsOf(tape)) {
      const own = byRole(part)
      if (own !== null) found[part.claim.index] = { ...LEVEL, ...own }
    }
  }
  for (const relation of reading.relations) apply(reading, relation, found)
  for (const whole of sumsIn(reading)) {
    const known = found[whole]
    if (known?.kind === 'level') found[whole] = { ...known, kind: 'sum' }
  }
  const rhythm = rhythmOf(reading, found)
  for (const [index, comparison] of found.entries()) {
    const claim = reading.claims[index]
    if (claim !== undefined)
      found[index] = ofState(
        reading,
        claim,
        ofThen(reading, claim, byCustom(reading, claim, comparison, rhythm, found)),
      )
  }
  for (const [index, comparison] of found.entries()) {
    const claim = reading.claims[index]
    const basePeriod =
      claim === undefined
        ? null
        : (heldBase(reading, claim, comparison, found, rhythm) ??
          rateBehind(reading, claim, comparison, found))
    if (basePeriod !== null) found[index] = { ...comparison, basePeriod }
  }
  return withToldKinds(reading, found)
}

/** "24 dams at the end of March, five more than in September": of a state, a month or a quarter told as its base is the end of it. */
function ofState({ doc }: Reading, claim: ReadClaim, comparison: Comparison): Comparison {
  const { basePeriod } = comparison
  if (claim.period === null || basePeriod === null) return comparison
  // What grew did so from another time, though its words don't tell which.
  const isOfOthers = MEAN.test(comparison.base ?? '')
  if (comparison.kind === 'growth' && basePeriod === claim.period && !isOfOthers)
    return { ...comparison, basePeriod: null }
  // 较同期正常值2363毫米少: on the mean of many years.
  if (NORMAL.test(comparison.base ?? '')) return { ...comparison, basePeriod: null }
  if (!claim.period.startsWith('@'))
    return ofSameStretch(claim.period, comparison) ?? ofStock(doc.text, claim, comparison)
  const then = parsePeriod(basePeriod)
  const isStretch = STRETCHES.has(then.kind)
  return isStretch && endOf(then) < claim.period.slice(1)
    ? { ...comparison, basePeriod: `@${endOf(then)}` }
    : comparison
}

const MEAN = /\b(?:average|mean|median)\b|平均|均值/
const NORMAL = /正常值|常年|[历歷]年|多年(?:平均|均值)|往年/

/** 前10个月结算1260万人次，是去年同期的1.5倍: of the same months, though their end was named before. */
function ofSameStretch(period: PeriodCode, comparison: Comparison): Comparison | null {
  const { kind, basePeriod } = comparison
  if (kind !== 'multiple' || basePeriod?.startsWith('@') !== true) return null
  const then = before(period, 'yoy')
  const isSame = then !== null && `@${endOf(parsePeriod(then))}` === basePeriod
  return isSame ? { ...comparison, basePeriod: then } : null
}

const STRETCHES: ReadonlySet<string> = new Set(['day', 'month', 'quarter', 'since'])

/** "Deposits rose by 7.4 %", in a half-year report: what is held at its end was held at the end of a stretch before. */
function ofStock(text: string, claim: ReadClaim, comparison: Comparison): Comparison {
  const { kind, basePeriod } = comparison
  const { measure, period } = claim
  if (measure === null || period === null || basePeriod === null) return comparison
  if (kind !== 'growth' && kind !== 'gap') return comparison
  const [then, now] = [parsePeriod(basePeriod), parsePeriod(period)]
  if (!STRETCHES.has(then.kind) || now.kind !== 'since') return comparison
  return isStock(text, claim) ? { ...comparison, basePeriod: `@${endOf(then)}` } : comparison
}

/** "Deposits", "headcount": there is so much of it at the end of a stretch. */
export function isStock(text: string, { measure }: ReadClaim): boolean {
  return measure !== null && STOCK.test(text.slice(measure.start, measure.end))
}

const STOCK =
  /\b(?:(?:loans?|lending|mortgages?|deposits|borrowings|debt|backlog|order book|headcount|workforce|gearing)$|(?:tier 1|capital|solvency|leverage|liquidity) ratio|past due)/i

function kindByForm(claim: ReadClaim): ComparisonKind | null {
  switch (claim.form) {
    case 'rank':
      return 'rank'
    case 'ordinal':
      return 'ordinal'
    case 'names':
    case 'kinds':
      return 'count'
    case 'superlative':
      return 'superlative'
    case 'date':
      return 'date'
    case 'span':
    case 'length':
      return 'span'
    case 'threshold':
      return 'threshold'
    default:
      return null
  }
}

function byRole(part: Part): Pick<Comparison, 'kind' | 'direction'> | null {
  const { claim, role, direction } = part
  switch (role) {
    case 'amount':
      return { kind: isGap(part) ? 'gap' : 'growth', direction: bySign(claim, direction) }
    case 'rate':
      return { kind: 'average-growth', direction }
    case 'share':
      return { kind: 'share', direction: null }
    case 'target':
      return { kind: 'target', direction: null }
    case 'multiple':
      return { kind: 'multiple', direction }
    case 'level':
      // 占比降至0.3%, "one case in eight is older": which is still a share.
      if (claim.kind === 'share') return { kind: 'share', direction: part.direction }
      // The end of a change of which only one end is stated is a level still.
      return claim.kind === 'target' || claim.kind === 'growth' || claim.kind === 'gap'
        ? null
        : { kind: 'level', direction: part.direction }
    default:
      return null
  }
}

/** 同比分别增长2.2%和-3.5%: the sign says the way. */
function bySign({ value, unit }: ReadClaim, direction: Part['direction']): Part['direction'] {
  const isSigned = unit === 'percent' || unit === 'percentage-point' || unit === 'basis-point'
  return isSigned && value.coefficient < 0n && direction !== 'flat' ? 'down' : direction
}

/** A difference in points, or in the unit of the figures that are compared; per cent more than a base is growth. */
function isGap({ claim, isHigher }: Part): boolean {
  return (
    sortOf(claim) === 'points' ||
    ((isHigher || claim.kind === 'gap') && sortOf(claim) === 'quantity')
  )
}

function apply(reading: Reading, relation: Relation, found: Comparison[]): void {
  const set = (index: number | null, to: Partial<Comparison>): void => {
    const known = index === null ? undefined : found[index]
    if (index !== null && known !== undefined) found[index] = { ...known, ...to }
  }
  const wordsOf = (span: Span | null): string | null =>
    span === null ? null : nameOfBase(reading.doc.text.slice(span.start, span.end))
  switch (relation.kind) {
    case 'change': {
      const { result, base, amount, direction, basePeriod, baseWords } = relation
      if (amount !== null) {
        set(amount, { base: wordsOf(baseWords), baseClaim: base, basePeriod })
        // "3,600 more than in the same period": of one measure at two times it is growth.
        const isLater = relation.amountIs === 'absolute' && basePeriod !== null
        if (isLater) set(amount, { kind: 'growth' })
      }
      if (result === null || base === null || !isBeside(reading, result, base)) return
      // "14.2 per cent below the target of 16": no end of a change, but what one is held against.
      if (isYardstick(reading, base)) return
      for (const [end, other] of [
        [result, base],
        [base, result],
      ] as const) {
        const claim = reading.claims[other]
        if (claim === undefined || !mayBeEnd(found[end])) continue
        set(end, {
          kind: 'from-to',
          base: claim.form === 'number' ? reading.doc.text.slice(claim.start, claim.end) : null,
          baseClaim: other,
          // What stands beside a time that isn't told is of none that is known.
          basePeriod: claim.period === reading.claims[end]?.period ? null : claim.period,
          direction,
        })
      }
      return
    }
    case 'gap':
      if (relation.isGuess === true) return
      set(relation.amount, {
        kind: 'gap',
        base: wordsOf(relation.baseWords),
        baseClaim: relation.than,
      })
      return
    case 'average-growth':
      set(relation.rate, { baseClaim: relation.base, basePeriod: periodOf(reading, relation.base) })
      return
    case 'share':
      // 较4200例增加1260例，增幅30.0%: what grew by its own words is a share of its base as well.
      if (relation.baseWords === null && reading.claims[relation.share]?.kind === 'growth') return
      set(relation.share, {
        kind: 'share',
        base: wordsOf(relation.baseWords),
        baseClaim: relation.whole,
      })
      return
    case 'multiple':
      set(relation.times, {
        baseClaim: relation.base,
        base: wordsOf(relation.baseWords),
        basePeriod: periodOf(reading, relation.base),
      })
      return
    case 'target':
      set(relation.value, { baseClaim: relation.target })
      return
    default:
  }
}

const YARDSTICK =
  /(?:\b(?:target|budget|mark|minimum|maximum|requirements?|limit|average|mean|standard|appeal|guideline)\b(?: \w+){0,2} $|(?:目标|平均值|均值|警戒水?位|标准|限额|红线)[为的（(]?)$/i
const YARDSTICK_REACH = 30

function isYardstick({ doc, claims }: Reading, base: number): boolean {
  const { start, number } = claims[base] ?? {}
  if (start === undefined || number === undefined) return false
  const before = doc.text.slice(Math.max(0, start - YARDSTICK_REACH), start)
  return YARDSTICK.test(before)
}

/** The wholes that have all of their parts beside them: of those that a title or a table tells again the nearest. */
function sumsIn({ claims, relations, doc }: Reading): readonly number[] {
  const nearest = new Map<string, readonly [whole: number, distance: number]>()
  for (const one of relations) {
    if (
      one.kind !== 'parts' ||
      !one.complete ||
      // What adds up by a guess alone may do so by chance.
      one.isGuess === true ||
      one.parts.some((part) => isBalance(doc.text, claims[part]))
    )
      continue
    const key = one.parts.join()
    const distance = Math.min(...one.parts.map((part) => Math.abs(part - one.whole)))
    const known = nearest.get(key)
    if (known === undefined || distance < known[1]) nearest.set(key, [one.whole, distance])
  }
  return [...nearest.values()].map(([whole]) => whole)
}

/** Exports are imports and a surplus by arithmetic alone. */
function isBalance(text: string, claim: ReadClaim | undefined): boolean {
  return claim !== undefined && BALANCE.test(text.slice(Math.max(0, claim.start - 20), claim.start))
}

const BALANCE =
  /(?:[顺順逆]差|[结結][余餘]|盈余|差[额額])[^，。；]{0,4}$|\b(?:surplus|deficit|shortfall|(?:trade|fiscal|current) balance|net (?:out|in)flow) (?:\w+ ){0,2}$/i

/** "survey participants felt that the law works": what is said of a base is no part of its name; 2018年则增加 has a particle. */
function nameOfBase(words: string): string {
  const name = words
    .replace(SAID_OF_BASE, '')
    .replace(/(?<=.{2})[则則]$|^[（(]|(?<=^[^（(]*)[）)]$/gu, '')
  return name === '' ? words : name
}

const SAID_OF_BASE =
  /(?<=\w{3}) (?:felt|feels?|said|says?|believed?|thought|think|would|will|is|are|was|were|has|have|had|can|could|may|might|must|should|wanted|wants?|needed|needs?|used|agreed?|reported|responded) .*$|(?<=\w{3}) (?:felt|said|believe|agree|would like|will be used)$/s

/** Ends that stand in one sentence are a pair; a base found elsewhere leaves the level a level. */
function isBeside(reading: Reading, result: number, base: number): boolean {
  return reading.claims[result]?.sentence === reading.claims[base]?.sentence
}

/** A growth that itself changed ("inflation 2.1 %, down from 2.4 %") is a level of its pair. */
function mayBeEnd(comparison: Comparison | undefined): boolean {
  return (
    comparison !== undefined &&
    ['level', 'growth', 'share', 'rank', 'sum'].includes(comparison.kind)
  )
}

function periodOf(reading: Reading, index: number | null): PeriodCode | null {
  return index === null ? null : (reading.claims[index]?.period ?? null)
}
