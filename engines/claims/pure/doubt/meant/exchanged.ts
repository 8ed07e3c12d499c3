import { alike, type Figure, isChinese, type Scene, sizeOf } from '../../derived/scene.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import type { Fits } from '../otherwise.ts'
import { areOfOtherNames, type Of } from '../text.ts'

// One figure of a failing relation stands where another of its kind was meant, or in another part: with the two exchanged the same arithmetic
// fits to all digits that are printed.

/** A figure of fewer digits is as much by chance. */
const DIGITS = 2
const NEAR = 3

/** Of the kind of `like` in the sentence of `at` and the one before, and what stands no further than some figures off. */
function near(
  scene: Scene,
  at: Figure,
  like: Figure,
  except: readonly (number | null)[],
): readonly Figure[] {
  return scene.figures
    .slice(Math.max(0, at.order - NEAR), at.order + NEAR + 1)
    .filter(
      (one) =>
        !except.includes(one.claim.index) &&
        Math.abs(one.claim.sentence - at.claim.sentence) <= 1 &&
        alike(scene, one, like),
    )
}

function figuresOf(
  { byClaim }: Scene,
  members: readonly (number | null)[],
): readonly Figure[] | null {
  const found = members.flatMap((one) => byClaim.get(one ?? -1) ?? [])
  return found.length === members.length ? found : null
}

const BASE =
  /\b(?:from|than|against|versus|after|compared (?:with|to)|up on|down on) (?:the |about |only |just )*$/i

/** "Put on 7.8 per cent, up from 2.18 million": how much more it is than another, and no share of a whole. */
export function isGrowthOfPart(scene: Scene, fits: Fits, one: Of<'share'>): boolean {
  const found = figuresOf(scene, [one.share, one.part, one.whole])
  if (found === null) return false
  const [rate, part, whole] = found as [Figure, Figure, Figure]
  if (rate.claim.unit !== 'percent' || digitsOf(rate.claim) < DIGITS) return false
  const own = scene.doc.sentences[rate.claim.sentence]
  const bases = near(scene, rate, part, [one.part, one.whole]).filter(
    ({ claim }) =>
      claim.sentence === rate.claim.sentence &&
      BASE.test(scene.doc.text.slice(Math.max(own?.start ?? 0, claim.start - LED), claim.start)),
  )
  const isGrown = (base: number): boolean =>
    fits({
      kind: 'change',
      result: one.part,
      base,
      amount: one.share,
      amountIs: 'relative',
      direction: null,
      basePeriod: null,
      baseWords: null,
      comparablePrices: false,
    })
  return (
    bases.some(({ claim }) => isGrown(claim.index)) || isOfWhatItWas(scene, { rate, part, whole })
  )
}

const LED = 30
const MORE = /^,? (?:more|fewer|less|additional|extra|higher|lower)\b/

/** "The aim is 2.0 million. From today that means 140,000 more, or 7.5 per cent": of what the whole is without it. */
function isOfWhatItWas(
  { doc: { text } }: Scene,
  { rate, part, whole }: { rate: Figure; part: Figure; whole: Figure },
): boolean {
  if (![part, rate].some(({ claim: { end } }) => MORE.test(text.slice(end, end + 12)))) return false
  const is = (100 * sizeOf(part)) / (sizeOf(whole) - sizeOf(part))
  return Math.abs(is - sizeOf(rate)) <= HALF * 10 ** rate.claim.precision
}

const HALF = 0.6

/** "9.42 million SIM cards, up from 9.18 million. 5G was used on 4.24 million of them": of what is there, not of what was. */
export function isOfBase(scene: Scene, fits: Fits, one: Of<'share'>): boolean {
  const found = figuresOf(scene, [one.share, one.part, one.whole])
  if (found === null) return false
  const [, , whole] = found as [Figure, Figure, Figure]
  const { text } = scene.doc
  const { start } = whole.claim
  if (!BASE.test(text.slice(Math.max(0, start - LED), start))) return false
  return near(scene, whole, whole, [one.part, one.share]).some(
    ({ claim }) =>
      claim.sentence === whole.claim.sentence &&
      claim.end <= whole.claim.start &&
      fits({ ...one, whole: claim.index }),
  )
}

const LEFT =
  /\b(?:shortfall|surplus|deficit|difference|gap|margin|balance|profit|loss|excess|remainder)(?: of| was| is| came to)?(?: about| just)? $/i

/** "Costs were 3.49 million, leaving a shortfall of 0.21": what was held against it is itself how far another lies from it. */
export function isGapItself(scene: Scene, fits: Fits, one: Of<'gap'>): boolean {
  const { of, than, amount } = one
  const found = figuresOf(scene, [of, than, amount])
  if (found === null) return false
  return found.slice(0, 2).some((gap, at) => {
    const other = found[1 - at] as Figure
    const words = scene.doc.text.slice(Math.max(0, gap.claim.start - LED), gap.claim.start)
    if (digitsOf(gap.claim) < DIGITS || !LEFT.test(words)) return false
    return near(scene, other, other, [of, than, amount]).some(({ claim }) =>
      [
        [other.claim.index, claim.index],
        [claim.index, other.claim.index],
      ].some(([a = 0, b = 0]) =>
        fits({ ...one, of: a, than: b, amount: gap.claim.index, direction: null }),
      ),
    )
  })
}

