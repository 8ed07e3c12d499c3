import type { Relation } from '../../model.ts'
import { isBare, JOINED_REST } from '../../relate/part.ts'
import {
  alike,
  before,
  behind,
  type Figure,
  isChinese,
  type Reading,
  type Scene,
  sizeOf,
} from '../scene.ts'
import { isLevel } from './pairs.ts'

// A whole and the figures of its kind in the sentences behind it, of which words say that they are all: what remains is told last, nothing came
// from anywhere else, as many are listed as the sentence of the whole counts ("57 people off three vessels"), or "all W" stands behind them.

/** Nothing else is part of it. */
const CLOSED =
  /\b(?:no|not any|without any)(?: [a-z]+){0,2} (?:other|further|additional)\b|\bno(?: [a-z]+){1,5} (?:anywhere|anything|anyone|any other [a-z]+) ?(?:else)?\b|\b(?:nothing|nobody|no one|nowhere|none) else\b(?! (?:(?:ha[sd]|is|was) )?(?:been )?(?:decided|known|planned|announced|fixed|certain|clear))|\bno[a-z]*(?: [a-z]+){0,4} (?:more than (?:one|once)|twice)\b|\bexhaust(?:s|ed|ing)\b|\b(?:all|everything) (?:that|there) (?:is|was|are|were|remain\w*)\b|\bthat is all\b|\bcomplet(?:es|ed|ing) the\b|\bmakes? up the (?:rest|balance|difference)\b|\bused up\b|\bnot a (?:penny|cent) (?:more|was left)\b|\bno overlaps?\b|\bcounted (?:only )?once\b/
/** What completes the others. */
const REST =
  /\b(?:the|its|their|and|with|a) (?:other|remaining|rest|remainder|balance|outstanding|missing|last|final)(?: (?!of\b)[a-z]+)? $|\b(?:the (?:rest|remainder|balance)|what (?:is|was) left|the others?|all others)\b[^.;:QSDX]{0,50}$/
const REST_BEHIND =
  /^ (?:is|are|was|were|remains?|remained) (?:being )?(?:(?:held|kept) (?:back|in (?:reserve|hand))|left(?: over)?|unallocated|unspent|undecided|pending)\b/
const OTHER =
  /\b(?:includ\w*|such as|for example|of which|of whom|each|every|per|apiece|average\w*|mean|median|at least|up to|up|down|rose|fell|grew|gained|increas\w*|decreas\w*|than|compared|against|versus|vs|earlier|previous\w*|target\w*|forecast\w*|expect\w*|respectively|especially|net|loss\w*|profit\w*|price\w*|equivalents?)\b/
/** "It rejects four. Work on the other 17": a number that wasn't read. */
const UNREAD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[.;,]| (?:in|on|at|from|to|were|was|are|went|came|each)\b)|(?<![\w-])\d/
const LEAST = 0.6
const MOST = 1.6
const FAR = 3
const MEMBERS_MAX = 9

export function closedListOf(scene: Scene, whole: Figure): Reading | null {
  if (!isLevel(whole) || isChinese(scene, whole) || isRow(scene, whole)) return null
  const members = membersBehind(scene, whole) ?? membersBefore(scene, whole)
  if (
    members !== null &&
    hasOwnShare(scene, whole) &&
    members.some((one) => hasOwnShare(scene, one))
  )
    return null
  return members === null || !isSound(scene, whole, members)
    ? null
    : { meant: relationOf(whole, members), others: otherWholes(scene, whole, members) }
}

