/** A piece of text on a page, in points; `y` is that of its base line and counts from the bottom. */
export type Item = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly width: number
}

// Where a font's table of characters lacks the blank, some programs that write PDF leave the number of its glyph there:
// no word ended then, and nothing of such a page was tied.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g

/** What the library hands on of a page, those of its pieces that have text. */
export function itemsOf(found: readonly object[]): readonly Item[] {
  const last = new Map<string, Item>()
  return found.flatMap(itemOf).filter((item) => {
    const known = last.get(item.text)
    last.set(item.text, item)
    return known === undefined || item.text.trim() === '' || !isOnTop(known, item)
  })
}

/** By the size of letters. */
const SAME_PLACE = 0.15

/** Where a font has no bold letters some programs print the same twice, a hair beside itself. */
function isOnTop(known: Item, { x, y, height }: Item): boolean {
  const far = Math.max(Math.abs(known.x - x), Math.abs(known.y - y))
  return far < height * SAME_PLACE
}

function itemOf(item: object): readonly Item[] {
  if (!('str' in item) || typeof item.str !== 'string' || item.str === '') return []
  const transform = 'transform' in item && Array.isArray(item.transform) ? item.transform : []
  const [x, y] = [Number(transform[4] ?? 0), Number(transform[5] ?? 0)]
  const height = 'height' in item ? Number(item.height) : 0
  const width = 'width' in item ? Number(item.width) : 0
  return [{ text: item.str.replace(CONTROLS, ' '), x, y, height: height || 10, width }]
}
