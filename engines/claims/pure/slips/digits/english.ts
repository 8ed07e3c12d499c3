import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChange,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'

// Whether English words say what a figure is of which others. That it doesn't fit, and would but for one digit, is asked besides.

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

/** `isExplained`: others that aren't of the relation make its figure up as well, as they may by chance. */
export function isSaid(scene: Scene, one: Relation, isExplained: boolean): boolean {
  switch (one.kind) {
    case 'parts':
      return one.complete && one.less === undefined && !isExplained && isWhole(scene, one)
    case 'share':
      return isShare(scene, one, isExplained)
    case 'gap':
      return !isExplained && isGap(scene, one)
    case 'change':
      return !isExplained && isChanged(scene, one)
    case 'mean':
      return !isExplained && isMean(scene, one)
    default:
      return false
  }
}

function figureAt({ byClaim }: Scene, index: number | null): Figure | undefined {
  return index === null ? undefined : byClaim.get(index)
}

function isEnglish({ pieces }: Scene, { claim: { sentence } }: Figure): boolean {
  return pieces[sentence]?.grammar === 'en'
}

/** In order of the text; none where one isn't of an English sentence, or all stand too far apart. */
function inOrder(
  scene: Scene,
  reach: number,
  all: readonly (Figure | undefined)[],
): readonly Figure[] {
  const own = all.filter((one) => one !== undefined && isEnglish(scene, one)) as Figure[]
  if (own.length < all.length) return []
  const sorted = own.toSorted((a, b) => a.at - b.at)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  return last.claim.sentence - first.claim.sentence <= reach ? sorted : []
}

/** Figures of the same kind between two of them, that tell a level. */
function othersIn(scene: Scene, from: number, to: number, like: Figure): readonly Figure[] {
  return scene.figures
    .slice(from, to)
    .filter((one) => one !== like && !isChange(one) && alike(scene, one, like))
}

const PARTS_MAX = 10
const APART_MAX = 2

/** A whole and all that is told of its kind behind it, or before it. */
function isWhole(scene: Scene, { whole, parts }: Of<'parts'>): boolean {
  if (parts.length > PARTS_MAX) return false
  const own = figureAt(scene, whole)
  const list = inOrder(scene, APART_MAX, [own, ...parts.map((at) => figureAt(scene, at))])
  const [first, last] = [list[0], list.at(-1)]
  if (own === undefined || first === undefined || last === undefined) return false
  if (isChange(own) || list.some(isChange)) return false
  const to = (scene.pieces[last.claim.sentence]?.figures.at(-1)?.order ?? last.order) + 1
  const others = othersIn(scene, first.order, to, own)
  if (others.some((one) => !list.includes(one))) return false
  if (own === first) return isDealt(scene, own, list.slice(1))
  return own === last && isSummed(scene, own, list)
}

