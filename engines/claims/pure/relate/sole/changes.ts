import type { Relation } from '../../model.ts'
import { areAsLong, isOfLaterYear, isWithinTime } from '../change/beside/meant.ts'
import type { Placed } from '../change/beside/then.ts'
import { clauseStop, type Line, type Part, sortOf } from '../part.ts'
import { againOf, type Sole, soleOf } from './around.ts'
import { differenceOf } from './difference.ts'
import { areOfOne, endsOf, isRow } from './ends.ts'
import { gapBetween, gapOf, isOverWhole } from './gap.ts'
import { areOpposed, isFar, isOfOtherBase, isOfThem, isOverOther, isStock } from './otherwise.ts'
import { isForeign, OTHER_BASIS, type Said, saidOf } from './words.ts'

// Terms.
// sole  the only figures of their kind around: an amount and just two levels that it can be said of, in its sentence or the nearest ones.
//       Nothing else could be meant, so that neither the order nor the wording matters.

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>
type Tie = Of<'change'> | Of<'gap'>

/** Gives amounts the only two levels around them, and says so. */
export function withSoleChanges(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const byAmount = new Map<number, Relation[]>()
  const byEnd = new Map<number, Of<'change'>[]>()
  for (const one of relations) {
    for (const index of amountsOf(one)) byAmount.set(index, [...(byAmount.get(index) ?? []), one])
    if (one.kind !== 'change' || one.base === null || one.result === null) continue
    for (const end of [one.base, one.result]) byEnd.set(end, [...(byEnd.get(end) ?? []), one])
  }
  const gone = new Set<Relation>()
  const added: Relation[] = []
  for (const [at, line] of lines.entries()) {
    if (isRow(line)) continue
    for (const part of line.parts) {
      const own = byAmount.get(part.claim.index) ?? []
      const times = own.length === 1 ? timesOf(lines, at, part, own[0]) : null
      if (times !== null) {
        for (const one of own) gone.add(one)
        added.push(times)
      }
      // "The biggest decline since 1980" is by no amount.
      const said = part.claim.form === 'superlative' ? null : saidOf(line, part)
      if (said === null || own.some(isElse)) continue
      const again = againOf(line, part)
      const told = again === null ? null : differenceOf(lines, at, part, again, said)
      if (told !== null) {
        for (const one of own) gone.add(one)
        added.push(told)
        continue
      }
      const sole = soleOf(lines, at, part)
      const tie = sole === null ? null : tieOf({ line, part, said, own }, sole, byEnd)
      if (tie === null) continue
      for (const one of own) gone.add(one)
      added.push(tie)
      const pair = tie.kind === 'change' ? pairOf(byEnd, tie) : undefined
      if (pair === undefined) continue
      gone.add(pair)
      added.push({ ...pair, isSole: true })
    }
  }
  return [...relations.filter((one) => !gone.has(one)), ...added]
}

/** The same two ends, told without how far they lie apart. */
function pairOf(
  byEnd: ReadonlyMap<number, readonly Of<'change'>[]>,
  { result, base }: Of<'change'>,
): Of<'change'> | undefined {
  return byEnd
    .get(result ?? -1)
    ?.find((one) => one.amount === null && one.result === result && one.base === base)
}

function amountsOf(one: Relation): readonly number[] {
  if (one.kind === 'change' || one.kind === 'gap') return one.amount === null ? [] : [one.amount]
  if (one.kind === 'share') return [one.share]
  return one.kind === 'multiple' ? [one.times] : []
}

/** Known to be of something else, or at other prices. */
function isElse(one: Relation): boolean {
  return (
    one.kind === 'share' ||
    one.kind === 'multiple' ||
    (one.kind === 'change' && one.comparablePrices && one.amountIs !== 'points')
  )
}

/** "A year before there were 310. The number has doubled": the only two levels that it can be said of. */
function timesOf(
  lines: readonly Line[],
  at: number,
  part: Part,
  one: Relation | undefined,
): Relation | null {
  const line = lines[at]
  if (one?.kind !== 'multiple' || one.base !== null || line === undefined) return null
  const sole = soleOf(lines, at, part)
  if (sole === null) return null
  const {
    scope,
    levels: [first, second],
  } = sole
  const ends = endsOf(undefined, first, second)
  const from = scope[0]?.tape.sentence.start ?? 0
  if (
    ends === null ||
    !areOfOne(scope, first, second) ||
    !isOfThem(line, part, first, second, from)
  )
    return null
  // 十年前只有15家，眼下已有90家，数量翻了六倍: what is told last is what became of the first.
  const isGrown = line.tape.text[part.claim.start] === '翻' && one.of === ends.base.claim.index
  if (one.of !== null && one.of !== ends.result.claim.index && !isGrown) return null
  if (OTHER_BASIS.test(line.tape.text.slice(from, scope.at(-1)?.tape.sentence.end))) return null
  if (isOverOther(line, part, ends) || !areAsLong(ends.result, ends.base)) return null
  if (isWithinTime(ends.base, ends.result)) return null
  return { ...one, of: ends.result.claim.index, base: ends.base.claim.index, isSole: true }
}

