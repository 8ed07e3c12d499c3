import { before, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { sizeOf as evidenceOf } from '../../relate/evidence/figure.ts'

export type Tied<K extends Relation['kind']> = Extract<Relation, { kind: K }> & {
  readonly isTied: true
}

/** The only figure of some that words lead in; null where none or several do. */
export function onlyLed(
  scene: Scene,
  figures: readonly Figure[],
  words: RegExp,
  sort: Figure['sort'] = 'Q',
): Figure | null {
  const [found, ...more] = figures.filter(
    (one) => one.sort === sort && words.test(before(scene, one, LED)),
  )
  return more.length > 0 ? null : (found ?? null)
}

const LED = 40

/** 扣除非经常性损益的 and 扣除非经常性损益后的净利润, of the owners or without a word of them: one name. */
export function earnedName(words: string): string {
  return words.replace(OWNERS, '')
}

const OWNERS = /归属于[^，。；]{0,6}(?:股东|所有者)的|归母|[后的]/g

/** One figure that is told several times, as it is told to most digits; null where they are two. */
export function finest(figures: readonly Figure[]): Figure | null {
  const [first, ...others] = figures.toSorted((a, b) => a.claim.precision - b.claim.precision)
  if (first === undefined) return null
  const areOne = others.every(({ range }) => range.low <= first.size && first.size <= range.high)
  return areOne ? first : null
}

/** The figures of each paragraph. */
export function paragraphsOf({ pieces }: Scene): readonly (readonly Figure[])[] {
  const found = new Map<number, Figure[]>()
  for (const { paragraph, figures } of pieces) {
    const known = found.get(paragraph)
    if (known === undefined) found.set(paragraph, [...figures])
    else known.push(...figures)
  }
  return [...found.values()]
}

/** More than all, by so much, is an error; more than that is no list of it. */
const MORE_MAX = 1.3

/**
 * Parts of which nothing says that they are all: where they make up the whole, but for a slip of the pen in one of them, or more than
 * it, they are.
 */
export function sumOfParts(
  { doc: { text } }: Scene,
  whole: Figure,
  parts: readonly Figure[],
): Tied<'parts'> | null {
  const sum = parts.reduce((all, { size }) => all + size, 0)
  const [low, high] = [whole.range.low, whole.range.high]
  const room = parts.reduce((all, { range }) => all + range.high - range.low, 0)
  const fits = (size: number): boolean => size > low - room && size < high + room
  const isSlip = parts.some(({ claim, size }) =>
    evidenceOf(text, claim).slips.some(({ value }) => fits(sum - size + value)),
  )
  const isMore = sum > high + room && sum < whole.size * MORE_MAX
  if (!fits(sum) && !isSlip && !isMore) return null
  return allOf(whole, parts)
}

/** A whole with all its parts, by the names that their report has for them. */
export function allOf(whole: Figure, parts: readonly Figure[]): Tied<'parts'> {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
  }
}
