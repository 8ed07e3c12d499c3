import { compare, rationalOf } from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'
import { mayBeOne } from '../../relate/again/may-be-one.ts'
import { isNear } from '../../relate/again/slips.ts'
import { areOfTwoPlaces } from '../../relate/again/told-name.ts'
import { fitOfTwo } from '../../relate/whole/slip.ts'
import { membersOf } from '../../weigh/scale.ts'
import { behind, type Figure, isChinese, type Scene, sizeOf } from '../scene.ts'
import { pairsOf } from './chinese.ts'
import { likeness } from './likeness.ts'
import { kindOf, type Referent, referentOf } from './referent.ts'

// A figure that is told again with another value: "drop 18 routes. Most of the 28 routes", "with 64 teams. The organisers expect 46 teams". What
// both are of is read from the words beside them; nothing else of the kind may be meant.

type Same = Extract<Relation, { kind: 'same' }>
type Two = {
  readonly told: Referent
  readonly own: Referent
  /** How much alike they are called: 3 in the same words, 2 by one name, 1 by a word around, 0 not at all. */
  readonly likeness: number
  /** How many digits changed places, or stand before another number of noughts; 0 where it is another number. */
  readonly slipped: number
  /** The digits are the same, and the noughts aren't. */
  readonly isScaled: boolean
}

/** In a longer text a figure is told again near by, or of its head. */
const SHORT_MAX = 30
const BACK = 6
const LEAD = 3
/** As many figures of a kind are looked at. */
const ALIKE_MAX = 16
/** A text with more of them is no short one. */
const FIGURES_MAX = 150

/** `relationsOf` a sentence: those of the figures around. */
export function retoldIn(
  scene: Scene,
  relationsOf: (sentence: number) => readonly Relation[],
): readonly Same[] {
  const found: Same[] = []
  const byKind = new Map<string, Held[]>()
  const stems = new Map<number, ReadonlySet<string>>()
  for (const figure of scene.figures) {
    if (!'QNS'.includes(figure.sort)) continue
    const own = held(scene, figure, stems)
    const kind = kindOf(figure)
    const before = byKind.get(kind) ?? []
    const around = (): Scene => ({ ...scene, relations: relationsOf(figure.claim.sentence) })
    const told = toldBefore(scene, own, before, around)
    if (told !== null)
      found.push({ kind: 'same', claims: [told.figure.claim.index, figure.claim.index] })
    byKind.set(kind, [...before.slice(0, LEAD), ...before.slice(LEAD).slice(-ALIKE_MAX), own])
  }
  return found
}

/** What most figures are of is never asked. */
type Held = { readonly figure: Figure; readonly referent: () => Referent }

function held(scene: Scene, figure: Figure, stems: Parameters<typeof referentOf>[2]): Held {
  let known: Referent | null = null
  return {
    figure,
    referent: () => {
      known ??= referentOf(scene, figure, stems)
      return known
    },
  }
}

