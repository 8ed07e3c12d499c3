// Words in lines of a picture, in which nothing but the sum of the widths of letters says how long they are.

/** A stretch of words, by its offsets in them. */
export type Stretch = { readonly start: number; readonly end: number }
export type Line = Stretch & { readonly words: string }

/** Broken where a line may break: at spaces, and beside any Chinese letter. */
export function linesOf(text: string, width_em: number): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let at = 0
  let width = 0
  let breakAt = 0
  while (at < text.length) {
    const sign = text[at] ?? ''
    const isBreak = sign === '\n'
    width += widthOf(sign)
    if (isBreak || width > width_em) {
      const end = isBreak ? at : breakAt > start ? breakAt : Math.max(at, start + 1)
      lines.push({ start, end, words: text.slice(start, end) })
      start = end
      while (text[start] === ' ' || text[start] === '\n') start += 1
      at = start
      breakAt = start
      width = 0
      continue
    }
    at += 1
    if (mayBreak(text[at - 2] ?? '', sign, text[at] ?? '')) breakAt = at
  }
  if (start < text.length) lines.push({ start, end: text.length, words: text.slice(start) })
  return lines
}

/** A number keeps its unit and the sign before it: '✓ 24.07 %'. */
function mayBreak(before: string, sign: string, next: string): boolean {
  if (sign === ' ') return next !== '%' && !'✓×'.includes(before || ' ')
  return isWide(sign) && !'（《「『'.includes(sign) && !isClosing(next)
}

/** So many lines, and a sign at the end of the last where there were more. */
export function cutTo(lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines
  return lines.slice(0, Math.max(0, most)).map((line, place) => {
    if (place < most - 1) return line
    const words = line.words.trimEnd().replace(/[\s,，;；:：.。]+$/, '')
    return { ...line, words: `${words.slice(0, -1)}…` }
  })
}

/** Widths of a serif's letters in em, near enough: what is drawn is fitted to the sum of them. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['\u2009\u202f', 0.18],
      [" .,;:'’‘", 0.26],
      ['ijl|!', 0.29],
      ['ft()[]-/', 0.34],
      ['Icrsz"“”', 0.45],
      ['✓×', 0.72],
      ['m%', 0.86],
      ['wMW—', 0.88],
      ['ABCDEFGHKLNOPQRSTUVXYZ&', 0.66],
    ] as const
  ).flatMap(([signs, width]) => [...signs].map((sign) => [sign, width] as const)),
)

function widthOf(sign: string): number {
  return WIDTHS.get(sign) ?? (isWide(sign) ? 1 : 0.55)
}

export function lengthOf(words: string, size: number): number {
  return [...words].reduce((sum, sign) => sum + widthOf(sign), 0) * size
}

export function isWide(sign: string): boolean {
  return sign >= '\u2e80'
}

function isClosing(sign: string): boolean {
  return '，。、；：！？）》」』”’'.includes(sign)
}
