import type { Relation } from '../model.ts'
import { behindLast, signsOf } from '../text/behind-last.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  type Figure,
  isChinese,
  type Reading,
  type Scene,
  sizeOf,
} from './scene.ts'

// "Family cases came to Q, criminal ones to Q and housing ones to Q, Q in all. Criminal cases made up S of the total": a share of the one member of
// a sum that its sentence names.

const OF_ALL =
  /^ of (?:the |all )?(?:total|whole|sum|overall|all|them|these)\b|^ of (?:the |all |its )?[a-z]+(?:[,.;)]|$)/
const OF_ALL_HAN = /占(?:到|了|比)?[^，。；]{0,10}(?:总|全部|全市|全省|全县|全年)[^，。；]{0,8}$/
const SAYS =
  /\b(?:account(?:s|ed|ing)? for|ma(?:de|kes?|king) up|represent(?:s|ed|ing)?|w(?:as|ere)|is|are|contribut(?:es|ed|ing)|with) (?:about |some |only |just |nearly |over )*$/
const THEN =
  /\b(?:(?<!\bma(?:de|kes?|king) )up|rose|fell|grew|ago|last|previous|earlier|before|from|than|by|target)\b|上年|去年|同期|此前|增|降|其中/

const STOPS = signsOf(',.;:，。；：QSDX')

/** The share of a member, of what all of them make up. */
export function shareOfMember(scene: Scene, share: Figure): Relation | null {
  const clause = behindLast(STOPS, before(scene, share, 90))
  const isHan = isChinese(scene, share)
  const isSaid = isHan
    ? OF_ALL_HAN.test(clause)
    : SAYS.test(clause) && OF_ALL.test(behind(scene, share))
  if (!isSaid || THEN.test(clause)) return null
  const near = new Set(around(scene, share, BACK).flatMap(({ figures }) => figures))
  for (const one of scene.relations.toReversed()) {
    if (one.kind !== 'parts' || one.less !== undefined) continue
    const whole = scene.byClaim.get(one.whole)
    const parts = membersOf(scene, one)
    if (whole === undefined || !parts.some((part) => near.has(part)) || parts.length < 2) continue
    // 隨團外遊的有4.3萬人次，主要目的地為內地（佔總數S）: of a level of its own sentence.
    if (hasOwnLevel(scene, share, [whole, ...parts])) continue
    // 3-nanometer and 7-nanometer: names, and no figures.
    if ([whole, ...parts].some((figure) => isName(scene, figure))) continue
    const subject = isHan ? (clause.split('占')[0] ?? '') : clause
    // 机电产品出口占出口总额的比重: the whole is the member itself, and what makes up the share isn't told.
    if (isHan && parts.some((part) => isAllOf(scene, part, clause))) continue
    const said = parts.map((part) => ({ part, by: commonOf(scene, part, subject, isHan) }))
    const most = Math.max(...said.map(({ by }) => by))
    const [named, ...more] = said.filter(({ by }) => by === most)
    if (named === undefined || most === 0 || more.length > 0) continue
    if (sizeOf(named.part) > sizeOf(whole)) continue
    return {
      kind: 'share',
      share: share.claim.index,
      part: named.part.claim.index,
      whole: whole.claim.index,
      baseWords: null,
    }
  }
  return null
}

/** Whether what follows 占 is called as a member is, and all of it. */
function isAllOf(scene: Scene, part: Figure, clause: string): boolean {
  const head = /占(?:到|了|比)?([^，。；]{2,10}?)(?:总|全部)[^，。；]{0,8}$/.exec(clause)?.[1]
  return head !== undefined && ownOf(scene, part) === head
}

/** The signs right before a figure, back to a mark. */
function ownOf(scene: Scene, part: Figure): string {
  return /[^，。；、：QSDX]*$/.exec(before(scene, part, 24))?.[0] ?? ''
}

/** Whether its sentence has a level before it of which it may be told, and which is none of these. */
function hasOwnLevel(scene: Scene, share: Figure, known: readonly Figure[]): boolean {
  const [whole] = known
  return (scene.pieces[share.claim.sentence]?.figures ?? []).some(
    (one) =>
      one.order < share.order &&
      one.sort === 'Q' &&
      !known.includes(one) &&
      whole !== undefined &&
      alike(scene, one, whole),
  )
}

