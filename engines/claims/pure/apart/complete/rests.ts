import {
  before,
  behind,
  between,
  type Figure,
  type Piece,
  relationsOf,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isRestOfTime } from '../../relate/sums/rest-of-time.ts'
import { areSumOf } from '../../relate/whole/slip.ts'
import type { Test } from '../outright/frames.ts'
import { slotOf } from './slots.ts'
import {
  areOfOne,
  isTold,
  levelsAbove,
  mayBeSum,
  type Sum,
  slippedSum,
  sureOrSlipped,
  sureSum,
} from './sums.ts'

// "A lived in halls, and the remaining Q at home", "followed by all other goods with Q", 其余Q: what is left of a whole closes the list of its parts.

const CLOSING =
  /\b(?:the|its|their) (?:remaining|other|rest,?|remainder)\b[^.;QSDX]{0,44}$|\b(?:all|and|with) (?:the )?others?\b[^.;,QSDX]{0,30}$|\bremaining [a-z]+\b[^.;,QSDX]{0,24}$/
const CLOSING_BEHIND =
  /^[^.;QSDX]{0,40}\b(?:made up|make up|makes up|is|are|was|were|being|from) the (?:remainder|rest|balance)\b/
const HAN_CLOSING = /(?:其余|其他|其它|余下|剩余|剩下)[^，。；：、QSDX]{0,12}$/
/** Some of it is told apart, or left out. */
const OPEN =
  /\b(?:of which|of whom|includ\w+|such as|among|between|than|compared|average|each|per|top|largest)\b|其中|包括|同比|平均|主要|前[几一二两三四五六七八九十QN]/
const SENTENCES = 5
const PARTS_MAX = 8
const WORDS_MAX = 800
const CHANCE_MAX = 12

export function closes(scene: Scene, one: Figure): boolean {
  if (scene.pieces[one.claim.sentence]?.grammar === 'zh')
    return HAN_CLOSING.test(before(scene, one, 24))
  const led = before(scene, one)
  return (CLOSING.test(led) && !isRestOfTime(led)) || CLOSING_BEHIND.test(behind(scene, one))
}

export function restsIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap((piece) =>
    piece.figures.flatMap((last) => {
      if (last.sort !== 'Q' || last.order < 2 || !isTold(scene, last) || !closes(scene, last))
        return []
      const isOn = scene.figures
        .slice(last.order + 1, last.order + 1 + PARTS_MAX)
        .some(
          (next) =>
            next.claim.sentence === last.claim.sentence &&
            areOfOne(scene, next, last) &&
            isTold(scene, next),
        )
      return isOn ? [] : restOf(scene, test, piece, last)
    }),
  )
}

/** The whole in its own sentence, or in the one before; else the only one that a slip keeps from being it. */
function restOf(scene: Scene, test: Test, piece: Piece, last: Figure): readonly Relation[] {
  const stream = [...levelsAbove(scene, last, SENTENCES), last]
  const own = stream.filter(({ claim }) => claim.sentence === last.claim.sentence)
  const [whole, ...parts] = own
  const isClosed = !OPEN.test(scene.mask.slice(parts[0]?.at ?? last.at, last.at))
  if (whole !== undefined && parts.length > 1 && isClosed && isOfIt(scene, piece, whole, parts))
    return sureSum(scene, test, { whole, parts })
  const words = scene.mask.slice(piece.from, last.at)
  // 其他花茶 is a kind of tea by that name, and 其余各类 are several: nothing is sure but what the digits say.
  if (/(?:其他|其它|其余各)[^，。；：、QSDX]{0,12}$/.test(before(scene, last, 24)))
    return slippedSum(scene, test, sumsOf(scene, stream), CHANCE_MAX)
  if (own.length > 1 && !OPEN.test(words)) {
    const shared = wholesOfShares(scene, test, own)
    const [of, ...others] = shared
    if (of !== undefined && others.length === 0)
      return isFilled(stream, of, own) ? [] : sureOrSlipped(scene, test, { whole: of, parts: own })
    const above = stream.filter(({ claim }) => claim.sentence === last.claim.sentence - 1)
    const [only, ...more] = above
    if (only !== undefined && more.length === 0 && mayBeSum(only, own))
      return sureSum(scene, test, { whole: only, parts: own })
    const wholes = stream.filter((one) => one.claim.sentence < last.claim.sentence)
    const found = slippedSum(
      scene,
      test,
      wholes.map((one) => ({ whole: one, parts: own })),
      CHANCE_MAX,
    )
    if (found.length > 0) return found
    if (own.length > 2 && piece.grammar === 'en') {
      const heads = headsOf(scene, last).map((one) => ({ whole: one, parts: own }))
      const ofHead = slippedSum(scene, test, heads, CHANCE_OF_HEAD)
      if (ofHead.length > 0) return ofHead
    }
  }
  return slippedSum(scene, test, sumsOf(scene, stream), CHANCE_MAX)
}

