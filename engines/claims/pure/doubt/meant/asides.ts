import type { Scene } from '../../derived/scene.ts'
import { sizeOf } from '../../derived/scene.ts'
import type { ReadClaim, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { at, led, type Of, type Text } from '../text.ts'

// A change whose result was told only in passing, beside the figure that is meant: 服务旅客1165.6万人次，日均18.8万人次，比去年的1082.3万人次
// 增加83.3万人次. Exchanged, it is tested like any other.

/** The change, or the sum, as it is meant, none where that can't be told; itself where nothing says that another figure is meant. */
export function exchanged(said: Text, one: Relation): readonly Relation[] {
  if (one.kind === 'parts') return [withTakenOff(said, one)]
  if (one.kind !== 'change') return [one]
  return ofStep(said, one) ?? ofTotal(said, one) ?? [one]
}

const TAKEN_OFF = /(?:抵[销消减]|冲[销减]|内部交易|内部往来)[^，。；\d]{0,6}$/

/** 分部间抵销3.2亿元: what is taken off the sum of the others, however it is printed. */
function withTakenOff(said: Text, one: Of<'parts'>): Relation {
  if (!one.complete || one.less !== undefined) return one
  const isOff = (part: number): boolean => {
    const claim = at(said, part)
    return (
      claim !== undefined && claim.value.coefficient > 0 && TAKEN_OFF.test(led(said, claim, 16))
    )
  }
  const less = one.parts.filter(isOff)
  return less.length === 0 ? one : { ...one, parts: one.parts.filter((part) => !isOff(part)), less }
}

/** 日均, 场均, 人均, "an average of": what is told of each, not of all. */
export const MEAN =
  /(?:[日月年季周天场人户亩件次台辆车单店班站旬]均|平均)[^，。；、\d]{0,6}$|每[天日月年周场人户亩件台辆][^，。；、\d]{0,6}$|\b(?:average|averaging|mean)(?: of)?(?: (?:about|some|around|just))? $/i
/** 即每吨, 折合, 约合, "or", "that is": the same once more. */
const AGAIN = /(?:即|折合|约合|合|也就是)每?[^，。；、\d]{0,4}$|\b(?:or|i\.e\.|that is),? $/i
/** As far before it as it may be told. */
const CLAIMS_BACK = 3

/** The figure before an aside, if what it is compared with is no aside of that sort. */
function ofTotal(said: Text, one: Of<'change'>): readonly Relation[] | null {
  const [to, from] = [at(said, one.result), at(said, one.base)]
  if (to === undefined || from === undefined || to.sentence !== from.sentence) return null
  if (from.start < to.end) return null
  for (const words of [MEAN, AGAIN]) {
    if (!words.test(led(said, to, 24)) || words.test(led(said, from, 24))) continue
    const meant = beforeAside(said, to, from, words)
    if (meant === null) continue
    // 每斤1.24元，即每吨2480元，低0.14元: how much was given the unit of the aside.
    const units = [from, at(said, one.amount) ?? from].map(({ unit }) => unit)
    const isOfAside = to.unit !== meant.unit && units.includes(to.unit)
    if (!isOfAside) return [{ ...one, result: meant.index }]
    const isSame = meant.unit === from.unit
    return isSame ? [{ ...one, result: meant.index, amount: null, amountIs: null }] : []
  }
  return null
}

function beforeAside(said: Text, to: ReadClaim, from: ReadClaim, aside: RegExp): ReadClaim | null {
  const { claims } = said.context
  for (let index = to.index - 1; index >= Math.max(0, to.index - CLAIMS_BACK); index -= 1) {
    const claim = claims[index]
    if (claim === undefined || claim.sentence !== to.sentence) return null
    if (/[。；;]/.test(said.doc.text.slice(claim.end, to.start))) return null
    if (!areOfKind(claim, from) || claim.kind === 'growth' || claim.kind === 'share') continue
    return aside.test(led(said, claim, 24)) ? null : claim
  }
  return null
}

/** 168个, 场均3球, 154球: of counted things one unit may be told in another word. */
function areOfKind(a: ReadClaim, b: ReadClaim): boolean {
  return (
    a.unit === b.unit ||
    b.unit.startsWith(`${a.unit}/`) ||
    (dimensionOf(a.unit) === 'count' && dimensionOf(b.unit) === 'count' && a.form === b.form)
  )
}

/** 与198.5万人次相比，多了38.3万人次，增长19.3%: what was read as the result is how much more it is. */
function ofStep({ scene }: Text, one: Of<'change'>): readonly Relation[] | null {
  const { amount, amountIs, result, base } = one
  if (amount === null || amountIs !== 'relative' || result === null || base === null) return null
  const [rate, step, from] = [amount, result, base].map((index) => scene.byClaim.get(index))
  if (rate === undefined || step === undefined || from === undefined) return null
  const is = (100 * sizeOf(step)) / sizeOf(from)
  const isIt = Math.abs(is - sizeOf(rate)) <= ROUNDED * 10 ** rate.claim.precision
  return isIt && isMore(scene, step.claim) ? [{ ...one, result: null, difference: result }] : null
}

const ROUNDED = 0.6
const MORE =
  /(?:多|少|增|减|涨|跌|升|降|高|低)[长加了出到]{0,2}[近约逾超]?$|\b(?:up|down|by)(?: (?:about|some))? $/i

function isMore({ doc: { text } }: Scene, { start }: ReadClaim): boolean {
  return MORE.test(text.slice(Math.max(0, start - 20), start))
}