type Asked = {
  readonly line: Line
  readonly part: Part
  readonly said: Said
  /** What was found of the amount before. */
  readonly own: readonly Relation[]
}

function tieOf(
  { line, part, said, own }: Asked,
  { scope, levels, isInBracket }: Sole,
  byEnd: ReadonlyMap<number, readonly Of<'change'>[]>,
): Tie | null {
  const [first, second] = levels
  const from = scope[0]?.tape.sentence.start ?? 0
  const words = line.tape.text.slice(from, scope.at(-1)?.tape.sentence.end ?? from)
  if (isInBracket !== true && OTHER_BASIS.test(words)) return null
  // 首次突破5万亿元大关: a mark that was passed, and nothing that was before.
  const { text } = line.tape
  if (levels.some(({ part: { claim } }) => /^[大整]?关/.test(text.slice(claim.end, claim.end + 2))))
    return null
  if (isPartOf(first, second)) return null
  const isOfLevels = (ends: readonly (number | null)[]): boolean =>
    ends.every((index) => levels.some((level) => level.part.claim.index === index))
  const known = own.find(
    (one) =>
      (one.kind === 'change' && isOfLevels([one.result, one.base])) ||
      (one.kind === 'gap' && isOfLevels([one.of, one.than])),
  )
  const pair = byEnd.get(first.part.claim.index)?.find((one) => isOfLevels([one.result, one.base]))
  const ends = endsOf(pair, first, second)
  const isBackward = known?.kind === 'change' && ends?.result.claim.index === known.base
  const areTied = pair !== undefined || known !== undefined || areOfOne(scope, first, second)
  if (!areTied || (known?.kind !== 'gap' && !isOfThem(line, part, first, second, from))) return null
  const { index } = part.claim
  const isTurned =
    part.isHigher &&
    ends?.base === last(levels) &&
    APPOSED.test(line.tape.text.slice(ends.base.claim.end, part.claim.start)) &&
    !isForeign(line, part.at, clauseStop(line.tape, part.at), '')
  if (ends !== null && (isOverOther(line, part, ends) || areOpposed(ends))) return null
  if (ends !== null && isOfLaterYear(part.claim, ends.result.claim)) return null
  if (isTurned && ends !== null)
    return {
      ...gapBetween(part, ends.base, ends.result),
      direction: said.way === 'flat' ? null : said.way,
    }
  if (known?.kind === 'gap' && isOverWhole(line.tape.text, part, levels)) return null
  if (part.claim.unit === 'times' && ends !== null && isFar(ends)) return null
  if (!isBackward && (known?.kind === 'change' || known?.kind === 'gap'))
    return { ...known, isSole: true }
  const areOfOneTime = ends?.base.claim.period === ends?.result.claim.period
  if (ends === null || (areOfOneTime && own.some(({ kind }) => kind === 'gap')))
    return gapOf(line, part, said, levels)
  if (isFar(ends) || !(areAsLong(ends.result, ends.base) || isStock(ends, words))) return null
  if (isWithinTime(ends.base, ends.result)) return null
  if (own.some((one) => one.kind === 'change' && isOfOtherBase(one, ends))) return null
  return {
    kind: 'change',
    result: ends.result.claim.index,
    base: ends.base.claim.index,
    amount: index,
    amountIs:
      sortOf(part.claim) === 'points'
        ? 'points'
        : sortOf(part.claim) === 'relative'
          ? 'relative'
          : 'absolute',
    direction: said.way,
    basePeriod: ends.base.claim.period === ends.result.claim.period ? null : ends.base.claim.period,
    baseWords: null,
    comparablePrices: false,
    isSole: true,
  }
}

/** "3,862 firms, 412 of which were set up this year, 18.4 percent more": some of them, and nothing that they became. */
function isPartOf(first: Placed, second: Placed): boolean {
  const { text } = second.line.tape
  const [from, to] = [first.part.claim.end, second.part.claim.start]
  if (first.line !== second.line || to < from) return false
  return (
    WITHIN.test(text.slice(from, to)) ||
    OF_THEM.test(text.slice(second.part.claim.end, second.part.claim.end + 24))
  )
}

const WITHIN = /其中|\bof (?:which|whom)\b|\b(?:including|among them)\b/i
const OF_THEM = /^(?: [a-z]+)? of (?:which|whom|them|these|those)\b/

/** "In 2020 it had been 66.9 per cent, 5.5 points more": what it was lay above what it is. */
const APPOSED = /^(?: [a-z]+)?(?:,| –| —| -)? (?:or |that is |which is )?$/

function last([, { part }]: Sole['levels']): Part {
  return part
}
