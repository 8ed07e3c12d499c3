import {
  alike,
  before,
  type Figure,
  isChange,
  type Piece,
  type Scene,
  sizeOf,
} from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { matchesIn } from '../text/matches.ts'

// Forms of words in which a whole and all that makes it up stand in fixed places. Letters: W the whole, P a part.

type Parts = Extract<Relation, { kind: 'parts' }>
type Form = {
  readonly form: RegExp
  readonly whole: 'first' | 'last'
  /** What is neither may go unsaid: told only where they are more than all. */
  readonly isAtMost?: true
}

const NO = '[^，。；：（）QSDX]'
const FORMS: readonly Form[] = [
  // 其余5座呈富营养状态（轻度4座、中度1座）.
  {
    whole: 'first',
    form: new RegExp(`Q${NO}{0,10}（(?:${NO}{1,10}Q[、，]){1,6}${NO}{1,10}Q）`, 'g'),
  },
  // 73所学校同日开学：小学36所、初中14所、高中3所、幼儿园20所.
  {
    whole: 'first',
    form: /Q[^。；：QSDX]{1,24}：(?:[^，。；：、（）QSDX@]{1,8}Q[、，]){2,8}[^，。；：、（）QSDX@]{1,8}Q(?=[。；\n]|$)/g,
  },
  // 338个断面中，除4个断流未采样外，实测334个.
  {
    whole: 'first',
    form: new RegExp(
      `Q${NO}{1,14}中，除${NO}{0,8}Q${NO}{1,12}外，(?:其余|其他|实测|实际|余下)${NO}{0,8}Q`,
      'g',
    ),
  },
  // 在40个行业中，价格上涨的有11个，下降的有27个，持平的有2个.
  {
    whole: 'first',
    form: new RegExp(
      `Q${NO}{1,20}中，${NO}{0,10}(?:上涨|上升|增长)${NO}{0,6}Q，${NO}{0,8}(?:下降|下跌)${NO}{0,6}Q，${NO}{0,8}(?:持平|不变)${NO}{0,6}Q`,
      'g',
    ),
  },
  // 15个县中有6个上升，11个下降.
  {
    whole: 'first',
    isAtMost: true,
    form: new RegExp(
      `Q${NO}{1,10}中，?${NO}{0,4}Q${NO}{0,6}(?:上涨|上升|增长|增加|回升)${NO}{0,4}，${NO}{0,4}Q${NO}{0,6}(?:下降|下跌|减少|回落)`,
      'g',
    ),
  },
  // 每日1386列，高峰日再加开226列，达到1612列.
  {
    whole: 'last',
    form: new RegExp(
      `Q${NO}{0,12}，${NO}{0,10}再(?:加开|增加|新增|增|加|扩|添)${NO}{0,4}Q，${NO}{0,8}(?:达到?|增至|共)${NO}{0,2}Q`,
      'g',
    ),
  },
  // "A package of 9.4 billion: 7.1 billion in spending, 2.3 billion in tax measures".
  {
    whole: 'first',
    form: /Q(?: [a-z-]+){0,4}: (?:Q [^.,;:()QSDX]{2,40}, ){1,5}(?:and )?Q [^.,;:()QSDX]{2,40}(?=\.|$)/g,
  },
]

export function listsIn(scene: Scene, piece: Piece): readonly Parts[] {
  const words = scene.mask.slice(piece.from, piece.to).trimEnd()
  return FORMS.flatMap(({ form, whole, isAtMost }) =>
    matchesIn(form, words).flatMap((found) => {
      const from = piece.from + found.index
      const own = piece.figures.filter(({ at }) => at >= from && at < from + found[0].length)
      const [all, ...parts] = own
      if (MORE.test(found[0])) return []
      const sum = parts.reduce((so, one) => so + sizeOf(one), 0)
      const isMore = sum > (all?.size ?? 0)
      // "Q: P for care, P for roads": English closes a list with "and"; without it, some of them.
      const isOpen = piece.grammar === 'en' && !/\band Q[^Q]*$/.test(found[0])
      if (isOpen && sum < SOME * (all?.size ?? 0)) return []
      return isAtMost && !isMore ? [] : (sumOf(scene, own, whole) ?? [])
    }),
  )
}

const SOME = 0.75

/** "Of 2,840: 284 sows, 1,136 fatteners and others". */
const MORE = /\band (?:others?|more|some|the (?:others?|rest))\b(?! Q)/

const TOTAL =
  /\b(?:adds? up to|totals?|totall?ed|a total of|comes to|came to|amounts? to|amounted to)(?: about)? $/
/** How many members make a list that nobody takes for another. */
const MANY = 4

