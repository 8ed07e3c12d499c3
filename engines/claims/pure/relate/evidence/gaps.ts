import type { Relation } from '../../model.ts'
import { type Line, sortOf } from '../part.ts'
import type { Figure } from './figure.ts'
import { isThen } from './runs.ts'

// How far two rates of one time lie apart, where both are told around: 全市增长8.4%，全省为6.9%，高出全省1.5个百分点; "5.3 percent in the
// north and 3.8 percent in the south. The gap between the two is 1.5 points".

type Gap = Extract<Relation, { kind: 'gap' }>

type Known = {
  readonly lines: readonly Line[]
  readonly figures: readonly (readonly Figure[])[]
}

export function gapsFilled(known: Known, relations: readonly Relation[]): readonly Relation[] {
  const places = new Map<number, Figure>()
  for (const line of known.figures) for (const one of line) places.set(one.claim.index, one)
  return relations.map((one) => {
    const amount = places.get(openAmount(one) ?? -1)
    if (amount === undefined || sortOf(amount.claim) !== 'points') return one
    const sides =
      betweenTwo(known, amount) ?? (one.kind === 'gap' ? named(known, one, amount) : null)
    if (sides === null) return one
    const [of, than] = sides
    return {
      kind: 'gap',
      of: of.claim.index,
      than: than.claim.index,
      amount: amount.claim.index,
      direction: one.kind === 'gap' || one.kind === 'change' ? wayOf(one.direction) : null,
      baseWords: null,
    }
  })
}

function openAmount(one: Relation): number | null {
  if (one.kind === 'gap') return one.of === null || one.than === null ? one.amount : null
  return one.kind === 'change' && one.result === null && one.base === null ? one.amount : null
}

function wayOf(direction: 'up' | 'down' | 'flat' | null): 'up' | 'down' | null {
  return direction === 'flat' ? null : direction
}

function isRate(line: Line, figure: Figure): boolean {
  const { claim, part } = figure
  return (
    claim.unit === 'percent' &&
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    part.role !== 'target' &&
    !isThen(line, figure)
  )
}

const BETWEEN =
  /\b(?:gap|difference|spread|distance) (?:between (?:the two|them|these)|is|was|of)\b[^.]{0,24}$|(?:两者|二者|两地)(?:相差|差距|之差)[^，。；]{0,6}$/i

/** The two rates of the sentence before, and no others. */
function betweenTwo({ lines, figures }: Known, amount: Figure): readonly [Figure, Figure] | null {
  const line = lines[amount.line]
  if (line === undefined) return null
  const { text, sentence } = line.tape
  const before = text.slice(Math.max(sentence.start, amount.claim.start - 60), amount.claim.start)
  if (!BETWEEN.test(before)) return null
  const own = (figures[amount.line] ?? []).filter(
    (one) => isRate(line, one) && one.part.order < amount.part.order,
  )
  const above = lines[amount.line - 1]
  const isNext = above?.tape.sentence.paragraph === sentence.paragraph
  const last =
    above === undefined || !isNext
      ? []
      : (figures[amount.line - 1] ?? []).filter((one) => isRate(above, one))
  const [a, b, ...more] = own.length > 0 ? own : last
  if (a === undefined || b === undefined || more.length > 0) return null
  return a.value >= b.value ? [a, b] : [b, a]
}

/** 高出全省: the rate that is told of 全省, and the first of the sentence that is of another. */
function named(
  { lines, figures }: Known,
  gap: Gap,
  amount: Figure,
): readonly [Figure, Figure] | null {
  const line = lines[amount.line]
  if (line === undefined || gap.baseWords === null || line.tape.grammar !== 'zh') return null
  const { text } = line.tape
  const words = text
    .slice(gap.baseWords.start, gap.baseWords.end)
    .replace(/(?:平均(?:水平)?|水平|总体)$/, '')
  if (words.length < 2) return null
  const rates = (figures[amount.line] ?? []).filter((one) => isRate(line, one))
  const isOf = ({ part, claim }: Figure): boolean => {
    const from = line.parts[part.order - 1]?.claim.end ?? line.tape.sentence.start
    const clause = /[^，；。（(]*$/.exec(text.slice(from, claim.start))?.[0] ?? ''
    const isPlace = /[省市县区国]$|平均$/.test(words)
    return clause.trimStart().startsWith(words) && (!isPlace || clause.length <= words.length + 6)
  }
  const thans = rates.filter(
    (one) => isOf(one) && Math.abs(one.part.order - amount.part.order) <= 2,
  )
  const others = rates.filter((one) => !isOf(one) && one.part.order < amount.part.order)
  const [than, ...more] = thans
  const of = others.at(-1)
  return than === undefined || of === undefined || more.length > 0 ? null : [of, than]
}
