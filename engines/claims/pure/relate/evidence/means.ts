import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { chinesePer } from '../mean/chinese.ts'
import { englishPer, wordsOf } from '../mean/english.ts'
import { counts, isCalledAlike, isTotal, type Known as Sides } from '../mean/mean.ts'
import { isWithin } from '../mean/told.ts'
import { type Line, sortOf } from '../part.ts'
import { digitsOf, type Figure } from './figure.ts'
import { conversionBetween } from './per-unit.ts'
import { isThen } from './runs.ts'
import { quotientOf, type Weight, weigh } from './weigh.ts'

// Means whose total and number stand in other sentences, beside other figures: what words leave open the digits decide. A mean that no
// total and number around it make up, and two of its digits exchanged one pair would, was miswritten.

type Known = {
  readonly lines: readonly Line[]
  readonly figures: readonly (readonly Figure[])[]
}

/** How many sentences away, within its paragraph. */
const NEAR = 3
/** How often chance may bring it about, over all pairs that were tried. */
const CHANCE_MAX = 0.25
/** A mean of three digits is looked for farther on, under its names. */
const FAR = 14
const FAR_DIGITS = 3
const CHANCE_FAR = 0.06
const PAIRS_MAX = 12

export function slippedMeans(known: Known, relations: readonly Relation[]): readonly Relation[] {
  const isTold = new Set(relations.flatMap((one) => (one.kind === 'mean' ? [one.mean] : [])))
  return known.lines.flatMap((line, at) =>
    (known.figures[at] ?? []).flatMap((figure) => {
      if (isTold.has(figure.claim.index) || !isLevel(figure) || digitsOf(figure.claim) < 2)
        return []
      const found = meanOf(known, line, at, figure)
      return found === null ? [] : [found]
    }),
  )
}

function isLevel({ part, claim }: Figure): boolean {
  return (
    claim.form === 'number' &&
    sortOf(claim) === 'quantity' &&
    claim.value.coefficient > 0n &&
    claim.bound === 'exact' &&
    part.role === 'level' &&
    part.mark !== 'from' &&
    part.mark !== 'than' &&
    claim.unit !== 'date' &&
    claim.unit !== 'rank'
  )
}

type Placed = { readonly figure: Figure; readonly part: Figure['part']; readonly line: Line }
type Tried = { readonly relation: Relation; readonly weight: Weight | null }

function meanOf(known: Known, line: Line, at: number, mean: Figure): Relation | null {
  const per = line.tape.grammar === 'zh' ? chinesePer(line, mean.part) : englishPer(line, mean.part)
  if (per === null || per.of === 'any' || per.many > 1 || isThen(line, mean)) return null
  const sides: Sides = { lines: [line], mean: mean.part, per, date: null }
  const near = triedIn(sides, mean, placedAround(known, line, at, mean, NEAR), false)
  const found = likeliest(near, CHANCE_MAX)
  if (found === 'fits' || digitsOf(mean.claim) < FAR_DIGITS) return found === 'fits' ? null : found
  const far = triedIn(sides, mean, placedAround(known, line, at, mean, FAR), true)
  const other = likeliest(far, CHANCE_FAR)
  return other === 'fits' ? null : (found ?? other)
}

/** The one pair that a slip would make fit. */
function likeliest(tried: readonly Tried[], most: number): Relation | 'fits' | null {
  if (tried.some(({ weight }) => weight?.fit === 'equal')) return 'fits'
  if (tried.length > PAIRS_MAX) return null
  const [best, ...more] = tried.filter(
    ({ weight }) => weight !== null && weight.chance * tried.length <= most,
  )
  return best === undefined || more.length > 0 ? null : best.relation
}

function placedAround(
  known: Known,
  line: Line,
  at: number,
  mean: Figure,
  reach: number,
): readonly Placed[] {
  const { paragraph } = line.tape.sentence
  const found: Placed[] = []
  for (
    let index = Math.max(0, at - reach);
    index <= at + (reach === NEAR ? 1 : reach);
    index += 1
  ) {
    const other = known.lines[index]
    if (other === undefined || other.tape.grammar !== line.tape.grammar) continue
    if (reach === NEAR && other.tape.sentence.paragraph !== paragraph) continue
    for (const figure of known.figures[index] ?? [])
      if (figure !== mean && isSide(figure, mean))
        found.push({ figure, part: figure.part, line: other })
  }
  return found
}

