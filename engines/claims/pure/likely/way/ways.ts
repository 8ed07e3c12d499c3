import type { Range } from '../../checks/stated/ranges.ts'
import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { isTally } from '../../relate/roles/tallies.ts'
import { isPaceOfTime } from '../../units/pace.ts'
import { alike } from '../guess/near.ts'
import { rangeIn, sizeIn } from '../guess/sizes.ts'
import type { Guess } from '../types.ts'
import { type WayWord, wayWordsIn } from './words.ts'

// "Warmer than", 逐年上升, "short of the target": each word of a way with every two figures around that it may be said of.

/** In longer lists a word is said of none of them by itself. */
const FIGURES_MAX = 8
const PAIRS_MAX = 6
/** Further apart than a reader could take for a slip. */
const OFF_MAX = 12

/** The guesses of each word. */
export function waysIn(scene: Scene): readonly (readonly Guess[])[] {
  const words = wayWordsIn(scene)
  return words.flatMap((own, at) => {
    if (own.length === 0) return []
    const figures = levelsNear(scene, at)
    return own.map((word) => waysOf(scene, figures, word))
  })
}

function levelsNear({ pieces, mask }: Scene, at: number): readonly Figure[] {
  const { from = 0, to = 0, figures = [] } = pieces[at] ?? {}
  // "Loss from operations | (41) | (58)": the name of a row says nothing of the rows beside it.
  if (figures.length > 0 && /[\t|]/.test(mask.slice(from, to))) return figures.filter(isLevel)
  const near = [pieces[at - 1], pieces[at], pieces[at + 1]].flatMap((piece) =>
    (piece?.figures ?? []).filter(isLevel),
  )
  if (near.length <= FIGURES_MAX) return near
  const own = (pieces[at]?.figures ?? []).filter(isLevel)
  return own.length <= FIGURES_MAX ? own : []
}

function isLevel(one: Figure): boolean {
  return 'QNS'.includes(one.sort) && !isChange(one)
}

function waysOf(scene: Scene, figures: readonly Figure[], said: WayWord): readonly Guess[] {
  const pairs = figures.flatMap((a, at) =>
    figures
      .slice(at + 1)
      .flatMap((b) =>
        alike(scene, a, b) &&
        !isTally(scene.doc.text, a.claim, b.claim) &&
        !isSign(scene, a, b, said) &&
        !isOfItsOwnEnd(scene, [a, b], said) &&
        !isOfAmount(scene, a, said)
          ? [[a, b] as const]
          : [],
      ),
  )
  // "Faster" than so many minutes is less of them: rules read that.
  const own = pairs.filter(([a]) => !isPaceOfTime(a.claim.unit, said.stem))
  return own
    .toSorted(([a, b], [c, d]) => farOf(a, b, said) - farOf(c, d, said))
    .slice(0, PAIRS_MAX)
    .flatMap(([a, b]) =>
      said.way === 0 ? [wayOf(a, b, said)] : [wayOf(a, b, said), wayOf(b, a, said)],
    )
    .filter(({ off }) => off < OFF_MAX && off > 1 / OFF_MAX)
}

/** 由上涨3.4%转为下降7.6%, "fell 0.8 % after a rise of 1.2 %": a word right before a rate is its sign, and orders no rates. */
function isSign({ mask }: Scene, a: Figure, b: Figure, { end }: WayWord): boolean {
  return a.sort === 'S' && b.sort === 'S' && SIGNED.test(mask.slice(end, end + SIGNED_MAX))
}

/** 较上月回升0.3个百分点；其中总量指数51.2%，订单指数52.1%: its amount stands behind the word, and what it is said of before it. */
function isOfAmount({ mask }: Scene, first: Figure, { end }: WayWord): boolean {
  return first.at >= end && AMOUNT.test(mask.slice(end, end + SIGNED_MAX))
}

/** 从8.6万件下降到4.9万件；办结率98%，满意率96%: where something came to stands behind the word, which orders no others. */
function isOfItsOwnEnd({ mask }: Scene, pair: readonly Figure[], { end }: WayWord): boolean {
  const [came] = ITS_END.exec(mask.slice(end, end + END_MAX)) ?? []
  return came !== undefined && !pair.some(({ at }) => at === end + came.length - 1)
}

const ITS_END = /^(?:了?[到至为][^，。；、QNSD]{0,10}| (?:[a-z]+ly )?to (?:[a-z]+ ){0,2})[QNS]/
const END_MAX = 24
const AMOUNT = /^(?:了|约|近|超过?)?D/
const SIGNED = /^(?:了|约| by| about)? ?S/
const SIGNED_MAX = 8

function farOf(a: Figure, b: Figure, { at }: WayWord): number {
  return Math.max(a.at, b.at, at) - Math.min(a.at, b.at, at)
}

/** The first is said to be more than the second, or less, or as much. */
function wayOf(of: Figure, than: Figure, said: WayWord): Guess {
  const computed = sizeIn(than, of)
  const [own, other] = [of.range, rangeIn(than, of)]
  return {
    kind: 'way',
    roles: [of, than],
    computed,
    off: computed / of.size,
    fits: fits(own, other, said),
    said,
  }
}

const SAME = 0.02

function fits(own: Range, other: Range, { way, isDenied }: WayWord): boolean {
  const reach = Math.abs(other.high) * SAME
  if (way === 0) return own.low <= other.high + reach && other.low <= own.high + reach
  const isMore = (way === 1) !== isDenied
  return isMore ? own.high > other.low : own.low < other.high
}
