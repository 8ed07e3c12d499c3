import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import { besideMark } from '../../derived/way/ways.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import { areLevels, areNear, type Frame } from '../outright/frames.ts'

// 接待观众31.2万人次，超过上半年总量（29.5万人次）；占8.9%，低于前一周的10.3%，但仍高于去年同期的7.2%: on which side of a mark a level lies.

const HOW =
  '(?:但|仍|仍然|也|又|已|已经|略|略微|均|都|远|远远|明显|大幅|显著|小幅|稍|稍微|继续|再次|首次|依然|并|且|更|却|尚)*'
const ABOVE = '高于|超过|超出|多于|大于|高过|超越|突破|打破|刷新'
const BELOW = '低于|不及|少于|小于|不足|未达到?|逊于'
const WORD = `(?:${ABOVE}|${BELOW})了?`
const ENDS = '(?=[，。；）（—、和]|$)'
/** What lies between two is told with nothing between its name and its amount, and a mark with 的 or in brackets. */
const MARK = `[^，。；：（）QSDXN]{0,18}?(?:的?（[^，。；：（）QSDXN]{0,6}(?<B>[QS])）|的(?<C>[QS])${ENDS}|(?<D>[QS])的[^，。；QSDXN]{1,8}${ENDS})`
const HAN = new RegExp(
  `(?<R>[QS])[^，。；：QSDXN]{0,8}(?:，${HOW}${WORD}[^，。；：QSDXN]{0,18}[QS]）?[^，。；：QSDXN]{0,6})?，${HOW}(?<W>${ABOVE}|${BELOW})了?${MARK}`,
  'dg',
)
/** 低于85%的预警线: the word belongs to the figure, and what it is says that it is a mark. */
const BOUND = new RegExp(
  `(?<R>[QS])[^，。；：QSDXN]{0,8}，${HOW}(?<B>[QS])的[^，。；：QSDXN]{0,10}(?:线|上限|下限|底线|目标|标准|指标|水平|均值|门槛|纪录|要求|比例|价格?|平均|红线|限值|任务|计划)${ENDS}`,
  'dg',
)
const BOUND_WORD = new RegExp(`^(?:${ABOVE}|${BELOW})`)
const IS_ABOVE = new RegExp(`^(?:${ABOVE})$`)
/** It is hoped for, or is better the less it is. */
const OTHERWISE = /预计|预期|力争|目标为|有望|将|若|如果|要求|不得|应|须|用时|耗时|亏损|气温/
/** 超过去年全年（3100万元）的一半, 超过警戒水位（47米）0.82米: of a part of it, or by how much. */
const MORE = /^）?的?[QSDXN]/
/** What is held against another itself. */
const BASE = /(?:比|较|从|由|于|超过)[^，。；QSDX]{0,16}$/

export function hanMarksIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, HAN).flatMap((one) => hanOf(scene, one, one.said.W)),
    ...hanFramesIn(scene, BOUND).flatMap((one) => boundOf(scene, one)),
  ]
}

function boundOf(scene: Scene, frame: Frame): readonly Relation[] {
  const { B } = frame.figures
  if (B === undefined) return []
  const [word] = BOUND_WORD.exec(scene.doc.text.slice(B.claim.start, B.claim.number.start)) ?? []
  return hanOf(scene, frame, word)
}

function hanOf(
  scene: Scene,
  { figures, at, to }: Frame,
  word: string | undefined,
): readonly Relation[] {
  if (word === undefined) return []
  const mark: Figure | undefined = figures.B ?? figures.C ?? figures.D
  const level = figures.R
  if (level === undefined || mark === undefined || !areLevels(scene, level, mark)) return []
  if (level.claim.unit !== mark.claim.unit || !areNear(level, mark, NEAR)) return []
  if (!isPlain(level) || !(isPlain(mark) || mark === figures.B)) return []
  if (MORE.test(behind(scene, mark, 8))) return []
  const led = before(scene, level, 30)
  if (BASE.test(led) || OTHERWISE.test(`${led}${scene.mask.slice(at, to)}`)) return []
  return besideMark(scene, level, mark, { word, isAbove: IS_ABOVE.test(word) })
}

function isPlain({ claim: { bound } }: Figure): boolean {
  return bound === 'exact' || bound === 'about'
}

const NEAR = 8
