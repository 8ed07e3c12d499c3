import { compare, rationalOf } from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'
import { areOtherDeeds } from '../../relate/again/deeds.ts'
import { areOfOtherYears, mayBeOne } from '../../relate/again/may-be-one.ts'
import { isNear } from '../../relate/again/slips.ts'
import { isRow } from '../../relate/again/titles.ts'
import { areOfTwoPlaces } from '../../relate/again/told-name.ts'
import { fitOfTwo } from '../../relate/whole/slip.ts'
import { membersOf } from '../../weigh/scale.ts'
import {
  behind,
  type Figure,
  before as headOf,
  isChinese,
  isChange as isMove,
  type Scene,
  sizeOf,
} from '../scene.ts'
import { areTwoAges } from './ages.ts'
import { pairsIn } from './chinese.ts'
import { isCorrected } from './corrected.ts'
import { likeness } from './likeness.ts'
import { namedRates } from './named-rates.ts'
import { ALIKE_MAX, isMadeUp, isMeanOf, isReckoned } from './reckoned.ts'
import { kindOf, mayPoint, type Referent, referentOf } from './referent.ts'
import {
  type Ground,
  groundOf,
  isOfTitle,
  isQuoted,
  isScaled,
  isSlip,
  slippedBy,
  type Two,
} from './slips.ts'
import { isSoleOfCounter, sharedBy } from './sole-counter.ts'
import { isRoughly } from './title-figures.ts'
import { isTitleTold } from './titled.ts'
import { areOfTwoOrigins } from './two-things.ts'

// A figure that is told again with another value: "drop 18 routes. Most of the 28 routes", "with 64 teams. The organisers expect 46 teams". What
// both are of is read from the words beside them; nothing else of the kind may be meant.

type Same = Extract<Relation, { kind: 'same' }>
/** In a longer text a figure is told again near by, or of its head. */
const SHORT_MAX = 30
const BACK = 6
const LEAD = 3
/** A text with more of them is no short one. */
const FIGURES_MAX = 150

/** `relationsOf` a sentence: those of the figures around. */
export function retoldIn(
  scene: Scene,
  relationsOf: (sentence: number) => readonly Relation[],
): readonly Same[] {
  const ground = groundOf(scene)
  const found: Same[] = []
  const byKind = new Map<string, Held[]>()
  const stems = new Map<number, ReadonlySet<string>>()
  for (const figure of scene.figures) {
    if (!'QNS'.includes(figure.sort)) continue
    const own = held(scene, figure, stems)
    const kind = kindOf(figure)
    const before = byKind.get(kind) ?? []
    const around = (): Scene => ({ ...scene, relations: relationsOf(figure.claim.sentence) })
    const told = toldBefore(ground, own, before, around)
    if (
      told !== null &&
      !isCorrected(scene.doc.text, told.figure, figure) &&
      !areTwoAges(scene, told.figure, figure) &&
      !areOtherDeeds(scene.doc.text, told.figure.claim, figure.claim) &&
      !areOfTwoOrigins(scene.doc, told.figure.claim, figure.claim)
    )
      found.push({ kind: 'same', claims: [told.figure.claim.index, figure.claim.index] })
    byKind.set(kind, [...before.slice(0, LEAD), ...before.slice(LEAD).slice(-ALIKE_MAX), own])
  }
  return found
}

/** What most figures are of is never asked. */
type Held = { readonly figure: Figure; readonly size: number; readonly referent: () => Referent }

function held(scene: Scene, figure: Figure, stems: Parameters<typeof referentOf>[2]): Held {
  let known: Referent | null = null
  return {
    figure,
    size: sizeOf(figure),
    referent: () => {
      known ??= referentOf(scene, figure, stems)
      return known
    },
  }
}

