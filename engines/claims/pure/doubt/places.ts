import { alike, sizeOf } from '../derived/scene.ts'
import type { ReadClaim } from '../model.ts'
import { MEAN } from './meant/asides.ts'
import { at, led, next, type Of, sizeOf as sizeOfClaim, type Text } from './text.ts'

// Places that were counted in a list which isn't the one that is meant: it holds its own whole, or a mean beside the totals, goes on with
// another list, or begins behind the first.

export function isOfAnotherList(said: Text, one: Of<'counted'>): boolean {
  const place = at(said, one.figure)
  const beside = one.beside.flatMap((index) => at(said, index) ?? [])
  if (one.check !== 'rank' || place === undefined || beside.length < 2) return false
  const areMeans = beside.map((claim) => MEAN.test(led(said, claim, 16)))
  if (areMeans.includes(true) && areMeans.includes(false)) return true
  if (beside.some((claim) => APART.test(next(said, claim, 8)))) return true
  const told = sizeOfClaim(place)
  const sizes = beside.map(sizeOfClaim)
  const own = sizes.toSorted((a, b) => b - a)[one.is.least - 1] ?? 0
  const isMore = (claim: ReadClaim): boolean => sizeOfClaim(claim) > own
  const strangers = beside.filter(
    (claim) => isMore(claim) && isStranger(said, claim, beside, place),
  )
  const few = one.is.least - told
  if (few > 0) return strangers.length >= few
  return beginsBehind(said, beside, told - one.is.most, isMore)
}

/** 以4.4分之差屈居第二: how far apart two are. */
const APART = /^之差|^的?差距/

/** 在4488名就业者中: all of them; 从起火场所看，住宅1576起: of a list that begins anew behind the place. */
function isStranger(
  said: Text,
  claim: ReadClaim,
  beside: readonly ReadClaim[],
  place: ReadClaim,
): boolean {
  const isWhole = claim === beside[0] && /^[^，。；\d]{0,12}[中里]/.test(next(said, claim, 14))
  const others = beside.filter((one) => one !== claim)
  const isAnew =
    claim.sentence > place.sentence && others.every(({ sentence }) => sentence < claim.sentence)
  return isWhole || isAnew
}

/** 最高的是甲区，31.8%；乙区28.4%、丙区26.9%，分列第二、第三位: who is called the first stands before them. */
function beginsBehind(
  said: Text,
  beside: readonly ReadClaim[],
  few: number,
  isMore: (claim: ReadClaim) => boolean,
): boolean {
  const first = beside[0]
  const figure = said.scene.byClaim.get(first?.index ?? -1)
  if (few < 1 || first === undefined || figure === undefined) return false
  const before = (said.scene.pieces[first.sentence]?.figures ?? []).filter(
    (one) =>
      one.claim.index < first.index &&
      sizeOf(one) > 0 &&
      alike(said.scene, one, figure) &&
      isMore(one.claim),
  )
  return before.length >= few
}

/** 单日, 一天: what came in one day isn't held against what came in fifty. */
const OF_ONE_DAY =
  /(?:单[日天月周场]|[当这那][日天]|一天之?内?)[^，。；\d]{0,8}$|\b(?:on|in) (?:that|a single|one) (?:day|night|week|month)[^.;,\d]{0,12}$/i
/** 1983年入行时22岁: how old somebody was. */
const ONCE = /(?:时|那年|当年)(?:仅|才|只有|刚|年仅)?$|\b(?:was|were) (?:only |just )?$/

/** Of two that an order ties one is of a day, or of another time of the same. */
export function isOutOfOrder(said: Text, { value, target, isOrder }: Of<'target'>): boolean {
  const pair = [value, target].flatMap((index) => at(said, index) ?? [])
  if (isOrder !== true || pair.length < 2) return false
  const areAges = pair.every(({ unit }) => unit === 'years')
  return (
    isOfOne(pair.map((one) => OF_ONE_DAY.test(led(said, one, 20)))) ||
    (areAges && isOfOne(pair.map((one) => ONCE.test(led(said, one, 16)))))
  )
}

function isOfOne([a, b]: readonly boolean[]): boolean {
  return a !== b
}
