import { framesIn } from '../../apart/outright/frames.ts'
import {
  alike,
  before,
  behind,
  type Figure,
  isChange,
  type Piece,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import { HAS_MORE, NOT_ALL } from './english.ts'

// English wholes that are dealt out to the last one, whatever figures fit: those of which one digit is wrong stand here too.

const LIST_MAX = 10
/** Whole and list stand in one sentence, or in one and that behind it or the next but one. */
const BACK_MAX = 2

export function dealtIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece, at): readonly Relation[] => {
    if (piece.grammar !== 'en' || piece.figures.length < 2) return []
    return [...afterColon(scene, piece), ...ofThem(scene, at), ...toHundred(scene, piece)]
  })
}

function isLevel(one: Figure): boolean {
  return (one.sort === 'Q' || one.sort === 'N') && one.claim.form === 'number' && !isChange(one)
}

function partsOf(whole: Figure, list: readonly Figure[], said: string): readonly Relation[] {
  if (list.length < 2 || list.length > LIST_MAX) return []
  if (NOT_ALL.test(said) || HAS_MORE.test(said)) return []
  if (list.some(({ size }) => size >= whole.size)) return []
  const parts = list.map(({ claim }) => claim.index)
  return [{ kind: 'parts', whole: whole.claim.index, parts, complete: true }]
}

/** "38,640 operations: 24,730 day cases and 13,910 with a night's stay". */
function afterColon(scene: Scene, { figures, from, to }: Piece): readonly Relation[] {
  const words = scene.mask.slice(from, to)
  const colon = words.search(COLON)
  // "(2025: 200 million)" lists nothing.
  if (colon < 0 || /\([^)]*$/.test(words.slice(0, colon)) || words.indexOf(':', colon + 1) > 0)
    return []
  const levels = figures.filter(
    (one) => one.at < from + colon && isLevel(one) && !isPlace(scene, one),
  )
  const [whole] = levels
  // "273,400, down 2.1 % on 279,264": of two it isn't plain which is meant.
  if (
    whole === undefined ||
    levels.length > 1 ||
    figures.some((one) => isBetween(scene, one, whole, from + colon))
  )
    return []
  const list = figures.filter((one) => one.at > from + colon && one.sort !== 'S')
  const isAll = list.every((one) => isLevel(one) && alike(scene, one, whole))
  return isAll ? partsOf(whole, list, words.slice(colon)) : []
}

const COLON = /:(?= )/

/** "640 patients at 22 centres: …": where it was says nothing of how many. */
function isBetween(scene: Scene, one: Figure, { at: from }: Figure, to: number): boolean {
  const { at, sort } = one
  if (at <= from || at >= to || sort === 'S' || sort === 'O') return false
  return !isPlace(scene, one)
}

function isPlace(scene: Scene, one: Figure): boolean {
  return / (?:at|in|across|from|with|over|within)(?: the| its)? $/.test(before(scene, one, 14))
}

/** "The one took 268,300 of them and the other 144,300", of those of the sentence before. */
function ofThem(scene: Scene, at: number): readonly Relation[] {
  const piece = scene.pieces[at]
  const list = (piece?.figures ?? []).filter(isLevel)
  const [first, last] = [list[0], list.at(-1)]
  if (piece === undefined || first === undefined || last === undefined) return []
  if (!OF_THEM.test(behind(scene, first, 24)) || list.some((one) => !alike(scene, one, first)))
    return []
  for (let back = at - 1; back >= at - BACK_MAX; back -= 1) {
    const own = scene.pieces[back]
    if (own?.paragraph !== piece.paragraph) return []
    const like = own.figures.filter((one) => isLevel(one) && alike(scene, one, first))
    const [whole] = like
    if (whole === undefined) continue
    // Of two it isn't plain which is meant.
    if (like.length > 1) return []
    // That nothing is left over no word says: of short figures one digit is soon found.
    if ([whole, ...list].some(({ claim }) => digitsOf(claim) < DIGITS_MIN)) return []
    return partsOf(whole, list, scene.mask.slice(first.at, piece.to))
  }
  return []
}

const DIGITS_MIN = 4
const OF_THEM = /^ of (?:them|these|those)\b/

/** "The market shares of the three were 45.2 % for …, 33.5 % for … and 21.3 % for …". */
function toHundred({ mask }: Scene, { figures, from }: Piece): readonly Relation[] {
  const shares = figures.filter(({ sort }) => sort === 'S')
  const [first, last] = [shares[0], shares.at(-1)]
  if (shares.length < SHARES_MIN || first === undefined || last === undefined) return []
  if (shares.some((one) => isChange(one) || one.claim.form !== 'number')) return []
  const counted = figures.find(({ sort, at }) => (sort === 'N' || sort === 'Q') && at < first.at)
  if (counted?.size !== shares.length || !/\bshares? of\b/.test(mask.slice(from, counted.at)))
    return []
  return NOT_ALL.test(mask.slice(first.at, last.at))
    ? []
    : [{ kind: 'shares-of-one', shares: shares.map(({ claim }) => claim.index) }]
}

const SHARES_MIN = 3

/** "The average age was 54 (range 19 to 88)". */
function rangesIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, RANGE).flatMap(({ figures: { M, R } }): readonly Relation[] => {
    if (M === undefined || R === undefined || M.claim.bound !== 'exact') return []
    if (R.claim.bound !== 'between' || M.claim.unit !== R.claim.unit || M.size <= 0) return []
    if (M.size > R.size * FAR || R.size > M.size * FAR) return []
    return [metIn(M, R)]
  })
}

const RANGE =
  /\b(?:average|mean|median)\b[^.;:SDXNO()]{0,60}(?<M>[OQS])(?: [a-z]+)? ?(?:\(|, |; )(?:with a )?range(?: of| was|:|,)? (?:from )?(?<R>O)(?=[).,;])/dg

function metIn(value: Figure, target: Figure): Relation {
  return {
    kind: 'target',
    value: value.claim.index,
    target: target.claim.index,
    said: 'met',
    isOutright: true,
  }
}

/** "(hazard ratio 0.59; 95% CI 0.39 to 0.90)": an estimate lies between its ends. */
export function estimatesIn(scene: Scene): readonly Relation[] {
  const ranges = /\brange\b/.test(scene.mask) ? rangesIn(scene) : []
  if (!/\b(?:ci|intervals?)\b/.test(scene.mask)) return ranges
  const estimates = framesIn(scene, ESTIMATE).flatMap(
    ({ figures: { M, R } }): readonly Relation[] => {
      if (M === undefined || R === undefined || M.claim.unit !== R.claim.unit) return []
      if (R.claim.bound !== 'between' || M.claim.bound !== 'exact' || M.size <= 0) return []
      // "34% (0.28 to 0.40)": ends that are told in another measure.
      if (M.size > R.size * FAR || R.size > M.size * FAR) return []
      const { text } = scene.doc
      const said = text.slice(R.claim.start - 1, R.claim.end)
      if (
        /^.?[-−–]|(?:to|,) ?[-−–]/.test(said) ||
        /[-−–=<>] ?$/.test(text.slice(M.claim.start - 2, M.claim.start))
      )
        return []
      return [metIn(M, R)]
    },
  )
  return [...ranges, ...estimates]
}

const FAR = 10
const ESTIMATE =
  /(?<M>[OQS]) ?(?:\(|\[|; ?|, ?|, with an? |\(with an? )9[059](?:\.\d)?(?:%| per ?cent) ?(?:ci|confidence intervals?|credible intervals?)(?: \[ci\]| \(ci\))?[:,=]? ?(?:of |from |between |was )?(?<R>O)/dg
