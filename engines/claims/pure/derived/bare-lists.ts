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
  /\b(?:includ\w*|among|such as|for example|e\.g|of which|of whom|of them|of th(?:ese|ose|is|at)|of it|some|others|another|further|additional\w*|also|both|each|every|per|apiece|average\w*|mean|median|at least|up to|as many as|up|down|rose|fell|grew|gained|lost|increas\w*|decreas\w*|from @|to [QS]|than|compared|against|versus|vs|earlier|previous\w*|last|next|since|until|by @|target\w*|plan\w*|expect\w*|forecast\w*|respectively|notably|mainly|mostly|especially|alone|only|plus|too|as well|together|total\w*|combined|more|less|fewer|but|however|although|least|first|biggest|largest|net|gross|loss\w*|profit\w*|debt|earn\w*|income|revenue|sales|pric\w*|tariffs?|rat(?:e|es|io)|record|minus|cost\w*|if|when|with (?:an?|no)|after|before|then|now|later)\b|其中|当中|包括|等|含|主要|同比|环比|增|降|升|减|较|比|上年|去年|同期|此前|平均|每|最|计划|目标|预计|累计|另|还|新|仅|超|分别|以上|以下|[平人户日月年]均|净|率|价|利润|亏|占/
const LEAST = 0.7
/** What a sentence of its own lists is more often open. */
const LEAST_APART = 0.8
const MOST = 1.5
const GAP_MAX = 60
const HEAD_MAX = 70

export function bareListOf(scene: Scene, whole: Figure): Reading | null {
  const piece = scene.pieces[whole.claim.sentence]
  if (piece === undefined || whole.sort !== 'Q' || isChange(whole)) return null
  const isKin = (one: Figure): boolean =>
    one !== whole && alike(scene, one, whole) && !isAge(scene, one)
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

/** "The most important partner was China with W. The United States (Q), Sweden (Q) and Brazil (Q) follow": it competes with them. */
function areRivals(scene: Scene, whole: Figure, said: string): boolean {
  return FIRST.test(before(scene, whole, 90)) || NEXT.test(said)
}

const FIRST =
  /\b(?:the|its|their|our) (?:single )?(?:most [a-z]+|biggest|largest|busiest|highest|longest|leading|top|best|main|number one)\b[^.;QS]{0,60}$|\b(?:leader|winner|top spot|first place|came first|leads|led)\b[^.;QS]{0,40}$/
const NEXT =
  /\b(?:follow(?:s|ed|ing)?|ahead of|behind|(?:in|to) (?:second|third|fourth|fifth)|came (?:second|third)|runners?-up|ranks?|ranked|trail(?:s|ed)?)\b/

/** "Flats for people over 65". */
function isAge(scene: Scene, one: Figure): boolean {
  return (
    one.claim.bound !== 'exact' &&
    /\b(?:people|persons?|those|children|adults|men|women|residents|citizens|pupils|aged)(?: aged)? $/.test(
      before(scene, one, 30),
    )
  )
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
  if (run.some((one) => one.sort !== 'O' && !members.includes(one) && !isAge(scene, one)))
    return false
  const sum = members.reduce((all, one) => all + sizeOf(one), 0) / sizeOf(whole)
  if (
    sum < (next === null ? LEAST : LEAST_APART) ||
    sum > MOST ||
    members.some((one) => sizeOf(one) >= sizeOf(whole))
  )
    return false
  const head = next === null ? between(scene, whole, first) : scene.mask.slice(next.from, first.at)
  const tail = /^[^.;。；]*/.exec(behind(scene, last, GAP_MAX))?.[0] ?? ''
  const gaps = members.slice(1).map((one, at) => between(scene, members[at] ?? one, one))
  const said = [head, ...gaps, tail].join('_')
  if (head.length > HEAD_MAX || gaps.some((gap) => gap.length > GAP_MAX || /[.。]\s?$/.test(gap)))
    return false
  if (areRivals(scene, whole, said)) return false
  if (OTHER.test(said) || (next === null && !/[,;:—–(，：（]/.test(head))) return false
  // "A (W), B (P), C (P)", "W of barley, P of maize": one of the list itself.
  const isZh = isChinese(scene, whole)
  if (next === null && (!isZh || head.startsWith('）')) && startOf(head) === startOf(gaps[0] ?? ''))
    return false
  if (isZh) return areJoined(gaps) || areTwoNamed(before(scene, whole) + head, head, gaps)
  const isEnded =
    /\band\b/.test(gaps.at(-1) ?? '') && gaps.slice(0, -1).every((gap) => /[,;]/.test(gap))
  if (!isEnded) return false
  return members.length > 2 ? areOneVerb([...gaps, tail]) : areTwo(scene, whole, first, gaps, tail)
}

const VERB =
  /^(?: (?!under|in|on|at|of|from|for)(?![a-z]+ly\b)[a-z-]+)? (were|was|are|is|ha[sd]|have|will|would|can|could|may|do|did|came?|come|went|go|got|took|take|hold|held|speak|spoke|use|own|say|said|want|think|believe|live|work|study|drive|smoke|drink|read|play|expect|report|need|know|sent|paid|lost|won|[a-z]{2,}ed(?= (?:to|positive|negative|the|an?|their|its|that|more|abroad)\b))\b/
const ONE_VERB = /^(?:were|was|are|went|go|came|come)$/
const REST = /\b(?:the|all) (?:rest|others?|remaining|remainder)\b|\belsewhere\b/

/** "Q speak a second language, Q hold a degree and Q worked abroad" may be the same ones. */
function areOneVerb(said: readonly string[]): boolean {
  const [first, ...others] = said.map((words) => VERB.exec(words)?.[1])
  if (REST.test(said.slice(-2).join())) return true
  return others.every((one) => one === undefined || (one === first && ONE_VERB.test(one)))
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

/** 两处保护区共Q，北区Q，南区Q. */
function areTwoNamed(words: string, head: string, gaps: readonly string[]): boolean {
  const [a = '', b = ''] = [head, gaps[0] ?? ''].map(
    (gap) => /[^，、：（）。]*$/.exec(gap)?.[0] ?? '',
  )
  const isPair = gaps.length === 1 && a.length > 1 && a.length === b.length && a.at(-1) === b.at(-1)
  return isPair && /[两二双]/.test(words)
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