function triedIn(
  sides: Sides,
  mean: Figure,
  placed: readonly Placed[],
  isFar: boolean,
): readonly Tried[] {
  const totals = distinct(placed.filter((one) => isTotalOf(one, sides, mean)))
  const numbers = distinct(placed.filter((one) => counts(one, sides) === 2))
  if (!isOfThem(sides, mean, [...totals, ...numbers])) return []
  const base = { kind: 'mean', mean: mean.claim.index, isTied: true } as const
  return totals.flatMap((total) =>
    numbers.flatMap((count): readonly Tried[] =>
      count.figure === total.figure
        ? []
        : [
            {
              relation: {
                ...base,
                total: total.figure.claim.index,
                count: count.figure.claim.index,
              },
              weight: weighed(mean, total.figure, count.figure, isFar),
            },
          ],
    ),
  )
}

/** 虚假投资类案均损失: what is said of the mean alone is of another total. */
function isOfThem({ per, lines: [own] }: Sides, mean: Figure, placed: readonly Placed[]): boolean {
  if (own === undefined) return false
  const { text, sentence, grammar } = own.tape
  const others = placed.map(({ line: { tape } }) => tape.sentence)
  const words = [...new Set(others)]
    .filter((one) => one !== sentence)
    .map(({ start, end }) => text.slice(start, end))
  const told = [
    ...words,
    text.slice(sentence.start, Math.max(sentence.start, per.from)),
    text.slice(mean.claim.end, sentence.end),
  ].join('，')
  const rest = per.rest(0)
  if (grammar === 'zh') return rest.every((run) => isWithin(run, told))
  const known = new Set(wordsOf(told))
  return rest.every((word) => known.has(word))
}

/** A figure that is told twice is one. */
function distinct(placed: readonly Placed[]): readonly Placed[] {
  const known = new Set<string>()
  return placed.filter(({ figure: { value, claim } }) => {
    const key = `${value} ${claim.unit}`
    return !known.has(key) && known.add(key)
  })
}

/** By its unit; things that are counted also by their name. */
function isTotalOf(one: Placed, sides: Sides, mean: Figure): boolean {
  const part = { ...one.part, role: 'level' } as const
  if (!isTotal({ line: one.line, part }, sides)) return false
  const [own] = mean.claim.unit.split('/')
  if (isMoney(mean) || (one.figure.claim.unit === own && own !== 'items')) return true
  const { text, grammar } = one.line.tape
  const [a, b] = [one.figure, mean].map(({ claim: { number, end } }) =>
    text.slice(number.end, end).replace(/[万亿千百余多]/g, ''),
  )
  return grammar === 'zh' ? a === b && a !== '' : isCalledAlike(one, sides)
}

function isSide({ part, claim }: Figure, mean: Figure): boolean {
  return (
    (claim.form === 'number' || claim.form === 'length') &&
    claim.bound === 'exact' &&
    (part.role === 'level' || part.role === 'other') &&
    part.mark !== 'than' &&
    claim.value.coefficient > 0n &&
    (claim.period === mean.claim.period || claim.period === null || mean.claim.period === null)
  )
}

function isMoney({ claim: { unit } }: Figure): boolean {
  return dimensionOf(unit.split('/')[0] ?? unit).startsWith('money')
}

function weighed(mean: Figure, total: Figure, count: Figure, isFar: boolean): Weight | null {
  const factor = conversionBetween(mean.claim.unit, total.claim.unit, count.claim.unit)
  if (factor === null) return null
  const { value, range } = count
  const number = isCounted(count) ? { ...count, range: { low: value, high: value } } : count
  return range.low > 0
    ? weigh({
        figures: [mean, total, number],
        solve: ([a, b]) => {
          const ratio = quotientOf(a, b)
          return ratio === null ? null : { low: ratio.low * factor, high: ratio.high * factor }
        },
        isPossible: (slip, rest) => !rest.includes(mean) || (!isFar && slip.value > 0),
      })
    : null
}

/** Days, and whatever is told in a whole number: none of them is divided. */
function isCounted({ claim: { precision, value } }: Figure): boolean {
  return precision === 0 && value.scale === 0 && value.coefficient < 1000n
}
