import { alike, before, behind, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { cellsOf, tableStart, titlesOf } from '../../../../text/cells.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { isLevel } from '../../frames.ts'
import { chanceOfDigit } from './digits.ts'

// 全年客运量W, and a table with a column 客运量; 全市共有养老机构W。⏎ 一、公办机构A。⏎ 二、民办机构B: what a head or an opening names, and one figure of each row or each
// numbered line, which would make it up but for one digit.

export function headedIn(scene: Scene): readonly Relation[] {
  return [...columnsIn(scene).flatMap((one) => columnOf(scene, one)), ...linesIn(scene)]
}

type Column = {
  readonly head: string
  readonly figures: readonly Figure[]
  /** The line above, or a row for the rest, says that every one is told. */
  isEach: boolean
}

/** A row that isn't one of several. */
const NO_ROW = /合\s*计|总\s*计|小\s*计|其中|总[数量额]|^全|平均|同比|增长|比重|占比/
const REST = /^其[他它余]/
const UNIT = /[（(].*$/

/** What stands below each title, if every row has it. */
function columnsIn(scene: Scene): readonly Column[] {
  const { doc, pieces } = scene
  const found = new Map<string, Column & { figures: Figure[]; isWhole: boolean }>()
  for (const one of scene.figures) {
    const paragraph = doc.paragraphs[pieces[one.claim.sentence]?.paragraph ?? -1]
    if (paragraph?.kind !== 'row') continue
    const first = doc.paragraphs[tableStart(doc, paragraph.index)]
    if (first === undefined || first === paragraph) continue
    const row = doc.text.slice(paragraph.start, paragraph.end)
    const at = one.claim.start - paragraph.start
    const column = cellsOf(row).findIndex(({ start, end }) => start <= at && at < end)
    const head = titlesOf(doc.text.slice(first.start, first.end))[column]?.replace(UNIT, '') ?? ''
    const key = `${first.index} ${column}`
    const above = doc.paragraphs[first.index - 1]
    const isEach = above !== undefined && EACH.test(doc.text.slice(above.start, above.end))
    const own = found.get(key) ?? { head: head.trim(), figures: [], isEach, isWhole: true }
    const name = titlesOf(row).find(Boolean) ?? ''
    own.isWhole &&= !NO_ROW.test(name) && isExact(one)
    own.isEach ||= REST.test(name)
    own.figures.push(one)
    found.set(key, own)
  }
  return [...found.values()].filter(({ isWhole }) => isWhole)
}

const PARTS = { least: 3, most: 40 }
const OF_ALL = /^.*(?:共|累计|合计)(?=.{2})|^(?:全[年市省县区州国线网]{1,2}|年度?|总|完成|实现)+/
const COLUMN_MAX = 0.05
const EACH_MAX = 0.5
const EACH = /[各分][^，。；\d]{1,12}(?:如下|情况|明细|构成|见下?表)[^，。；\d]{0,6}[：:。]?\s*$/

function columnOf(scene: Scene, { head, figures, isEach }: Column): readonly Relation[] {
  const [first] = figures
  if (first === undefined || figures.length < PARTS.least || figures.length > PARTS.most) return []
  if (head.length < 2 || !areOfOneTime(figures)) return []
  return wholeOf(scene, figures, isEach ? EACH_MAX : COLUMN_MAX, (one) => {
    const { kind } = scene.doc.paragraphs[scene.pieces[one.claim.sentence]?.paragraph ?? -1] ?? {}
    const name = nameOf(scene, one).replace(OF_ALL, '')
    return kind !== 'row' && name === head.replace(OF_ALL, '')
  })
}

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
function linesIn(scene: Scene): readonly Relation[] {
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

function nameOf({ doc }: Scene, { claim: { measure } }: Figure): string {
  return measure === null ? '' : doc.text.slice(measure.start, measure.end)
}
