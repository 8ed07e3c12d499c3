import { alike, type Figure, type Scene, sizeOf } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { digitsOf } from '../relate/evidence/figure.ts'
import {
  hasRateOfItsOwn,
  isGapItself,
  isGapToGoal,
  isGrowthOfPart,
  isItsWhole,
  isOfBase,
  isOfLargest,
  isOfTwo,
  isStepOfBase,
} from './meant/exchanged.ts'
import {
  isOfSome,
  isOneOfThem,
  isRestLeftOut,
  isToldLikeThem,
  isWordLeftOut,
} from './meant/members.ts'
import { isStepTimes, stepOf } from './meant/steps.ts'

// What fails as it was read and holds exactly of other figures around was read wrongly: "sixteen clubs spent 96 million, or six million
// per club; Sparta alone spent 31 million". That chance brings it about is rarer than that a reader ties the wrong figures, if the others
// are of nothing else that is told.

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

/** Tells of a relation whether it would hold by its size. */
export type Fits = (relation: Relation) => boolean

/** As far as one figure may speak of another. */
const SENTENCES = 2
/** Among more of a kind something fits by chance. */
const FIGURES_MAX = 8
/** What is told to more digits hardly fits by chance. */
const MANY_DIGITS = 4
const MANY_FIGURES_MAX = 16

export function holdsOtherwise(scene: Scene, fits: Fits, one: Relation): boolean {
  switch (one.kind) {
    case 'change':
      return (
        isOtherChange(scene, fits, one) ||
        hasRateOfItsOwn(scene, fits, one) ||
        isStepOfBase(scene, one)
      )
    case 'gap':
      return isOtherGap(scene, fits, one) || isGapItself(scene, fits, one)
    case 'share':
      return (
        isOtherShare(scene, fits, one) ||
        isGrowthOfPart(scene, fits, one) ||
        isOfBase(scene, fits, one) ||
        isOfLargest(scene, fits, one) ||
        isOfTwo(scene, one)
      )
    case 'target':
      return isGapToGoal(scene, fits, one) || isItsWhole(scene, one)
    case 'multiple':
      return isOtherMultiple(scene, fits, one)
    case 'mean':
      return isOtherMean(scene, fits, one)
    case 'parts':
      return one.complete && one.less === undefined && isOtherSum(scene, fits, one)
    default:
      return false
  }
}

/** Indexes of the figures of the kind of one, near it; none where there are too many. */
function kin(
  scene: Scene,
  index: number | null,
  except: readonly (number | null)[],
): readonly number[] {
  const own = index === null ? undefined : scene.byClaim.get(index)
  if (own === undefined || isInRow(scene, own)) return []
  const { sentence } = own.claim
  const found = scene.pieces
    .slice(Math.max(0, sentence - SENTENCES), sentence + SENTENCES + 1)
    .flatMap(({ figures }) => figures)
    .filter((one) => !except.includes(one.claim.index) && (one === own || alike(scene, one, own)))
  const most = digitsOf(own.claim) < MANY_DIGITS ? FIGURES_MAX : MANY_FIGURES_MAX
  return found.length > most ? [] : found.map(({ claim }) => claim.index)
}

/** A row says by its place what its figures are of. */
function isInRow({ doc, pieces }: Scene, { claim }: Figure): boolean {
  const paragraph = pieces[claim.sentence]?.paragraph
  return paragraph !== undefined && doc.paragraphs[paragraph]?.kind === 'row'
}

type Pair = readonly [a: number, b: number]

function pairsOf(all: readonly number[]): readonly Pair[] {
  return all.flatMap((a) => all.filter((b) => b !== a).map((b) => [a, b] as const))
}

