import { behind, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation, TimeSpan } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Frame, framesIn, pieceBefore } from '../outright/frames.ts'
import { meanOf } from '../reckoned/made.ts'
import { exchangedOf } from './exchanged.ts'

// What a total comes to a day, a week or a month, told right behind it, where nothing says of how many: "52,700 letters, or 1,013 a week", "6 crowns more …, or 2 a day".
// A year has so many of them.

type Unit = 'days' | 'weeks' | 'months'

/** How many of them a year has. */
const YEAR: { readonly [unit in Unit]: readonly [least: number, most: number] } = {
  days: [364, 366],
  weeks: [52, 52.3],
  months: [12, 12],
}

const TIMES: ReadonlyMap<string, Unit> = new Map([
  ['day', 'days'],
  ['week', 'weeks'],
  ['month', 'months'],
])

const PACE = '(?: more| extra| less)? (?:a|per|each|every) (?<U>day|week|month)\\b'
/** "T, an increase of Q on Q, or M a day". */
const MORE_THAN =
  '(?:, an? (?:increase|rise|reduction|fall|cut|decrease) of Q(?: \\(S\\))? (?:on|from|over) Q(?: (?:in|for) @)?)?'
/** "T calls, M a week". */
const BESIDE = new RegExp(
  `(?<T>Q)[^.;:()QSDXNO@]{0,40}(?: in @)?${MORE_THAN}(?:,|, or|,? that is|, equal to|,? equivalent to| \\(|,? which is) (?:about )?(?<M>Q)(?:${PACE})?(?! (?:more|less|fewer|in|during|for|at|on)\\b)`,
  'dg',
)
/** "T over five years, or M a year", "T: M a year for five years". */
const COUNTED: readonly RegExp[] = [
  `(?<T>Q)[^.;:()QSDXNO]{0,40} (?:over|in|within|for|during|across) (?:the )?(?:next |coming |past |last |first )?(?<C>[QN])[^.;:QSDXN]{0,12}(?:, or|, that is|,? which is|, i\\.e\\.|, equal to| \\(|, or about) ?(?<M>Q)(?:(?: a| per| each| every) (?<U>[a-z]+))?`,
  '(?<T>Q)[^.;QSDXNO]{0,30}: (?<M>Q)(?: (?:a|per|each|every) (?<U>[a-z]+))? (?:for|over) (?:the )?(?:next |coming )?(?<C>[QN])',
].map((words) => new RegExp(words, 'dg'))
/** "T a year, equating to M a week": both times are told. */
const YEARLY = new RegExp(
  `(?<T>Q)(?: more| extra| less)?(?: (?:a|per|each|every) (?:year|annum)|,? annually)[^.;:()QSDXNO]{0,40},? (?:or |which is |and is )?(?:equating to|equivalent to|equal to|amounting to|working out at|which works out at|which comes to|coming to|that is,?|i\\.e\\.,?) (?:about |around |some |roughly |just |only |an extra )*(?<M>Q)(?:${PACE})?`,
  'dg',
)
/** "T more over the year, or M a month", "T a year, or M a semester". */
const OR =
  /(?<T>Q)(?: more| extra| less)?(?: (?:a|per|each|every) (?:year|annum)|,? annually| (?:over|in|for|during) (?:(?:the|a) (?:full |whole )?year|@))(?: more| extra| less)?(?:,| \() ?or (?:about |around |some |roughly |just |only |an extra )*(?<M>Q)(?:(?: more| extra| less)? (?:a|per|each|every) (?<U>day|week|month|quarter|semester)\b)?/dg
/** "That works out at M a week". */
const THAT = new RegExp(
  `(?:^|\\. )(?:this|that|it) (?:works out at|comes to|amounts to|is equal to|equals|is equivalent to|is|means) (?:about |an average of |an extra |just )*(?<M>Q)(?:${PACE})?`,
  'dg',
)

export function pacesIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, BESIDE).flatMap(({ figures: { T, M }, said }) =>
      T === undefined || M === undefined ? [] : paceOf(scene, T, M, said.U),
    ),
    ...framesIn(scene, YEARLY).flatMap((one) => yearlyOf(scene, one)),
    ...framesIn(scene, OR).flatMap((one) => orOf(scene, one)),
    ...COUNTED.flatMap((words) => framesIn(scene, words)).flatMap((one) => countedOf(scene, one)),
    ...framesIn(scene, THAT).flatMap((one) => ofThat(scene, one)),
  ]
}

/** Of what is paid in a whole year; hours, visits and wages of a day are of the days on which somebody works. */
function yearlyOf(scene: Scene, { figures: { T, M }, said }: Frame): readonly Relation[] {
  if (T === undefined || M === undefined || !isTotal(scene, T, M)) return []
  const unit = TIMES.get(said.U ?? '') ?? unitOf(scene, M)
  if (unit === null || unit === 'days' || !/^[A-Z]{3}$/.test(T.claim.unit)) return []
  const many = T.size / M.size / YEAR[unit][0]
  return many > 1 / FAR && many < FAR ? [ofYear(T, M, unit)] : []
}

/** What is further off has another scale. */
const FAR = 8

/** How often each comes in a year. */
const TERMS: { readonly [word: string]: number } = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  semester: 2,
}

/**
 * Whoever pays by the month may pay more than a twelfth, and over ten months the most; but less nobody pays, and what makes up a year by another
 * unit was told with the wrong one.
 */
