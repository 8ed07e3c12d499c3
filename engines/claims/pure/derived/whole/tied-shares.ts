import type { Relation } from '../../model.ts'
import { isOwnRate } from '../../relate/plain/english.ts'
import { isOfOther } from '../of-them.ts'
import { isCalledIn } from '../other-names.ts'
import {
  alike,
  around,
  before,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Reading,
  relationsOf,
  type Scene,
  sizeOf,
  tiedShare,
} from '../scene.ts'
import { isLevel, type Pair, pairAs, pairOf } from './pairs.ts'

// A share of a pair that words tie: told right behind it ("72 of the 480 flights, or S", "so the no-show rate works out at S"), or announced in
// a title or a sentence before ("Seven in ten new doctors trained abroad").

const CHANGE =
  /\b(?:up|down|rose|fell|grew|grow\w*|gain\w*|lost|increas\w*|decreas\w*|declin\w*|drop\w*|climb\w*|jump\w*|ris\w+|by|from|to|than|target|goal|at least|error|interest|yield|tax|inflation|discount|premium|price\w*|average|annual\w*|median) (?:of |about |some |an? |a |the )*[+±−/-]*$/
const CHANGE_BEHIND =
  /^,? to (?:about |some )?S\b|^ ?(?:more|less|fewer|higher|lower|above|below|up|down|increase|decrease|rise|fall|drop|growth|year.on.year|annual|interest|discount|on the (?:year|month)|from|over|stake|premium|an? year\b|per (?:annum|year)|annually|compared)/
