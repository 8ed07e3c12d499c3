import { factorBetween } from '../checks/stated/units.ts'
import type { Relation } from '../model.ts'
import { isNetOf } from '../relate/mean/net.ts'
import { dimensionOf } from '../units/table.ts'
import { meanOfListed } from './listed.ts'
import {
  around,
  before,
  behind,
  counterOf,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from './scene.ts'

// "24 projects will share Q, an average of Q per project"; 向420名学生发放助学金120万元，人均5000元.

const MEAN =
  /\b(?:average|mean|averaging|on average|works? out at|equivalent to|which is|that is|or(?: about| some| roughly| nearly| just over)?|about)\b[^.;:QSDX]{0,40}$|(?:^|[，。；（])(?:折合|即|相当于|算下来)?(?:全[省市县区镇村])?(?:平均|人均|户均|校均|日均|月均|年均|亩均|每)[^，。；QSDX]{0,10}$/
const EACH =
  /^ ?(?:[a-z]+ ){0,3}?(?:each|apiece|per (?:[a-z]+ ?){1,2}|an? (?:day|month|week|year|household|head|tonne|person|piece|school|project))\b/
/** Means that aren't of the total beside them. */
const OTHERWISE =
  /\b(?:range|from|between|than|over the last|so far|since|median|up to|each of|at least|more than half|target|previous|last year|year earlier)\b|上年|去年同期|同期|比上|较|其中|初中|高峰|旺季|最|目标|净额|预计|增长|提高|下降|约定|超过|以上|扣除|成本/

export function meanOf(scene: Scene, mean: Figure): Reading | null {
  if (mean.sort !== 'Q' || isChange(mean) || /share$/.test(mean.claim.unit)) return null
  const listed = meanOfListed(scene, mean)
  if (listed !== null) return { meant: listed, others: [] }
  if (/^ ?(?:an?|per) share/.test(behind(scene, mean)) || TIMES.has(dimensionOf(mean.claim.unit)))
    return null
  const said = before(scene, mean)
  const isAverage = /average|mean|averaging|works? out|均|每/.test(MEAN.exec(said)?.[0] ?? '')
  const isEach = EACH.test(behind(scene, mean)) || mean.claim.unit.includes('/')
  if (!isAverage && !(isEach && MEAN.test(said))) return null
  const [own, last] = around(scene, mean, 1)
  if (own === undefined) return null
  const first = inputsOf(scene, mean, [own])
  const found = first ?? (last === undefined ? null : inputsOf(scene, mean, [last, own]))
  if (found === null) return null
  const { total, count } = found
  const meant: Relation = {
    kind: 'mean',
    mean: mean.claim.index,
    total: total.claim.index,
    count: count.claim.index,
  }
  const near = around(scene, mean, 2, 1).flatMap(({ figures }) =>
    figures.filter((one) => one !== mean),
  )
  const others = near.flatMap((a) =>
    near.flatMap((b): readonly Relation[] =>
      a === b
        ? []
        : [{ kind: 'mean', mean: mean.claim.index, total: a.claim.index, count: b.claim.index }],
    ),
  )
  return { meant, others }
}

const TIMES: ReadonlySet<string> = new Set(['time', 'days', 'months'])

/** "The three month average": over how long it is taken, and not among how many. */
const MOVING = /^[ -]*(?:moving |rolling |running )?(?:average|mean)\b/

type Inputs = { readonly total: Figure; readonly count: Figure }

/** The one total and the one number among which it may be divided. */
function inputsOf(scene: Scene, mean: Figure, pieces: readonly Piece[]): Inputs | null {
  const words = pieces.map((piece) => scene.mask.slice(piece.from, piece.to)).join('')
  if (OTHERWISE.test(words) || /[\t|]/.test(words)) return null
  const all = pieces
    .flatMap(({ figures }) => figures)
    .filter((one) => one !== mean && (one.sort === 'Q' || one.sort === 'N'))
  if (pieces.some(({ figures }) => figures.some(({ sort }) => sort === 'S' || sort === 'D')))
    return null
  const [above = '', per = ''] = mean.claim.unit.split('/')
  const named = perOf(scene, mean)
  const ofMean = dimensionOf(above)
  const totals = all.filter(
    (one) =>
      one.sort === 'Q' &&
      isOf(dimensionOf(one.claim.unit), ofMean) &&
      !one.claim.unit.includes('/') &&
      !isNetOf(before(scene, one, 24), before(scene, mean, 24)) &&
      (one.sort !== mean.sort ||
        counterOf(scene.doc.text, one.claim) === counterOf(scene.doc.text, mean.claim)),
  )
  const isCounted = (one: Figure): boolean => {
    if (!isCount(one) || MOVING.test(behind(scene, one))) return false
    if (per !== '' && dimensionOf(one.claim.unit) === dimensionOf(per)) return true
    return named === null || namedBy(scene, one, named)
  }
  const counts = all.filter((one) => isCounted(one))
  const pairs = totals.flatMap((total) =>
    counts.flatMap((count) =>
      total !== count && isNear(total, count, mean) ? [{ total, count }] : [],
    ),
  )
  const [pair] = pairs
  if (pair === undefined || pairs.length > 1) return null
  if (named === null && (isChinese(scene, mean) || !isSpoken(scene, mean, pair.count))) return null
  const rivals = all.filter(
    (one) => one !== pair.total && one !== pair.count && (isCount(one) || totals.includes(one)),
  )
  return rivals.length === 0 || named !== null ? pair : null
}

function isNear(total: Figure, count: Figure, mean: Figure): boolean {
  const ratio = sizeOf(total) / sizeOf(count) / sizeOf(mean) / scaleOf(total, mean, count)
  return sizeOf(count) > 1 && ratio < SIZE_MAX && ratio > 1 / SIZE_MAX
}

/** "Each", "the average grant": of what, the count says. */
function isSpoken(scene: Scene, mean: Figure, count: Figure): boolean {
  if (/^ ?(?:[a-z]+ ){0,2}(?:each|apiece)\b/.test(behind(scene, mean))) return true
  const name = /\b(?:average|mean) ([a-z]+)/.exec(before(scene, mean))?.[1]
  return name !== undefined && behind(scene, count, 24).includes(name.slice(0, 5))
}

/** What one of the mean's units is in those of the total. */
function scaleOf(total: Figure, mean: Figure, count: Figure): number {
  const [above = '', per] = mean.claim.unit.split('/')
  const factor = factorBetween(above, total.claim.unit)
  const many = per === undefined ? null : factorBetween(count.claim.unit, per)
  return (
    (factor === null ? 1 : Number(factor.num) / Number(factor.den)) *
    (many === null ? 1 : Number(many.num) / Number(many.den))
  )
}

function isOf(one: string, other: string): boolean {
  return (
    one === other ||
    (isCounting(one) && isCounting(other) && (one === 'count' || other === 'count'))
  )
}

const COUNTING: ReadonlySet<string> = new Set(
  'count person person-time household firm place set station vehicle ship aircraft train use bed parcel'.split(
    ' ',
  ),
)

function isCounting(dimension: string): boolean {
  return COUNTING.has(dimension)
}

/** Persons, projects, days, acres: what something is divided among. */
function isCount({ claim: { unit } }: Figure): boolean {
  const dimension = dimensionOf(unit)
  return (
    isCounting(dimension) ||
    dimension === 'days' ||
    dimension === 'months' ||
    dimension === 'area' ||
    dimension === 'mass'
  )
}

/** What the mean is of each of, in the text's own words. */
function perOf(scene: Scene, mean: Figure): string | null {
  if (!isChinese(scene, mean)) {
    const found = /^ ?(?:[a-z]+ ){0,3}?(?:per|an?) ([a-z]+)/.exec(behind(scene, mean))?.[1]
    return found === undefined ? null : found.slice(0, 4)
  }
  const said =
    /(?:平均)?(?:每个?([^，。；QSDX一年])|([人户校日月年亩])均|亩(?:产))[^，。；QSDX]{0,10}$/.exec(
      before(scene, mean, 20),
    )
  if (said === null) return null
  return said[1] ?? said[2] ?? '亩'
}

function namedBy({ doc: { text } }: Scene, { claim }: Figure, name: string): boolean {
  const words = text.slice(claim.number.end, claim.end + (name.length > 1 ? 16 : 1)).toLowerCase()
  if (name === '校') return /[所校]/.test(words.slice(0, 6))
  if (name === '日') return /天|日/.test(words.slice(0, 3))
  if (name === '人') return /[人名]/.test(words.slice(0, 3))
  return name.length === 1 ? words.slice(0, 4).includes(name) : words.includes(name)
}