function toldBefore(
  scene: Scene,
  { figure, referent }: Held,
  before: readonly Held[],
  around: () => Scene,
): Referent | null {
  const { claim } = figure
  if (!isPlain(scene, figure)) return null
  if (before.some((one) => isEqual(one.figure.claim, claim))) return null
  const reached = before.filter(
    ({ figure: { claim: one } }) =>
      one.sentence !== claim.sentence &&
      (scene.pieces.length <= SHORT_MAX ||
        claim.sentence - one.sentence <= BACK ||
        one.sentence < LEAD),
  )
  if (reached.length === 0) return null
  const maySlip = reached.some((one) => slippedBy(one.figure.claim, claim) > 1)
  const own = referent()
  if (own.isOther || own.isOneOf) return null
  if (!maySlip && own.pointing < 2 && scene.pieces.length > SHORT_MAX / 2) return null
  const all = reached.map((one) => {
    const told = one.referent()
    return {
      told,
      own,
      likeness: likeness(scene, told, own),
      slipped: slippedBy(told.figure.claim, claim),
      isScaled: isScaled(told.figure.claim, claim),
    }
  })
  const two = isChinese(scene, figure) ? calledAs(own, all) : all
  const slips = two.filter((one) => isSlip(scene, one, two))
  const likely =
    slips.length > 0 ? slips : [...pointedAt(scene, own, two), ...entitled(scene, own, two)]
  const [first] = likely
  if (first === undefined) return null
  if (!slips.some(isNamed) && isReckoned(figure, before)) return null
  const near = around()
  if (!likely.every((one) => mayBe(near, one))) return null
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

/** A slip of the pen among words that name it; of two digits, where nothing else there is called so. */
function isSlip(scene: Scene, one: Two, two: readonly Two[]): boolean {
  const { told, own, likeness: like, slipped, isScaled } = one
  if (slipped < 2) return false
  const isShare = own.figure.sort === 'S'
  const isBare = own.nouns.every(isShare ? isChange : isGeneric) || arePeople(told)
  const isOne = two.length === 1 || !isChinese(scene, own.figure)
  if (own.pointing > 2 || (own.pointing > 1 && isBare && isOne)) return true
  if (isShare) return like > 2 || (own.pointing > 1 && like > 1)
  const isOnly = two.length === 1 && kindOf(own.figure) !== 'counted'
  if (isScaled && slipped < 3)
    return (own.pointing > 0 && like > 1) || (isOnly && !isMoney(own.figure))
  if (like > 1) return slipped > 2 || own.pointing > 1 || two.filter(isNamed).length === 1
  const isPointed = own.pointing > 1 && !isChinese(scene, own.figure)
  if (isPointed && (isOnly || slipped > 2)) return true
  const isOpening = own.nouns.length === 0 && own.pointing > 0
  // “5.6万吨的年产量” … 去年产食用菌6.5万吨.
  const isQuoted = isChinese(scene, own.figure) && told.pointing > 1
  if (isOnly && (like > 0 || isOpening || isQuoted || isBelow(scene, one))) return true
  if (slipped < 3) return like > 0 && isPointed
  return like > 0 || (isOnly && own.nouns.length === 0)
}

/** The only figure of its unit in the first sentence below the title that has it. */
function isBelow(scene: Scene, { told, own }: Two): boolean {
  return isTitle(scene, told) && isLead(scene, own) && sharedBy(told, own) > 1
}

function sharedBy(told: Referent, own: Referent): number {
  return [...told.around].filter((stem) => own.around.has(stem)).length
}

/** "7,200 people ran", "the 7,200 runners". */
function arePeople({ nouns, figure: { claim } }: Referent): boolean {
  return nouns[0] === 'peopl' && claim.unit === 'persons'
}

function isMoney({ claim: { unit } }: Figure): boolean {
  return unit === 'money' || /^[A-Z]{3}$/.test(unit)
}

const CHANGE =
  /^(?:increa|ris|grow|declin|drop|cut|fall|reduc|rat|stak|inter|shar|coupon|turno|read|figur|level|gain)/

function isChange(stem: string): boolean {
  return CHANGE.test(stem)
}

function isNamed({ likeness: like }: Two): boolean {
  return like > 1
}

/** What a figure is told of again in other words. */
const GENERIC =
  /^(?:proj|progra|schem|packag|deal|contra|fund|plan|invest|sum|figur|amount|money|read|grant|order|build|facili|propos|initia|cash|aid|vehic|unit|partic|victim|patien|employ|work|staff|resid|applic|respon|passen|site|locat|compan|firm|hom|proper|inspec|cas)/

function isGeneric(stem: string): boolean {
  return GENERIC.test(stem)
}

const SUM = /^(?:sum|figur|amount|money|read|bill|price|cost|pot)/

/** Where words say that it was told: the only one of its name, or of its unit. */
function pointedAt(scene: Scene, own: Referent, two: readonly Two[]): readonly Two[] {
  if (own.pointing < 2 || own.isAll || own.figure.sort === 'S') return []
  if (isFew(own) && !isFewAgain(scene, own, two)) return []
  const isLong = own.pointing < 3 && scene.pieces.length > SHORT_MAX / 2
  if (isLong && two.length > 1) return []
  const named = two.filter(({ likeness: like }) => like >= leastOf(scene, own))
  if (named.length > 0 && !isLong) return named
  const isBare = own.lead.length === 0 && own.nouns.every((stem) => SUM.test(stem))
  return isBare && (own.pointing > 2 || !isChinese(scene, own.figure)) ? two : []
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

/** The first figure below a title that is called what its own is, where the text has the title's nowhere. */
function entitled(scene: Scene, own: Referent, two: readonly Two[]): readonly Two[] {
  if (scene.pieces.length > SHORT_MAX / 2 || scene.figures.length > FIGURES_MAX) return []
  // "To close 11 offices in the Cleveland area and one in Columbus".
  if (
    isFew(own) ||
    own.figure.sort === 'S' ||
    / and (?:[QN]|one)\b/.test(behind(scene, own.figure))
  )
    return []
  const [title, ...more] = two.filter(({ told }) => isTitle(scene, told))
  if (title === undefined || more.length > 0 || paragraphOf(scene, own.figure) === 0) return []
  if (two.some((one) => one !== title && isNamed(one))) return []
  const { figure } = title.told
  const isTold = scene.figures.some(
    (one) => one !== figure && kindOf(one) === kindOf(figure) && isRoughly(figure.claim, one.claim),
  )
  // "A 150-megawatt plant" and "a plant with a capacity of 115 megawatts".
  const { nouns, lead } = title.told
  const isHan = isChinese(scene, figure)
  const name = isHan ? pairsOf((lead[0] ?? '').slice(-2)) : nouns
  const shared = sharedBy(title.told, own)
  const isAlike =
    (isHan && isSoleOfUnit(scene, title.told, own) && shared > 0) ||
    (name.length > 0 && name.every((stem) => own.around.has(stem))) ||
    (!isHan && isLead(scene, own) && shared > 1 && 2 * shared >= title.told.around.size)
  return isTold || !(isNamed(title) || isAlike) ? [] : [title]
}

const COMMON: ReadonlySet<string> = new Set(['items', 'persons', 'firms', 'places'])

/** No other figure of the text is told in their unit. */
function isSoleOfUnit(scene: Scene, told: Referent, own: Referent): boolean {
  const { unit } = own.figure.claim
  return (
    unit === told.figure.claim.unit &&
    !COMMON.has(unit) &&
    scene.figures.filter(({ claim }) => claim.unit === unit).length === 2
  )
}

/** A title rounds, or cuts off. */
function isRoughly({ value: title }: ReadClaim, { value: body }: ReadClaim): boolean {
  const [a, b] = [title, body].map(({ coefficient, scale }) => Number(coefficient) / 10 ** scale)
  if (a === undefined || b === undefined) return false
  const noughts = /0*$/.exec(String(title.coefficient))?.[0].length ?? 0
  const last = 10 ** (noughts - title.scale)
  return Math.abs(a / b - 1) < ROUNDED || (noughts > 0 && Math.abs(a - b) < last)
}

const ROUNDED = 0.025

/** In the first sentence below the title. */
function isLead({ pieces }: Scene, { figure }: Referent): boolean {
  const body = pieces.findIndex(({ paragraph }) => paragraph > 0)
  return figure.claim.sentence === body
}

function isTitle(scene: Scene, { figure }: Referent): boolean {
  return scene.doc.paragraphs[0]?.kind === 'heading' && paragraphOf(scene, figure) === 0
}

function paragraphOf({ doc }: Scene, { claim }: Figure): number {
  return doc.sentences[claim.sentence]?.paragraph ?? 0
}

/** Few of them are counted of many things. */
function isFew({ figure: { sort, claim } }: Referent): boolean {
  return sort === 'N' || (claim.value.scale === 0 && claim.value.coefficient < 10n)
}

function isPlain({ doc }: Scene, { claim }: Figure): boolean {
  const { bound, sentence } = claim
  const paragraph = doc.sentences[sentence]?.paragraph ?? 0
  return (bound === 'exact' || bound === 'about') && doc.paragraphs[paragraph]?.kind !== 'row'
}

function isEqual(a: ReadClaim, b: ReadClaim): boolean {
  const [left = 0, right = 0] = [a, b].map(({ value }) =>
    Math.abs(Number(value.coefficient) / 10 ** value.scale),
  )
  // Most are so far apart that exact numbers needn't be asked.
  if (left > right * FAR || right > left * FAR) return false
  // To its last digit "a million" is anything.
  return (
    (isNear(a, b) && fitOfTwo(a, b) === 'equal') ||
    compare(rationalOf(a.value), rationalOf(b.value)) === 0
  )
}

const FAR = 8

/** What is left of two, or both together, is told nowhere before. */
function isReckoned(own: Figure, others: readonly Held[]): boolean {
  const size = sizeOf(own)
  const sizes = others.slice(-ALIKE_MAX).map(({ figure }) => sizeOf(figure))
  const is = (one: number): boolean => Math.abs(one - size) <= size * EPSILON
  return sizes.some((a, at) => sizes.slice(at + 1).some((b) => is(a + b) || is(a - b) || is(b - a)))
}

/** Sums of decimals aren't theirs to the last binary digit. */
const EPSILON = 1e-9

function digitsOf({ value }: ReadClaim): string {
  return String(value.coefficient).replace(/0+$/, '')
}

const SCALES: readonly number[] = [1, 3, 4, 6, 8]

function isScaled(a: ReadClaim, b: ReadClaim): boolean {
  if (digitsOf(a) !== digitsOf(b)) return false
  const power = Math.abs(orderOf(a) - orderOf(b))
  return SCALES.includes(power)
}

function orderOf({ value }: ReadClaim): number {
  return String(value.coefficient).length - value.scale
}

/** Two digits that changed places, or a nought too many or too few. */
function slippedBy(a: ReadClaim, b: ReadClaim): number {
  const [left, right] = [digitsOf(a), digitsOf(b)]
  if (left === right) return isScaled(a, b) ? left.length : 0
  if (a.precision !== b.precision || a.value.coefficient === b.value.coefficient) return 0
  const [long, short] = [a, b].map((one) => paddedTo(one, Math.max(a.value.scale, b.value.scale)))
  return isExchanged(long ?? '', short ?? '') ? Math.max(left.length, right.length) : 0
}

function paddedTo({ value: { coefficient, scale } }: ReadClaim, digits: number): string {
  return `${coefficient}${'0'.repeat(digits - scale)}`
}

/** 326 and 236, and not 26348 and 24863. */
function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const other: number[] = []
  for (let at = 0; at < a.length && other.length < 3; at += 1) if (a[at] !== b[at]) other.push(at)
  const [first = 0, second = 0] = other
  return other.length === 2 && a[first] === b[second] && a[second] === b[first]
}

const NEAR_MAX = 4

function mayBe(scene: Scene, { told, own, slipped, likeness: like }: Two): boolean {
  const [a, b] = [told.figure.claim, own.figure.claim]
  if (own.isOwned && slipped < 3) return false
  // 其中研发人员320人。乙公司230名研发人员: of another whole.
  const isOfOther = own.lead.some((name) => !told.lead.join().includes(name))
  const isOther = told.isOther || (told.isOneOf && (like < 2 || isOfOther))
  if ((isOther && slipped < 4) || !isPlain(scene, told.figure)) return false
  if (told.each !== own.each && own.lead.length === 0) return false
  if (!(slipped > 2 ? areOfTime(a, b) : mayBeOne(a, b))) return false
  if (areOfTwoPlaces(scene.doc.text, a, b)) return false
  const isOfTitle = (slipped > 0 || own.pointing < 2) && isTitle(scene, told)
  if (!isOfTitle && isNarrower(told, own)) return false
  const ratio = sizeOf(told.figure) / sizeOf(own.figure)
  if (slipped === 0 && (ratio > NEAR_MAX || ratio < 1 / NEAR_MAX)) return false
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

/** Of one time, as far as a slip of several digits needs it: up to now, since then. */
function areOfTime(a: ReadClaim, b: ReadClaim): boolean {
  const isOpen = [a, b].some(({ period }) => period === null || /^since|^@/.test(period))
  return isOpen ? (a.place?.id ?? null) === (b.place?.id ?? null) : mayBeOne(a, b)
}
