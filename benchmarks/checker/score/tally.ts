import { ASPECTS, type Aspect, type Compared } from './compared.ts'

export type Tally = {
  readonly gold: number
  readonly found: number
  readonly matched: number
  readonly aspects: {
    readonly [aspect in Aspect]: { readonly judged: number; readonly right: number }
  }
}

export function tallyOf(all: readonly Compared[]): Tally {
  const pairs = all.flatMap((one) => one.pairs)
  const aspects = ASPECTS.map((aspect) => {
    const judged = pairs.map(({ right }) => right[aspect]).filter((is) => is !== undefined)
    return [aspect, { judged: judged.length, right: judged.filter(Boolean).length }] as const
  })
  return {
    gold: sumOf(all, ({ gold }) => gold.claims.length),
    found: sumOf(all, ({ pairs, invented }) => pairs.length + invented.length),
    matched: pairs.length,
    aspects: Object.fromEntries(aspects) as Tally['aspects'],
  }
}

function sumOf(all: readonly Compared[], count: (one: Compared) => number): number {
  return all.reduce((sum, one) => sum + count(one), 0)
}
