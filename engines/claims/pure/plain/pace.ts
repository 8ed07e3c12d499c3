import type { Relation } from '../model.ts'
import { isRateLevel } from '../relate/part.ts'
import {
  alike,
  before,
  between,
  type Figure,
  isChinese,
  type Reading,
  type Scene,
  sizeOf,
} from './scene.ts'

// How much faster or slower something grew than before, and a mean rate between two levels: 同比上涨0.9%，上月上涨0.4%，涨幅扩大0.5个百分点; "from Q
// at the end of @ to Q at the end of @. The compound annual growth rate was S".

const PACE =
  /(?:涨幅|增速|增幅|升幅)[^，。；：QSDX]{0,12}(?:(收窄|回落|放缓|缩小|减缓|降低|下降)|(扩大|加快|提高|提升|上升))了?(?:约)?$/

export function paceOf(scene: Scene, points: Figure): Reading | null {
  if (points.sort !== 'D' || !isChinese(scene, points)) return null
  const [, slower, faster] = PACE.exec(before(scene, points, 30)) ?? []
  const piece = scene.pieces[points.claim.sentence]
  if (piece === undefined || (slower === undefined && faster === undefined)) return null
  const [a, b, ...more] = piece.figures.filter(({ sort }) => sort === 'S')
  if (a === undefined || b === undefined || more.length > 0 || b.order > points.order) return null
  const areUp = [a, b].every(({ claim }) => claim.kind === 'growth' && claim.direction === 'up')
  const [first, last] = [a.claim.period ?? '', b.claim.period ?? '']
  const isLike = first.replace(/\d/g, '0') === last.replace(/\d/g, '0')
  if (!areUp || first === last || !isLike) return null
  if (scene.mask.slice(piece.from, piece.to).includes('其中')) return null
  if (!/^(?:[^QSD；。]{0,4}，)?[^QSD；。，]{0,12}$/.test(between(scene, a, b))) return null
  const [result, base] = first > last ? [a, b] : [b, a]
  return { meant: changeOf(result, base, points, 'points', slower ? 'down' : 'up'), others: [] }
}

function changeOf(
  result: Figure,
  base: Figure,
  amount: Figure,
  amountIs: 'points' | 'relative',
  direction: 'up' | 'down',
): Relation {
  return {
    kind: 'change',
    result: result.claim.index,
    base: base.claim.index,
    amount: amount.claim.index,
    amountIs,
    direction,
    basePeriod: base.claim.period,
    baseWords: null,
    comparablePrices: false,
  }
}

const RISES =
  /，(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年|较去年)(?:提高|上升|提升|下降|降低)了?$/
const WAS = /^，(?:@|上年同期|去年同期)[^，。；QSDX]{0,10}(?:为|是)$/

/** 比例为93.5%，同比提高6.4%，去年同期为87.1%: points that are called per cent. */
export function pointsOf(scene: Scene, amount: Figure): Reading | null {
  const [result, base] = [scene.figures[amount.order - 1], scene.figures[amount.order + 1]]
  const { sentence, direction } = amount.claim
  if (amount.sort !== 'S' || result === undefined || base === undefined || direction === 'flat')
    return null
  const areLevels = [result, base].every(
    ({ sort, claim }) => sort === 'S' && isRateLevel(claim) && claim.sentence === sentence,
  )
  if (!areLevels || direction === null || !isChinese(scene, amount)) return null
  if (!RISES.test(between(scene, result, amount)) || !WAS.test(between(scene, amount, base)))
    return null
  return { meant: changeOf(result, base, amount, 'relative', direction), others: [] }
}

/** What leads to it names nothing new. */
const LED =
  '(?:^|, |: )(?:(?:the|this|that|its|an?|is|was|it|represents?|corresponds to|equals|works out at|means|with|giving|for|equivalent to|or|which|resulting|implied) )*'
const RATE = new RegExp(
  `${LED}(?:(?:compound|average|mean) (?:annual|yearly) (?:growth )?(?:rate|growth)|annual(?:ized|ised)? growth rate|cagr|average growth rate)\\b[^.;:QSDX]{0,30}$`,
)
const OTHERWISE = /real terms|constant prices|comparable|forecast|expect|target|will/

/** The mean rate of a sentence, of the only two levels of it and the one before, of two years. */
export function meanRateOf(scene: Scene, rate: Figure): Reading | null {
  const { claim, sort } = rate
  if (sort !== 'S' || !RATE.test(before(scene, rate, 90))) return null
  const isKnown = scene.relations.some(
    (one) => one.kind === 'average-growth' && one.rate === claim.index && one.base !== null,
  )
  if (isKnown) return null
  const own = scene.pieces[claim.sentence]
  const last = scene.pieces[claim.sentence - 1]
  if (own === undefined) return null
  const levels = own.figures.filter(({ sort }) => sort === 'Q')
  const isApart = levels.length === 0 && last !== undefined && last.grammar === own.grammar
  const pool = isApart ? last.figures.filter(({ sort }) => sort === 'Q') : levels
  const words = scene.mask.slice(isApart ? last.from : own.from, own.to)
  const [a, b, ...more] = pool
  if (a === undefined || b === undefined || more.length > 0 || OTHERWISE.test(words)) return null
  if (!alike(scene, a, b) || own.figures.some((one) => one !== rate && one.sort === 'S'))
    return null
  const [from, to] = [yearOf(a), yearOf(b)]
  if (from === null || to === null || from === to || sizeOf(a) === sizeOf(b)) return null
  const [base, result] = from < to ? [a, b] : [b, a]
  return {
    meant: {
      kind: 'average-growth',
      rate: claim.index,
      base: base.claim.index,
      result: result.claim.index,
      years: null,
    },
    others: [],
  }
}

function yearOf({ claim: { period, periodFrom } }: Figure): number | null {
  const year = Number(/\d{4}/.exec(period ?? '')?.[0] ?? NaN)
  return periodFrom === 'stated' && !Number.isNaN(year) ? year : null
}
