import {
  before,
  behind,
  between,
  type Figure,
  type Piece,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isLevel } from '../outright/frames.ts'
import { closes } from './rests.ts'
import { FIGURES_MAX } from './sums.ts'

// Shares that are said to be all of one whole: "S, S and the remaining S", "was paid for by sales (S), grants (S) and sponsors (S)", 分地区看，…占比分别为S、S和S.

const HUNDRED = 100
/** How far all of them may be from a hundred by an error. */
const OFF_MAX = 20
const MEMBERS_MAX = 12

export function sharesIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece, at) => {
    const shares = piece.figures.filter(isShare)
    if (shares.length === 0) return []
    const closing = shares.find((one) => closes(scene, one) && one.order > 0)
    const list =
      closing === undefined
        ? piece.grammar === 'zh'
          ? dividedIn(scene, piece, shares)
          : (inBrackets(scene, piece, shares) ?? byKind(scene, piece, shares))
        : upTo(scene, at, closing)
    return list === null || !isMissed(list) ? [] : [ofOne(list)]
  })
}

function isShare(one: Figure): boolean {
  const { unit, bound, direction } = one.claim
  const isTold = bound === 'exact' || bound === 'about'
  return one.sort === 'S' && unit === 'percent' && isLevel(one) && isTold && direction === null
}

function ofOne(shares: readonly Figure[]): Relation {
  return {
    kind: 'shares-of-one',
    shares: shares.map(({ claim }) => claim.index),
    isTied: true,
    isOutright: true,
  }
}

/** More or less than a hundred by more than they are rounded, and no run of them is one. */
function isMissed(shares: readonly Figure[]): boolean {
  if (shares.length < 2 || shares.length > MEMBERS_MAX) return false
  const off = Math.abs(totalOf(shares) - HUNDRED)
  if (off > OFF_MAX || isHundred(shares)) return false
  return !shares.some(
    (_, at) =>
      isHundred(shares.slice(at)) ||
      isHundred(shares.slice(0, at + 1)) ||
      isHundred(shares.toSpliced(at, 1)),
  )
}

function totalOf(shares: readonly Figure[]): number {
  return shares.reduce((sum, { size }) => sum + size, 0)
}

/** Within a unit of the last digit for each. */
function isHundred(shares: readonly Figure[]): boolean {
  const step = Math.max(...shares.map(({ claim }) => 10 ** claim.precision))
  return shares.length > 1 && Math.abs(totalOf(shares) - HUNDRED) <= step * shares.length
}

/** What is told of one of them, of another time, or of a kind of its own. */
const OTHER =
  /\b(?:of which|of whom|includ\w+|among|than|compared|from|up|down|rose|fell|grew|increas\w+|decreas\w+|rates?|against|average|growth|same|both|previous\w*|last year|respondents|turnout|tax\w*|tariffs?|dut(?:y|ies)|levy)\b|税|其中|增长|下降|上升|提高|同比|比@|较@|率|增速/
const BACK = 2

/** Those of the last sentences that end with what remains, where nothing else is told among them. */
function upTo(scene: Scene, at: number, closing: Figure): readonly Figure[] | null {
  const own = scene.pieces[at]
  if (own === undefined) return null
  const found: Figure[] = [closing]
  let from = closing.at
  for (let order = closing.order - 1; order >= closing.order - FIGURES_MAX; order -= 1) {
    const one = scene.figures[order]
    const piece = scene.pieces[one?.claim.sentence ?? -1]
    if (one === undefined || piece?.paragraph !== own.paragraph) break
    if (closing.claim.sentence - one.claim.sentence > BACK) break
    if (one.sort === 'S' || one.sort === 'D' || one.sort === 'X') {
      if (!isShare(one) || OTHER.test(scene.mask.slice(one.at + 1, from))) break
      found.unshift(one)
      from = one.at
    } else if (one.sort !== 'Q' || one.claim.sentence !== closing.claim.sentence) break
  }
  const [first] = found
  return first === undefined || OTHER.test(clauseOf(scene, first)) ? null : found
}

function clauseOf(scene: Scene, first: Figure): string {
  return (
    before(scene, first, 90)
      .split(/[;。；]/)
      .at(-1) ?? ''
  )
}