function orOf(scene: Scene, { figures: { T, M }, said }: Frame): readonly Relation[] {
  if (T === undefined || M === undefined || !isTotal(scene, T, M)) return []
  const U = said.U ?? unitOf(scene, M)?.replace(/s$/, '') ?? ''
  const own = TERMS[U]
  const words = scene.doc.text.slice(T.claim.end, M.claim.start)
  if (!/\b(?:years?|annum|annually)\b/i.test(words)) return []
  if (own === undefined || !/^[A-Z]{3}$/.test(T.claim.unit) || T.claim.bound !== 'exact') return []
  const [low, high] = [T.range.low / M.range.high, T.range.high / M.range.low]
  const reaches = (many: number): boolean => low <= many * CALENDAR && high * CALENDAR >= many
  const isOther = Object.values(TERMS).some((many) => many < own && reaches(many))
  if (reaches(own) || (low < own && !isOther) || low > own * FAR) return []
  const span: TimeSpan =
    own >= MONTHS
      ? { least: own, most: own, unit: UNITS[U] ?? 'months' }
      : { least: own, most: own, unit: 'items' }
  return [
    {
      kind: 'mean',
      mean: M.claim.index,
      total: T.claim.index,
      count: null,
      span,
      isExact: true,
      isTied: true,
      isOutright: true,
    },
  ]
}

/** A year of 366 days, or of 52 weeks and a day or two. */
const CALENDAR = 1.006
const MONTHS = 12
const UNITS: { readonly [word: string]: Unit } = { day: 'days', week: 'weeks', month: 'months' }

function ofYear(total: Figure, mean: Figure, unit: Unit): Extract<Relation, { kind: 'mean' }> {
  const [least, most] = YEAR[unit]
  const span: TimeSpan = { least, most, unit }
  return {
    kind: 'mean',
    mean: mean.claim.index,
    total: total.claim.index,
    count: null,
    span,
    isExact: true,
    isTied: true,
    isOutright: true,
  }
}

function countedOf(scene: Scene, { figures: { T, M, C }, said }: Frame): readonly Relation[] {
  if (T === undefined || M === undefined || C === undefined || !isTotal(scene, T, M)) return []
  const long = C.claim.unit
  if (C.claim.bound !== 'exact') return []
  const own = said.U ?? M.claim.unit.split('/')[1] ?? perOf(scene, M)
  if (own === undefined) return []
  if (`${own}s` === long) return [meanOf(M, T, C)]
  const unit = TIMES.get(own)
  if (unit === undefined || long !== 'years') return []
  const [least, most] = [YEAR[unit][0] * C.range.low, YEAR[unit][1] * C.range.high]
  const many = T.size / M.size
  return many > least / ROUND && many < most * ROUND
    ? []
    : [{ ...ofYear(T, M, unit), span: { least, most, unit } }]
}

/** Nobody counts the days of several years. */
const ROUND = 1.03

const MORE = /^ (?:more|less|higher|lower)\b/

/** Of the only figure of its sort in the sentence before, or of what it is more by. */
function ofThat(scene: Scene, { figures: { M }, said }: Frame): readonly Relation[] {
  if (M === undefined) return []
  const last = pieceBefore(scene, M.claim.sentence)
  const like = (last?.figures ?? []).filter((one) => isTotal(scene, one, M))
  const changes = like.filter((one) => isChange(one) || MORE.test(behind(scene, one, 12)))
  const [total, ...more] = changes.length > 0 ? changes : like
  return total === undefined || more.length > 0 ? [] : paceOf(scene, total, M, said.U)
}

function paceOf(
  scene: Scene,
  total: Figure,
  mean: Figure,
  word: string | undefined,
): readonly Relation[] {
  const unit = TIMES.get(word ?? '') ?? unitOf(scene, mean)
  if (unit === null || !isTotal(scene, total, mean) || total.size <= mean.size) return []
  const [least, most] = YEAR[unit]
  // As far as a number of few digits reaches.
  const rough = Math.min(ROUGH_MAX, ROUGH + (mean.range.high - mean.range.low) / (2 * mean.size))
  const isOfYear = (all: number, one: number): boolean =>
    all / one > least * (1 - rough) && all / one < most * (1 + rough)
  // Of a season, or of days of work, it may be any number; two digits that changed places leave no doubt.
  const isSlip =
    exchangedOf(mean).some((one) => isOfYear(total.size, one)) ||
    exchangedOf(total).some((all) => isOfYear(all, mean.size))
  return isSlip && !isOfYear(total.size, mean.size) ? [ofYear(total, mean, unit)] : []
}

const ROUGH = 0.01
/** "About" reaches no further. */
const ROUGH_MAX = 0.04

/** "About 17p a day" has its unit of time in itself. */
function perOf({ doc: { text } }: Scene, { claim: { start, end } }: Figure): string | undefined {
  return /\b(?:a|per|each|every) ([a-z]+)$/i.exec(text.slice(start, end))?.[1]?.toLowerCase()
}

function unitOf(scene: Scene, one: Figure): Unit | null {
  const [, over] = one.claim.unit.split('/')
  const word = perOf(scene, one)
  return TIMES.get(over ?? '') ?? TIMES.get(word ?? '') ?? null
}

function isTotal(scene: Scene, total: Figure, mean: Figure): boolean {
  const { claim } = total
  if (total.sort !== 'Q' || claim.form !== 'number' || claim.unit.includes('/')) return false
  if (claim.bound !== 'exact' && claim.bound !== 'about') return false
  const [unit = ''] = mean.claim.unit.split('/')
  return (
    dimensionOf(unit) === dimensionOf(claim.unit) || mayBeAlike(scene.doc.text, claim, mean.claim)
  )
}
