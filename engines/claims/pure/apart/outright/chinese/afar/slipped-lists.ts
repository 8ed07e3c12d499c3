import {
  before,
  type Figure,
  figuresOfKind,
  type Piece,
  relationsOf,
  type Scene,
  sizeOf,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { digitsOf } from '../../../../relate/evidence/figure.ts'
import { areSumOf, fitOfSum } from '../../../../relate/whole/slip.ts'
import { chanceOfSlip } from '../../../complete/slip.ts'
import { isOfShare } from '../../../complete/sums.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { isInOtherWord } from '../../../summed/scales.ts'
import { isLevel, type Test } from '../../frames.ts'

// 年末贷款余额中，甲类A、乙类B、丙类C, and the whole paragraphs before; 在校生W … 小学在校生A … 初中在校生B; 教育：受益A ⏎ 健康：受益B: a list that would make up
// one figure of its kind and time but for one slip of the pen, to more digits than chance would.

type List = {
  readonly parts: readonly Figure[]
  /** null: any figure of the text may be the whole. */
  readonly wholes: readonly Figure[] | null
  readonly swapMax: number
}

/** Where a list may begin within a sentence; what stands behind 中 is of what stands before it. */
const OPENING =
  /(?:(?:^|[，。；：@])(?<N>[^，。；：QSDX@（）]{2,14})中|[看分]|其中|分别为?)[，：]|[；：]|其中|包括|由/dg
const ASIDE = /包括|其中/
const PARTS_MAX = 9
const WHOLES_MAX = 30

export function slippedListsIn(scene: Scene, test: Test): readonly Relation[] {
  const lists = [
    ...scene.pieces.flatMap((piece) =>
      isProse(scene, piece) && piece.figures.length > 1 ? inSentence(scene, piece) : [],
    ),
    ...ofOneName(scene),
    ...ofLines(scene),
  ]
  const found = lists.flatMap((list) => slipOf(scene, test, list))
  const byWhole = Map.groupBy(found, ({ whole }) => whole)
  return [...byWhole.values()].flatMap((some) => {
    const [one] = some
    const keys = new Set(some.map(({ parts }) => parts.map(({ order }) => order).join()))
    return one === undefined || keys.size > 1 ? [] : [madeUp(one.whole, one.parts)]
  })
}

function isProse({ doc }: Scene, { grammar, paragraph }: Piece): boolean {
  return grammar === 'zh' && doc.paragraphs[paragraph]?.kind !== 'row'
}

/** From each opening to the next semicolon, and to the end of the sentence. */
function inSentence(scene: Scene, piece: Piece): readonly List[] {
  const mask = scene.mask.slice(piece.from, piece.to)
  const starts = [{ at: 0, name: undefined as string | undefined }]
  for (const match of mask.matchAll(OPENING))
    starts.push({ at: match.index + match[0].length, name: match.groups?.N })
  const lists = starts.flatMap(({ at, name }) => {
    const semicolon = mask.indexOf('；', at)
    const ends = [mask.length, ...(semicolon < 0 ? [] : [semicolon])]
    return ends.flatMap((end) =>
      toldIn(scene, piece, at, end).map((parts): List => {
        const wholes = name === undefined ? rightBefore(piece, at) : namedIn(scene, name, parts)
        return { parts, wholes, swapMax: wholes === null ? ANY_MAX : NAMED_MAX }
      }),
    )
  })
  const keyOf = ({ parts, wholes }: List): string =>
    `${parts.map(({ order }) => order)} ${wholes?.length}`
  return [...new Map(lists.map((one) => [keyOf(one), one])).values()]
}

/** W：A、B、C; W，其中A、B. */
function rightBefore({ figures, from }: Piece, at: number): readonly Figure[] | null {
  const whole = figures.find((one) => one.at < from + at && from + at - one.at <= LINK_MAX)
  return whole === undefined || !isExact(whole) ? null : [whole]
}

const LINK_MAX = 6

/** The levels between, of each kind, without what brackets and 其中 tell of one of them. */
function toldIn(
  scene: Scene,
  piece: Piece,
  from: number,
  to: number,
): readonly (readonly Figure[])[] {
  const told = piece.figures.filter((one) => {
    const at = one.at - piece.from
    if (at < from || at >= to || !isPart(scene, one)) return false
    const led = scene.mask.slice(piece.from + from, one.at)
    const [clause = ''] = led.split(/[；。]/).slice(-1)
    return !ASIDE.test(clause) && led.lastIndexOf('（') <= led.lastIndexOf('）')
  })
  const kinds = Map.groupBy(told, ({ claim }) => `${claim.unit} ${claim.period}`)
  return [...kinds.values()].filter(({ length }) => length > 1 && length <= PARTS_MAX)
}

const NO_PART =
  /(?:[比较]|达到|合计|总计|合共|共计|累计|平均|[人日户场台笔单站桩件家]均)[^，。；QSDX]{0,8}$/

function isPart(scene: Scene, one: Figure): boolean {
  return isExact(one) && !isOfShare(scene, one) && !NO_PART.test(before(scene, one, LED_MAX))
}

function isExact(one: Figure): boolean {
  return (
    isLevel(one) &&
    one.sort === 'Q' &&
    one.claim.bound === 'exact' &&
    one.claim.unit !== 'index-points'
  )
}

function areOfKind({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.unit === b.unit && a.period === b.period
}

const LED_MAX = 30

/** 贷款总额 of 年末贷款余额中; 集装箱吞吐量 of 集装箱吞吐量中. */
function namedIn(scene: Scene, name: string, parts: readonly Figure[]): readonly Figure[] {
  const own = name.replace(/^(?:在|@|各级|各类|[年月季]?末|当月|全[年省市区县])+/, '').slice(0, 2)
  return scene.figures.filter((one) => !parts.includes(one) && nameOf(scene, one).includes(own))
}

function nameOf(scene: Scene, one: Figure): string {
  const { measure } = one.claim
  if (measure !== null) return scene.doc.text.slice(measure.start, measure.end)
  return clauseOf(scene, one)
}

function clauseOf(scene: Scene, one: Figure): string {
  return (
    before(scene, one, LED_MAX)
      .split(/[，。；：、（QSDX@]/)
      .at(-1) ?? ''
  ).trim()
}

const SAME = 3

/** In one paragraph, with names that end alike: 在校生, 小学在校生, 初中在校生. */
function ofOneName(scene: Scene): readonly List[] {
  const told = scene.figures.filter(
    (one) => scene.pieces[one.claim.sentence]?.grammar === 'zh' && isPart(scene, one),
  )
  const named = Map.groupBy(told, (one) => {
    const { paragraph } = scene.pieces[one.claim.sentence] ?? {}
    return `${paragraph} ${one.claim.unit} ${one.claim.period} ${clauseOf(scene, one).slice(-SAME)}`
  })
  return [...named.values()].flatMap(([whole, ...parts]): readonly List[] => {
    if (whole === undefined || parts.length < 2 || parts.length > PARTS_MAX) return []
    const names = new Set([whole, ...parts].map((one) => clauseOf(scene, one)))
    const own = clauseOf(scene, whole)
    // 城市发生火灾A，农村发生火灾B，其他区域发生火灾C: the first is one of them.
    const kind = own.replace(OF_ALL, '')
    const isOfAll =
      OF_ALL.test(own) ||
      whole.claim.sentence !== parts[0]?.claim.sentence ||
      parts.every((one) => clauseOf(scene, one).endsWith(kind))
    const areNamed = names.size > parts.length && own.length >= SAME && isOfAll
    return areNamed ? [{ parts, wholes: [whole], swapMax: NAMED_MAX }] : []
  })
}

const OF_ALL =
  /^(?:我|全|本|各)[国省市区县州校院行司线网年系级类地](?:内|共)?|^(?:总|共|合计|累计|年末|年底|期末)|总[数量额]/

/** 教育：…受益A…⏎健康：受益B…: one of each of the lines, in the same words. */
function ofLines(scene: Scene): readonly List[] {
  const lines = scene.doc.paragraphs.map(({ sentences: [from, to] }) => {
    const pieces = scene.pieces.slice(from, to)
    const [first] = pieces
    const isLine = first !== undefined && LABEL.test(scene.mask.slice(first.from, first.to))
    return isLine ? pieces.flatMap(({ figures }) => figures) : []
  })
  const lists: List[] = []
  for (let at = 0; at < lines.length; at += 1) {
    for (const one of lines[at - 1]?.length ? [] : (lines[at] ?? [])) {
      const words = clauseOf(scene, one).slice(0, 2)
      if (words.length < 2 || !isPart(scene, one)) continue
      const parts: Figure[] = []
      for (let next = at; next < at + PARTS_MAX; next += 1) {
        const [like, ...more] = (lines[next] ?? []).filter(
          (other) =>
            isPart(scene, other) &&
            other.claim.unit === one.claim.unit &&
            clauseOf(scene, other).slice(0, 2) === words,
        )
        if (like === undefined || more.length > 0) break
        parts.push(like)
      }
      if (parts.length > 2) lists.push({ parts, wholes: null, swapMax: NAMED_MAX })
    }
  }
  return lists
}

const LABEL =
  /^\s*(?:[·•◆■●►-]|[（(]?[\d一二三四五六七八九十QX]{1,2}[）).．、])?\s*[^，。；：QSDX]{2,12}[：:]/

function slipOf(
  scene: Scene,
  test: Test,
  { parts, wholes, swapMax }: List,
): readonly { readonly whole: Figure; readonly parts: readonly Figure[] }[] {
  const some = wholes?.filter((one) => parts.some((part) => areOfKind(one, part)))
  const all = (some ?? likeOf(scene, parts)).filter((one) => !parts.includes(one) && isExact(one))
  const sizes = [...new Map(all.map((one) => [one.size, one])).values()]
  if (sizes.length === 0 || sizes.length > WHOLES_MAX) return []
  if (sizes.some((whole) => areSumOf(whole, parts))) return []
  const { text } = scene.doc
  const found = sizes.filter((whole) => {
    // How often figures that have nothing to do with each other would be a slip apart.
    const steps = stepsOf(whole, parts)
    const tried = [whole, ...parts].reduce((sum, { claim }) => sum + digitsOf(claim) - 1, 0)
    const isSwap =
      sizes.length * sumOf(steps) * tried < swapMax * whole.size &&
      fitOfSum(whole, parts, DIGITS, []) === 'slip'
    // The one in another scale isn't rounded so much.
    const isScaled =
      sizes.length * sumOf(steps.slice(0, -1)) <
        SCALE_MAX * second([whole, ...parts].map(sizeOf)) &&
      isInOtherWord(text, { whole, parts, least: SCALE_LEAST })
    // Of any figure of the text one is soon a digit away.
    const isOff = wholes !== null && isDigit(sizes.length, whole, parts)
    if (!isSwap && !isScaled && !isOff) return false
    return !isSumOfSome(whole, parts) && !isExplained(scene, test, whole, parts)
  })
  const [whole, ...others] = found
  return whole === undefined || others.length > 0 ? [] : [{ whole, parts }]
}

/** The figures of the kind of any of the parts. */
function likeOf(scene: Scene, parts: readonly Figure[]): readonly Figure[] {
  const like = parts.flatMap(({ claim }) => figuresOfKind(scene, claim.unit, claim.period))
  return [...new Set(like)].toSorted((a, b) => a.order - b.order)
}

/** One digit is another, in figures of so many that chance hardly does it. */
function isDigit(many: number, whole: Figure, parts: readonly Figure[]): boolean {
  const chance = chanceOfSlip(whole, parts)
  // 商户51600家，其中零售业34400家: figures of hundreds are near each other, whatever they are of.
  const areRound = [whole, ...parts].every(({ size }) => size % ROUND === 0 && size < MANY)
  return chance !== null && !areRound && many * chance < DIGIT_MAX
}

const DIGIT_MAX = 3
const ROUND = 100
const MANY = 1e6
const ANY_MAX = 0.03
const NAMED_MAX = 0.15
const SCALE_MAX = 0.04
const SCALE_LEAST = 100
const DIGITS = 3

/** What each may be off by, the most last. */
function stepsOf(whole: Figure, parts: readonly Figure[]): readonly number[] {
  return [whole, ...parts].map(({ claim }) => 10 ** claim.precision).toSorted((a, b) => a - b)
}

function sumOf(steps: readonly number[]): number {
  return steps.reduce((sum, step) => sum + step, 0)
}

function second(sizes: readonly number[]): number {
  return sizes.toSorted((a, b) => b - a)[1] ?? 0
}

/** 甲营收A，净利润P；乙营收B，净利润Q。两家合计营收W: what two of the list make up, and not all. */
function isSumOfSome(whole: Figure, parts: readonly Figure[]): boolean {
  for (let set = 1; set < 2 ** parts.length; set += 1) {
    const some = parts.filter((_, at) => Math.floor(set / 2 ** at) % 2 === 1)
    if (some.length > 1 && areSumOf(whole, some)) return true
  }
  return false
}

/** It is the whole of others, of which some are these. */
function isExplained(scene: Scene, test: Test, { claim }: Figure, own: readonly Figure[]): boolean {
  const parts = new Set(own.map((one) => one.claim.index))
  return relationsOf(scene, claim.index).some(
    (one) =>
      one.kind === 'parts' &&
      one.complete &&
      one.whole === claim.index &&
      one.parts.some((part) => parts.has(part)) &&
      test(one) === true,
  )
}
