import { type Figure, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'

// "Net sales increased by 3 % to SEK 4,655m (4,519). EBITA of SEK 717m (687), corresponding to a margin of 15.4 % (15.2)": a margin is of the sales, and
// what stands in brackets of those in brackets.

const MARGIN =
  /(Q) \((Q)\)[^.;QSDX]{0,12}\b(?:corresponding to|equal to|equivalent to|giving|yielding|which (?:gives|gave|is|was)|for|or|with|at) an? (?:[a-z]+ )?margin of (S)(?: \((S)\))?/dg
const SALES =
  /\b(?:net sales|net revenues?|revenues?|net turnover|turnover) (?:[^.;QDX•]{0,40})(Q)(?: \((Q)\))?/dg

export function marginsIn(scene: Scene): readonly Relation[] {
  const byPlace = new Map(scene.figures.map((one) => [one.at, one]))
  const found = (words: RegExp): readonly (readonly (Figure | undefined)[])[] =>
    [...scene.mask.matchAll(words)].map(({ indices }) =>
      (indices ?? []).slice(1).map((span) => byPlace.get(span?.[0] ?? -1)),
    )
  const margins = found(MARGIN)
  if (margins.length === 0) return []
  const all = found(SALES)
  const beside = all.filter(([, then]) => then !== undefined)
  const areOne = new Set(beside.map(([now]) => now?.size)).size === 1
  return margins.flatMap(([part, then, share, before]) => {
    // Each segment has a margin of its own sales, which stand nearest to it.
    const last = all.findLast(([now]) => (now?.at ?? 0) < (part?.at ?? 0))
    const isOwn = last?.[0]?.claim.sentence === part?.claim.sentence
    const sales = last === undefined ? beside[0] : last
    const isSure = areOne && (last === undefined || last[0]?.size === beside[0]?.[0]?.size)
    return sales === undefined || !(isOwn || isSure)
      ? []
      : [...shareOf(scene, share, part, sales[0]), ...shareOf(scene, before, then, sales[1])]
  })
}

function shareOf(
  { doc: { text } }: Scene,
  share: Figure | undefined,
  part: Figure | undefined,
  whole: Figure | undefined,
): readonly Relation[] {
  if (share === undefined || part === undefined || whole === undefined) return []
  if (!mayBeAlike(text, part.claim, whole.claim)) return []
  return [tiedShare(share, part, whole)]
}
