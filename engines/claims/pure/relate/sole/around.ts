import { isThen, type Placed } from '../change/beside/then.ts'
import { fits } from '../change/results.ts'
import { isRateLevel, type Line, mayBeAlike, type Part, sortOf } from '../part.ts'

export type Sole = { readonly scope: readonly Line[]; readonly levels: readonly [Placed, Placed] }

const BACK_MAX = 2

/** The nearest sentences that hold just two levels an amount may be of, and no other amount of its sort. */
export function soleOf(lines: readonly Line[], at: number, part: Part): Sole | null {
  const line = lines[at]
  if (line === undefined) return null
  const next = lines[at + 1]
  const isOne = (other: Line | undefined): other is Line =>
    other !== undefined && other.tape.sentence.paragraph === line.tape.sentence.paragraph
  let scope: readonly Line[] = [line]
  let levels = levelsIn(scope, part)
  if (levels.length === 1 && isOne(next)) {
    const [then, ...more] = levelsIn([next], part)
    if (then !== undefined && more.length === 0 && isThen(then)) {
      scope = [line, next]
      levels = levelsIn(scope, part)
    }
  }
  for (let back = 1; back <= BACK_MAX && levels.length < 2; back += 1) {
    const before = lines[at - back]
    if (!isOne(before)) break
    scope = [before, ...scope]
    levels = levelsIn(scope, part)
  }
  const [first, second, ...more] = levels
  if (first === undefined || second === undefined || more.length > 0) return null
  if (levels.some(({ part: { claim } }) => claim.bound === 'between')) return null
  // 余额增长7.45%。利率为4.37%，下降0.61个百分点: how much something grew is no rate of another.
  const areUnlike = (first.part.role === 'amount') !== (second.part.role === 'amount')
  if (areUnlike && line.tape.grammar === 'zh') return null
  const { text } = line.tape
  if (!mayBeAlike(text, first.part.claim, second.part.claim)) return null
  return hasRival(scope, part, levels) ? null : { scope, levels: [first, second] }
}

export function levelsIn(scope: readonly Line[], amount: Part): readonly Placed[] {
  const levels = scope.flatMap((line) =>
    line.parts.flatMap((part): readonly Placed[] =>
      isLevel(line, part, amount) ? [{ part, line }] : [],
    ),
  )
  const others = levels.filter(({ part }) => !SPANS.includes(part.claim.unit))
  return others.length > 1 ? others : levels
}

const SPANS = ['years', 'months', 'days', 'weeks', 'hours']

function isLevel({ tape }: Line, part: Part, amount: Part): boolean {
  const { claim, role } = part
  if (part === amount || claim.form !== 'number' || claim.unit === 'rank' || claim.unit === 'date')
    return false
  if (sortOf(amount.claim) === 'points') return isRateLevel(claim)
  if (sortOf(claim) !== 'quantity' || role === 'amount' || role === 'other') return false
  // "Two main programmes" are no ends.
  if (/^[a-z-]+$/i.test(tape.text.slice(claim.number.start, claim.number.end))) return false
  return fits(amount.claim, claim) || mayBeAlike(tape.text, amount.claim, claim)
}

/** Another amount of its sort, which could be said of the same levels. */
export function hasRival(scope: readonly Line[], amount: Part, levels: readonly Placed[]): boolean {
  const sort = sortOf(amount.claim)
  return scope.some((line) =>
    line.parts.some(
      (part) =>
        part !== amount &&
        !levels.some((level) => level.part === part) &&
        (sortOf(part.claim) === sort || part.role === 'multiple') &&
        (sort !== 'quantity' || part.claim.unit === amount.claim.unit) &&
        part.claim.form !== 'rank' &&
        part.claim.form !== 'ordinal',
    ),
  )
}