/** "Fast ones number 12,474. Slow ones account for 38,130, or 59 %, and others for the remaining 14,028": what was told above is a part as well. */
function isFilled(stream: readonly Figure[], whole: Figure, own: readonly Figure[]): boolean {
  const above = stream.slice(0, stream.length - own.length).filter(({ size }) => size < whole.size)
  return above.some(
    (one, at) => areSumOf(whole, [one, ...own]) || areSumOf(whole, [...above.slice(at), ...own]),
  )
}

/** What a text is about stands in its title and first sentences. */
function headsOf({ figures }: Scene, last: Figure): readonly Figure[] {
  return figures.filter(
    (one) =>
      one.claim.sentence < Math.min(HEAD, last.claim.sentence - SENTENCES) &&
      one.claim.unit === last.claim.unit &&
      one.sort === last.sort,
  )
}

const HEAD = 6
const CHANCE_OF_HEAD = 30

/** "A, or S of the total; … and the remaining B": of what the share is. */
function wholesOfShares(scene: Scene, test: Test, parts: readonly Figure[]): readonly Figure[] {
  const found = parts.flatMap(({ claim }) =>
    relationsOf(scene, claim.index).flatMap((one) =>
      one.kind === 'share' && one.part === claim.index && test(one) === true
        ? (scene.byClaim.get(one.whole ?? -1) ?? [])
        : [],
    ),
  )
  return [...new Map(found.map((one) => [one.size, one])).values()]
}

/** "Of the W homes, A …, while the other B": larger than all of them, and told as what they are of. */
function isOfIt(scene: Scene, piece: Piece, whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.some(({ size }) => size >= whole.size)) return false
  const led = scene.mask.slice(piece.from, whole.at)
  const [first] = parts
  const words = first === undefined ? '' : between(scene, whole, first)
  return (
    /^(?:out )?of (?:the |its |their |these |those |all )*$/.test(led) ||
    /\bof (?:which|whom|them|these)\b|: ?[^.;]{0,30}$|其中|：/.test(words) ||
    areLedAlike(scene, whole, parts)
  )
}

/** 新增W，投向甲A，投向乙B，投向其他C: parts that begin with one word, and their whole doesn't. */
function areLedAlike(scene: Scene, whole: Figure, parts: readonly Figure[]): boolean {
  const words = new Set(parts.map((one) => slotOf(scene, one).led.slice(0, 2)))
  const [word = ''] = words
  const isOne = words.size === 1 && /^[㐀-鿿]{2}$/.test(word)
  return isOne && !slotOf(scene, whole).led.includes(word)
}

/** The levels that end with the last one, as parts, and each one before them. */
function sumsOf(scene: Scene, stream: readonly Figure[]): readonly Sum[] {
  const sums: Sum[] = []
  for (let from = Math.max(1, stream.length - PARTS_MAX); from + 2 <= stream.length; from += 1) {
    const parts = stream.slice(from)
    const [first, last] = [parts[0]?.at ?? 0, parts.at(-1)?.at ?? 0]
    if (last - first > WORDS_MAX || OPEN.test(scene.mask.slice(first, last))) continue
    for (const whole of stream.slice(0, from)) sums.push({ whole, parts })
  }
  return sums
}
