import type { Figure, Scene } from '../../derived/scene.ts'
import { tieOf } from '../../derived/way/ways.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import { type Frame, framesAt, framesIn, pieceBefore } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'

// Of two rates of growth the slower is the smaller: "rose by R, faster than the B of July", 增长R，增速快于上月的B, "Growth was slower than in 2024, when lending expanded by B".

const UP = 'rose|grew|increased|climbed|expanded|advanced|up'
const DOWN = 'fell|declined|dropped|decreased|contracted|shrank|down'
const HOW =
  '(?:(?:much|far|well|significantly|slightly|considerably|substantially|markedly|notably|somewhat|a little|a bit|still|and|but|which (?:is|was)|an?|at an?) )*'
const PACE = '(?: (?:pace|rate|growth|increase|rise|expansion|decline|fall|decrease))?'
const THAN = new RegExp(
  `\\b(?<V>${UP}|${DOWN}) (?:by )?${ABOUT}(?<R>S)[^.;:()QSDXNO]{0,50}(?:,| [–—-]) ?${HOW}(?<W>faster|quicker|slower|steeper|sharper|stronger|weaker)${PACE} than (?:the |its |an? )?${ABOUT}(?<B>S)(?<N>[^.;,QSDX]{0,24})`,
  'dg',
)
const WHEN = new RegExp(
  `^(?:the )?(?:(?:rate|pace) of )?(?:growth|expansion|this|that|the increase)(?: rate)? (?:was|is) ${HOW}(?<W>faster|quicker|slower|stronger|weaker|higher|lower) than (?:in |the |over )?[^.;QSDX]{0,30}, when [^.;QSDX]{2,40}\\b(?:${UP}) (?:by )?${ABOUT}(?<B>S)`,
  'dg',
)
const IS_UP = /^(?:faster|quicker|steeper|sharper|stronger|higher|快于|高于|大于)$/

const HAN_UP = '增长|上升|上涨|提高|扩大'
const HAN_DOWN = '下降|下跌|回落|减少|降低'
const HAN =
  `(?<V>${HAN_UP}|${HAN_DOWN})了?(?<R>S)，(?:同比|环比|且)?(?<K>增速|增幅|涨幅|降幅|跌幅)?(?:明显|略|稍|大幅|显著|均|仍)?` +
  '(?<W>快于|慢于|高于|低于|大于|小于)(?<N>[^，。；QSDX]{0,12})(?<B>S)(?:的(?:水平|增速|增幅|涨幅|降幅))?(?=[，。；）]|$)'
const HAN_THAN = new RegExp(HAN, 'dg')

export function outpacedIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, THAN).flatMap((one) => thanOf(one)),
    ...scene.pieces.flatMap((_, at) =>
      framesAt(scene, WHEN, at).flatMap((one) => backOf(scene, at, one)),
    ),
    ...hanFramesIn(scene, HAN_THAN).flatMap((one) => hanOf(one)),
  ]
}

const IS_FALL = /\b(?:fall|decline|contraction|decrease|drop|reduction)\b/
const IS_RISE = /\b(?:rise|growth|expansion|increase|gain)\b/

/** Both rose, or both fell. */
function thanOf({ figures: { R, B }, said }: Frame): readonly Relation[] {
  const isUp = new RegExp(`^(?:${UP})$`).test(said.V ?? '')
  const behind = said.N ?? ''
  if ((isUp ? IS_FALL : IS_RISE).test(behind)) return []
  // A fall may be weaker, or slower, in more than one way.
  if (!isUp && /^(?:stronger|weaker)$/.test(said.W ?? '')) return []
  return heldOf(R, B, said.W)
}

/** Of the one rate of growth of the sentence before. */
function backOf(scene: Scene, at: number, { figures: { B }, said }: Frame): readonly Relation[] {
  const rates = (pieceBefore(scene, at)?.figures ?? []).filter(
    ({ sort, claim }) => sort === 'S' && claim.kind === 'growth',
  )
  const [R, ...more] = rates
  return more.length > 0 || R?.claim.direction !== 'up' ? [] : heldOf(R, B, said.W)
}

/** 增速 is said of what grew and 降幅 of what fell; that one lies above the other is said of levels too, without them. */
function hanOf({ figures: { R, B }, said }: Frame): readonly Relation[] {
  const isUp = new RegExp(`^(?:${HAN_UP})$`).test(said.V ?? '')
  const kind = said.K ?? ''
  if (kind === '' ? !/^[快慢]于$/.test(said.W ?? '') : /^[降跌]/.test(kind) === isUp) return []
  if (!isUp && kind === '') return []
  if (/目标|预期|计划|平均|[降跌减]/.test(said.N ?? '')) return []
  return heldOf(R, B, said.W)
}

function heldOf(
  R: Figure | undefined,
  B: Figure | undefined,
  word: string | undefined,
): readonly Relation[] {
  if (R === undefined || B === undefined) return []
  const areRates = [R, B].every(
    ({ claim }) => claim.unit === 'percent' && claim.form === 'number' && claim.bound === 'exact',
  )
  const way = IS_UP.test(word ?? '') ? 'up' : 'down'
  return areRates ? [{ ...tieOf({ result: R, base: B }, way), isOutright: true }] : []
}