/** How a share leads on behind its pair. */
const LINK =
  /^[^.;QSDX]{0,50}(?:[,;:(–—-]|\.)(?: ?(?:and )?(?:or|so|which|that|this|it|thus|therefore|hence|meaning|giving|making|representing|equal|equivalent|accounting|a|an|the|in other words|i\.e\.|every|with|about|nearly|almost|some|just)\b,?)(?:[^.;QSDX]{0,50}) ?$|^[^.;QSDX]{0,40}(?:[,(:;–—-] ?)$/

export function tiedShareOf(scene: Scene, share: Figure): Reading | null {
  if (share.sort !== 'S' || isChange(share) || isChinese(scene, share)) return null
  if (CHANGE.test(before(scene, share, 50)) || CHANGE_BEHIND.test(behind(scene, share, 40)))
    return null
  // "Was given Q, with S of this sum for repairs": of what was just told, which is no part of it.
  if (
    /, with (?:[a-z]+ ){0,2}$/.test(before(scene, share, 24)) &&
    /^ of th(?:is|at) /.test(behind(scene, share))
  )
    return null
  const pair = pairBefore(scene, share) ?? pairBelow(scene, share)
  if (pair === null || isOfOther(scene, pair.part, share)) return null
  // "45.1 million (H1 2024: 51.2 million)": what it is, and what it was.
  if (/\([^()QSDX]{0,24}: ?$/.test(before(scene, pair.whole))) return null
  if (hasOwnPart(scene, share, pair)) return null
  const ratio = (sizeOf(pair.part) / sizeOf(pair.whole)) * scaleOf(share)
  if (ratio > sizeOf(share) * SIZE_MAX || ratio * SIZE_MAX < sizeOf(share)) return null
  // Below a title any two of a sentence may be meant.
  const isBelow = pair.part.order > share.order
  const near = isBelow
    ? (scene.pieces[pair.part.claim.sentence]?.figures.filter(isLevel) ?? [])
    : around(scene, share, 2, 3).flatMap(({ figures }) => figures.filter(isLevel))
  const others = near.flatMap((a) =>
    near.flatMap((b) =>
      a !== b &&
      (isBelow || a === pair.part || b === pair.whole) &&
      sizeOf(a) <= sizeOf(b) &&
      alike(scene, a, b)
        ? [relationOf(share, { part: a, whole: b })]
        : [],
    ),
  )
  // "950 of the 1,000 flats are let; the vacancy rate is S".
  const rest: Relation = { ...relationOf(share, pair), isRest: true }
  const mayBeRest = NOT_DONE.test(before(scene, share, 120))
  return { meant: relationOf(share, pair), others: mayBeRest ? [...others, rest] : others }
}

/** "Now it counts Q, S of all such cities in the country": another part is known, of a whole that isn't told. */
function hasOwnPart(scene: Scene, share: Figure, { part }: Pair): boolean {
  return relationsOf(scene, share.claim.index).some(
    (one) =>
      one.kind === 'share' &&
      one.share === share.claim.index &&
      one.part !== null &&
      one.part !== part.claim.index &&
      one.baseWords !== null &&
      UNTOLD.test(scene.doc.text.slice(one.baseWords.start, one.baseWords.end)),
  )
}

const UNTOLD =
  /^(?:of )?(?:all (?:such|of|the)?\b|such\b)|\b(?:country|nation|world|national|nationwide|global)\b/

const SIZE_MAX = 4

function scaleOf({ claim: { unit } }: Figure): number {
  return unit === 'percent' ? 100 : unit === 'permille' ? 1000 : 1
}

function relationOf(share: Figure, { part, whole }: Pair): Extract<Relation, { kind: 'share' }> {
  return tiedShare(share, part, whole)
}

/** The pair whose last figure is the one right before the share. */
function pairBefore(scene: Scene, share: Figure): Pair | null {
  const last = scene.figures.slice(Math.max(0, share.order - 3), share.order).findLast(isExact)
  const own = scene.pieces[share.claim.sentence]
  if (last === undefined || !(isLevel(last) || last.sort === 'N')) return null
  if (scene.pieces[last.claim.sentence]?.paragraph !== own?.paragraph) return null
  const back = share.claim.sentence - last.claim.sentence
  const isSaid = isCalled(scene, share, back > 0)
  // A rate that is called so is of what was told, or of something else.
  const said = before(scene, share, 120)
  if (!isSaid && back > 0 && RATE.test(said) && !/^\W*(?:that|this|their|its)\b/.test(said))
    return null
  const gap = scene.mask.slice(last.at + 1, share.at)
  // "And with S of them gone".
  const isApart = back === 0 && isOfItsOwn(gap) && !OF_THEM.test(behind(scene, share))
  const isLinked = back < 2 && LINK.test(gap) && !isApart
  if (!isLinked && !isSaid) return null
  const first = scene.figures[last.order - 1]
  const direct = pairOf(scene, last)
  const pair =
    direct ??
    (first !== undefined && first.claim.sentence === last.claim.sentence
      ? pairOf(scene, first)
      : null) ??
    (isSaid || ALL.test(behind(scene, share)) || OF_THEM.test(behind(scene, share))
      ? unsaidPair(scene, share, last)
      : null)
  if (pair === null || (pair.part !== last && pair.whole !== last)) return null
  // "1,176 of them children; 62% of all patients were over 65", "42% of them about estimates": of others.
  const tail = /^[^,.;:()–—]*/.exec(behind(scene, share, 80))?.[0] ?? ''
  const isOwn =
    !isSaid &&
    !tail.startsWith(' share') &&
    DOES.test(tail.split(/ (?:who|that|which|whom) /)[0] ?? '') &&
    !SAYS.test(before(scene, share))
  if (isOwn || (pair.part === last && OF_THEM.test(tail))) return null
  return isNamed(scene, share, pair) ? pair : null
}

/** "P of the W, with Arden giving S", "P of W plots, firms taking S", "P of the W, with S let to nurses": the clause of the share has its own subject. */
export function isOfItsOwn(gap: string): boolean {
  const clause = gap.slice(Math.max(...[...',;:(–—'].map((mark) => gap.lastIndexOf(mark))) + 1)
  return OWN_SUBJECT.test(clause)
}

const OWN_SUBJECT =
  /^ ?(?:and |but )?with (?!an? )(?:(?!shares?\b|rates?\b|proportion\b|turnout\b|occupancy\b|coverage\b|quota\b)[a-z’'-]+ ){0,6}$|^ ?(?!an?\b|th[aiou]\w*\b|the (?:latter|former|two|three)\b|which\b|it\b|and\b|or\b|so\b|hence\b|giving\b|meaning\b|in\b)[a-z’'-]+ (?:[a-z’'-]+ ){0,3}(?:[a-z]{3,}ing|at|on|responsible|worth) (?:for |up |to |about |some )*$/

const ALL =
  /^ of (?:this|these|those|everyone|everybody|everything|every|all|the (?:total|whole|lot))\b/
const SO =
  /\b(?:so|thus|hence|therefore|meaning|in other words|(?:that|this|which) (?:means|meant|is|was|equals|represents|corresponds|comes|makes))\b[^.;:QSDX]{0,60}$|(?:^|[;.] ?)(?:since|as|because|given)\b[^.;:]{0,90}, $|\bthe (?:present|current) $/
const THEN = /\b(?:last|previous|earlier|ago)\b|\bhad been $/
const FULL = /^ (?:full|complete|occupied|let|booked|sold out|funded|subscribed|filled)\b/
/** "They were S full", "sowing is S complete": of what was told. */
const FULL_LEAD =
  /(?:^|[,;:(–—] ?|\band )(?:(?:they|it|this|these|that|which|[a-z]+ing) )?(?:(?:were|was|are|is|remain\w*|stood|stands?)(?: now| still| only| already)? )?(?:at |about |some |only |just |nearly |almost )*$/
/** "The vacancy rate in the civil service as a whole". */
const ELSEWHERE =
  /\b(?:in|for|across|among|as a whole|overall|nationwide|national\w*)\b(?! (?:that|this|these|those|the same)\b)/
/** "In the eastern camps, the rate of S": of those there. */
const PLACED =
  /(?:^|[.;] ?)(?:in|at|across|among|for) (?!(?:all|total|these|those|this|that|both|the same)\b)[^.,;QSDX]{2,50}$/
const RATE =
  /(?:^|[.,;] ?)(?:the |its |their |this |that |and |so |giving |with )*(?:an? )?(?<name>(?:[a-z'-]+ ){0,3}?(?:rate|ratio|share|proportion|quota)|turnout|coverage|occupancy|attendance|take-up|uptake|utili[sz]ation|penetration)\b[^.;QSDX]{0,50}$/
/** Most words before a share have none. */
const RATE_WORD =
  /rate|ratio|share|proportion|quota|turnout|coverage|occupancy|attendance|take-up|uptake|utili[sz]ation|penetration/

/** Rates of what isn't so: told of it, or of the others. */
const NOT_DONE = /\b(?:vacan|fail|drop|error|absen|miss|loss|default|reject|refus|no-show)/
const OTHER_RATE =
  /\b(?:growth|annual|interest|inflation|tax|discount|exchange|average|previous|target)/

/** "So the loss rate works out at S", "Turnout: S", "they were S full", "their S share", "Coverage in that age group has therefore reached S". */
function isCalled(scene: Scene, share: Figure, isApart: boolean): boolean {
  const said = before(scene, share, 120)
  if (THEN.test(said)) return false
  const tail = behind(scene, share, 20)
  if (SO.test(said) || (FULL.test(tail) && FULL_LEAD.test(said))) return true
  if (/\b(?:their|its|that|this) $/.test(said) && /^ (?:share|rate|proportion|quota)\b/.test(tail))
    return true
  const found = RATE_WORD.test(said) ? RATE.exec(said) : null
  const name = found?.groups?.name
  if (ELSEWHERE.test(found?.[0] ?? '')) return false
  if (isApart && PLACED.test(said.slice(0, found?.index ?? 0))) return false
  const from = scene.pieces[share.claim.sentence - 2]?.from ?? 0
  const to = isApart ? (scene.pieces[share.claim.sentence]?.from ?? 0) : share.at
  const words = scene.mask.slice(Math.max(from, share.at - 300), to)
  const own = name?.replace(/\b(?:rate|share|proportion|ratio|quota)\b/, '')
  if (own === undefined || OTHER_RATE.test(own)) return false
  return (!isApart && NOT_DONE.test(own)) || isOwnRate(own, words, isApart)
}

/** "482,000 guests. Repeat customers numbered 207,000, which is to say S of everyone": of the only two levels. */
function unsaidPair(scene: Scene, share: Figure, last: Figure): Pair | null {
  const near = around(scene, share, 2)
    .flatMap(({ figures }) => figures)
    .filter(
      (one) => one !== last && one.order < share.order && isLevel(one) && alike(scene, one, last),
    )
  const larger = near.filter((one) => sizeOf(one) > sizeOf(last))
  const [only, ...more] = larger.length > 0 ? larger : near
  if (only === undefined || more.length > 0 || areBothOf(scene, only, last)) return null
  return sizeOf(only) > sizeOf(last) ? pairAs(scene, last, only) : pairAs(scene, only, last)
}

/** "Of the new nurses, Q work in clinics and Q in homes": two parts, whatever the whole. */
function areBothOf(scene: Scene, { claim: a }: Figure, { claim: b }: Figure): boolean {
  const { from = 0, to = 0 } = scene.pieces[b.sentence] ?? {}
  return a.sentence === b.sentence && OF_ALL.test(scene.mask.slice(from, to))
}

const OF_ALL =
  /^of (?:the|its|our|their|all|these|those) [^,;:QSDX]{3,40}, [^;:QSDX]{0,20}Q[^;:QSDX]{2,60} and [^;:QSDX]{0,20}Q/

const DOES =
  /\b(?:were|was|are|is|ha[sd]|have|will|would|can|could|may|do|did|said|came|went|took|got|gave|made|left|[a-z]{3,}ed)\b/
const SAYS =
  /\b(?:so|thus|hence|therefore|in other words|that is|this is|which is|that means|which means)\b[^.;:QSDX]{0,50}$/
const OF_THEM = /^ of (?:them|these|those|which|whom)\b(?! who| that| [a-z]+ed\b)/
const FREE =
  /^(?:[^a-z ]|$)|^ (?:of (?:the (?:total|whole|lot|stock|entire)|all|them|these|those|which|whom|everyone|everybody|every|this|that|what)\b|in all|share|rate|quota)/
const OF =
  /^ (?:of|in) (?:(?:the|all|its|their|our|his|her|total|[a-z.-]+['’]s) )*([a-z][a-z' -]{2,40})/
const MEASURE =
  /^(?:[a-z-]+ ){0,2}(?:revenues?|sales|turnover|gdp|population|incomes?|profits?|assets|budget|goals?|targets?|plans?|quotas?|pledges?|objectives?|aims?|equity|capital|spending|exports|imports|debt|costs?|demand|supply|consumption|output|production|market|world|country|shares?|stock|company|adults?|economy)\b/

/** What the share says that it is of, if anything, isn't another measure. */
function isNamed(scene: Scene, share: Figure, { part, whole }: Pair): boolean {
  const tail = behind(scene, share, 60)
  // "Half its field staff".
  if (/^ (?:its|their|the|his|her|our)\b/.test(tail)) return false
  if (FREE.test(tail)) return true
  const [, name] = OF.exec(tail) ?? []
  if (name === undefined) return true
  // "40 per cent of the line's freight".
  const isAnother = /^ (?:of|in) (?:the |an? )?[a-z][a-z -]*['’]s /.test(tail)
  const said = [whole, part].map((one) => before(scene, one, 90) + behind(scene, one, 50)).join(' ')
  return (!isAnother && !MEASURE.test(name)) || isCalledIn(name, said)
}

/** "Over 60": an age, and no level. */
function isExact({ sort, claim: { bound } }: Figure): boolean {
  return sort === 'S' || sort === 'D' || sort === 'X' || (sort === 'Q' && bound === 'exact')
}

const BELOW = 3

/** The first pair of the sentences below a share that stands alone in its own. */
function pairBelow(scene: Scene, share: Figure): Pair | null {
  const own = scene.pieces[share.claim.sentence]
  if (own === undefined || own.figures.some((one) => one !== share && isExact(one))) return null
  const isHeading = scene.doc.paragraphs[own.paragraph]?.kind === 'heading'
  const isFirst = isHeading || share.claim.sentence < 2
  if (share.claim.form !== 'fraction' && !(isFirst && /^ of\b/.test(behind(scene, share, 10))))
    return null
  for (let at = share.claim.sentence + 1; at <= share.claim.sentence + BELOW; at += 1) {
    const piece = scene.pieces[at]
    if (piece === undefined || piece.grammar !== own.grammar) return null
    if (piece.paragraph !== own.paragraph && !isHeading && share.claim.sentence > 0) return null
    if (piece.figures.some(({ sort }) => sort === 'S')) return null
    for (const one of piece.figures) {
      const pair = pairOf(scene, one)
      if (pair === null) continue
      return isOfOne(scene, share, pair) ? pair : null
    }
  }
  return null
}

/** Of what the share is said is what the whole counts, or the part. */
function isOfOne(scene: Scene, share: Figure, { part, whole }: Pair): boolean {
  const said = `${before(scene, share, 60)} ${behind(scene, share, 60)}`
  const { text } = scene.doc
  const words = [whole, part]
    .map((one) => {
      const counted = text.slice(one.claim.number.end, one.claim.end).toLowerCase()
      return `${counted} ${before(scene, one, 60)} ${behind(scene, one, 60)}`
    })
    .join(' ')
  if (isCalledIn(said, words)) return true
  return (said.match(/[a-z]{4,}/g) ?? []).some(
    (word) => !COMMON.has(word) && words.includes(word.slice(0, Math.max(4, word.length - 2))),
  )
}

const COMMON: ReadonlySet<string> = new Set(
  'this that with from than year years last month quarter over more less have been were said says million billion there their they which when while after before almost nearly about just half only every third fourth fifth seventh eight nine three four five seven'.split(
    ' ',
  ),
)
