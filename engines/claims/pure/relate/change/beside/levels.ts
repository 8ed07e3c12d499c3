import { compare, rationalOf } from '#platform/exact'
import type { Relation } from '../../../model.ts'
import { clauseStart, hasBetween, isRateLevel, type Line, type Part, sortOf } from '../../part.ts'
import type { Tape } from '../../tape.ts'
import { areCountedAlike } from '../../whole/whole.ts'
import { rhythmBetween } from '../base.ts'
import { fitsChange } from '../fit.ts'
import { isSpread } from './gap.ts'
import { type Ends, isOf, isOfOtherTime, isOnlyOf, mayBeMeant } from './meant.ts'
import { byTime, isThen, type Placed } from './then.ts'

/** July 2024 and July 2023. */
function areInRhythm({ result: { claim: a }, base: { claim: b } }: Ends): boolean {
  return (
    a.periodFrom === 'stated' &&
    b.periodFrom === 'stated' &&
    rhythmBetween(b.period, a.period) !== null
  )
}

/** Just two levels like each other stand around it, and one was before the other. */
export function levelsAround(
  line: Line,
  earlier: readonly Line[],
  part: Part,
  relation: Relation | null,
): Ends | null {
  if (part.role !== 'amount' && part.role !== 'multiple') return null
  if (isOnlyOf(line, part, [])) return null
  const near = levelsOf([line], part)
  const levels = near.length > 1 ? near : levelsOf([...earlier, line], part)
  const last = levels.at(-1)?.part
  const alike = levels.filter(({ part: one }) => last !== undefined && areCountedAlike(one, last))
  const [first, second] = alike
  if (first === undefined || second === undefined || alike.length !== 2) return null
  if (isSpread(line, part)) return spreadOf(line, part, first.part, second.part)
  const pair = pairOfRates(line, part, first.part, second.part)
  if (pair !== null) return pair
  const isGap = relation?.kind === 'gap'
  const ends = isGap ? inOrder(line, part, first.part, second.part) : byTime(first, second)
  if (ends === null || isOfOtherTime(part, ends.result, ends.base)) return null
  const known =
    relation?.kind === 'change' ? relation.result : relation?.kind === 'gap' ? relation.of : null
  // 完成6.3亿件。去年同期为5.6亿件，增幅12.5%: the last level is what it was then, and not what it became.
  const isTurned =
    known === ends.base.claim.index && isThen(first.part === ends.base ? first : second)
  if (known !== null && known !== ends.result.claim.index && !isTurned) return null
  if (fitsChange(part.claim, ends.result.claim, ends.base.claim)) return ends
  if (isGap) return ends
  const isSaid =
    [first, second].some((one) => one.part === ends.base && isThen(one)) || areInRhythm(ends)
  // In Chinese what something is compared with is told before how far it went.
  if (line.tape.grammar === 'zh' && ends.base.claim.start > part.claim.start) return null
  return isSaid && mayBeMeant(part, ends.result, ends.base) && isOfThem(line, part, [first, second])
    ? ends
    : null
}

const OVER_TIME = /[上去]年|同期|\d年|年初|\b(?:year|month|quarter|since|from|rose|fell|up|down)\b/i
const COMPARES =
  /\b(?:than|against|compared|versus|ahead|behind|above|below|gap|difference|lead|trail)|[比较高低快慢差]/i

/** Points between the only two rates of a sentence that compares them: how far the larger lies above the smaller. */
function pairOfRates(line: Line, part: Part, first: Part, second: Part): Ends | null {
  const { tape, parts } = line
  const areOwn = [first, second].every((one) => parts.includes(one))
  if (sortOf(part.claim) !== 'points' || !areOwn || parts.length > 4) return null
  // 占行业的16.4%，平均收益率为10.8%，高出行业1.1个百分点: a share and a rate.
  if (first.role !== second.role) return null
  const areExact = [part, first, second].every(({ claim }) => claim.bound === 'exact')
  const areOneTime = first.claim.period === second.claim.period
  const said = tape.text.slice(first.claim.end, Math.max(second.claim.start, part.claim.start))
  // 占比70.2%，比上年提高1.2个百分点: over another time than those of the two rates.
  if (!areExact || !areOneTime || OVER_TIME.test(said) || !COMPARES.test(said)) return null
  const order = compare(rationalOf(first.claim.value), rationalOf(second.claim.value))
  const way = part.direction ?? part.claim.direction
  if (order === 0 || (way !== null && (way === 'up') !== order > 0)) return null
  return { result: first, base: second }
}

