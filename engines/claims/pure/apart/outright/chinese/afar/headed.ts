import { alike, before, behind, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { chanceOfDigit } from '../../../reckoned/digits.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { isLevel } from '../../frames.ts'

// 全市共有养老机构W。⏎ 一、公办机构A。⏎ 二、民办机构B: what an opening tells, and one figure of each numbered line, which would make it up but for one digit.

function areOfOneTime(figures: readonly Figure[]): boolean {
  return new Set(figures.map(({ claim }) => claim.period)).size === 1
}

/** The one figure that is called the whole, if a digit keeps the parts from making it up. */
function wholeOf(
  scene: Scene,
  parts: readonly Figure[],
  most: number,
  isCalled: (one: Figure) => boolean,
): readonly Relation[] {
  const [first] = parts
  if (first === undefined) return []
  const [whole, ...more] = scene.figures.filter(
    (one) =>
      !parts.includes(one) &&
      isExact(one) &&
      one.claim.unit === first.claim.unit &&
      one.claim.period === first.claim.period &&
      isCalled(one),
  )
  if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
  const chance = chanceOfDigit(whole, parts)
  return chance !== null && chance < most ? [madeUp(whole, parts)] : []
}

const NUMBERED = /^\s*(?:[（(]?[一二三四五六七八九十\dQX]{1,2}[）)、.．]|[一二三四五六七八九十]是)/
const LINES = { least: 2, most: 12 }
const LINES_MAX = 0.15
/** 全市共有, 其中 isn't all of it. */
const SOME = /重点|主要|其中|包括/
const IN_ALL = /共|总|合计|累计|全部|一次性/

/** The first figure of each of the numbered lines below a paragraph that tells how many there are in all. */
export function headedIn(scene: Scene): readonly Relation[] {
  const { doc, pieces } = scene
  const heads = doc.paragraphs.map(({ sentences: [from, to] }) => {
    const first = pieces[from]
    const isLine =
      from < to && first?.grammar === 'zh' && NUMBERED.test(scene.mask.slice(first.from, first.to))
    return isLine ? pieces.slice(from, to).flatMap(({ figures }) => figures) : null
  })
  return heads.flatMap((figures, at) => {
    if (figures === null || at === 0 || heads[at - 1] !== null) return []
    const parts: Figure[] = []
    for (let next = at; next < heads.length && parts.length <= LINES.most; next += 1) {
      const line = heads[next]
      if (line == null) break
      const one = line.find((figure) => figure.sort === 'Q' && isExact(figure))
      if (one === undefined || !alike(scene, one, parts[0] ?? one)) return []
      parts.push(one)
    }
    if (parts.length < LINES.least || !areOfOneTime(parts)) return []
    return wholeOf(
      scene,
      parts,
      LINES_MAX,
      (one) =>
        pieces[one.claim.sentence]?.paragraph === at - 1 &&
        IN_ALL.test(before(scene, one, 24)) &&
        !SOME.test(behind(scene, one)),
    )
  })
}

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}
