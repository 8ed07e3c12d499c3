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

type Spot = { readonly x: number; readonly y: number }
export type Box = Record<'left' | 'right' | 'top' | 'bottom', number>

/** How far a label at 11 px stands from its point, and how tall its letters are over and under their line. */
const APART = 9
const RISE = 9
const FALL = 3
const STEP = 3
/** Further off than this a label no longer seems to be its point's. */
const STEPS_MAX = 8

/**
 * Where the label of a line's first point stands: under a line that rises, over one that falls, else on
 * the other side, else further off until nothing crosses it; null where the frame has no such place. `y` is the line that letters stand on.
 */
export function firstLabelAt(
  width: number,
  lines: readonly (readonly Spot[])[],
  frame: Box,
): Spot | null {
  const start = lines[0]?.[0]
  if (start === undefined) return null
  const next = lines[0]?.[1] ?? start
  const over = { from: start.y - APART, step: -STEP }
  const under = { from: start.y + APART + RISE - FALL, step: STEP }
  const sides = next.y < start.y ? [under, over] : [over, under]
  for (let steps = 0; steps <= STEPS_MAX; steps += 1) {
    for (const { from, step } of sides) {
      const y = from + steps * step
      const box = { left: start.x, right: start.x + width, top: y - RISE, bottom: y + FALL }
      if (isInside(box, frame) && !lines.some((line) => crosses(line, box)))
        return { x: start.x, y }
    }
  }
  return null
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  )
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a line through the spots, in the order of x, runs through the box, with a little room around it. */
function crosses(line: readonly Spot[], { left, right, top, bottom }: Box): boolean {
  const room = 4
  return line.some((b, i) => {
    const a = line[i - 1] ?? b
    const [from, to] = [Math.max(a.x, left), Math.min(b.x, right)]
    if (from > to) return false
    const at = (x: number) => (a.x === b.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x))
    const [low, high] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))]
    return low < bottom + room && high > top - room
  })
}

/**
 * The labels that have room inside the frame, the more important first: each centred on its spot, else a
 * line over or under it, else left out. `y` is the line that letters of 13 px stand on.
 */
export function withRoom<L extends Spot & { readonly width: number }>(
  labels: readonly L[],
  frame: Box,
): readonly L[] {
  const kept: { readonly label: L; readonly box: Box }[] = []
  for (const label of labels) {
    const half = label.width / 2
    if (label.width > frame.right - frame.left) continue
    const x = Math.min(Math.max(label.x, frame.left + half), frame.right - half)
    for (const shift of [0, -17, 17]) {
      const y = label.y + shift
      const box = { left: x - half, right: x + half, top: y - 12, bottom: y + 4 }
      if (!isInside(box, frame) || kept.some((other) => touch(box, other.box))) continue
      kept.push({ label: { ...label, x, y }, box })
      break
    }
  }
  return kept.map(({ label }) => label)
}
