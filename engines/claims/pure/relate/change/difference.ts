import type { Relation } from '../../model.ts'
import { clauseStart, type Part, wordsBetween } from '../part.ts'
import type { Item, Tape } from '../tape.ts'
import type { Change } from './change.ts'

type Of = Extract<Relation, { kind: 'change' }>

/**
 * One change said twice, as an amount and in per cent, with the level to which it led: "12.1 million, up 1.4 million, or 13 %",
 * 余额1.198万亿元，较年初增加980亿元，增长8.9%. The base follows from them where none is stated.
 */
export function withDifferences(
  tape: Tape,
  parts: readonly Part[],
  changes: readonly Change[],
): readonly Change[] {
  const amounts = new Map<number, Of>()
  for (const change of changes)
    if (change.kind === 'change' && change.amount !== null) amounts.set(change.amount, change)
  const byClaim = new Map(parts.map((part) => [part.claim.index, part]))
  return changes.map((change) => {
    if (change.kind !== 'change' || change.amountIs !== 'relative') return change
    if (change.base !== null || change.result === null || change.comparablePrices) return change
    const part = byClaim.get(change.amount ?? -1)
    if (part === undefined) return change
    const isSaidOf = (one: Part | undefined): one is Part => {
      const said = amounts.get(one?.claim.index ?? -1)
      return said?.amountIs === 'absolute' && said.result === change.result
    }
    const [before, after] = [parts[part.order - 1], parts[part.order + 1]]
    if (isSaidOf(before) && isSameChange(tape, before, part))
      return { ...change, difference: before.claim.index }
    const first = parts[part.order - 2]
    const own = amounts.get(first?.claim.index ?? -1)
    const isOne =
      first !== undefined &&
      before?.claim.index === change.result &&
      !/[；;]/.test(tape.text.slice(first.claim.end, before.claim.start))
    if (isOne && isBeforeResult(change, own)) return { ...change, difference: first.claim.index }
    // "Fell 1.2%, or 31 points, to 2,590."
    const isNext =
      isSaidOf(after) && (isSameChange(tape, part, after) || isOnYear(tape, part, after))
    return isNext ? { ...change, difference: after.claim.index } : change
  })
}

/** 比年初增加420亿元，达到3860亿元，增长12.2%: the amount before the level that it led to. */
function isBeforeResult({ direction, basePeriod }: Of, amount: Of | undefined): boolean {
  return (
    amount?.amountIs === 'absolute' &&
    amount.result === null &&
    amount.base === null &&
    amount.direction === direction &&
    amount.basePeriod === basePeriod &&
    basePeriod !== null
  )
}

/** 同比增长6.5%，比上年增加3400元: a rate on the year and behind it the amount, on the year as well. */
function isOnYear(tape: Tape, rate: Part, amount: Part): boolean {
  if (tape.grammar !== 'zh' || rate.direction !== amount.direction) return false
  const start = clauseStart(tape, amount.at)
  if (start <= rate.at || wordsBetween(tape, rate.at, start) > 0) return false
  const [first, second] = [clauseStart(tape, rate.at), start].map((from, at) =>
    tape.text.slice(tape.items[from]?.start, (at === 0 ? rate : amount).claim.start),
  )
  return ON_YEAR.test(first ?? '') && ON_YEAR.test(second ?? '')
}

const ON_YEAR =
  /^(?:同比|[比较](?:上年|去年)(?:同期)?)[^，。；、\d]{0,2}[增升上减降下少多长加涨]{1,3}(?:了)?约?$/

/** Said again with "or" or in brackets, or in a clause that has nothing else: neither a base nor a time nor a subject of its own. */
function isSameChange(tape: Tape, before: Part, part: Part): boolean {
  if (before.direction === null || before.direction !== part.direction) return false
  if (part.isAgain) return true
  if (tape.grammar !== 'zh') return false
  const start = clauseStart(tape, part.at)
  const own = tape.items.slice(start, part.at)
  const isBare = own.every((item, at) => item.kind === 'cue' && start + at === part.cueAt)
  // 当月增加500亿元，增长16%: of another time than the growth.
  const first = clauseStart(tape, before.at)
  const words = tape.items.slice(first, before.at).filter(({ kind }) => kind === 'word')
  const isPlain =
    words.every((word) => A_YEAR.test(tape.text.slice(word.start, word.end))) &&
    tape.items
      .slice(first, before.at)
      .every((item, at) => item.kind !== 'period' || isThan(tape.items[first + at - 1]))
  return isBare && isPlain && start > before.at && wordsBetween(tape, before.at, start) === 0
}

/** 一年间净增106架. */
const A_YEAR = /^(?:一年(?:间|来|里|内)|净)+$/

function isThan(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'than'
}