function toldBefore(
  ground: Ground,
  { figure, size, referent }: Held,
  before: readonly Held[],
  around: () => Scene,
): Referent | null {
  const { scene } = ground
  const { claim } = figure
  if (!isPlain(scene, figure)) return null
  const equal = before.filter(
    (one) => !areApart(one.size, size) && isEqual(one.figure.claim, claim),
  )
  if (equal.some((one) => one.size === size)) return null
  const reached = before.filter(
    ({ figure: { claim: one } }) =>
      one.sentence !== claim.sentence &&
      (scene.pieces.length <= SHORT_MAX ||
        claim.sentence - one.sentence <= BACK ||
        one.sentence < LEAD),
  )
  if (reached.length === 0) return null
  const maySlip = reached.some((one) => slippedBy(one.figure.claim, claim) > 1)
  const isAsked = maySlip || scene.pieces.length <= SHORT_MAX / 2
  if (!isAsked && !mayPoint(scene, figure)) return null
  const own = referent()
  if (!isAsked && own.pointing < 2) return null
  if (own.isOneOf || (!maySlip && (own.isOther || own.isReached))) return null
  const near = around()
  const bases = new Set(
    near.relations.flatMap((one) =>
      one.kind === 'change' && one.result !== null ? [one.base] : [],
    ),
  )
  // "78" where a year ago there were 79.
  if (equal.some((one) => !bases.has(one.figure.claim.index))) return null
  const now = reached.filter((one) => !bases.has(one.figure.claim.index))
  const all = now.map((one) => {
    const told = one.referent()
    return {
      told,
      own,
      likeness: likeness(scene, told, own),
      slipped: slippedBy(told.figure.claim, claim),
      isScaled: isScaled(told.figure.claim, claim),
    }
  })
  const isHan = isChinese(scene, figure)
  const two = isHan ? calledAs(own, all) : all
  const slips = two.filter(
    (one) => isSlip(ground, one, two) || (isHan && one.slipped > 1 && isSoleOfCounter(one, two)),
  )
  const likely =
    slips.length > 0 || own.isOther || own.isReached
      ? slips
      : [
          ...pointedAt(scene, own, two),
          ...entitled(scene, own, two),
          ...quoted(scene, own, two),
          ...namedRates(scene, own, two),
        ]
  const [first] = likely
  if (first === undefined) return null
  if (
    isMeanOf(scene, figure) ||
    (figure.sort !== 'S' &&
      !slips.some(isNamed) &&
      isReckoned(
        figure,
        before.map((one) => one.figure),
      ))
  )
    return null
  if (!likely.every((one) => mayBe(near, one))) return null
  if (isHan && isTitleTold(scene, first.told.figure, figure)) return null
  return likely.every(({ told }) => isEqual(told.figure.claim, first.told.figure.claim))
    ? first.told
    : null
}

/** Of several, those that are per the same, and those that are called as it is to the letter. */
function calledAs(own: Referent, two: readonly Two[]): readonly Two[] {
  const [name = ''] = own.lead
  const each = two.filter(({ told }) => own.each !== '' && told.each === own.each)
  const left = each.length > 0 ? each : two
  const named = left.filter(({ told }) => name.length > 2 && told.lead[0] === name)
  return named.length > 0 ? named : left
}

function isNamed({ likeness: like }: Two): boolean {
  return like > 1
}

const SUM = /^(?:sum|figur|amount|money|read|bill|price|cost|pot)/

/** Where words say that it was told: the only one of its name, or of its unit. */
function pointedAt(scene: Scene, own: Referent, two: readonly Two[]): readonly Two[] {
  if (own.pointing < 2 || own.isAll || own.figure.sort === 'S') return []
  if (isLength(scene, own, two)) return two
  if (isFew(own) && !isFewAgain(scene, own, two)) return []
  const isLong = own.pointing < 3 && scene.pieces.length > SHORT_MAX / 2
  if (isLong && two.length > 1) return []
  const named = two.filter(({ likeness: like }) => like >= leastOf(scene, own))
  if (named.length > 0 && !isLong) return named
  const isBare = own.lead.length === 0 && own.nouns.every((stem) => SUM.test(stem))
  // "Three days" are never meant by "two hundred thousand days".
  return isBare && (own.pointing > 2 || !isChinese(scene, own.figure))
    ? two.filter(({ told }) => isPlain(scene, told.figure) && areNear(told, own))
    : []
}

const TINY_MAX = 12

/** "The first of the seven aircraft": few are counted of many things, but in a text of a few sentences. */
function isFewAgain(scene: Scene, own: Referent, two: readonly Two[]): boolean {
  return (
    scene.pieces.length <= TINY_MAX &&
    !isChinese(scene, own.figure) &&
    // "The three-month rate".
    scene.doc.text[own.figure.claim.number.end] !== '-' &&
    two.filter(isNamed).length === 1
  )
}

/** How much alike they must be called: in Chinese a figure at the head of a clause is most often a new one. */
function leastOf(scene: Scene, { pointing, figure }: Referent): number {
  return pointing > 2 ? 1 : isChinese(scene, figure) ? 3 : 2
}

