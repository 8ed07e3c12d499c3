import type { Figure } from '../derived/scene.ts'

/** So many figures away, or a little more. */
const REACH = 128

/** Those that have a figure near another: through all of them a long text would take a quadratic time. */
export function nearby<T>(
  all: readonly T[],
  figuresOf: (one: T) => readonly Figure[],
): (figure: Figure) => readonly T[] {
  const places = new Map<number, Set<T>>()
  for (const one of all)
    for (const { order } of figuresOf(one)) {
      const at = Math.floor(order / REACH)
      const there = places.get(at)
      if (there === undefined) places.set(at, new Set([one]))
      else there.add(one)
    }
  return ({ order }) => {
    const at = Math.floor(order / REACH)
    return [...new Set([at - 1, at, at + 1].flatMap((place) => [...(places.get(place) ?? [])]))]
  }
}

/** The figures around one, itself among them. */
export function figuresNear(figures: readonly Figure[], { order }: Figure): readonly Figure[] {
  return figures.slice(Math.max(0, order - 2 * REACH), order + 2 * REACH)
}
