import {
  before,
  between,
  type Figure,
  type Piece,
  type Scene,
  sizeOf,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { slotOf } from './slots.ts'
import { areOfOne, isTold, levelsAbove, mayBeSum, slippedSum, sureOrSlipped } from './sums.ts'

// "W in work. Of these, F worked full time and P part time": two kinds of which everything is one or the other.

const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmen\b/, /\bwomen\b/],
  [/\bmales?\b/, /\bfemales?\b/],
  [/\bboys\b/, /\bgirls\b/],
  [/\badults?\b/, /\bchildren\b/],
  [/\bfull[- ]time\b/, /\bpart[- ]time\b/],
  [/\bpermanent\b/, /\b(?:temporary|fixed-term)\b/],
  [/\burban\b|\bin (?:towns|cities)\b/, /\brural\b|\bin (?:the countryside|villages)\b/],
  [/\bundergraduates?\b/, /\b(?:post)?graduates?\b/],
  [/\brenewals?\b|\brenewed\b/, /\bnew\b/],
  [/\b(?:owned|freehold)\b/, /\b(?:leased|rented|leasehold)\b/],
  [/\bpassed\b/, /\bfailed\b/],
  [/\bhome\b/, /\baway\b|\babroad\b|\bforeign\b/],
  [/\bemergenc(?:y|ies)\b/, /\b(?:planned|elective|scheduled)\b/],
  [/\bin-?patients?\b/, /\bout-?patients?\b/],
  [/\b(?:domestic|inland)\b/, /\b(?:international|foreign|overseas|cross-border)\b/],
  [/\bpublic\b/, /\bprivate\b/],
  [/\bseniors?\b/, /\bjuniors?\b/],
  [/\bday (?:pupils?|students?)\b/, /\bboarders?\b|\bboarding\b/],
  [/\bonshore\b/, /\boffshore\b/],
  [/\bonline\b/, /\b(?:in person|in-person|in shops|in stores|on paper|by post)\b/],
  [/\bfatal\b/, /\bnon-fatal\b/],
  [/\b(?<!non-)residents\b/, /\bnon-residents\b/],
  [/\bweekdays?\b/, /\bweekends?\b/],
  [/\b(?:paid|paying)\b/, /\bfree\b/],
  [/\b(?:new|first-time)\b/, /\b(?:existing|returning|used|second-hand)\b/],
]

/** Between the two, whatever shares are told of the first. */
const JOINED = /^[^.;:QDX]{0,90}(?:,|,? and|,? while|,? with|,? against) [^.;:QDXS]{0,60}$/
/** What one of them is held against, or is a part of. */
const HELD =
  /\b(?:than|from|compared|against|of which|of whom|including|up|down|rose|fell|more|fewer|less|average|mean|per|each|every|target|capacity|record)\b/
const THIRD =
  /\b(?:others?|rest|remaining|remainder|unknown|undisclosed|unspecified|non-binary|both|neither|abstain\w*|did not|mixed|prefer)\b/
const LINK =
  /^[^.;SDX]{0,60}(?:(?:,|\()? ?\bof (?:which|whom|them|these)\b|:| – |—|,? ?\b(?:comprising|consisting of|made up of|including both)\b|,)[^.;QSDX]{0,24}$/
const OF_THEM = /^of (?:these|those|them|this|that|whom|which|the)\b/
const SENTENCES = 6
const WHOLES_BACK = 6
/** How far behind them a third kind is looked for. */
const AHEAD = 160
const CHANCE_MAX = 8

export function pairsIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap((piece, at) => {
    if (piece.grammar !== 'en' || piece.figures.length < 2) return []
    const levels = piece.figures.filter((one) => one.sort === 'Q' && isTold(scene, one))
    return levels.flatMap((one, order) => {
      const other = levels[order + 1]
      if (other === undefined || !arePair(scene, one, other)) return []
      const next = levels[order + 2]
      const last = levels
        .slice(Math.max(0, order - WHOLES_BACK), order)
        .findLast((whole) => areOfOne(scene, whole, one) && mayBeSum(whole, [one, other]))
      const isOn = next !== undefined && areOfOne(scene, one, next)
      if (isOn || isGoingOn(scene, at, other)) return []
      const parts = [one, other]
      if (last !== undefined) {
        const words = between(scene, last, one)
        const isLinked = LINK.test(words) && !HELD_BEFORE.test(words)
        return isLinked ? sureOrSlipped(scene, test, { whole: last, parts }) : []
      }
      return ofAbove(scene, test, piece, parts)
    })
  })
}

const HELD_BEFORE = /\b(?:than|from|compared|against|up|down|rose|fell|average|per|each|every)\b/

function arePair(scene: Scene, a: Figure, b: Figure): boolean {
  if (!areOfOne(scene, a, b) || a.claim.period !== b.claim.period) return false
  const words = between(scene, a, b)
  if (!JOINED.test(words) || HELD.test(words) || THIRD.test(words)) return false
  const [one, other] = [slotOf(scene, a), slotOf(scene, b)]
  return (
    areKinds(one.follows, other.follows) ||
    (areKinds(one.led, other.led) && !HELD.test(`${one.led} ${other.led}`))
  )
}

function areKinds(one: string, other: string): boolean {
  return KINDS.some(
    ([x, y]) =>
      (x.test(one) && y.test(other) && !y.test(one) && !x.test(other)) ||
      (y.test(one) && x.test(other) && !x.test(one) && !y.test(other)),
  )
}

/** "And 12 others", "the rest gave no answer". */
function isGoingOn(scene: Scene, at: number, last: Figure): boolean {
  const [own, next] = [scene.pieces[at], scene.pieces[at + 1]]
  if (own === undefined) return true
  const rest = scene.mask.slice(last.at + 1, Math.min(own.to, last.at + AHEAD))
  const isNear = next !== undefined && next.paragraph === own.paragraph
  return THIRD.test(rest) || (isNear && NEXT.test(scene.mask.slice(next.from, next.from + AHEAD)))
}

const NEXT =
  /^(?:the (?:rest|remaining|remainder|others?)|another|a further|some [^.]{0,20}unknown)\b/

/** The level in the sentences before that they would make up. */
function ofAbove(
  scene: Scene,
  test: Test,
  piece: Piece,
  parts: readonly Figure[],
): readonly Relation[] {
  const [first] = parts
  if (first === undefined || HELD.test(before(scene, first))) return []
  const least = Math.max(...parts.map(sizeOf))
  const above = levelsAbove(scene, first, SENTENCES).filter(
    (one) => one.claim.sentence < first.claim.sentence && sizeOf(one) > least,
  )
  const isOf = OF_THEM.test(scene.mask.slice(piece.from, piece.from + 12))
  const nearest = above.at(-1)
  const [only, ...more] = above.filter(({ claim }) => claim.sentence === nearest?.claim.sentence)
  const isNext = first.claim.sentence - (only?.claim.sentence ?? 0) === 1
  if (isOf && only !== undefined && more.length === 0 && isNext)
    return sureOrSlipped(scene, test, { whole: only, parts })
  const sums = above.map((whole) => ({ whole, parts }))
  return slippedSum(scene, test, sums, CHANCE_MAX)
}
