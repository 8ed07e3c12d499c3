import { areMisheard } from '../../checks/twice/slip.ts'
import type { ReadClaim } from '../../model.ts'
import { once } from '../../once.ts'
import { isOneMore } from '../../relate/again/may-be-one.ts'
import { isApart } from '../../relate/again/one-figure.ts'
import { matchesIn } from '../../text/matches.ts'
import { type Figure, isChinese, type Scene } from '../scene.ts'
import { kindOf, type Referent } from './referent.ts'
import { areOfTwoThings } from './two-things.ts'

// A figure that is a slip of the pen away from one told before. Two figures of one kind in a short text are that by chance once in
// hundreds of texts, if they have two digits, and hardly ever, if they have more: words need only leave it open.

export type Two = {
  readonly told: Referent
  readonly own: Referent
  /** How much alike they are called: 3 in the same words, 2 by one name, 1 by a word around, 0 not at all, -1 otherwise. */
  readonly likeness: number
  /** How many digits changed places, or stand before another number of noughts; 0 where it is another number. */
  readonly slipped: number
  /** The digits are the same, and the noughts aren't. */
  readonly isScaled: boolean
}

/** A text with what is asked of all of it once. */
export type Ground = {
  readonly scene: Scene
  /** How often each number is told. */
  readonly times: ReadonlyMap<string, number>
  /** Figures that are said to be parts. */
  readonly parts: ReadonlySet<number>
}