/** "58 % among under-30s and 41 % among over-60s, a gap of 17 points": of the two before it, the larger and the smaller. */
function spreadOf(line: Line, part: Part, first: Part, second: Part): Ends | null {
  const areOwn = [first, second].every((one) => line.parts.includes(one) && one.at < part.at)
  if (!areOwn || first.claim.bound !== 'exact' || second.claim.bound !== 'exact') return null
  const order = compare(rationalOf(first.claim.value), rationalOf(second.claim.value))
  return order > 0 ? { result: first, base: second } : { result: second, base: first }
}

function levelsOf(lines: readonly Line[], amount: Part): readonly Placed[] {
  return lines.flatMap((line) =>
    line.parts.flatMap((part): readonly Placed[] => {
      const isLevel =
        part !== amount &&
        (part.role === 'level' || (part.role === 'share' && isRateLevel(part.claim))) &&
        part.claim.form === 'number' &&
        isOf(amount, part)
      return isLevel ? [{ part, line }] : []
    }),
  )
}

/** "At 71.5 %, the rate of the north was 6.5 points higher than that of the south (65.0 %)": the one before the amount differs from that behind. */
function inOrder(line: Line, part: Part, first: Part, second: Part): Ends | null {
  const isAround = first.at < part.at && second.at > part.at
  if (!isAround || ![first, second].every((one) => line.parts.includes(one))) return null
  const than = hasBetween(line.tape, part.at, second.at, ['than', 'higher', 'lower'])
  return than ? { result: first, base: second } : null
}

/** Nothing stands before the amount in its clause that isn't said of the levels too. */
function isOfThem({ tape }: Line, part: Part, levels: readonly Placed[]): boolean {
  // "The number of points has doubled since 2021, when there were 6,200, to 12,400": told behind it, of the same.
  const { measureKey } = part.claim
  if (levels.every((one) => one.line.tape === tape && one.part.at > part.at))
    return (
      part.role === 'multiple' &&
      measureKey.length > 0 &&
      levels.every((one) => one.part.claim.measureKey.join() === measureKey.join())
    )
  const cueAt = Math.min(part.cueAt ?? part.at, part.at)
  const start = clauseStart(tape, cueAt)
  const last = levels.at(-1)?.part
  const isWithin = last !== undefined && levels.at(-1)?.line.tape === tape
  const from = isWithin && last.at > start && last.at < cueAt ? last.at + 1 : start
  const said = tape.text
    .slice(levels[0]?.line.tape.sentence.start ?? 0, tape.items[from]?.start ?? 0)
    .toLowerCase()
  return tape.items
    .slice(from, cueAt)
    .every((item) => item.kind !== 'word' || isSaid(tape, item.start, item.end, said))
}

const LINKS =
  /^(?:thus|so|hence|therefore|thereby|meaning|means|works?|worked|out|implies|implying|corresponds?|corresponding|equates?|amounts?|translates?|leaving|giving|makes?|making|figure|number|total|result|difference|不过|因此|即|意味着|折算|也就是说|由此)$/i

function isSaid(tape: Tape, start: number, end: number, said: string): boolean {
  const word = tape.text.slice(start, Math.min(end, start + 40)).toLowerCase()
  if (LINKS.test(word)) return true
  return said.includes(tape.grammar === 'en' && word.length > 4 ? word.replace(/e?s$/, '') : word)
}
