import {
  before,
  behind,
  between,
  counterOf,
  type Figure,
  isChange,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'

// "Of the 18 recommendations 11 have been carried out and four in part, leaving three outstanding", 46项中18项…，其余28项: who tells what is left of a
// whole has told all the others.

type Test = (relation: Relation) => boolean | null

/** What stands before what is left. */
export const LEFT =
  /(?:\bleav(?:es|ing)(?: (?:just|only|another|about|some|around))*|\bthe (?:other|remaining|rest,|rest:|balance of|remainder of)(?: (?:about|some))?) $|(?:其余|余下|剩余|剩下)的?[^，。；、：QSDXN@]{0,8}$/
/** "The other two each", "the other 30 that came by train": of each, or narrowed down to some. */
const NARROWED =
  /^(?: [a-z]+){0,2} (?:each|apiece|per|which|that|who|with|from|of)\b|^[^，。；]{0,6}[每各均]|^(?: [a-z]+){0,2} (?:days?|weeks?|months?|years?|hours?|minutes?)\b/
const OF_WHOLE =
  /\b(?:of|among|out of|in) (?:(?:the|its|their|our|these|those|all|a|total|[a-z]+['’]s?) )*$|(?:的|在|这|全部|上述)$/
/** "Gifts of 2.7 million, including a legacy of 600,000": a part itself. */
const INCLUDED = /\b(?:including|such as|notably)\b[^.,;:QSDXN]*$/
/** What ends a list, or opens it. */
const OTHERWISE =
  /\b(?:including|such as|notably|among them|for example|at least|each|apiece|a further|also|as well as|more than one|both)\b|包括|例如|如|等|另有|还有|同时|每/

/** "It rejects four": a number that was read as none. */
const UNREAD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|several|some)\b/
/** "Nine of the 13 cities" at the head of a sentence, not "left a surplus of 2.9 of the 8.2 million". */
const HEAD = 20

const OF_ALL = /^(?: [a-z]+){0,3} of (?:the|its|their) (?:[a-z]+['’]s? )?$/
/** "Q have been saved out of a full-year target of Q". */
const OUT_OF = /^(?: [a-z-]+){0,6} out of (?:a|an|the|its|their) (?:[a-z-]+ ){0,3}(?:of )?$/
/** "Q behind plan": how far one is from another. */
const APART = /^ (?:behind|ahead|above|below|short|over|under|more|less|fewer|higher|lower)\b/

const SENTENCES_BACK = 2
const MEMBERS_MAX = 6

export function leftOf(scene: Scene, test: Test): readonly Relation[] {
  return scene.figures.flatMap((rest) => {
    if (!isLevel(rest) || !LEFT.test(before(scene, rest, 40))) return []
    if (NARROWED.test(behind(scene, rest, 30))) return []
    const list = listBefore(scene, rest)
    const meant = list === null ? null : (sumOf(scene, list) ?? shareOf(scene, list))
    if (meant === null || list === null) return []
    return mayBeOtherwise(scene, list, test) ? [] : [meant]
  })
}

type List = {
  readonly whole: Figure
  readonly members: readonly Figure[]
  readonly shares: readonly Figure[]
  readonly rest: Figure
  /** All figures of the kind from the first sentence looked at on. */
  readonly like: readonly Figure[]
}

/** The whole is what words call one, "of the Q": the nearest before the rest. */
function listBefore(scene: Scene, rest: Figure): List | null {
  const own = scene.pieces[rest.claim.sentence]
  const figures = scene.figures.slice(Math.max(0, rest.order - 4 * MEMBERS_MAX), rest.order + 1)
  const near = figures.filter(
    ({ claim }) =>
      rest.claim.sentence - claim.sentence <= SENTENCES_BACK &&
      scene.pieces[claim.sentence]?.paragraph === own?.paragraph,
  )
  const like = near.filter((one) => one === rest || isLike(scene, one, rest))
  const at = like.findLastIndex(
    (one) =>
      one !== rest &&
      isLevel(one) &&
      OF_WHOLE.test(before(scene, one, 30)) &&
      !INCLUDED.test(before(scene, one, 60)),
  )
  const whole = like[at]
  if (whole === undefined) return null
  // "Lent to houses in 21 countries. Nine paintings came back, leaving three": where it was, and not what they are of.
  if (
    whole.claim.sentence !== like[at + 1]?.claim.sentence &&
    /\bin $/.test(before(scene, whole, 6))
  )
    return null
  const part = like[at - 1]
  const isPartBefore =
    part !== undefined &&
    part.claim.sentence === whole.claim.sentence &&
    isLevel(part) &&
    (OUT_OF.test(between(scene, part, whole)) ||
      (part.at - (scene.pieces[part.claim.sentence]?.from ?? 0) < HEAD &&
        OF_ALL.test(between(scene, part, whole))))
  const members = [...(isPartBefore ? [part] : []), ...like.slice(at + 1, -1)].filter(
    (one) => !isBracketed(scene, one) && !isChange(one) && !APART.test(behind(scene, one, 20)),
  )
  const shares = near.filter(
    (one) => one.sort === 'S' && one.order > whole.order && !isBracketed(scene, one),
  )
  // 五种里只有灰头鹀少了: the whole, told again.
  if (members.some(({ size }) => size === whole.size)) return null
  if (members.length > MEMBERS_MAX || !areOfOneSize(whole, [...members, rest])) return null
  // "Of 22 members 17 take part: France pays 24 %, Spain 9 %; the other 13 share the rest": of those 17.
  const last = members.at(-1)
  if (last !== undefined && shares.some(({ order }) => order > last.order)) return null
  const told = scene.mask.slice(whole.at, rest.at)
  if (OTHERWISE.test(told) || UNREAD.test(told)) return null
  return { whole, members, shares, rest, like }
}

function isLevel(one: Figure): boolean {
  return (one.sort === 'Q' || one.sort === 'N') && one.claim.bound === 'exact' && !isChange(one)
}

function isLike({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  if ((a.sort !== 'Q' && a.sort !== 'N') || !mayBeAlike(text, a.claim, b.claim)) return false
  const [left, right] = [counterOf(text, a.claim), counterOf(text, b.claim)]
  return left === '' || right === '' || left === right
}

/** Times as much as the whole, or as little, unless by a word of scale. */
const SIZES = 5

function areOfOneSize(whole: Figure, members: readonly Figure[]): boolean {
  const off = Math.abs(Math.log10(members.reduce((sum, { size }) => sum + size, 0) / whole.size))
  return (
    members.length < 2 ||
    off < Math.log10(SIZES) ||
    SCALES.some((power) => Math.abs(off - power) < SCALE_NEAR)
  )
}

/** Powers of ten by which words of scale are mistaken for each other, and how near to one a sum must be. */
const SCALES = [3, 4, 6, 8]
const SCALE_NEAR = 0.2

function isBracketed(scene: Scene, one: Figure): boolean {
  const words = before(scene, one, 80)
  return words.lastIndexOf('(') > words.lastIndexOf(')')
}

function sumOf(_: Scene, { whole, members, rest }: List): Relation | null {
  if (members.length === 0) return null
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: [...members, rest].map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
  }
}

const SHARED = /^[^.;()QSDX]{0,40}, (?:about |some |only |just )*$/

/** "Of the W, S was spent; the other Q went back". */
function shareOf(scene: Scene, { whole, members, shares, rest }: List): Relation | null {
  const [share, ...more] = shares
  if (members.length > 0 || share === undefined || more.length > 0) return null
  if (!SHARED.test(between(scene, whole, share))) return null
  return {
    kind: 'share',
    share: share.claim.index,
    part: rest.claim.index,
    whole: whole.claim.index,
    baseWords: null,
    isRest: true,
    isTied: true,
  }
}

/** Any other figures of the kind that the rest would complete. */
function mayBeOtherwise(_: Scene, { like, rest, members }: List, test: Test): boolean {
  const others = like.filter((one) => one !== rest)
  return others.some((whole) => {
    const parts = others.filter((one) => one !== whole)
    const fits = (some: readonly Figure[]): boolean =>
      some.length > 0 &&
      test({
        kind: 'parts',
        whole: whole.claim.index,
        parts: [...some, rest].map(({ claim }) => claim.index),
        complete: true,
      }) === true
    return (
      fits(members.filter((one) => one !== whole)) ||
      parts.some((_one, at) => fits(parts.slice(at)) || fits(parts.toSpliced(at, 1)))
    )
  })
}
