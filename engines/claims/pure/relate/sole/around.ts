import { byTime, isThen, type Placed } from '../change/beside/then.ts'
import { fits } from '../change/results.ts'
import { isRateLevel, type Line, mayBeAlike, type Part, sortOf } from '../part.ts'

export type Sole = {
  readonly scope: readonly Line[]
  readonly levels: readonly [Placed, Placed]
  readonly isInBracket?: true
}

const BACK_MAX = 2

const AGAIN =
  /^,? ?(?:or|i\.e\.|that is,?|\()(?: by)? (?:about |some |nearly )?$|^ \($|^(?: [a-z]+)? (?:more|fewer|less|higher|lower) than (?:[^,.;\d]|\d{4}){2,40}, (?:an?|a [a-z]+) (?:increase|rise|gain|jump|drop|fall|decline|reduction|decrease) of (?:about |some |nearly )?$/

/** "3.6 million or 6.3 per cent": the same change before, as an amount. */
export function againOf({ tape, parts }: Line, { claim, order }: Part): Part | null {
  if (sortOf(claim) !== 'relative' || tape.grammar === 'zh') return null
  const [before, behind] = [parts[order - 1], parts[order + 1]]
  const isAmount = (one: Part | undefined): one is Part =>
    one !== undefined && sortOf(one.claim) === 'quantity' && one.claim.form === 'number'
  if (isAmount(before) && AGAIN.test(tape.text.slice(before.claim.end, claim.start))) return before
  // "Up 140% or $357.2 million."
  const isBehind =
    isAmount(behind) &&
    behind.claim.kind === 'growth' &&
    AGAIN.test(tape.text.slice(claim.end, behind.claim.start))
  return isBehind ? behind : null
}

/** "22,180 (21,450 at the end of 2023; +3.4 per cent)": a level, and in one bracket behind it what it was and how far it went. */
function bracketed(line: Line, part: Part): Sole | null {
  const { text } = line.tape
  const [base, result] = [line.parts[part.order - 1], line.parts[part.order - 2]]
  if (base === undefined || result === undefined || text[part.claim.end] !== ')') return null
  if (![base, result].every((one) => isLevel(line, one, part))) return null
  const isIn =
    /^ \((?:[^()]{0,30} )?$/.test(text.slice(result.claim.end, base.claim.start)) &&
    /^[^()]{0,40}[;,] (?:up |down |plus |minus )?$/.test(
      text.slice(base.claim.end, part.claim.start),
    )
  return isIn
    ? {
        scope: [line],
        levels: [
          { line, part: result },
          { line, part: base },
        ],
        isInBracket: true,
      }
    : null
}

/** 每月由4136元减为4003元，月供少还133元: the two ends right before it, whatever else is told. */
function turned(line: Line, part: Part): Sole | null {
  const [base, result] = [line.parts[part.order - 2], line.parts[part.order - 1]]
  if (base?.mark !== 'from' || result?.mark !== 'to') return null
  if (
    ![base, result].every((one) => one.claim.unit === part.claim.unit && isLevel(line, one, part))
  )
    return null
  const said = line.tape.text.slice(result.claim.end, part.claim.start)
  return /^，[^，。；]{1,8}$/.test(said)
    ? {
        scope: [line],
        levels: [
          { line, part: base },
          { line, part: result },
        ],
      }
    : null
}

/** The nearest sentences that hold just two levels an amount may be of, and no other amount of its sort. */
export function soleOf(lines: readonly Line[], at: number, part: Part): Sole | null {
  const line = lines[at]
  if (line === undefined) return null
  const inBracket = bracketed(line, part) ?? turned(line, part)
  if (inBracket !== null) return inBracket
  const next = lines[at + 1]
  const isOne = (other: Line | undefined): other is Line =>
    other !== undefined && other.tape.sentence.paragraph === line.tape.sentence.paragraph
  let scope: readonly Line[] = [line]
  let levels = levelsIn(scope, part)
  if (levels.length === 1 && isOne(next)) {
    const [then, ...more] = levelsIn([next], part)
    const [own] = levels
    const isEarlier =
      then !== undefined && own !== undefined && byTime(own, then)?.base === then.part
    if (then !== undefined && more.length === 0 && (isThen(then) || isEarlier)) {
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
  const all = scope.flatMap((line) => {
    const again = line.parts[amount.order] === amount ? againOf(line, amount) : null
    return line.parts.flatMap((part): readonly Placed[] =>
      part !== again && isLevel(line, part, amount) ? [{ part, line }] : [],
    )
  })
  // "The €1.3 billion increase pays for 3,200 posts": of its own unit rather than of none.
  const own = all.filter(({ part }) => part.claim.unit === amount.claim.unit)
  const levels = own.length > 1 && amount.claim.unit !== 'items' ? own : all
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
