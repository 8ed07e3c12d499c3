import { compare, rationalOf } from '#platform/exact'
import { directionOf, mayBeAlike, type Part, sortOf } from '../part.ts'
import type { Tape } from '../tape.ts'
import type { Ends } from './ends.ts'

// Lists that are dealt out in one order: "revenue and profit were 318 and 74, up 9 % and 16 % from 292 and 64",
// 收入和利润分别为31.5亿元和2.8亿元，较上年同期的28.0亿元和2.5亿元分别增长12.5%和12.0%.

/** The pairs of ends of such lists, and what stands in a list that pairs with no other as it should. */
export type Dealt = {
  readonly ends: readonly Ends[]
  /** The pair that an amount in a list of amounts is of. */
  readonly byAmount: ReadonlyMap<Part, Ends>
  /** Figures in lists of which none is the end of a figure outside its list. */
  readonly listed: ReadonlySet<Part>
}

const NONE: Dealt = { ends: [], byAmount: new Map(), listed: new Set() }

/** Longer lists are tables. */
const LIST_MAX = 12

export function dealtIn(tape: Tape, parts: readonly Part[]): Dealt {
  const lists = listsIn(tape, parts)
  const pairs = ofPairs(tape, parts, lists)
  if (pairs !== null) return pairs
  const named = ofNamed(tape, parts, lists)
  if (named !== null) return named
  if (lists.length < 2) return NONE
  const bases = lists.filter(([first]) => first?.mark === 'from' || first?.mark === 'than')
  if (bases.length !== 1) return NONE
  const [base = []] = bases
  const levels = lists.filter(
    (list) => list !== base && list.every(({ role, mark }) => role === 'level' && mark !== 'from'),
  )
  const fitting = levels.filter((list) => list.length === base.length && areAlike(tape, list, base))
  const [level] = fitting
  const isSure = fitting.length === 1 && level !== undefined
  if (!isSure) return { ...NONE, listed: new Set(levels.length === 0 ? [] : base) }
  const amounts = lists.filter(
    (list) => list.length === base.length && list.every(({ role }) => role === 'amount'),
  )
  const [amount = []] = amounts.length === 1 ? amounts : []
  const way = areOneWay(level, base) ? wayOf(tape, level, base) : null
  const ends = base.map((one, at) => ({
    result: level[at] ?? one,
    base: one,
    direction: amount[at] === undefined ? way : amount[at].direction,
  }))
  const byAmount = new Map(
    amount.flatMap((one, at) => (ends[at] === undefined ? [] : [[one, ends[at]] as const])),
  )
  return { ends, byAmount, listed: new Set([...base, ...level]) }
}

/** 一档由A调整为B，二档由C调整为D，分别增长E、F: each rate is of one of as many pairs before it. */
function ofPairs(
  { grammar, text }: Tape,
  parts: readonly Part[],
  lists: readonly (readonly Part[])[],
): Dealt | null {
  if (grammar !== 'zh') return null
  const amount = dealtAmounts(text, lists)
  const start = amount?.[0]?.order
  if (amount === null || start === undefined) return null
  const ends = parts.slice(0, start).flatMap((base, at) => {
    const result = parts[at + 1]
    const isPair =
      result !== undefined &&
      result.order < start &&
      base.mark === 'from' &&
      base.claim.unit === result.claim.unit &&
      TO.test(text.slice(base.claim.end, result.claim.start))
    return isPair ? [{ base, result }] : []
  })
  // All that stands before the rates, and nothing else.
  if (ends.length !== amount.length || ends.length < 2 || start !== 2 * ends.length) return null
  const dealt = ends.map((one, at) => ({ ...one, direction: amount[at]?.direction ?? null }))
  return {
    ends: dealt,
    byAmount: new Map(
      dealt.flatMap((one, at) => (amount[at] === undefined ? [] : [[amount[at], one] as const])),
    ),
    listed: new Set(),
  }
}

/** The one list of amounts that 分别 deals out. */
function dealtAmounts(text: string, lists: readonly (readonly Part[])[]): readonly Part[] | null {
  const amounts = lists.filter(
    ([first]) =>
      first?.role === 'amount' &&
      /分别[^，。；\d]{1,6}$/.test(
        text.slice(Math.max(0, first.claim.start - 10), first.claim.start),
      ),
  )
  return amounts.length === 1 ? (amounts[0] ?? null) : null
}