function isOtherChange(scene: Scene, fits: Fits, one: Of<'change'>): boolean {
  const { amount, amountIs, result, base } = one
  if (amount === null || amountIs === null) return false
  const { difference, ...alone } = one
  const from = base ?? difference ?? null
  if (result === null || from === null || isSideBySide(scene, one)) return false
  const isOfThem = ([a, b]: Pair): boolean => [a, b].every((end) => end === result || end === from)
  const isFixed = isBaseNamed(scene, amount, from)
  // One of them stands where it was read, or what came of it went on from there: 先跌两成，又涨两成.
  return pairsOf(kin(scene, result, [amount]))
    .filter(([, b]) => !isFixed || b === from)
    .filter(
      ([a, b]) =>
        a === result || b === from || ((b === result || a === from) && hasTwoWays(scene, one)),
    )
    .filter((pair) => pair.every((end) => sentenceOf(scene, end) <= sentenceOf(scene, amount)))
    .filter((pair) =>
      isOfThem(pair)
        ? difference !== undefined
        : (amountIs !== 'absolute' || isOfSentence(scene, amount, pair)) &&
          !isToldOfThem(scene, fits, amount, pair),
    )
    .some(([a, b]) => fits({ ...alone, result: a, base: b }))
}

/** 较5月（3.3%）扩大0.3个百分点: words name what it is held against, whatever else the amount fits. */
function isBaseNamed({ doc, byClaim }: Scene, amount: number, base: number): boolean {
  const [by, from] = [amount, base].map((index) => byClaim.get(index)?.claim)
  if (
    by === undefined ||
    from === undefined ||
    by.start < from.end ||
    by.start - from.end > BRACKET
  )
    return false
  const led = doc.text.slice(Math.max(0, from.start - BRACKET), from.start)
  return (
    /[较比][^，。；（）]{1,12}（[^，。；（）]{0,6}$/.test(led) &&
    /^）[^，。；（）\d]{0,8}$/.test(doc.text.slice(from.end, by.start))
  )
}

const BRACKET = 20

/** "Was 34 µg, 5.6 % lower than the 36 µg of last year": nothing else stands between them, and their sizes are alike. */
function isSideBySide(scene: Scene, one: Of<'change'>): boolean {
  const { byClaim } = scene
  const members = [one.amount, one.result, one.base].flatMap(
    (index) => byClaim.get(index ?? -1) ?? [],
  )
  const [, result, base] = members
  if (result === undefined || base === undefined || hasTwoWays(scene, one)) return false
  const at = members.map(({ claim }) => claim.index)
  const times = sizeOf(result) / sizeOf(base)
  return (
    new Set(members.map(({ claim }) => claim.sentence)).size === 1 &&
    Math.max(...at) - Math.min(...at) === 2 &&
    times < ALIKE &&
    times > 1 / ALIKE
  )
}

const ALIKE = 2
const EXACT_DIGITS = 3

/** An amount told to several digits, and two levels of its own sentence. */
function isOfSentence({ byClaim }: Scene, amount: number, pair: Pair): boolean {
  const own = byClaim.get(amount)?.claim
  return (
    own !== undefined &&
    digitsOf(own) >= EXACT_DIGITS &&
    pair.every((end) => byClaim.get(end)?.claim.sentence === own.sentence)
  )
}

function sentenceOf({ byClaim }: Scene, index: number): number {
  return byClaim.get(index)?.claim.sentence ?? 0
}

/** Another amount of its sentence went the other way. */
function hasTwoWays(scene: Scene, { amount, direction }: Of<'change'>): boolean {
  const { figures } = scene.pieces[sentenceOf(scene, amount ?? -1)] ?? { figures: [] }
  return figures.some(
    ({ claim, sort }) =>
      sort === 'S' &&
      claim.index !== amount &&
      claim.direction !== null &&
      claim.direction !== direction,
  )
}

/** Another amount tells already what became of them. */
function isToldOfThem(scene: Scene, fits: Fits, amount: number, [a, b]: Pair): boolean {
  return scene.relations.some(
    (one) =>
      one.kind === 'change' &&
      one.amount !== null &&
      one.amount !== amount &&
      one.result !== null &&
      one.base !== null &&
      (one.result === a || one.base === b || one.base === a) &&
      fits(one),
  )
}

function isOtherGap(scene: Scene, fits: Fits, one: Of<'gap'>): boolean {
  const { of, than, amount } = one
  const known = [of, than]
  return pairsOf(kin(scene, of ?? than, [amount])).some(
    ([a, b]) => !(known.includes(a) && known.includes(b)) && fits({ ...one, of: a, than: b }),
  )
}

