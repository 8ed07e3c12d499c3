import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Line, sortOf } from '../part.ts'
import { digitsOf, type Figure, type Range, type Slip } from './figure.ts'
import { isThen } from './runs.ts'
import { quotientOf, type Weight, weigh } from './weigh.ts'

// Changes of which words give the amount and not both ends: the ends are looked for among the figures around, and believed by how near
// words bring them and by how well they fit the amount, or would but for a slip of the pen.

type Change = Extract<Relation, { kind: 'change' }>

type End = { readonly figure: Figure; readonly link: number }
type Ends = { readonly result: Figure; readonly base: Figure; readonly link: number }

type Known = {
  readonly lines: readonly Line[]
  readonly figures: readonly (readonly Figure[])[]
}

/** How often chance may bring about a slip, by how near both ends are linked. */
const CHANCE_MAX = [0, 0.004, 0.05, 0.3, 1] as const
const LINES_NEAR = 2
const ENDS_MAX = 8

export function changesFilled(known: Known, relations: readonly Relation[]): readonly Relation[] {
  const places = new Map<number, Figure>()
  for (const line of known.figures) for (const one of line) places.set(one.claim.index, one)
  const pairs = pairsOf(relations, places)
  const taken = takenOf(relations)
  return relations.map((one) => {
    if (one.kind !== 'change' || one.amount === null || one.comparablePrices) return one
    if (one.result !== null && one.base !== null) return one
    const amount = places.get(one.amount)
    if (amount === undefined || one.difference !== undefined || amount.part.isHigher) return one
    const ends = endsOf(known, places, pairs, taken, one, amount)
    if (ends === null) return one
    const { result, base } = ends
    return { ...one, result: result.claim.index, base: base.claim.index }
  })
}

/** Ends that are told to be those of one change, without an amount. */
function pairsOf(
  relations: readonly Relation[],
  places: ReadonlyMap<number, Figure>,
): ReadonlyMap<number, readonly Ends[]> {
  const pairs = new Map<number, Ends[]>()
  for (const one of relations) {
    if (one.kind !== 'change' || one.amount !== null) continue
    const [result, base] = [places.get(one.result ?? -1), places.get(one.base ?? -1)]
    if (result === undefined || base === undefined) continue
    pairs.set(result.line, [...(pairs.get(result.line) ?? []), { result, base, link: 2 }])
  }
  return pairs
}

/** Ends of changes that are told whole: they are those of no other of the same kind. */
function takenOf(relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(
    relations.flatMap((one) =>
      one.kind === 'change' && one.amount !== null && one.base !== null && one.result !== null
        ? [`${one.result}:${one.base}:${one.amountIs}`]
        : [],
    ),
  )
}

function endsOf(
  known: Known,
  places: ReadonlyMap<number, Figure>,
  pairs: ReadonlyMap<number, readonly Ends[]>,
  taken: ReadonlySet<string>,
  change: Change,
  amount: Figure,
): Ends | null {
  const given = {
    result: change.result === null ? undefined : places.get(change.result),
    base: change.base === null ? undefined : places.get(change.base),
  }
  const guesses = [...guessed(known, change, amount, given), ...paired(pairs, amount, given)]
    .filter(
      ({ result, base }) =>
        result !== base &&
        areAlike(result, base, amount) &&
        isAdjusted(known.lines, result) === isAdjusted(known.lines, base) &&
        !taken.has(`${result.claim.index}:${base.claim.index}:${change.amountIs}`),
    )
    .toSorted((a, b) => b.link - a.link)
  const weighed = guesses.map((ends) => ({ ends, weight: weighChange(change, amount, ends) }))
  const equal = weighed.find(
    ({ ends, weight }) => weight?.fit === 'equal' && (ends.link > 2 || weight.chance < 0.02),
  )
  if (equal !== undefined) return equal.ends
  if (amount.claim.bound !== 'exact' || digitsOf(amount.claim) < 2) return null
  const slip = weighed.find(
    ({ ends, weight }) =>
      weight?.fit === 'slip' && weight.chance <= (CHANCE_MAX[Math.min(4, ends.link)] ?? 0),
  )
  return slip?.ends ?? null
}

type Given = { readonly result: Figure | undefined; readonly base: Figure | undefined }

function guessed(known: Known, change: Change, amount: Figure, given: Given): readonly Ends[] {
  const results: readonly End[] =
    given.result !== undefined ? [{ figure: given.result, link: 2 }] : resultsFor(known, amount)
  const bases: readonly End[] =
    given.base !== undefined ? [{ figure: given.base, link: 2 }] : basesFor(known, change, amount)
  return results.flatMap((result) =>
    bases.map((base) => ({
      result: result.figure,
      base: base.figure,
      link: result.link + base.link,
    })),
  )
}

function paired(
  pairs: ReadonlyMap<number, readonly Ends[]>,
  amount: Figure,
  given: Given,
): readonly Ends[] {
  const found: Ends[] = []
  for (let line = amount.line - LINES_NEAR; line <= amount.line + LINES_NEAR; line += 1)
    for (const { result, base } of pairs.get(line) ?? []) {
      const fits =
        (given.result === undefined || given.result === result) &&
        (given.base === undefined || given.base === base)
      const isGiven = given.result !== undefined || given.base !== undefined
      if (fits) found.push({ result, base, link: isGiven ? 4 : line === amount.line ? 3 : 2 })
    }
  return found
}

function isLevel({ part, claim }: Figure): boolean {
  return (
    claim.form === 'number' &&
    claim.value.coefficient > 0n &&
    (part.role === 'level' || part.role === 'target' || part.role === 'share') &&
    claim.unit !== 'date' &&
    claim.unit !== 'rank'
  )
}