/** "The five weeks" of nine: the one length of time there is. */
function isLength(
  scene: Scene,
  { figure, pointing, nouns }: Referent,
  two: readonly Two[],
): boolean {
  return (
    two.length === 1 &&
    pointing > 1 &&
    (nouns.length === 0 ||
      (mayBeNamedAlike(nouns, two) &&
        /\b(?:during|for|of) the $/.test(headOf(scene, figure, 12)))) &&
    /^(?:hours|days|weeks|months)$/.test(figure.claim.unit) &&
    !isChinese(scene, figure) &&
    !/^[^.;]{0,12}\b(?:to|since|before|after|end(?:ed|ing)|from|until|through|of|in|that)\b/.test(
      behind(scene, figure, 20),
    )
  )
}

/** An "eight-day holiday" and "the 11-day travel rush" are two. */
function mayBeNamedAlike(nouns: readonly string[], two: readonly Two[]): boolean {
  return two.every(
    ({ told }) => told.nouns.length === 0 || told.nouns.some((stem) => nouns.includes(stem)),
  )
}

/** A quotation that has a figure of the report with one digit changed, where nothing else there is called so. */
function quoted(scene: Scene, own: Referent, two: readonly Two[]): readonly Two[] {
  if (own.figure.sort === 'S' || isFew(own) || !isQuoted(scene, own.figure)) return []
  const named = two.filter(isNamed)
  return named.length === 1 &&
    named.every(({ told }) => !isQuoted(scene, told.figure) && isOneOff(told, own))
    ? named
    : []
}

function isOneOff({ figure: { claim: a } }: Referent, { figure: { claim: b } }: Referent): boolean {
  const [left, right] = [a, b].map(({ value }) => String(value.coefficient))
  if (left === undefined || left.length !== right?.length || a.value.scale !== b.value.scale)
    return false
  return [...left].filter((digit, at) => digit !== right[at]).length === 1
}

/** The first figure below a title that is called what its own is, where the text has the title's nowhere. */
function entitled(scene: Scene, own: Referent, two: readonly Two[]): readonly Two[] {
  if (scene.pieces.length > SHORT_MAX / 2 || scene.figures.length > FIGURES_MAX) return []
  // "To close 11 offices in the Cleveland area and one in Columbus".
  if (own.figure.sort === 'S' || / and (?:[QN]|one)\b/.test(behind(scene, own.figure))) return []
  const [title, ...more] = two.filter(({ told }) => isOfTitle(scene, told.figure))
  if (title === undefined || (isFew(own) && !(isLead(scene, own) && isFew(title.told)))) return []
  if (more.length > 0 || paragraphOf(scene, own.figure) === 0) return []
  if (two.some((one) => one !== title && isNamed(one))) return []
  const { figure } = title.told
  const isTold = scene.figures.some(
    (one) => one !== figure && kindOf(one) === kindOf(figure) && isRoughly(figure.claim, one.claim),
  )
  // "A 150-megawatt plant" and "a plant with a capacity of 115 megawatts".
  const { nouns, lead } = title.told
  const isHan = isChinese(scene, figure)
  const name = isHan ? pairsIn((lead[0] ?? '').slice(-2)) : nouns
  const shared = sharedBy(title.told, own)
  const isAlike =
    (isHan && isSoleOfUnit(scene, title.told, own) && shared > 0) ||
    (name.length > 0 && name.every((stem) => own.around.has(stem))) ||
    (!isHan && isLead(scene, own) && shared > 1 && 2 * shared >= title.told.around.size) ||
    isToldBelow(scene, title)
  const isReached = isTold || isMadeUp(scene, title.told.figure, own.figure)
  return isReached || !(isNamed(title) || isAlike) ? [] : [title]
}

const COMMON: ReadonlySet<string> = new Set(['items', 'persons', 'firms', 'places'])

/** No other figure of the text is told in their unit. */
function isSoleOfUnit(scene: Scene, told: Referent, own: Referent): boolean {
  const { unit } = own.figure.claim
  const alike = scene.figures.filter(({ claim }) => claim.unit === unit)
  return unit === told.figure.claim.unit && !COMMON.has(unit) && alike.length === 2
}