/** "Supply adds up to 64.3 GW. Gas provides 27.0 GW; wind 14.9 GW; … and interconnectors 7.9 GW": the sentence behind a total, all of it a list. */
export function listBehind(scene: Scene, piece: Piece): Parts | null {
  const [first] = piece.figures
  const last = scene.pieces[(first?.claim.sentence ?? 0) - 1]
  const whole = last?.figures.at(-1)
  if (first === undefined || whole === undefined || last?.paragraph !== piece.paragraph) return null
  if (whole.sort !== 'Q' || !TOTAL.test(before(scene, whole, 40))) return null
  const words = scene.mask.slice(piece.from, piece.to)
  const parts = piece.figures.filter((one) => alike(scene, one, whole))
  const marks = words.split(';').length
  const isList = parts.length >= MANY && marks === parts.length && /; and /.test(words)
  if (!isList || /\b(?:of which|including|up|down|from)\b/.test(words)) return null
  return sumOf(scene, [whole, ...parts], 'first')
}

/** A whole and its parts, as they stand, if they are of a size. */
export function sumOf(scene: Scene, own: readonly Figure[], at: 'first' | 'last'): Parts | null {
  const whole = at === 'first' ? own[0] : own.at(-1)
  const parts = at === 'first' ? own.slice(1) : own.slice(0, -1)
  if (
    whole === undefined ||
    parts.length < 2 ||
    isMean(scene, whole) ||
    isHeldAgainst(scene, whole)
  )
    return null
  if (!parts.every((one) => areCountedAlike(scene, one, whole))) return null
  const ratio = parts.reduce((sum, one) => sum + sizeOf(one), 0) / sizeOf(whole)
  return isOfSize(ratio, whole, parts)
    ? {
        kind: 'parts',
        whole: whole.claim.index,
        parts: parts.map(({ claim }) => claim.index),
        complete: true,
        isTied: true,
      }
    : null
}

function areCountedAlike(scene: Scene, a: Figure, b: Figure): boolean {
  if (alike(scene, a, b)) return true
  const [left, right] = [a, b].map(({ claim }) => claim.unit.replace(/\/day$/, ''))
  return a.sort === b.sort && left === right
}

/** An error is of a size that a reader could believe, or of a word of scale. */
export function isOfSize(ratio: number, whole: Figure, parts: readonly Figure[]): boolean {
  const isScaled = parts.some((one) =>
    SCALES.some((scale) => {
      const share = sizeOf(one) / sizeOf(whole)
      return Math.abs(ratio - share + share * scale - 1) < SCALE_NEAR
    }),
  )
  return isScaled || (ratio > 1 / FAR && ratio < FAR)
}

const FAR = 3
const EXACT = 1e-9
const SCALES = [1e3, 1e4, 1e6, 1e-3, 1e-4, 1e-6]
const SCALE_NEAR = 0.02

function isMean(scene: Scene, whole: Figure): boolean {
  return /平均|[人户]均|均价|单价|\b(?:average|mean|median)\b/.test(before(scene, whole, 24))
}

/** "Down 2.1% on 279,130 last year: 72,361 in nurseries …": what is dealt out is what it came to. */
export function isHeldAgainst(scene: Scene, whole: Figure): boolean {
  return /\b(?:on|over|from|against|than|versus|compared (?:with|to)) (?:the |some |about |its )*$/.test(
    before(scene, whole, 40),
  )
}

/** 其中，太阳能4120万千瓦；风电7085万千瓦。新能源合计1.12亿千瓦: a total right behind the list that it is of. */
export function totalBehind(scene: Scene, piece: Piece): Parts | null {
  const [whole] = piece.figures
  const last = scene.pieces[(whole?.claim.sentence ?? 0) - 1]
  if (whole?.sort !== 'Q' || last === undefined || last.paragraph !== piece.paragraph) return null
  if (!/^[^，。；QSDX]{0,14}(?:合计|共计|总计)[为达]?$/.test(before(scene, whole, 24))) return null
  const words = scene.mask.slice(last.from, last.to)
  const led = /其中[，：]?/.exec(words)
  const from = led === null ? last.from : last.from + led.index
  const parts = last.figures.filter(
    (one) => one.at > from && alike(scene, one, whole) && !isChange(one),
  )
  if (parts.length < 2 || parts.some((one) => sizeOf(one) > sizeOf(whole) * FAR)) return null
  // 本年收入合计A，加上结转B，收入总数C。支出合计…: they make up one of their own.
  const all = parts.reduce((sum, one) => sum + sizeOf(one), 0)
  if (parts.some((one) => Math.abs(all - 2 * sizeOf(one)) < EXACT * all)) return null
  return sumOf(scene, [...parts, whole], 'last')
}
