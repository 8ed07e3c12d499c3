import { factorBetween, isCounted } from '../../checks/stated/units.ts'
import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { sizeOf } from '../../relate/evidence/figure.ts'
import { dimensionOf } from '../../units/table.ts'

// "成交31.7万吨，成交额1268万元，均价40元/吨": a price in yuan per tonne right behind so many yuan and so many tonnes is of those two, whatever the words, since its
// unit says what it was computed from.

type Mean = Extract<Relation, { kind: 'mean' }>

/** Figures before a price that are looked at, without changes and shares. */
const BACK = 8
/** A reader takes what is further off for the price of something else. */
const NEAR = 3
/** Of heads and households means are told over a time. */
const NO_NUMBER = /\/(?:person|household|day|days|hour|month|months|year|share|km2)$/
/** A clause of its own that names nothing else: 梨的均价 and 上年均价 are of something else. */
const PRICE =
  /(?:^|[，。；、\n])(?:其?(?:全[周月年]|当[日月]|成交|平均|综合|加权))*(?:均价|单价|平均价格?|每[^，。；\d]{1,3})(?:约|为|达到?|是)*$|(?:,| at| or| giving) (?:at )?an average(?: price| cost)?(?: of)?(?: about)? $/i
/** A part begins, of which the price may be. */
const PART = /其中|同期|上年|去年|\b(?:of which|including|last year|a year)\b/i

/** What stands in brackets is told beside the rest: 93.40亿件（上年同期为77.77亿件）. */
const BRACKETS = /（[^（）]{0,40}）/g

export function tripleOf(scene: Scene, price: Figure, bases: ReadonlySet<number>): Mean | null {
  const { claim, sort } = price
  const [top = '', below = ''] = claim.unit.split('/')
  if (sort !== 'Q' || below === '' || isChange(price) || NO_NUMBER.test(claim.unit)) return null
  const own = scene.doc.sentences[claim.sentence]
  const lead = scene.doc.text.slice(Math.max(own?.start ?? 0, claim.start - 30), claim.start)
  if (!PRICE.test(lead) || bases.has(claim.index)) return null
  const [second, first] = levelsBefore(scene, price, bases)
  if (first === undefined || second === undefined) return null
  const told = scene.doc.text.slice(first.claim.start, claim.start).replace(BRACKETS, '')
  if (PART.test(told)) return null
  const isTotal = (one: Figure): boolean => factorBetween(one.claim.unit, top) !== null
  const isCount = (one: Figure): boolean =>
    factorBetween(one.claim.unit, below) !== null || (isCounted(below) && isCounted(one.claim.unit))
  const [total, count] = isTotal(second) && isCount(first) ? [second, first] : [first, second]
  if (!isTotal(total) || !isCount(count) || total.claim.period !== count.claim.period) return null
  if (dimensionOf(total.claim.unit) === dimensionOf(count.claim.unit)) return null
  const by = isCounted(below)
    ? 1
    : Number(factorBetween(count.claim.unit, below)?.num ?? 1n) /
      Number(factorBetween(count.claim.unit, below)?.den ?? 1n)
  const off = total.size / (count.size * by) / price.size
  const isSlip =
    SCALES.some((power) => Math.abs(Math.abs(Math.log10(off)) - power) < SLIP) ||
    sizeOf(scene.doc.text, total.claim).slips.some(
      ({ value }) => Math.abs(Math.log10((off * value) / total.size)) < SLIP,
    )
  if (!isSlip && (off > NEAR || off < 1 / NEAR)) return null
  return { kind: 'mean', mean: claim.index, total: total.claim.index, count: count.claim.index }
}

const SCALES = [3, 4, 6, 8] as const
const SLIP = 0.01

/** The two levels before it, in its sentence or the one before. */
function levelsBefore(scene: Scene, price: Figure, bases: ReadonlySet<number>): readonly Figure[] {
  const paragraph = scene.pieces[price.claim.sentence]?.paragraph
  return scene.figures
    .slice(Math.max(0, price.order - BACK), price.order)
    .filter(
      (one) =>
        one.sort === 'Q' &&
        !isChange(one) &&
        !bases.has(one.claim.index) &&
        price.claim.sentence - one.claim.sentence <= 1 &&
        scene.pieces[one.claim.sentence]?.paragraph === paragraph,
    )
    .slice(-2)
    .reverse()
}