/** The one figure of its kind in a title, and the one in the first sentence below it. */
function isToldBelow(scene: Scene, { told, own }: Two): boolean {
  const isOnly = ({ figure }: Referent): boolean =>
    scene.pieces[figure.claim.sentence]?.figures.every(
      (one) => one === figure || kindOf(one) !== kindOf(figure),
    ) === true
  const ratio = sizeOf(told.figure) / sizeOf(own.figure)
  const isNamedSo = sharedBy(told, own) > 0 || own.figure.claim.unit === told.figure.claim.unit
  return (
    isLead(scene, own) &&
    isOnly(told) &&
    isOnly(own) &&
    isNamedSo &&
    !isFew(told) &&
    ratio < CLOSE &&
    ratio > 1 / CLOSE
  )
}

const CLOSE = 1.5

/** In the first sentence below the title. */
function isLead({ pieces }: Scene, { figure }: Referent): boolean {
  const body = pieces.findIndex(({ paragraph }) => paragraph > 0)
  return figure.claim.sentence === body
}

function paragraphOf({ doc }: Scene, { claim }: Figure): number {
  return doc.sentences[claim.sentence]?.paragraph ?? 0
}

/** Few of them are counted of many things. */
const MANY_MIN = 1000

function isFew({ figure }: Referent): boolean {
  const { sort, claim } = figure
  return (
    (sort === 'N' && sizeOf(figure) < MANY_MIN) ||
    (claim.value.scale === 0 && claim.value.coefficient < 10n)
  )
}

function isPlain({ doc }: Scene, { claim }: Figure): boolean {
  const { bound, sentence } = claim
  const paragraph = doc.paragraphs[doc.sentences[sentence]?.paragraph ?? 0]
  return (
    (bound === 'exact' || bound === 'about') && paragraph !== undefined && !isRow(doc, paragraph)
  )
}

function isEqual(a: ReadClaim, b: ReadClaim): boolean {
  // To its last digit "a million" is anything.
  return (
    (isNear(a, b) && fitOfTwo(a, b) === 'equal') ||
    compare(rationalOf(a.value), rationalOf(b.value)) === 0
  )
}

/** Most are so far apart that exact numbers needn't be asked: what is near is so by a third at most. */
function areApart(a: number, b: number): boolean {
  const [left, right] = [Math.abs(a), Math.abs(b)]
  return left > right * FAR || right > left * FAR
}

const FAR = 1.34

const NEAR_MAX = 4

function areNear(told: Referent, own: Referent): boolean {
  const ratio = sizeOf(told.figure) / sizeOf(own.figure)
  return ratio <= NEAR_MAX && ratio >= 1 / NEAR_MAX
}

function mayBe(scene: Scene, { told, own, slipped, likeness: like }: Two): boolean {
  const [a, b] = [told.figure.claim, own.figure.claim]
  const isSlipped = slipped > 1
  if (own.isOwned && slipped < 3) return false
  if (!(isPlain(scene, told.figure) || isOfTitle(scene, told.figure))) return false
  // 其中研发人员320人。乙公司230名研发人员: of another whole.
  const isOfOther = told.isOneOf && own.lead.some((name) => !told.lead.join().includes(name))
  const areMoves = isMove(told.figure) && own.figure.sort === 'S'
  const isOther = (told.isOther && !areMoves) || (told.isOneOf && like < 2) || isOfOther
  if (isOther && slipped < (isOfOther ? 4 : 2)) return false
  if (!isSlipped && told.each !== own.each && own.lead.length === 0) return false
  if (!(isSlipped ? mayBeSlipped(a, b) : mayBeOne(a, b))) return false
  if (areOfTwoPlaces(scene.doc.text, a, b)) return false
  const isFree =
    (slipped > 0 || own.pointing < 2) &&
    (isOfTitle(scene, told.figure) || (isSlipped && isQuoted(scene, own.figure)))
  if (!isFree && isNarrower(told, own)) return false
  if (slipped === 0 && !areNear(told, own)) return false
  return !scene.relations.some((one) => {
    const members = membersOf(one)
    return (
      (members.includes(a.index) && members.includes(b.index)) ||
      (one.kind === 'change' && one.base !== null && (one.base === a.index || one.base === b.index))
    )
  })
}

/** "The 24,000 objects on display", 参加活动的236所. */
function isNarrower(told: Referent, { narrowed }: Referent): boolean {
  if (typeof narrowed !== 'string') return narrowed.some((stem) => !told.around.has(stem))
  const words = [...told.around].join('')
  return narrowed !== '' && ![...narrowed].some((sign) => words.includes(sign))
}

function mayBeSlipped(a: ReadClaim, b: ReadClaim): boolean {
  return (a.place?.id ?? null) === (b.place?.id ?? null) && !areOfOtherYears(a, b)
}
