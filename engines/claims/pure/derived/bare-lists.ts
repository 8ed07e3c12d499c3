import type { Relation } from '../model.ts'
import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Reading,
  type Scene,
  sizeOf,
} from './scene.ts'

// "Surveyed Q reefs. It judged Q healthy, Q under stress and Q badly bleached": a list that an "and" ends, right behind a figure of its kind
// that is more than each. No word says that it is all of it, and nothing else around could be meant.

/** What is open, overlaps, isn't of one time, or tells of something else. */
const OTHER =
  /\b(?:includ\w*|among|such as|for example|e\.g|of which|of whom|of them|of these|of those|some|others|another|further|additional\w*|also|both|each|every|per|apiece|average\w*|mean|median|at least|up to|as many as|up|down|rose|fell|grew|gained|lost|increas\w*|decreas\w*|from @|to [QS]|than|compared|against|versus|vs|earlier|previous\w*|last|next|since|until|by @|target\w*|plan\w*|expect\w*|forecast\w*|respectively|notably|mainly|mostly|especially|alone|only|plus|too|as well|together|total\w*|combined|more|less|fewer|but|however|although|least|first|biggest|largest|net|gross|loss\w*|profit\w*|debt|earn\w*|income|revenue|sales|pric\w*|tariffs?|rat(?:e|es|io)|record|minus|cost\w*|if|when|after|before|then|now|later)\b|其中|包括|等|含|主要|同比|环比|增|降|升|减|较|比|上年|去年|同期|此前|平均|每|最|计划|目标|预计|累计|另|还|新|仅|超|分别|以上|以下|均|净|率|价|利润|亏|占|为/
const LEAST = 0.7
const MOST = 1.5
const GAP_MAX = 60
const HEAD_MAX = 70

export function bareListOf(scene: Scene, whole: Figure): Reading | null {
  const piece = scene.pieces[whole.claim.sentence]
  if (piece === undefined || whole.sort !== 'Q' || isChange(whole)) return null
  const isKin = (one: Figure): boolean => one !== whole && alike(scene, one, whole)
  const kin = piece.figures.filter(isKin)
  const isWithin = kin.length > 0
  const next = scene.pieces[whole.claim.sentence + 1]
  const list = isWithin ? piece : next
  if (list === undefined || list.grammar !== piece.grammar || isRowOf(scene, piece, list))
    return null
  if (!isWithin && list.paragraph !== piece.paragraph) return null
  const members = isWithin ? kin : list.figures.filter(isKin)
  return isAllOf(scene, whole, members, isWithin ? null : list)
    ? { meant: relationOf(whole, members), others: [] }
    : null
}

function isRowOf({ doc }: Scene, ...pieces: readonly Piece[]): boolean {
  return pieces.some(({ paragraph }) => doc.paragraphs[paragraph]?.kind === 'row')
}

function relationOf(whole: Figure, members: readonly Figure[]): Relation {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: members.map(({ claim }) => claim.index),
    complete: true,
    isSole: true,
  }
}

function isAllOf(
  scene: Scene,
  whole: Figure,
  members: readonly Figure[],
  next: Piece | null,
): boolean {
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined || first.order < whole.order) return false
  if (members.length < 2 || members.some((one) => isChange(one) || !isOfTime(whole, one)))
    return false
  const run = scene.figures.slice(whole.order + 1, last.order + 1)
  if (run.some((one) => one.sort !== 'O' && !members.includes(one))) return false
  const sum = members.reduce((all, one) => all + sizeOf(one), 0) / sizeOf(whole)
  if (sum < LEAST || sum > MOST || members.some((one) => sizeOf(one) >= sizeOf(whole))) return false
  const head = next === null ? between(scene, whole, first) : scene.mask.slice(next.from, first.at)
  const tail = /^[^.;。；]*/.exec(behind(scene, last, GAP_MAX))?.[0] ?? ''
  const gaps = members.slice(1).map((one, at) => between(scene, members[at] ?? one, one))
  const said = [head, ...gaps, tail].join('_')
  if (head.length > HEAD_MAX || gaps.some((gap) => gap.length > GAP_MAX || /[.。]\s?$/.test(gap)))
    return false
  if (OTHER.test(said) || (next === null && !/[,;:—–(，：（]/.test(head))) return false
  // "A (W), B (P), C (P)", "W of barley, P of maize": one of the list itself.
  if (next === null && startOf(head) === startOf(gaps[0] ?? '')) return false
  if (isChinese(scene, whole)) return areJoined(gaps)
  const isEnded =
    /\band\b/.test(gaps.at(-1) ?? '') && gaps.slice(0, -1).every((gap) => /[,;]/.test(gap))
  return isEnded && (members.length > 2 || areTwo(scene, whole, first, gaps, tail))
}

function startOf(gap: string): string {
  return /^(?: [a-z]+|.)/.exec(gap)?.[0] ?? ''
}

function isOfTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.period === b.period || a.period === null || b.period === null
}

function areJoined(gaps: readonly string[]): boolean {
  return (
    gaps.length > 1 &&
    gaps.every((gap) => /[、和及，；]/.test(gap)) &&
    /[、和及]/.test(gaps.at(-1) ?? '')
  )
}

/** "In the two reserves, Q in Kuvango and Q in Matobela". */
function areTwo(
  scene: Scene,
  whole: Figure,
  first: Figure,
  gaps: readonly string[],
  tail: string,
): boolean {
  const [, a] =
    /^ (in|at|from|for|to|by|on|were|are|went) [^,;]{2,40} and $/.exec(gaps[0] ?? '') ?? []
  const words = before(scene, whole) + between(scene, whole, first)
  return a !== undefined && tail.startsWith(` ${a} `) && /\b(?:two|both|between)\b/.test(words)
}