export function groundOf(scene: Scene): Ground {
  const times = new Map<string, number>()
  for (const { claim } of scene.figures) {
    const key = keyOf(claim)
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  const parts = scene.relations.flatMap((one) => (one.kind === 'parts' ? one.parts : []))
  return { scene, times, parts: new Set(parts) }
}

function keyOf({ value: { coefficient, scale } }: ReadClaim): string {
  return `${coefficient}/${scale}`
}

/** How much must speak for a slip. */
const BELIEVED = 4
const DIGITS_MAX = 4
const POINTS_OF = [0, 0, 1, 2] as const

/** Whether two figures are one that was told with a slip of the pen: by its digits, its words, and how many figures there are. */
export function isSlip({ scene, times, parts }: Ground, one: Two, others: readonly Two[]): boolean {
  const { told, own, likeness, slipped, isScaled } = one
  if (slipped < 2 || likeness < 0) return false
  const { doc, figures } = scene
  const [a, b] = [told.figure.claim, own.figure.claim]
  if (isOfOne(doc.text, a) !== isOfOne(doc.text, b)) return false
  const isToldTwice = (claim: ReadClaim): boolean => (times.get(keyOf(claim)) ?? 0) > 1
  const isHead = isOfTitle(scene, told.figure)
  const isSaid = isQuoted(scene, own.figure) && !isQuoted(scene, told.figure)
  const isBare = own.nouns.length + own.lead.length === 0
  if (
    (!(isSaid && (isBare || likeness > 2)) && isApart(doc, a, b)) ||
    (isToldTwice(a) && isToldTwice(b))
  )
    return false
  if (((own.isOther || own.isReached) && !isHead && !isSaid) || isOneMore(doc.text, b)) return false
  const more = others.filter(
    (other) =>
      other !== one &&
      !(other.told.isOther || other.told.isReached) &&
      keyOf(other.told.figure.claim) !== keyOf(a),
  )
  const isNamed = likeness > 1
  const isShare = own.figure.sort === 'S'
  const isOnly = more.length === 0 && kindOf(own.figure) !== 'counted'
  const points = [
    areMisheard(a, b) ? -1 : isScaled && slipped < 3 ? 0 : Math.min(slipped, DIGITS_MAX),
    Math.max(sizePoints(figures.length), isOnly ? 0 : -2),
    POINTS_OF[own.pointing],
    isNamed ? 2 : likeness,
    isSaid ? 1 : 0,
    isToldTwice(b) ? -2 : 0,
    isHead ? 1 : 0,
    more.length === 0 || (isNamed && !more.some((other) => other.likeness > 1)) ? 1 : 0,
    more.length > MANY ? -1 : 0,
    own.isOther || own.isReached
      ? -2
      : (told.isOther || told.isReached) && !isHead && !(isSaid && (isShare || likeness > 2))
        ? -1
        : 0,
    own.each !== '' && own.each !== told.each ? -1 : 0,
    isShare ? -1 : 0,
    thingPoints(scene, one),
    own.pointing > 1 ? Math.max(timePoints(a, b), -2) : timePoints(a, b),
    isSaid || own.pointing > 1 || !areOfTwo(scene, a, b) ? 0 : -3,
    !isChinese(scene, own.figure) && areOfTwoThings(scene, told, own) ? -4 : 0,
    !isNamed && (parts.has(a.index) || parts.has(b.index)) ? -1 : 0,
  ]
  return points.reduce<number>((sum, point) => sum + point, 0) >= BELIEVED
}

/** 单日进岛1.63万辆, 日均, "on average 12,600 people came each day": of one of what the other is all of. */
function isOfOne(text: string, { start, number: { end } }: ReadClaim): boolean {
  return (
    ONE.test(text.slice(Math.max(0, start - 14), start)) ||
    MEAN.test(text.slice(Math.max(0, start - MEAN_MAX), start)) ||
    EACH.test(text.slice(end, end + MEAN_MAX))
  )
}

const MEAN_MAX = 40
const MEAN = /\b(?:on average|averag(?:ed|es|ing)|(?:average|mean) of)[^.;,\d]{0,20}$/i
const EACH =
  /^[^.;,\d]{0,24} (?:(?:each|every|per|a) (?:day|night|week|month|year|match|game|race|session|show)|on average)\b/
const ONE = /(?:单[日周月季场次]|当[日周月]|(?:日|月|周|年|人|户)均|平均)[^，。；\d]{0,10}$/

const MANY = 4

const FEW_FIGURES = 9
const SHORT = 16
const MIDDLING = 30

function sizePoints(figures: number): number {
  if (figures <= FEW_FIGURES) return 1
  if (figures <= SHORT) return 0
  return figures <= MIDDLING ? -1 : -2
}

/** Counts of what has two names (posts, branches), or none. */
function thingPoints(scene: Scene, { told, own, likeness, slipped, isScaled }: Two): number {
  if (likeness > 1 || own.pointing > 2 || isMoney(own)) return 0
  const isNamed = ({ nouns, lead }: Referent) => nouns.length > 0 || lead.length > 0
  if (likeness === 0 && isNamed(told) && own.nouns.length > 0)
    return isScaled || isChinese(scene, own.figure) ? -3 : -1
  return slipped === 2 && own.pointing < 2 && kindOf(own.figure) === 'counted' ? -2 : 0
}

function isMoney({ figure }: Referent): boolean {
  const kind = kindOf(figure)
  return kind === 'money' || /^[A-Z]{3}$/.test(kind)
}

/** Of two times that are said, or of one that is said and one that is taken over. */
function timePoints(a: ReadClaim, b: ReadClaim): number {
  if (a.period === null && b.periodFrom === 'stated' && /^\d{4}$/.test(b.period ?? '')) return -3
  if (a.period === null || b.period === null || a.period === b.period) return 0
  const stated = [a, b].filter(({ periodFrom }) => periodFrom === 'stated').length
  return stated === 2 ? -4 : -stated
}

const NAMES = {
  en: /\b(?:in|at|near|for) (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)([A-Z][a-z]+)/g,
  zh: /^\s*([㐀-鿿]{1,6}?(?:[区县市省镇乡村厂校院]|公司))/g,
} as const
const SENTENCE_MAX = 300

/** "430 in Leeds" and "its plant in Hull, with 340", 东区…。西区…: their sentences name two places or firms. */
function areOfTwo({ doc }: Scene, a: ReadClaim, b: ReadClaim): boolean {
  const [left = [], right = []] = [a, b].map((claim) => {
    const sentence = doc.sentences[claim.sentence]
    if (sentence === undefined) return []
    const words = doc.text.slice(
      sentence.start,
      Math.min(sentence.end, sentence.start + SENTENCE_MAX),
    )
    return matchesIn(NAMES[sentence.grammar], words).map(([, name]) => name)
  })
  return left.length > 0 && right.length > 0 && !left.some((name) => right.includes(name))
}

const TITLES_MAX = 3

/** In the first line, or one of those below it, where all of them are headings. */
export function isOfTitle({ doc }: Scene, { claim }: Figure): boolean {
  const own = doc.sentences[claim.sentence]?.paragraph ?? TITLES_MAX
  return (
    own < TITLES_MAX && doc.paragraphs.slice(0, own + 1).every(({ kind }) => kind === 'heading')
  )
}

const QUOTATION_MAX = 600

/** Within quotation marks that its paragraph opened. */
export function isQuoted({ doc }: Scene, { claim }: Figure): boolean {
  const paragraph = doc.paragraphs[doc.sentences[claim.sentence]?.paragraph ?? 0]
  const head = doc.text.slice(
    Math.max(paragraph?.start ?? 0, claim.start - QUOTATION_MAX),
    claim.start,
  )
  const [opened, closed] = [/[“「『]/g, /[”」』]/g].map((mark) => head.match(mark)?.length ?? 0)
  return (opened ?? 0) > (closed ?? 0) || (head.match(/"/g)?.length ?? 0) % 2 === 1
}

/** But for the noughts at the end. */
const digitsOf = once((_: null, { value }: ReadClaim) => {
  const digits = String(value.coefficient)
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
})

const SCALES: readonly number[] = [1, 3, 4, 6, 8]

export function isScaled(a: ReadClaim, b: ReadClaim): boolean {
  if (digitsOf(null, a) !== digitsOf(null, b)) return false
  const power = Math.abs(orderOf(a) - orderOf(b))
  return SCALES.includes(power)
}

function orderOf({ value }: ReadClaim): number {
  return String(value.coefficient).length - value.scale
}

/** Two digits that changed places, or a nought too many or too few. */
export function slippedBy(a: ReadClaim, b: ReadClaim): number {
  if (areMisheard(a, b)) return 2
  const [left, right] = [digitsOf(null, a), digitsOf(null, b)]
  if (left === right) return isScaled(a, b) ? left.length : 0
  if (a.value.coefficient === b.value.coefficient) return 0
  const areWhole = a.value.scale === 0 && b.value.scale === 0 && left.length === right.length
  if (a.precision !== b.precision && !areWhole) return 0
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
