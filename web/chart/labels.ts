/** Roughly how wide a label is drawn at 11 px, in px: a server has no fonts to measure with. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += /[ᄀ-￯]/.test(character) ? 11.5 : 6.3
  return width
}

type Label = { readonly id: string; readonly label: string; readonly y: number }

/** Moves labels apart until none is nearer than `gap`, keeping their order, inside `[top, bottom]`. */
export function spread(
  labels: readonly Label[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly Label[] {
  const placed = [...labels]
    .sort((a, b) => a.y - b.y)
    .reduce<Label[]>((done, label) => {
      const above = done.at(-1)
      const y = Math.max(label.y, above === undefined ? top : above.y + gap)
      return [...done, { ...label, y }]
    }, [])
  let limit = bottom
  return placed.toReversed().map((label) => {
    const y = Math.min(label.y, limit)
    limit = y - gap
    return { ...label, y }
  })
}