/** Levels that the change may have led to: of its sentence and of those before it. */
function resultsFor({ lines, figures }: Known, amount: Figure): readonly End[] {
  const found: End[] = []
  for (let at = amount.line; at >= Math.max(0, amount.line - LINES_NEAR); at -= 1) {
    const line = lines[at]
    if (line === undefined || isOfOther(lines, at, amount.line)) break
    const levels = (figures[at] ?? []).filter((one) => isLevel(one) && !isThen(line, one))
    const near = at === amount.line ? byNearness(levels, amount) : levels.toReversed()
    for (const figure of near) found.push({ figure, link: found.length === 0 ? 1 : 0 })
  }
  return found.slice(0, ENDS_MAX)
}

function byNearness(levels: readonly Figure[], amount: Figure): readonly Figure[] {
  const distance = ({ part }: Figure) => Math.abs(part.order - amount.part.order)
  return levels.toSorted((a, b) => distance(a) - distance(b))
}

/** Levels of another time, beside the amount or in the sentences around it. */
function basesFor({ lines, figures }: Known, change: Change, amount: Figure): readonly End[] {
  const found: End[] = []
  for (const step of [0, -1, 1, -2]) {
    const line = lines[amount.line + step]
    if (line === undefined || isOfOther(lines, amount.line + step, amount.line)) continue
    for (const figure of figures[amount.line + step] ?? []) {
      if (!isLevel(figure) || opensOther(line, figure, amount)) continue
      const isAt = change.basePeriod !== null && figure.claim.period === change.basePeriod
      const isOther = isThen(line, figure)
      if (isAt || isOther) found.push({ figure, link: step === 0 || step === 1 ? 2 : 1 })
      else if (step === 0 && !isGrown(line, figure)) found.push({ figure, link: 0 })
    }
  }
  return found.slice(0, ENDS_MAX)
}

/** 甲收入增长156%至100亿元；乙收入由83亿元下降: from where the second went, and not the first. */
function opensOther({ tape }: Line, { part, claim }: Figure, amount: Figure): boolean {
  if (tape.grammar !== 'zh' || part.mark !== 'from' || claim.start < amount.claim.end) return false
  return /[；。]/.test(tape.text.slice(Math.max(amount.claim.end, claim.start - 60), claim.start))
}

/** 出口1015亿元，下降13%；顺差366亿元，收窄37%: what has a growth of its own right behind it is of now. */
function isGrown({ tape: { text } }: Line, { claim: { end } }: Figure): boolean {
  return GROWN.test(text.slice(end, end + 16))
}

const GROWN =
  /^，(?:同比|环比|[比较][^，。；\d]{2,8})?(?:增长|下降|上升|减少|增加|上涨|下跌)了?[\d.]+[%％]/

/** Of another paragraph. */
function isOfOther(lines: readonly Line[], at: number, own: number): boolean {
  return lines[at]?.tape.sentence.paragraph !== lines[own]?.tape.sentence.paragraph
}

function areAlike(result: Figure, base: Figure, amount: Figure): boolean {
  const [a, b] = [result.claim, base.claim]
  const isOne = a.unit === b.unit || dimensionOf(a.unit) === dimensionOf(b.unit)
  const isBare = a.unit === 'items' || b.unit === 'items'
  if (!isOne && !isBare) return false
  const sort = sortOf(amount.claim)
  if (sort === 'points') return a.unit === 'percent' && b.unit === 'percent'
  if (sort === 'quantity')
    return (
      sortOf(a) === 'quantity' && (amount.claim.unit === a.unit || amount.claim.unit === b.unit)
    )
  return amount.claim.unit === 'percent' && sortOf(a) === 'quantity'
}

/** 扣非后净利润: told on a basis of its own. */
function isAdjusted(lines: readonly Line[], { line, claim: { start } }: Figure): boolean {
  const text = lines[line]?.tape.text ?? ''
  return /(?:扣非|扣除非|经调整|經調整|\b(?:adjusted|underlying)\b)[^，。；,;.\d]*$/i.test(
    text.slice(Math.max(0, start - BASIS_MAX), start),
  )
}

const BASIS_MAX = 40

/** What is far more or far less than its base is another thing. */
const FAR = 6

function weighChange(change: Change, amount: Figure, { result, base }: Ends): Weight | null {
  const sign = signOf(change, amount)
  if (sign === 0) return null
  const isRelative = sortOf(amount.claim) === 'relative'
  const solve = ([a, b]: readonly Range[]): Range | null => {
    if (a === undefined || b === undefined) return null
    if (!isRelative) return turned({ low: a.low - b.high, high: a.high - b.low }, sign)
    const ratio = quotientOf(a, b)
    return ratio === null
      ? null
      : turned({ low: ratio.low * 100 - 100, high: ratio.high * 100 - 100 }, sign)
  }
  const isPossible = (slip: Slip, others: readonly Figure[]): boolean => {
    if (!others.includes(amount)) return true
    const ratio = others.includes(result) ? result.value / slip.value : slip.value / base.value
    return ratio < FAR && ratio > 1 / FAR
  }
  return weigh({ figures: [sizeOf(amount), result, base], solve, isPossible })
}

function signOf(change: Change, { claim, part }: Figure): number {
  const way = change.direction ?? part.direction ?? claim.direction
  if (way === 'flat') return 0
  if (claim.value.coefficient < 0n) return -1
  return way === 'down' ? -1 : 1
}

function turned({ low, high }: Range, sign: number): Range {
  return sign > 0 ? { low, high } : { low: -high, high: -low }
}

/** Of an amount with a sign the size, as of one without. */
function sizeOf(amount: Figure): Figure {
  const { value, range } = amount
  return value >= 0
    ? amount
    : { ...amount, value: -value, range: { low: -range.high, high: -range.low } }
}