const PAID =
  /\b(?:covered|funded|financed|paid for|made up|provided|raised|supplied|divided|split|shared|composed|consist\w*|com(?:es|ing|e)|came|drawn|generated|derived)(?: out)? (?:by|from|of|between|among|into|through|up of)\b[^.;QSDX]{0,60}$/

/** "By sales (S), grants (S) and sponsors (S)". */
function inBrackets(
  scene: Scene,
  piece: Piece,
  shares: readonly Figure[],
): readonly Figure[] | null {
  const [first] = shares
  if (shares.length < 3 || first === undefined) return null
  const areInBrackets = shares.every(
    (one) => /\($/.test(before(scene, one, 2)) && /^\)/.test(behind(scene, one, 2)),
  )
  const words = scene.mask.slice(piece.from, first.at)
  if (!areInBrackets || !PAID.test(words) || OTHER.test(words.replace(/\bfrom\b/g, ''))) return null
  return isClosed(scene, shares) ? shares : null
}

const BY =
  /^(?:by|in terms of) (?:the )?(?:[a-z]+ )?(?:category|region|type|sector|segment|age|origin|destination|size|kind|product|channel|source|market|area|country|division|department|fuel|mode|gender|class|group)\b(?: [a-z]+)?,/

/** "By category, dairy represented S of sales, bakery S and drinks S". */
function byKind(scene: Scene, piece: Piece, shares: readonly Figure[]): readonly Figure[] | null {
  if (shares.length < 3 || !BY.test(scene.mask.slice(piece.from, piece.from + 50))) return null
  if (piece.figures.some(({ sort }) => sort === 'D' || sort === 'X')) return null
  const words = scene.mask.slice(piece.from, piece.to)
  const isOf = /\b(?:account\w*|represent\w*|made up|makes? up|contribut\w*|share)\b/.test(words)
  return isOf && !OTHER.test(words) && isClosed(scene, shares) ? shares : null
}

/** The last one stands behind "and", and nothing behind it. */
function isClosed(scene: Scene, shares: readonly Figure[]): boolean {
  const [one, last] = shares.slice(-2)
  if (one === undefined || last === undefined) return false
  const follows = behind(scene, last, 40)
  return (
    /\band\b[^.;]*$/.test(between(scene, one, last)) && /^[^,;QSDX]{0,30}(?:\.|$)/.test(follows)
  )
}

const DIVIDED = /(?:分|按)[^，。；：QSDX]{1,10}?(?:看|分|划分|来看|计)?[，：]/
const EACH = /(?:占比|比重|份额|占[^，。；QSDX]{1,12}的?)(?:分别|依次)(?:为|达|是)?$/
const OF_IT = /(?:占比?|占[^，。；QSDX]{1,12}的?(?:比重)?(?:为)?|占比为|比重为)$/
const OPEN = /等[^，。；QSDX]{0,6}$|率|增速|其中|同比|增长|下降/
const PARTED = /^(?:、|和|及|以及|与|，)$/

/** 分地区看，甲、乙、丙地区占比分别为S、S和S; 按渠道划分，甲占S，乙占S，丙占S. */
function dividedIn(
  scene: Scene,
  piece: Piece,
  shares: readonly Figure[],
): readonly Figure[] | null {
  const words = scene.mask.slice(piece.from, piece.to)
  const led = DIVIDED.exec(words)
  if (led === null || shares.length < 2) return null
  const from = piece.from + led.index + led[0].length
  const [first, ...more] = shares.filter((one) => one.at > from)
  if (first === undefined) return null
  const told = scene.mask.slice(from, first.at)
  if (OPEN.test(told) || told.includes('@')) return null
  const list = [first]
  const isEach = EACH.test(told)
  if (!isEach && !OF_IT.test(told)) return null
  for (const one of more) {
    const last = list.at(-1) ?? first
    const gap = between(scene, last, one)
    const isOn = isEach
      ? PARTED.test(gap)
      : /^[，、；](?:[^，。；QSDX]{0,14}Q[，、])?[^，。；QSDX]{2,16}$/.test(gap) &&
        OF_IT.test(gap) &&
        !OPEN.test(gap)
    if (!isOn) break
    list.push(one)
  }
  return list.length > 2 && areMostly(list) ? list : null
}

/** What is more than a hundred can't be of one whole; what is less may be some of it, unless hardly anything is missing. */
function areMostly(shares: readonly Figure[]): boolean {
  return totalOf(shares) > HUNDRED - LEFT_OUT
}

const LEFT_OUT = 3
