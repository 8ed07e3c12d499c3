import { meets, over, type Range, scaled } from '../checks/stated/ranges.ts'
import { before, behind, between, type Figure, type Scene, tiedShare } from '../derived/scene.ts'
import { rangeIn, sizeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import {
  areOfKind,
  figuresAround,
  isAmount,
  isAside,
  isLevel,
  isShare,
  offBy,
  type ReadingOf,
  sumIn,
  type Told,
} from './pool.ts'

// "P, or S of it", "P (S)", "S of the W", "That is S of the target": a share whose part stands beside it, and its whole before.

const FAR = Math.log(2.6)
const WORDS =
  '(?:(?:or|a share of|about|some|just|exactly|just over|just under|well over|roughly|nearly|almost|which is|that is|i\\.e\\.|equal to|equivalent to|representing|a|an|only) )*'
/** Nothing but a mark and a few words between a part and its share. */
const BESIDE = new RegExp(`^(?:[ -][a-z@-]+){0,4}(?:,? \\(|,? [–—] |,? or |, |: )${WORDS}$`)
const FIRST =
  /^(?: of (?:that|this|it|them|these|those|all|(?:the|its|their) [a-z-]+))?(?:,? \(|,? [–—] |, )(?:or |about |some |that is |namely )*$/
/** "92 per cent of the W targeted". */
const OF_WHOLE = /^ of (?:the|its|their|all|a|our)(?: [a-z-]+){0,2}? $/
/** "P on assets of W, which gives a gearing of S". */
const GIVES =
  /\b(?:giv(?:es|ing)|gave|yield(?:s|ing|ed)) an? (?:[a-z-]+ ){1,3}(?:of|at) (?:about |some |just )*$/
/** "That is S of the target". */
const THAT =
  /(?:^|[.;:] )(?:that|this|it) (?:is|was|means|makes|meant|represents|represented|amounts to|equals|corresponds to) (?:about |some |just |almost |nearly |exactly )*$/

export function sharesIn(scene: Scene, held: readonly Relation[]): readonly Told[] {
  const known = held.filter((one) => one.kind === 'share')
  return scene.figures.flatMap((one): readonly Told[] => {
    if (!isShare(one) || scene.pieces[one.claim.sentence]?.grammar !== 'en') return []
    const share = sizeOfShare(one)
    if (!(share > 0) || share >= 1.5) return []
    const part = besideOf(scene, one)
    const fitting = fittingOf(scene, one, part)
    const [fit] = fitting
    const plain = [
      ...plainOf(scene, one, part),
      ...(part === null ? [] : ofSiblings(scene, { one, part }, known)),
    ]
    if (fit?.kind === 'share' && plain.length === 0) known.push(fit)
    return part !== null || plain.length > 0 ? [{ figure: one, fitting, plain }] : []
  })
}

/** "A came first (P, S), B second (P, S)": shares of one list are of one whole. */
function ofSiblings(
  scene: Scene,
  { one, part }: { readonly one: Figure; readonly part: Figure },
  known: readonly Relation[],
): readonly ReadingOf[] {
  return known.flatMap((other): readonly ReadingOf[] => {
    if (other.kind !== 'share' || other.isRest === true) return []
    const [share, whole] = [other.share, other.whole ?? -1].map((at) => scene.byClaim.get(at))
    if (share === undefined || whole === undefined || share === one || whole === part) return []
    const isNear = Math.abs(share.claim.sentence - one.claim.sentence) < 2
    const isSibling = other.part !== null && scene.byClaim.get(other.part) !== part
    return isNear && isSibling && areOfKind(scene, part, whole) && sizeIn(part, whole) < whole.size
      ? readingOf(one, part, whole)
      : []
  })
}

const LEAD = 5

function rangeOfShare(one: Figure): Range {
  return one.claim.unit === 'percent' ? scaled(one.range, 0.01) : one.range
}

function fittingOf(scene: Scene, one: Figure, part: Figure | null): readonly Relation[] {
  const around = figuresAround(scene, one, 4, 1)
  const lead = scene.figures.slice(0, 5).filter((other) => !around.includes(other))
  const pool = [...lead, ...around].filter((other) => other !== one && isAmount(other))
  const wholes = part === null ? pool : scene.figures.filter(isAmount)
  const own = rangeOfShare(one)
  const rest = { low: 1 - own.high, high: 1 - own.low }
  const isThat = part === null && plainOf(scene, one, null).length > 0
  if (isThat) return plainOf(scene, one, null).map(({ relation }) => relation)
  return (part === null ? pool : [part]).flatMap((of) =>
    wholes.flatMap((whole) => {
      if (of === whole || !areOfKind(scene, of, whole)) return []
      const ratio = over(rangeIn(of, whole), rangeIn(whole, whole))
      if (meets(ratio, own)) return [shareOf(one, of, whole, false)]
      return part === null && meets(ratio, rest) ? [shareOf(one, of, whole, true)] : []
    }),
  )
}

function plainOf(scene: Scene, one: Figure, part: Figure | null): readonly ReadingOf[] {
  const all = wholeBehind(scene, one)
  if (all !== null) {
    const levels = figuresAround(scene, one, 0).filter(
      (other) => other.order < one.order && isLevel(other) && areOfKind(scene, other, all),
    )
    return areTogether(one, levels, all) ? [] : levels.flatMap((of) => readingOf(one, of, all))
  }
  if (part !== null)
    return wholesOf(scene, one, part).flatMap((whole) => readingOf(one, part, whole))
  const { from = 0 } = scene.pieces[one.claim.sentence] ?? {}
  const led = scene.mask.slice(from, one.at)
  const isOwn = GIVES.test(led)
  if (!isOwn && !THAT.test(led)) return []
  const last = (scene.pieces[one.claim.sentence - (isOwn ? 0 : 1)]?.figures ?? []).filter(
    (other) => isLevel(other) && other.order < one.order && !isAside(scene, other),
  )
  if (last.length > (isOwn ? 2 : LEVELS_MAX)) return []
  return last.flatMap((of) =>
    last.flatMap((whole) =>
      of !== whole && areOfKind(scene, of, whole) && sizeIn(of, whole) < whole.size
        ? readingOf(one, of, whole)
        : [],
    ),
  )
}

/** "2,318 yes, 312 no, with 84.7 percent of the 3,104 eligible voting": two that are told one behind the other have it together. */
function areTogether(one: Figure, levels: readonly Figure[], all: Figure): boolean {
  return levels.some((level, at) => {
    const next = levels[at + 1]
    return (
      next !== undefined &&
      next.order === level.order + 1 &&
      meets(over(sumIn([level, next], all), rangeIn(all, all)), rangeOfShare(one))
    )
  })
}

const LEVELS_MAX = 3

function readingOf(one: Figure, part: Figure, whole: Figure): readonly ReadingOf[] {
  const off = offBy(sizeIn(part, whole) / whole.size, sizeOfShare(one))
  return off < FAR ? [{ relation: shareOf(one, part, whole, false), off }] : []
}

function wholeBehind(scene: Scene, one: Figure): Figure | null {
  const next = scene.figures[one.order + 1]
  if (next === undefined || next.claim.sentence !== one.claim.sentence || !isLevel(next))
    return null
  if (isAttribute(scene, next)) return null
  return OF_WHOLE.test(scene.mask.slice(one.at + 1, next.at)) ? next : null
}

/** What it was before has its share of what there was then. */
const BASE =
  /\b(?:from|against|than|compared (?:with|to)|versus|after|previously|last year|a year (?:ago|earlier))(?: (?:the|about|some|only))* $/

/** "The three-day kind". */
function isAttribute({ doc: { text } }: Scene, { claim }: Figure): boolean {
  return /^-[a-z]/.test(text.slice(claim.number.end, claim.number.end + 2))
}

/** The part that stands right before its share, or right behind it. */
export function besideOf(scene: Scene, one: Figure): Figure | null {
  // "P, a quarter of which": of the one before it.
  if (/^ of (?:which|whom)\b/.test(behind(scene, one, 12))) return null
  const last = scene.figures.findLast(({ order, sort }) => order < one.order && sort !== 'O')
  const next = scene.figures[one.order + 1]
  const isOwn = (other: Figure | undefined): other is Figure =>
    other !== undefined &&
    other.claim.sentence === one.claim.sentence &&
    isLevel(other) &&
    !isAttribute(scene, other) &&
    !BASE.test(before(scene, other, 40))
  if (isOwn(last) && BESIDE.test(scene.mask.slice(last.at + 1, one.at).replaceAll('O', '@')))
    return last
  if (isOwn(next) && FIRST.test(scene.mask.slice(one.at + 1, next.at))) return next
  return null
}

/** Of what was told right before, and of nothing else. */
const OF_TOLD =
  /^ of (?:it|that|this|(?:the|all) (?:total|whole|sum|lot|notifications|cases))(?: [a-z]+)?(?:[.,;)(]| –| —|$)/

/** Of what the shares beside it hold; else the figures of the kind that are more, in the nearest sentence before that has one. */
function wholesOf(scene: Scene, one: Figure, part: Figure): readonly Figure[] {
  const said = part.order < one.order ? behind(scene, one, 40) : between(scene, one, part)
  if (!OF_TOLD.test(said)) return []
  const own = scene.pieces[one.claim.sentence]
  for (let back = 0; back <= 2; back += 1) {
    const piece = scene.pieces[one.claim.sentence - back]
    if (piece === undefined || (back > 1 && piece.paragraph !== own?.paragraph)) return []
    const found = piece.figures.filter(
      (other) =>
        other !== part &&
        other.order < one.order &&
        isLevel(other) &&
        areOfKind(scene, other, part) &&
        sizeIn(other, part) > part.size,
    )
    if (found.length > 0) return found.length > 2 ? [] : found
  }
  const lead = scene.figures
    .slice(0, LEAD)
    .filter(
      (other) => isLevel(other) && areOfKind(scene, other, part) && sizeIn(other, part) > part.size,
    )
  return new Set(lead.map(({ size }) => size)).size === 1 ? lead : []
}

export function sizeOfShare({ claim, size }: Figure): number {
  const { fraction, unit } = claim
  if (fraction !== null) return Number(fraction.num) / Number(fraction.den)
  return unit === 'percent' ? size / 100 : size
}

export function shareOf(share: Figure, part: Figure, whole: Figure, isRest: boolean): Relation {
  const told = { ...tiedShare(share, part, whole), isOutright: true as const }
  return isRest ? { ...told, isRest: true } : told
}