/** "706, or 55 percent, … 488 (38 percent) … and the other 90": they have each a share of what isn't told here. */
function hasOwnShare(scene: Scene, one: Figure): boolean {
  return /^(?: [a-z-]+){0,3}(?:,? or | ?\()(?:about |some |nearly )?S/.test(behind(scene, one, 50))
}

function isRow({ doc, pieces }: Scene, { claim }: Figure): boolean {
  const paragraph = pieces[claim.sentence]?.paragraph
  return paragraph !== undefined && doc.paragraphs[paragraph]?.kind === 'row'
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

/** What else the members, or all but one of them, might make up. */
function otherWholes(scene: Scene, whole: Figure, members: readonly Figure[]): readonly Relation[] {
  return scene.figures
    .slice(Math.max(0, whole.order - MEMBERS_MAX), whole.order + 2 * MEMBERS_MAX)
    .filter(
      (one) => one !== whole && !members.includes(one) && isLevel(one) && alike(scene, one, whole),
    )
    .flatMap((one) => [
      relationOf(one, members),
      relationOf(whole, [...members, one]),
      relationOf(one, [whole, ...members]),
    ])
}

/** A number in words counts as one where figures below a hundred are listed. */
function isKin(scene: Scene, whole: Figure, one: Figure): boolean {
  const { text } = scene.doc
  if (one.sort === 'N')
    return sizeOf(whole) < SMALL && isBare(text, one.claim) && NUMBER.test(behind(scene, one, 20))
  // "At 110 N. Wacker Drive".
  const isName =
    one.claim.unit === 'items' && /^ [A-Z]/.test(text.slice(one.claim.end, one.claim.end + 2))
  return isLevel(one) && !isName && alike(scene, one, whole)
}

const SMALL = 200
const NUMBER = /^ (?:on|in|at|from|to|by|of them|were|was|are|went|came)\b|^[.;,]/

function membersBehind(scene: Scene, whole: Figure): readonly Figure[] | null {
  const own = scene.pieces[whole.claim.sentence]
  if (own === undefined || isWithin(scene, whole)) return null
  const found: Figure[] = []
  for (const one of scene.figures.slice(whole.order + 1, whole.order + 1 + 2 * MEMBERS_MAX)) {
    const piece = scene.pieces[one.claim.sentence]
    if (piece?.paragraph !== own.paragraph || one.claim.sentence > whole.claim.sentence + FAR) break
    if (!isKin(scene, whole, one)) {
      if (one.sort === 'Q' || one.sort === 'N' || one.sort === 'O' || isApposed(scene, one))
        continue
      break
    }
    const last = found.at(-1)
    const isEnded =
      last !== undefined &&
      found.length > 1 &&
      last.claim.sentence !== one.claim.sentence &&
      CLOSED.test(scene.mask.slice(last.at, piece?.from))
    if (isEnded || sizeOf(one) >= sizeOf(whole)) break
    found.push(one)
    if (found.length > 1 && REST_BEHIND.test(behind(scene, one, 40))) return found
    const led = before(scene, one, 60).replace(/\b[a-z]{1,3}$/, '')
    if (found.length > 1 && REST.test(led) && !JOINED_REST.test(led)) return found
    if (found.length > MEMBERS_MAX) return null
  }
  const last = found.at(-1)
  if (last === undefined || found.length < 2) return null
  if (isClosed(scene, whole, last) || areElided(scene, whole, found)) return found
  return isCounted(scene, whole, found) ? found : null
}

/** Something larger of its kind stands before it. */
function isWithin(scene: Scene, whole: Figure): boolean {
  const paragraph = scene.pieces[whole.claim.sentence]?.paragraph
  return scene.figures
    .slice(Math.max(0, whole.order - MEMBERS_MAX), whole.order)
    .some(
      (one) =>
        scene.pieces[one.claim.sentence]?.paragraph === paragraph &&
        one.sort === 'Q' &&
        alike(scene, one, whole) &&
        sizeOf(one) > sizeOf(whole),
    )
}

/** "(24 per cent)", "Over half, Q,". */
function isApposed(scene: Scene, one: Figure): boolean {
  if (one.claim.form === 'fraction') return true
  return one.sort === 'S' && /(?:\((?:or )?|,? or )(?:about |some )?$/.test(before(scene, one, 16))
}

const ELIDED =
  /^(?: [a-z]+){0,4}[,;] (?:(?:and|while) )?(?:the )?(?!(?:against|compared|from|up|down|or|which|of|with|including|about|plus)\b)[a-z' -]{3,40}? (?:for |to |at |with |just |only |about )?$/
const LED =
  /\b(?:account(?:ed|s)? for|contribut(?:ed|es)|c[ao]mes? to|numbered|amount(?:ed|s) to|totall?ed|made up|makes? up|stood at|brought in|rais(?:ed|es)|paid|gave|g[oe](?:es)? to|went to|came from|provided|supplied|received|held|holds?|earned|spent|invested|generated|produced|handled|carried|employ(?:s|ed)|cost|were|are|took|got|bought) (?:for |about |some )?$/

/** "W. Prepaid cards accounted for P, contracts for P": two, with one verb, and nothing else said of them. */
function areElided(scene: Scene, whole: Figure, found: readonly Figure[]): boolean {
  const [a, b] = found
  if (a === undefined || b === undefined || found.length !== 2) return false
  const piece = scene.pieces[a.claim.sentence]
  if (piece === undefined || a.claim.sentence !== whole.claim.sentence + 1) return false
  if (b.claim.sentence !== a.claim.sentence || b.order !== a.order + 1) return false
  const gap = scene.mask.slice(a.at + 1, b.at)
  const head = scene.mask.slice(piece.from, a.at)
  const isShort = head.length < HEAD_MAX && /^[^,.;]{0,30}[.;]/.test(behind(scene, b, 40))
  return isShort && LED.test(head) && ELIDED.test(gap) && !OTHER.test(head + gap)
}

const HEAD_MAX = 70

/** In the sentences of the list or in the one behind it. */
function isClosed(scene: Scene, whole: Figure, last: Figure): boolean {
  const from = scene.pieces[Math.max(whole.claim.sentence, last.claim.sentence - 1)]
  const own = scene.pieces[last.claim.sentence]
  const next = scene.pieces[last.claim.sentence + 1]
  if (from === undefined || own === undefined) return false
  const isOn = next?.paragraph === own.paragraph && next.figures.length === 0
  return CLOSED.test(scene.mask.slice(from.from, isOn ? next.to : own.to))
}

/** "Off three vessels": as many as are listed, each at its own place. */
function isCounted(scene: Scene, whole: Figure, members: readonly Figure[]): boolean {
  const [first] = members
  if (first === undefined || first.claim.sentence - whole.claim.sentence !== 1) return false
  const own = scene.pieces[whole.claim.sentence]
  const last = members.at(-1)
  if (last?.claim.sentence !== first.claim.sentence) return false
  return (
    own?.figures.some((one) => one.sort === 'N' && sizeOf(one) === members.length) === true ||
    NUMBERS[members.length]?.test(scene.mask.slice(own?.from, own?.to)) === true
  )
}

const NUMBERS: readonly (RegExp | undefined)[] = [
  undefined,
  undefined,
  ...'both|two three four five six seven eight nine'
    .split(' ')
    .map((word) => new RegExp(`\\b(?:${word})\\b`)),
]

const ALL = /\ball(?: of)?(?: the| its| their| our)? $|\bbetween them,?(?: [a-z]+){0,3} $/

/** "Swindon employs Q, Kettering Q and Goole Q; all Q will be offered": the list before, in the sentence or the one above. */
function membersBefore(scene: Scene, whole: Figure): readonly Figure[] | null {
  const own = scene.pieces[whole.claim.sentence]
  const last = scene.pieces[whole.claim.sentence - 1]
  if (own === undefined) return null
  // "All 40 suspected cases".
  const isNarrow = /^ [a-z]+ed\b/.test(behind(scene, whole, 20))
  const isAll = ALL.test(before(scene, whole, 40)) && !isNarrow
  const isSpoken =
    last?.paragraph === own.paragraph && CLOSED.test(scene.mask.slice(last.from, last.to))
  if (!isAll && !isSpoken) return null
  const within = isAll
    ? own.figures.filter((one) => one.order < whole.order && isKin(scene, whole, one))
    : []
  const members =
    within.length > 0 || last?.paragraph !== own.paragraph
      ? within
      : last.figures.filter((one) => isKin(scene, whole, one))
  return members.length > 1 ? members : null
}

function isSound(scene: Scene, whole: Figure, members: readonly Figure[]): boolean {
  const sum = members.reduce((all, one) => all + sizeOf(one), 0) / sizeOf(whole)
  if (sum < LEAST || sum > MOST || members.some((one) => sizeOf(one) >= sizeOf(whole))) return false
  const order = [whole, ...members].toSorted((a, b) => a.at - b.at)
  const [first, last] = [order[0], order.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    !OTHER.test(scene.mask.slice(first.at + 1, last.at)) &&
    !UNREAD.test(scene.mask.slice(first.at + 1, last.at)) &&
    members.every(
      ({ claim: { period } }) =>
        period === null || whole.claim.period === null || period === whole.claim.period,
    )
  )
}
