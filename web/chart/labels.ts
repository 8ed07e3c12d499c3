/** Roughly how wide a label is drawn at 11 px, in px: a server has no fonts to measure with. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += /[ᄀ-￯]/.test(character) ? 11.5 : 6.3
  return width
}

/** Moves labels apart until none is nearer than `gap`, keeping their order, inside `[top, bottom]`. */
export function spread<L extends { readonly y: number }>(
  labels: readonly L[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly L[] {
  let above = top - gap
  const placed = labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      above = Math.max(label.y, above + gap)
      return { ...label, y: above }
    })
  let below = bottom + gap
  return placed.toReversed().map((label) => {
    below = Math.min(label.y, below - gap)
    return { ...label, y: below }
  })
}