const BACK = 3

/** Of a whole with some of its parts, 企业614家，其中服务业403家，工业139家，建筑业72家, all that the list goes on with. */
function membersOf(scene: Scene, one: Extract<Relation, { kind: 'parts' }>): readonly Figure[] {
  const parts = one.parts.flatMap((index) => scene.byClaim.get(index) ?? [])
  const last = parts.at(-1)
  const whole = scene.byClaim.get(one.whole)
  if (one.complete || last === undefined || whole === undefined || last.order < whole.order)
    return parts
  const found = [...parts]
  for (const next of scene.figures.slice(last.order + 1)) {
    const isListed =
      next.claim.sentence === last.claim.sentence &&
      alike(scene, next, whole) &&
      sizeOf(next) < sizeOf(whole)
    if (!isListed) break
    found.push(next)
  }
  return found
}

function isName({ doc: { text } }: Scene, { claim: { number, end } }: Figure): boolean {
  return text.slice(number.end, end).startsWith('-')
}

/** How many words, or pairs of signs, a member's own words and the subject of a share have in common. */
function commonOf(scene: Scene, part: Figure, subject: string, isHan: boolean): number {
  const own = isHan
    ? ownOf(scene, part)
    : `${/[^,.;:QSDX]*$/.exec(before(scene, part, 40))?.[0] ?? ''} ${/^[^,.;:QSDX]*/.exec(behind(scene, part, 40))?.[0] ?? ''}`
  if (!isHan)
    return (subject.match(/[a-z]{4,}/g) ?? []).filter((word) =>
      own.includes(word.slice(0, Math.max(4, word.length - 2))),
    ).length
  // 进出口 is neither 进口 nor 出口.
  if (subject.includes('进出口') && !own.includes('进出口'))
    return commonOf(scene, part, subject.replaceAll('进出口', ''), isHan)
  let found = 0
  for (let at = 0; at + 2 <= subject.length; at += 1)
    if (own.includes(subject.slice(at, at + 2))) found += 1
  return found
}

const OTHERS =
  /\b(?:(?:the|its|their|and|with) (?:other|remaining)|(?:that |this )?leav(?:es|ing)(?: (?:just|only|another))?)(?: [a-z]+)? $/
const OTHERS_HAN = /(?:其余|剩余|剩下|余下)[^，。；QSDX]{0,4}$/
const OF_W = /^ of (?:(?:the|all|its|their|these|our|about|some|[a-z.-]+['’]s) )*$/
const W_OF = /^[^，。；QSDX]{0,12}(?:中|里)，?[^，。；QSDX]{0,6}$/

/** "Three quarters of the Q households joined; the other Q declined": what a share leaves of its whole. */
export function restOf(scene: Scene, rest: Figure): Reading | null {
  const isHan = isChinese(scene, rest)
  if (rest.sort !== 'Q' || !(isHan ? OTHERS_HAN : OTHERS).test(before(scene, rest))) return null
  const [one, other, ...more] = scene.figures
    .slice(Math.max(0, rest.order - FAR), rest.order)
    .filter(
      ({ sort, claim }) => rest.claim.sentence - claim.sentence < 2 && sort !== 'O' && sort !== 'N',
    )
  if (one === undefined || other === undefined || more.length > 0) return null
  const [share, whole] = isHan ? [other, one] : [one, other]
  if (share.sort !== 'S' || whole.sort !== 'Q' || share.claim.kind === 'growth') return null
  if (!(isHan ? W_OF : OF_W).test(between(scene, one, other)) || !alike(scene, whole, rest))
    return null
  if (sizeOf(rest) >= sizeOf(whole)) return null
  const meant: Relation = {
    kind: 'share',
    share: share.claim.index,
    part: rest.claim.index,
    whole: whole.claim.index,
    baseWords: null,
    isRest: true,
  }
  return { meant, others: [] }
}

const FAR = 4