/** 事故A起、死亡B人，分别下降C和D，上年分别为E起和F人: each of as many levels with names of their own. */
function ofNamed(
  { grammar, text }: Tape,
  parts: readonly Part[],
  lists: readonly (readonly Part[])[],
): Dealt | null {
  const amount = grammar === 'zh' ? dealtAmounts(text, lists) : null
  const start = amount?.[0]?.order ?? 0
  if (amount === null || start < amount.length) return null
  const levels = parts.slice(start - amount.length, start)
  const areNamed = levels.every(({ claim, role }, at) => {
    const next = levels[at + 1] ?? amount[0]
    const between = text.slice(claim.end, next?.claim.start)
    return role === 'level' && (levels[at + 1] === undefined ? LED : NAMED).test(between)
  })
  const base = parts.slice(start + amount.length, start + 2 * amount.length)
  const from = base[0]?.claim.start ?? 0
  const areBases =
    WAS.test(text.slice(Math.max(0, from - 16), from)) &&
    base.every(({ claim }, at) => {
      const next = base[at + 1]
      const isNext = next === undefined || JOINED.test(text.slice(claim.end, next.claim.start))
      return isNext && claim.unit === levels[at]?.claim.unit
    })
  if (!areNamed || !areBases || base.length !== amount.length) return null
  const ends = base.map((one, at) => ({
    result: levels[at] ?? one,
    base: one,
    direction: amount[at]?.direction ?? null,
  }))
  return {
    ends,
    byAmount: new Map(
      ends.flatMap((one, at) => (amount[at] === undefined ? [] : [[amount[at], one] as const])),
    ),
    listed: new Set([...base, ...levels]),
  }
}

const NAMED = /^[、，和及与][^，。；、\d]{1,10}$/
const LED = /^，[^，。；、\d]{0,14}$/
const WAS = /(?:[上去]年|同期)[^，。；\d]{0,8}分别[为是]?$/

const TO = /^[^，。；\d]{0,8}[到至为]$/

/** Lists of two figures or more, with nothing but commas, "and" and words of change between them. */
function listsIn(tape: Tape, parts: readonly Part[]): readonly (readonly Part[])[] {
  const lists: Part[][] = []
  for (const part of parts) {
    const last = lists.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && isNext(tape, before, part)) last.push(part)
    else lists.push([part])
  }
  return lists.filter(({ length }) => length > 1 && length <= LIST_MAX)
}

const JOINED = /^(?:,? and |, |、|和|与|及|以及|，)(?:by )?$/

function isNext(tape: Tape, a: Part, b: Part): boolean {
  if (a.order + 1 !== b.order || sortOf(a.claim) !== sortOf(b.claim)) return false
  if (a.isAgain || b.isAgain) return false
  const between = tape.text.slice(a.claim.end, b.claim.start)
  if (JOINED.test(between)) return a.role === b.role
  // 分别下降5%和增长8%, "up 9 % and down 16 %".
  return a.role === 'amount' && b.role === 'amount' && /^(?:,? and |和|、)\S{2,8}\s?$/.test(between)
}

function areAlike(tape: Tape, levels: readonly Part[], bases: readonly Part[]): boolean {
  return levels.every(({ claim }, at) => {
    const base = bases[at]
    return base !== undefined && mayBeAlike(tape.text, claim, base.claim)
  })
}

/** "12 and 15, up from 10 and 16": one word for all says little of those that went another way. */
function areOneWay(levels: readonly Part[], bases: readonly Part[]): boolean {
  const ways = levels.map(({ claim }, at) => {
    const base = bases[at]?.claim.value
    return base === undefined ? 0 : Math.sign(compare(rationalOf(claim.value), rationalOf(base)))
  })
  return new Set(ways).size === 1
}

/** "Rose to 44 and 36 from 40 and 30": one word of change for all of them, beside one of the lists. */
function wayOf(tape: Tape, [level]: readonly Part[], [base]: readonly Part[]): Ends['direction'] {
  if (level === undefined || base === undefined) return null
  const said = level.direction ?? base.direction
  if (said !== null) return said
  const before = tape.items[(base.markAt ?? base.at) - 1]
  return before?.kind === 'cue' && before.start > level.claim.end ? directionOf(before.cue) : null
}
