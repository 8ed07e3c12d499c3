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
      return isBalance(scene, one) || (!isExplained && isGap(scene, one))
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

/** "640 patients: 318 …", "186, made up of 98 … and 88 …", "98 of them, and the other 88". */
function isDealt(scene: Scene, whole: Figure, parts: readonly Figure[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return false
  if (parts.some((one) => one.claim.sentence !== first.claim.sentence)) return false
  if (parts.some((one) => one.size >= whole.size)) return false
  const led = between(scene, whole, first)
  const listed = scene.mask.slice(first.at + 1, last.at)
  const tail = scene.mask.slice(last.at, scene.pieces[last.claim.sentence]?.to)
  if (NOT_ALL.test(led) || NOT_ALL.test(listed) || HAS_MORE.test(tail)) return false
  if (OTHER.test(before(scene, last, 60).replace(/.*[QSN]/, ''))) return true
  return first.claim.sentence === whole.claim.sentence && LED.test(led)
}

const LED = /^[^(.]*:[^.]*$|\b(?:divided|split|compris|made up of|consist)[^.,;]*$/
const OTHER = /\b(?:the (?:other|rest|remaind?er|balance)|(?:the )?remaining)\b/
/** Not what is of another time or thing, or only some of it. */
export const NOT_ALL =
  /\b(?:includ|such as|among|mainly|notably|more than|at least|led by|example|a further|than|against|compared|from|versus|up to|between|budget)\b/
/** Behind the last of a list: others without a figure. */
export const HAS_MORE =
  /\b(?:others?|the (?:rest|remaind?er|balance)|remaining|and more|etc|elsewhere|among other)\b/

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
  if (whole.size <= part.size || OF_PART.test(behind(scene, share, 12))) return false
  const isBeside = areBeside(scene, part, share)
  const isOf = whole.at > share.at && OF_WHOLE.test(between(scene, share, whole))
  // "Recruited 11,460, 87% of its goal of 13,200": what was aimed at is no part.
  const isAim = HELD.test(before(scene, part, LEAD))
  if (isOf) return isBeside || (!isExplained && !isAim && isSubject(scene, part, share))
  return isBeside && areTogether(scene, part, whole)
}

/** "171.4bn, a third of which was held": the share is of what stands before it. */
const OF_PART = /^ of (?:which|whom|it|them|these|those)\b/

const SHARE_REACH = 3
const OF_WHOLE =
  /^ of (?:the |its |a |all )?[^.,;:QSDX]{0,40}(?:, which (?:amount(?:ed|s) to|came to|total(?:s|led|ed)|stood at|numbered|was|were|is|are) (?:about )?)?$/

/** "Q, or S", "Q (S)", "S (Q)", "Q of the places, a share of S". */
function areBeside(scene: Scene, part: Figure, share: Figure): boolean {
  if (part.claim.sentence !== share.claim.sentence) return false
  const [first, next] = part.at < share.at ? [part, share] : [share, part]
  return BESIDE.test(between(scene, first, next))
}

const BESIDE =
  /^(?: of [a-z' ]{1,30}| [a-z]{2,14}){0,2}(?: \(|, or (?:about |some |nearly |almost |just )?|, (?:or )?(?:which is |that is |i\.e\. )?(?:a share of |an? [a-z]+ rate of |account(?:s|ed|ing) for |represent(?:s|ed|ing) |mak(?:es?|ing) up |equal to ))$/

/** "…—6.0 million of a population of 18.4 million": whole and part in one breath. */
function areTogether(scene: Scene, part: Figure, whole: Figure): boolean {
  return whole.at > part.at && OF_WHOLE.test(between(scene, part, whole))
}

/** The last figure of its kind before the share, in the sentence before or in its own. */
function isSubject(scene: Scene, part: Figure, share: Figure): boolean {
  if (part.at > share.at || share.claim.sentence - part.claim.sentence > 1) return false
  return othersIn(scene, part.order + 1, share.order, part).length === 0
}

/** "Of 186, 98 …; the other 88". */
function isGap(scene: Scene, one: Of<'gap'>): boolean {
  const [amount, of, than] = [one.amount, one.of, one.than].map((at) => figureAt(scene, at))
  if (amount === undefined || of === undefined || than === undefined) return false
  if (isChange(of) || isChange(than)) return false
  return isRestOf(scene, amount, of, than) || isRestOf(scene, than, of, amount)
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

/** What comes in, what goes out, and what that leaves: the names of the three. */
const PAIRS: readonly (readonly [of: RegExp, than: RegExp, amount: RegExp])[] = [
  [
    /\b(?:incomes?|revenues?|receipts|turnover|takings|sales)\b[^.;:Q]*$/,
    /\b(?:expenditures?|spending|costs|expenses|outgoings|outlays)\b[^.;:Q]*$/,
    /\b(?:surplus|(?:operating )?profit) of (?:about )?$/,
  ],
  [
    /\b(?:expenditures?|spending|costs|expenses|outgoings|outlays)\b[^.;:Q]*$/,
    /\b(?:incomes?|revenues?|receipts|turnover|takings|sales)\b[^.;:Q]*$/,
    /\b(?:deficit|shortfall|(?:operating )?loss) of (?:about )?$/,
  ],
  [/\bexports\b[^.;:Q]*$/, /\bimports\b[^.;:Q]*$/, /\bsurplus (?:was |of |came to |reached )$/],
  [/\bimports\b[^.;:Q]*$/, /\bexports\b[^.;:Q]*$/, /\bdeficit (?:was |of |came to |reached )$/],
]
const LEAD = 60
const LEFT = /\b(?:therefore|thus|so|leav(?:es|ing)|left|result(?:ing|ed)?)\b/

/** "Income was Q. Spending was Q. That leaves a surplus of Q." */
function isBalance(scene: Scene, one: Of<'gap'>): boolean {
  const [amount, of, than] = [one.amount, one.of, one.than].map((at) => figureAt(scene, at))
  if (amount === undefined || of === undefined || than === undefined) return false
  if (inOrder(scene, SHARE_REACH, [amount, of, than])[2] !== amount) return false
  if ([of, than].some((own) => isChange(own) || HELD.test(before(scene, own, LEAD)))) return false
  if (!LEFT.test(before(scene, amount, LEAD))) return false
  // Something else that was added, or taken off.
  if (othersIn(scene, Math.max(of.order, than.order) + 1, amount.order, amount).length > 0)
    return false
  return PAIRS.some(
    ([a, b, c]) =>
      a.test(before(scene, of, LEAD)) &&
      b.test(before(scene, than, LEAD)) &&
      c.test(before(scene, amount, LEAD)),
  )
}

/** Whether it is told as what is left over: then few digits are enough. */
export function isBalanced(scene: Scene, one: Figure): boolean {
  return LEFT.test(before(scene, one, LEAD))
}

const HELD =
  /\b(?:from|than|against|versus|compared (?:with|to)|after|of which|includ\w+|another|further|budgeted|target|goal|quota)\b[^.;:QSDX]*$/