function isOtherShare(scene: Scene, fits: Fits, one: Of<'share'>): boolean {
  const { share, part, whole } = one
  if (part === null || whole === null) return false
  // "Built for 500, it holds 650, so it is 130 per cent full."
  const own = scene.byClaim.get(share)
  const isOver = own !== undefined && sizeOf(own) > 100
  if ((isOver || part < whole) && fits({ ...one, part: whole, whole: part })) return true
  if (one.isTied === true) return false
  const parted = new Set(
    scene.relations.flatMap((other) =>
      other.kind === 'share' && other !== one && other.part !== null ? [other.part] : [],
    ),
  )
  return kin(scene, part, [share, part, whole]).some(
    (index) =>
      isNearerPart(scene, fits, one, index) ||
      (index < share &&
        (isOfIt(scene, index, part) || (!parted.has(index) && isFine(scene, share, part, index))) &&
        fits({ ...one, whole: index })),
  )
}

/** "Of 900 letters 300 were answered; 270 of those said yes, so 30 per cent of all": the part that stands nearest, if it fits exactly. */
function isNearerPart(scene: Scene, fits: Fits, one: Of<'share'>, index: number): boolean {
  const { share, part, whole } = one
  if (part === null || whole === null || index < part || index > share) return false
  return isFine(scene, share, index, whole) && fits({ ...one, part: index })
}

/** 占四成左右 fits much by chance: what isn't told to a tenth has to fit exactly. */
function isFine({ byClaim }: Scene, share: number, part: number, whole: number): boolean {
  const [told, some, all] = [share, part, whole].map((index) => byClaim.get(index))
  if (told === undefined || some === undefined || all === undefined) return false
  if (told.claim.unit === 'percent' && digitsOf(told.claim) > 1) return true
  return Math.abs((100 * sizeOf(some)) / sizeOf(all) / sizeOf(told) - 1) < EXACT
}

const EXACT = 0.002

const OF_IT = /[中里裡内]|\b(?:of|among|within) (?:them|these|those|whom|which|the|its)\b/i

/** 研发人员1915人，占28%；研发人员中硕士1149人，占六成: a part that is a whole itself. */
function isOfIt({ doc, byClaim }: Scene, index: number, part: number): boolean {
  const [all, some] = [index, part].map((one) => byClaim.get(one)?.claim)
  return (
    all !== undefined &&
    some !== undefined &&
    all.end <= some.start &&
    OF_IT.test(doc.text.slice(all.end, some.start))
  )
}

function isOtherMultiple(scene: Scene, fits: Fits, one: Of<'multiple'>): boolean {
  const { times, of, base } = one
  return (
    isStepTimes(scene, one) ||
    pairsOf(kin(scene, of ?? base, [times, stepOf(scene, one)])).some(
      ([a, b]) =>
        // 9600人次，场均2400人次，是全季场均的2倍: the one before it, of what is named.
        ((a === of) !== (b === base) || (a === base && isEven(scene, times, a, b))) &&
        Math.max(a === of || a === base ? b : a, 0) < times &&
        fits({ ...one, of: a, base: b }),
    )
  )
}

/** So often to the digit. */
function isEven({ byClaim }: Scene, times: number, a: number, b: number): boolean {
  const [many, of, base] = [times, a, b].map((index) => byClaim.get(index))
  if (many === undefined || of === undefined || base === undefined) return false
  return Math.abs(sizeOf(of) / sizeOf(base) / sizeOf(many) - 1) < HAIR
}

function isOtherMean(scene: Scene, fits: Fits, one: Of<'mean'>): boolean {
  const { mean, total, count } = one
  const members = [mean, total, count]
  const own = scene.byClaim.get(mean)
  const by = count === null ? undefined : scene.byClaim.get(count)
  // The words of money may stand beside one of them alone.
  const isOfIt = ({ claim, sort, ...one }: Figure): boolean =>
    sort === 'Q' &&
    claim.index < mean &&
    !members.includes(claim.index) &&
    own !== undefined &&
    by !== undefined &&
    Math.abs(sizeOf({ claim, sort, ...one }) / sizeOf(by) - sizeOf(own)) <=
      0.1 * 10 ** own.claim.precision
  return (
    (scene.pieces[own?.claim.sentence ?? -1]?.figures ?? []).some(isOfIt) ||
    hasOwnMean(scene, fits, one) ||
    kin(scene, total, members).some((index) => index < mean && fits({ ...one, total: index })) ||
    kin(scene, count, members).some((index) => index < mean && fits({ ...one, count: index }))
  )
}

