import type { ReadClaim } from '../../model.ts'
import { type Part, sameDimension, sortOf } from '../part.ts'
import type { Tape } from '../tape.ts'
import { type Labels, UNMARKED } from './turns.ts'

// What stands in a Chinese comparison before the figure that is compared with: how long, how many or which one that was told of.

const HEAD = /^(?:[㐀-鿿]{0,6}的|[㐀-鿿]{0,2})$/
const WAY = /^(?:还|又|要|也|则)?(?:多|少|高|低|增|减|净增)/

/** 比去年同样五天的1148.6万人次, 比2023届的5430人: the base is the second, and the first says which it is. */
export function isOfBase(
  { grammar, text }: Tape,
  { claim: first, mark }: Part,
  claim: ReadClaim,
  { role, mark: own }: Labels,
): boolean {
  if (grammar !== 'zh' || mark !== 'than' || role !== 'level' || own !== null) return false
  if (sortOf(first) !== 'quantity' || sortOf(claim) !== 'quantity') return false
  return !sameDimension(first, claim) && HEAD.test(text.slice(first.end, claim.start))
}

/** 比周五的9场多7200人次: of what was counted there is told by which other count it was less. */
export function isCountedOnly(
  { grammar, text }: Tape,
  { claim: base, mark }: Part,
  claim: ReadClaim,
  { role }: Labels,
): boolean {
  if (grammar !== 'zh' || mark !== 'than' || role !== 'amount') return false
  if (sortOf(claim) !== 'quantity' || base.unit !== 'items' || claim.unit === 'items') return false
  return WAY.test(text.slice(base.end, claim.start))
}

/** What only says which figure is compared with has no part in the comparison. */
export function asideOf(part: Part): Part {
  return { ...part, ...UNMARKED, role: 'other' }
}
