import { alike, before, type Figure, isChange, type Piece, type Scene } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { sumOf } from './lists.ts'

// 支出合计92万元：, and in the lines below it （1）修路50万元；（2）清淤30万元（含人工9万元）；（3）其他12万元。 A total before a colon is made up of the points
// below it, one figure of each; what stands in brackets is of that point.

type Parts = Extract<Relation, { kind: 'parts' }>

const TOTAL =
  /(?:合计|共计|总计|总额|总数|总量|[，。；：、. ]共[^，。；：QSDX]{0,6}|^共[^，。；：QSDX]{0,6})[为达是]?$|\b(?:total(?:s|led|ed|ling|ing)?|total of|in all|altogether|sum of|amount(?:s|ed)? to)(?: [a-z]+){0,3} [$€£¥]?$/
const COLON = /^[^，。；：,;:（）()QSDX]{0,16}[:：]\s*$/
const OPEN = /其中|包括|主要|重点|等|\b(?:includ|such as|among|mainly|of which)/
/** What numbers a point: the sign of one, and those that go on from it. */
const MARKS = [
  /^\s*[（(](\d{1,2})[）)]/,
  /^\s*(\d{1,2})[.．、）)]/,
  /^\s*[（(]([一二三四五六七八九十])[）)]/,
  /^\s*([一二三四五六七八九十])(?:、|是)/,
  /^\s*([①②③④⑤⑥⑦⑧⑨⑩])/,
  /^\s*([-–—•*·●▪◆■])\s?/,
] as const
const NUMBERS = ['一二三四五六七八九十', '①②③④⑤⑥⑦⑧⑨⑩'] as const
const ITEMS_MIN = 3
const ITEMS_MAX = 12

export function itemsBelow(scene: Scene, piece: Piece, at: number): Parts | null {
  const whole = piece.figures.at(-1)
  if (whole?.sort !== 'Q' || isChange(whole)) return null
  if (!COLON.test(scene.mask.slice(whole.at + 1, piece.to))) return null
  if (!TOTAL.test(before(scene, whole, 40)) || OPEN.test(scene.mask.slice(whole.at, piece.to)))
    return null
  const parts: Figure[] = []
  let paragraph = piece.paragraph
  let mark: RegExp | undefined
  for (const item of scene.pieces.slice(at + 1)) {
    // A point may have sentences of its own.
    if (item.paragraph === paragraph) {
      if (parts.length === 0) return null
      continue
    }
    if (item.paragraph > paragraph + 1 || parts.length > ITEMS_MAX) break
    const words = scene.doc.text.slice(...spanOf(scene, item))
    mark ??= MARKS.find((one) => one.test(words))
    const told = mark?.exec(words)?.[1]
    if (told === undefined || !isNext(told, parts.length)) break
    const [own, ...more] = item.figures.filter(
      (one) => alike(scene, one, whole) && !isChange(one) && !isInBrackets(scene, item, one),
    )
    if (own === undefined || more.length > 0) return null
    parts.push(own)
    paragraph = item.paragraph
  }
  return parts.length < ITEMS_MIN ? null : sumOf(scene, [whole, ...parts], 'first')
}

function spanOf({ doc }: Scene, { paragraph }: Piece): [from: number, to: number] {
  const { start = 0, end = 0 } = doc.paragraphs[paragraph] ?? {}
  return [start, end]
}

/** The number that follows on those before it, or one bullet more. */
function isNext(told: string, many: number): boolean {
  const place = NUMBERS.map((all) => all.indexOf(told)).find((one) => one !== -1)
  return place !== undefined ? place === many : !/\d/.test(told) || Number(told) === many + 1
}

function isInBrackets({ mask }: Scene, { from }: Piece, { at }: Figure): boolean {
  const words = mask.slice(from, at)
  const [open, shut] = ['（(', '）)'].map((marks) =>
    Math.max(...[...marks].map((mark) => words.lastIndexOf(mark))),
  )
  return (open ?? -1) > (shut ?? -1)
}
