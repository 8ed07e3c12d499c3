import { yearlyInRows } from '../rows.ts'
import { alike, before, type Figure, type Reading, type Scene, sizeOf } from '../scene.ts'

// "From Q at the end of @ to Q at the end of @. The compound annual growth rate was S".

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
  const inRows = sort === 'S' && claim.kind === 'average-growth' ? yearlyInRows(scene, rate) : null
  if (inRows !== null) return { meant: inRows, others: [] }
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
