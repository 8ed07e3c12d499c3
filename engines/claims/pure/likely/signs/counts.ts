import type { Figure, Scene } from '../../derived/scene.ts'
import { dimensionOf } from '../../units/table.ts'

// How many figures of a kind stand in some sentences, or between two others: by lists of where those of each kind stand.

export type Counts = {
  /** In sentences from the one to the other. */
  readonly inSentences: (from: number, to: number) => number
  readonly ofSort: (figure: Figure, from: number, to: number) => number
  readonly ofDimension: (figure: Figure, from: number, to: number) => number
  /** Of the sort and unit of a level, between the first of some figures and the last, without these. */
  readonly inside: (level: Figure, roles: readonly Figure[]) => number
}

const KNOWN = new WeakMap<readonly Figure[], Counts>()

export function countsOf({ figures }: Scene): Counts {
  const known = KNOWN.get(figures)
  if (known !== undefined) return known
  const made = readCounts(figures)
  KNOWN.set(figures, made)
  return made
}

function readCounts(figures: readonly Figure[]): Counts {
  const all = figures.map(({ claim }) => claim.sentence)
  const sorts = listsBy(figures, ({ sort }) => sort, sentenceOf)
  const dimensions = listsBy(
    figures,
    ({ sort, claim }) => `${sort} ${dimensionOf(claim.unit)}`,
    sentenceOf,
  )
  const units = listsBy(
    figures,
    ({ sort, claim }) => `${sort} ${claim.unit}`,
    ({ order }) => order,
  )
  return {
    inSentences: (from, to) => within(all, from, to),
    ofSort: ({ order }, from, to) => within(sorts[order] ?? [], from, to),
    ofDimension: ({ order }, from, to) => within(dimensions[order] ?? [], from, to),
    inside: (level, roles) => {
      let [first, last] = [figures.length, 0]
      for (const { order } of roles) {
        if (order < first) first = order
        if (order > last) last = order
      }
      let count = within(units[level.order] ?? [], first + 1, last - 1)
      for (const { order } of roles)
        if (first < order && order < last && units[order] === units[level.order]) count -= 1
      return count
    },
  }
}

function sentenceOf({ claim }: Figure): number {
  return claim.sentence
}

/** Of each figure the list of its kind. */
function listsBy(
  figures: readonly Figure[],
  kindOf: (figure: Figure) => string,
  placeOf: (figure: Figure) => number,
): readonly (readonly number[])[] {
  const lists = new Map<string, number[]>()
  return figures.map((figure) => {
    const kind = kindOf(figure)
    const list = lists.get(kind) ?? []
    lists.set(kind, list)
    list.push(placeOf(figure))
    return list
  })
}

/** How many numbers of a list that grows lie between two, themselves included. */
function within(list: readonly number[], from: number, to: number): number {
  return to < from ? 0 : below(list, to + 1) - below(list, from)
}

/** How many numbers of a list that grows are less. */
export function below(list: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