/** 前30天619.6万吨，日均20.7万吨；后50天413.0万吨，日均8.3万吨: behind them stands the mean that is theirs. */
function hasOwnMean(scene: Scene, fits: Fits, one: Of<'mean'>): boolean {
  const { mean, total, count } = one
  const own = scene.byClaim.get(mean)
  const last = scene.byClaim.get(Math.max(total, count ?? total))
  // …，日均20.7万吨；后50天: the days begin another clause.
  if (own !== undefined && total < mean && last !== undefined && last.order > own.order)
    return /[;；]/.test(scene.mask.slice(own.at, last.at))
  if (own === undefined || last === undefined || mean > last.claim.index) return false
  const next = scene.figures[last.order + 1]
  return (
    next !== undefined &&
    next.claim.sentence === last.claim.sentence &&
    alike(scene, next, own) &&
    fits({ ...one, mean: next.claim.index })
  )
}

/** A list of which a member wasn't read; or whose whole is one of its members, and a figure before them the whole. */
function isOtherSum(scene: Scene, fits: Fits, one: Of<'parts'>): boolean {
  const { whole, parts } = one
  const first = Math.min(whole, ...parts)
  if (isLeftOut(scene, fits, one) || isRestLeftOut(scene, fits, one)) return true
  if (isOfSome(scene, fits, one) || isWordLeftOut(scene, one) || isToldLikeThem(scene, one))
    return true
  if (isOneOfThem(scene, fits, one)) return true
  const own = scene.byClaim.get(whole)
  // Of two digits some figure around makes up the rest by chance, and words that close a list leave no room for it.
  const digits = own === undefined ? 0 : digitsOf(own.claim)
  const isLong = digits >= MANY_DIGITS || (one.isSole !== true && digits === MANY_DIGITS - 1)
  return kin(scene, whole, [whole, ...parts]).some(
    (other) =>
      ((isLong || isBeforeThem(scene, other, first)) &&
        fits({ ...one, parts: [...parts, other] })) ||
      (other < first &&
        isAsFine(scene, other, [whole, ...parts]) &&
        fits({ ...one, whole: other, parts: [whole, ...parts] })),
  )
}

/** Of parts told to the million what is told to 0.1 billion is as much by chance. */
function isAsFine({ byClaim }: Scene, whole: number, parts: readonly number[]): boolean {
  const grains = parts.map((part) => byClaim.get(part)?.claim.precision ?? 0)
  const [all, ...figures] = [whole, ...parts].flatMap((index) => byClaim.get(index) ?? [])
  if (all === undefined) return false
  const sum = figures.reduce((told, one) => told + sizeOf(one), 0)
  return all.claim.precision <= Math.max(...grains) + 1 || Math.abs(sum - sizeOf(all)) < HAIR * sum
}

const HAIR = 1e-9

/** "Brought down 3, 2, 6, 1 and 4": the first of a list. */
function isBeforeThem({ doc, byClaim }: Scene, other: number, first: number): boolean {
  const [one, next] = [other, first].map((index) => byClaim.get(index)?.claim)
  if (one === undefined || next === undefined || other >= first) return false
  return /^(?:, |、)$/.test(doc.text.slice(one.end, next.start))
}

/** One that stands among the members wasn't read as one. */
function isLeftOut({ figures, byClaim }: Scene, fits: Fits, one: Of<'parts'>): boolean {
  const [from, to] = [Math.min(...one.parts), Math.max(...one.parts)]
  const whole = byClaim.get(one.whole)
  return figures.some(
    (other) =>
      whole !== undefined &&
      other.claim.index > from &&
      other.claim.index < to &&
      !one.parts.includes(other.claim.index) &&
      other.claim.unit === whole.claim.unit &&
      fits({ ...one, parts: [...one.parts, other.claim.index] }),
  )
}