/** "640 patients: 318 …", "Women took 247,210 of them; men, …", "and the other 41". */
function isDealt(scene: Scene, whole: Figure, parts: readonly Figure[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return false
  if (parts.some((one) => one.claim.sentence !== first.claim.sentence)) return false
  const led = between(scene, whole, first)
  const said = `${before(scene, first, 90)}Q${scene.mask.slice(first.at + 1, last.at + 1)}${behind(scene, last, 24)}`
  if (OF_OTHERS.test(led)) return false
  return first.claim.sentence === whole.claim.sentence
    ? /:[^.]*$/.test(led) || DEALT.test(said)
    : DEALT.test(said)
}

const DEALT =
  /\bof (?:them|these|those|which|whom|the [a-z]+s\b)|\b(?:the|a) (?:other|rest|remaind?er|balance)\b|\b(?:the )?remaining\b|\bdivided|\bsplit|\bcompris|\bmade up of\b|\bconsist/
const OF_OTHERS = /\b(?:than|compared|against|from|versus)\W*(?:the |a )?$/

/** "…, together 35,500", "a total of", "35,500 in all". */
function isSummed(scene: Scene, whole: Figure, list: readonly Figure[]): boolean {
  if (list.length < 3) return false
  return (
    /\b(?:together|combined|total(?:s|led|ling|ing)?|altogether|all told|between them|in (?:all|sum)|the sum)\b[^.QX]*$/.test(
      before(scene, whole, 70),
    ) ||
    /^[^.,;Q]{0,24} (?:in (?:all|total)|altogether|combined|together)\b/.test(
      behind(scene, whole, 44),
    )
  )
}

/** "83,700, or 49.9 %, of the 175,000"; "women took 247,210 of the places, a share of 56.3 %". */
function isShare(scene: Scene, one: Of<'share'>, isExplained: boolean): boolean {
  const [share, part, whole] = [one.share, one.part, one.whole].map((at) => figureAt(scene, at))
  const list = inOrder(scene, SHARE_REACH, [share, part, whole])
  if (share === undefined || part === undefined || whole === undefined) return false
  if (list.length < 3 || one.isRest === true || isChange(share) || isChange(part)) return false
  const isBeside = areBeside(scene, part, share)
  const isOf = whole.at > share.at && OF_WHOLE.test(between(scene, share, whole))
  if (isExplained && !(isBeside && (isOf || areTogether(scene, part, whole)))) return false
  if (isOf && (isBeside || isSubject(scene, part, share))) return true
  // What stands between the whole and its part is of another kind, or less.
  const others = othersIn(scene, whole.order + 1, part.order, part)
  if (!isBeside || whole.at > part.at) return false
  // "61,400 tonnes of glass, 94 %, and 38,000 of cans (82 %)": each is of its own whole.
  const hasOwn = scene.figures.slice(whole.order, part.order).some(isRate)
  return !hasOwn && others.every((other) => other.size < whole.size)
}

const SHARE_REACH = 3
const OF_WHOLE = /^ of (?:the |its |a |all )?[^.,;:QSDX]{0,40}$/

/** "Q, or S", "Q (S)", "S (Q)", "Q of the places, a share of S". */
function areBeside(scene: Scene, part: Figure, share: Figure): boolean {
  if (part.claim.sentence !== share.claim.sentence) return false
  const [first, next] = part.at < share.at ? [part, share] : [share, part]
  return BESIDE.test(between(scene, first, next))
}

const BESIDE =
  /^(?: of [a-z' ]{1,30}| [a-z]{2,14}){0,2}(?: \(|, or (?:about |some |nearly |almost |just )?|, |—| – |,? (?:which is |that is |i\.e\. )?(?:a share of |an? [a-z]+ rate of |account(?:s|ed|ing) for |represent(?:s|ed|ing) |mak(?:es?|ing) up |equal to ))$/

/** "…—6.0 million of a population of 18.4 million": whole and part in one breath. */
function areTogether(scene: Scene, part: Figure, whole: Figure): boolean {
  return whole.at > part.at && OF_WHOLE.test(between(scene, part, whole))
}

/** The last figure of its kind before the share, in the sentence before or in its own. */
function isSubject(scene: Scene, part: Figure, share: Figure): boolean {
  if (part.at > share.at || share.claim.sentence - part.claim.sentence > 1) return false
  return othersIn(scene, part.order + 1, share.order, part).length === 0
}

/** "…, 14 more than last season's 308"; "of 186, 98 …; the other 88". */
function isGap(scene: Scene, one: Of<'gap'>): boolean {
  const [amount, of, than] = [one.amount, one.of, one.than].map((at) => figureAt(scene, at))
  if (amount === undefined || of === undefined || than === undefined) return false
  const list = inOrder(scene, 1, [amount, of, than])
  if (list.length < 3 || isChange(of) || isChange(than)) return false
  if (isRestOf(scene, amount, of, than) || isRestOf(scene, than, of, amount)) return true
  if (digitsOf(amount.claim) < 2) return false
  return isBased(scene, amount, than) && isCompared(scene, amount, [of, than])
}

/** Of a whole that stands first, what one part leaves: the other, said to be of it. */
function isRestOf(scene: Scene, rest: Figure, of: Figure, part: Figure): boolean {
  if (of.at > part.at || part.at > rest.at || isChange(rest)) return false
  if (part.claim.sentence !== rest.claim.sentence || isRate(of)) return false
  return isWhole(scene, {
    kind: 'parts',
    whole: of.claim.index,
    parts: [part.claim.index, rest.claim.index],
    complete: true,
  })
}

function isRate({ sort }: Figure): boolean {
  return sort === 'S'
}

const MORE =
  '(?:more|fewer|less|higher|lower|greater|larger|smaller|above|below|over|under|ahead|behind|short|up|down)'
const MOVED =
  '(?:up|down|by|increase of|decrease of|rise of|fall of|drop of|gain of|reduction of|cut of|decline of|difference of|gap of|saving of|improvement of)'
const IS_MORE = new RegExp(`^(?: [a-z-]+){0,2} ${MORE}\\b`)
const IS_MOVED = new RegExp(`\\b${MOVED} (?:a |an |about |some |just )?$`)

/** A word of comparison at the amount, and one of the two right beside it; the other is the nearest of its kind. */
function isCompared(scene: Scene, amount: Figure, ends: readonly Figure[]): boolean {
  if (!IS_MORE.test(behind(scene, amount, 40)) && !IS_MOVED.test(before(scene, amount, 24)))
    return false
  const beside = ends.find((one) => isClose(scene, one, amount))
  const other = ends.find((one) => one !== beside)
  if (beside === undefined || other === undefined) return false
  const [from, to] = [
    Math.min(other.order, beside.order, amount.order),
    Math.max(other.order, beside.order, amount.order),
  ]
  const least = NEARLY_ALL * Math.min(other.size, beside.size)
  return othersIn(scene, from, to + 1, other).every(
    (one) => one === beside || one === amount || (other.order === from && one.size < least),
  )
}

/** Less are rather parts of the one that stands first. */
const NEARLY_ALL = 0.8

function isClose(scene: Scene, one: Figure, other: Figure): boolean {
  if (one.claim.sentence !== other.claim.sentence) return false
  const [first, next] = one.at < other.at ? [one, other] : [other, one]
  const gap = between(scene, first, next)
  return gap.length <= CLOSE && !/[A-Z;]/.test(gap)
}

const CLOSE = 48

/** "It grew by 5.4 %", of two levels told just before, or in one sentence with it. */
function isChanged(scene: Scene, { result, base, amount, amountIs }: Of<'change'>): boolean {
  const [own, end, from] = [amount, result, base].map((at) => figureAt(scene, at))
  if (own === undefined || end === undefined || from === undefined) return false
  if (amountIs === 'absolute' && digitsOf(own.claim) < 2) return false
  if (amountIs === 'times' || inOrder(scene, SHARE_REACH, [own, end, from]).length < 3) return false
  if (isChange(end) || isChange(from)) return false
  return isBased(scene, own, from) && isCompared(scene, own, [end, from])
}

/** Two levels of two sentences may be of two things, where nothing says that the one was before the other. */
function isBased(scene: Scene, amount: Figure, from: Figure): boolean {
  // "12 % higher than a year ago and up from 8.6 billion in March" has two.
  const isOther = from.at > amount.at && OTHER_BASE.test(between(scene, amount, from))
  return (
    !isOther &&
    amount.claim.sentence === from.claim.sentence &&
    BASE.test(before(scene, from, 120))
  )
}

const OTHER_BASE = /\b(?:ago|earlier|and|but|while)\b/
const BASE =
  /\b(?:(?:from|than|against|compared (?:with|to))(?: the| a| about| some|(?: @)?(?: last| [a-z]+)(?: [a-z]+)?['’]s)?|(?:had|before|earlier|ago|previous|last (?:year|season|month|week|quarter|time))\b[^.;QX]*) $/

const EACH = /\b(?:average|mean|each|apiece|per|every)\b/

/** "An average of 6,500 a day", of a total and a count told beside it. */
function isMean(scene: Scene, { mean, total, count }: Of<'mean'>): boolean {
  const [own, all, many] = [mean, total, count].map((at) => figureAt(scene, at))
  if (own === undefined || all === undefined || many === undefined) return false
  const list = inOrder(scene, 1, [own, all, many])
  if (list.length < 3 || isChange(own) || isChange(all) || isChange(many)) return false
  const said = `${before(scene, own, 40).replace(/.*[QSDXN]/, '')}Q${behind(scene, own, 30).replace(/[QSDXN].*/, '')}`
  const isEach =
    EACH.test(said) ||
    own.claim.unit.includes('/') ||
    /^[^.,;]{0,16} an? (?:day|week|month|year|head|share|piece)\b/.test(behind(scene, own, 30))
  if (!isEach) return false
  const [first, last] = [list[0], list.at(-1)]
  return first !== undefined && last !== undefined && last.at - first.at <= MEAN_SPAN
}

const MEAN_SPAN = 160