/** "It cost £18.6m. That is £1.4m, or 8.1 per cent, above the budget of £17.2m": how far above it, and not what is above it. */
export function isGapToGoal(scene: Scene, fits: Fits, one: Of<'target'>): boolean {
  const found = figuresOf(scene, [one.value, one.target])
  if (found === null) return false
  const [value, target] = found as [Figure, Figure]
  if (digitsOf(value.claim) < DIGITS || isChinese(scene, value)) return false
  return near(scene, value, target, [one.value, one.target]).some(
    ({ claim }) =>
      claim.end <= value.claim.start &&
      [
        [claim.index, one.target],
        [one.target, claim.index],
      ].some(([of = 0, than = 0]) =>
        fits({ kind: 'gap', of, than, amount: one.value, direction: null, baseWords: null }),
      ),
  )
}

/** "Earns £510m and raises its dividend by 14.3 per cent": what became of the levels another rate of their own sentence tells. */
export function hasRateOfItsOwn(scene: Scene, fits: Fits, one: Of<'change'>): boolean {
  const found = figuresOf(scene, [one.amount, one.result, one.base])
  if (found === null || one.amountIs !== 'relative') return false
  const [rate, result, base] = found as [Figure, Figure, Figure]
  const { sentence } = result.claim
  if (rate.claim.sentence === sentence || isChinese(scene, rate)) return false
  const isOther =
    areOfOtherNames(rate.claim, result.claim) ||
    result.claim.measureKey.length === 0 ||
    base.claim.measureKey.length === 0
  return (
    isOther &&
    (scene.pieces[sentence]?.figures ?? []).some(
      (other) =>
        other.sort === 'S' &&
        other.claim.unit === rate.claim.unit &&
        digitsOf(other.claim) > DIGITS &&
        fits({ ...one, amount: other.claim.index }),
    )
  )
}

const WAS =
  /\b(?:since|from|than|against|versus|compared (?:with|to)|when)\b[^.;:()\d]{0,30}$|[与和同跟比较從从由][^，。；：（）]{0,14}$/i

/** "Since 2022, when 30,310 were enrolled, the district has lost 1,850, or 6.1 %": the level is the one that it was. */
export function isStepOfBase(scene: Scene, one: Of<'change'>): boolean {
  const { amount, amountIs, result, base, difference } = one
  if (difference === undefined || amountIs !== 'relative' || base !== null) return false
  const found = figuresOf(scene, [amount, result, difference])
  if (found === null) return false
  const [rate, level, step] = found as [Figure, Figure, Figure]
  const { sentence, start } = level.claim
  const from = Math.max(scene.doc.sentences[sentence]?.start ?? 0, start - LED - 10)
  if (digitsOf(rate.claim) < DIGITS || !WAS.test(scene.doc.text.slice(from, start))) return false
  const is = (100 * sizeOf(step)) / sizeOf(level)
  return Math.abs(is - sizeOf(rate)) <= HALF * 10 ** rate.claim.precision
}

const LARGEST =
  /(?:最[多大高]|居首|第一|首位|主要)[^。；]{0,10}$|\b(?:most|largest|biggest|main|highest|commonest|leading|first)\b[^.;]{0,40}$/i

/** 城建78件，财经38件，法治31件，其中城建最多，占29.3%: of the one that is named, and not of the last. */
export function isOfLargest(scene: Scene, fits: Fits, one: Of<'share'>): boolean {
  const found = figuresOf(scene, [one.share, one.part, one.whole])
  if (found === null) return false
  const [rate, part] = found as [Figure, Figure, Figure]
  const { sentence, start } = rate.claim
  const own = scene.doc.sentences[sentence]
  if (digitsOf(rate.claim) <= DIGITS || own === undefined) return false
  if (!LARGEST.test(scene.doc.text.slice(Math.max(own.start, start - 60), start))) return false
  const others = (scene.pieces[part.claim.sentence]?.figures ?? []).filter(
    (other) => other !== part && other.order < rate.order && alike(scene, other, part),
  )
  return others.some(
    (other) =>
      sizeOf(other) > sizeOf(part) &&
      others.every((third) => sizeOf(third) <= sizeOf(other) || third.claim.index === one.whole) &&
      fits({ ...one, part: other.claim.index }),
  )
}

/** 男生4796人，女生3066人，男女生之比为1.56∶1: of one to the other. */
export function isOfTwo(scene: Scene, one: Of<'share'>): boolean {
  const rate = scene.byClaim.get(one.share)
  if (rate === undefined || !RATIO.test(scene.doc.text.slice(rate.claim.start, rate.claim.end)))
    return false
  const near = scene.pieces
    .slice(Math.max(0, rate.claim.sentence - 1), rate.claim.sentence + 1)
    .flatMap(({ figures }) => figures)
    .filter((other) => other !== rate && other.sort === 'Q')
  return near.some((a) =>
    near.some(
      (b) =>
        a !== b &&
        alike(scene, a, b) &&
        Math.abs(sizeOf(a) / sizeOf(b) / ratioOf(rate) - 1) < NEARLY,
    ),
  )
}

const RATIO = /\d ?[:：∶] ?\d/
const NEARLY = 0.01

function ratioOf({ claim, size }: Figure): number {
  return claim.unit === 'percent' ? size / 100 : size
}

/** 8天总流量3486.4万辆次，日均435.8万辆次。最高的一天538.7万辆次: who leads is more than the others, and not than all of them together. */
export function isItsWhole({ relations, byClaim }: Scene, one: Of<'target'>): boolean {
  if (one.isOrder !== true || one.side !== 'above') return false
  const [value, whole] = [one.value, one.target].map((index) => byClaim.get(index))
  if (value === undefined || whole === undefined || sizeOf(whole) < sizeOf(value)) return false
  return relations.some((other) => {
    if (other.kind === 'mean') return other.total === one.target
    if (other.kind === 'share') return other.whole === one.target && other.part !== null
    return other.kind === 'parts' && other.whole === one.target && !other.parts.includes(one.target)
  })
}
