import type { Relation } from '../../../model.ts'
import { isHardEnd, type Line, type Part, wordsBetween } from '../../part.ts'
import type { Item } from '../../tape.ts'
import { fitsChange } from '../fit.ts'
import { type Change, type Ends, isOf, isOfOtherTime, isOnlyOf, mayBeMeant } from './meant.ts'

/** The one pair of ends of its sentence, if nothing else says how far apart they are. */
export function endsBeside(line: Line, own: readonly Relation[], part: Part): Ends | null {
  const pairs = own.filter(
    (one): one is Change =>
      one.kind === 'change' && one.result !== null && one.base !== null && one.losses === undefined,
  )
  const [pair] = pairs
  const find = (index: number | null) => line.parts.find(({ claim }) => claim.index === index)
  const [result, base] = [find(pair?.result ?? null), find(pair?.base ?? null)]
  if (pairs.length !== 1 || pair?.amount !== null || result === undefined || base === undefined)
    return null
  if (part === result || part === base || !isOf(part, result) || !isOf(part, base)) return null
  if (isOfOtherTime(part, result, base) || isOnlyOf(line, part, [result, base])) return null
  if (fitsChange(part.claim, result.claim, base.claim)) return { result, base }
  if (!mayBeMeant(part, result, base)) return null
  const [first, last] = result.at < base.at ? [result, base] : [base, result]
  const [from, to] = part.at < first.at ? [part.at, first.at] : [last.at, part.at]
  if (line.tape.items.slice(from, to).some(isHardEnd)) return null
  const between = line.tape.text.slice(
    line.tape.items[from]?.end ?? 0,
    line.tape.items[to]?.start ?? 0,
  )
  const words = wordsBetween(line.tape, from, to)
  const isBeside = line.tape.items.slice(from + 1, to).every(isNoFigure)
  const isDirect = between.length < 40 && words <= (line.tape.grammar === 'en' ? 1 : 0)
  return isDirect && isBeside && !NEW_SUBJECT.test(between) ? { result, base } : null
}

/** "Tripled in two years, from 0.8 GW": how long it took is no figure of its own. */
function isNoFigure(item: Item): boolean {
  return item.kind !== 'claim' || ['years', 'months', 'days'].includes(item.claim.unit)
}

const NEW_SUBJECT = /\b(?:while|whereas|and|but|with|of which)\b|而|其中|但/i
