import { before, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'

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
