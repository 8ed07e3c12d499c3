import { compare, multiply, ONE, type Rational, scaleInterval } from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'
import {
  both,
  type Case,
  type Finding,
  finding,
  measureOf,
  of,
  type Stated,
} from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'
import { factorOfCounts, isRate } from '../stated/units.ts'
import { isPlace, waysOf } from './way.ts'

type Change = Extract<Relation, { kind: 'change' }>

/**
 * The words of a change ("rose", 下降) against its two ends. Words that say both are told apart by the ends; of rates of
 * change that isn't sure, for they grow and slow at once: "growth slows to 3.8 %", 降幅扩大.
 */
export function checkDirection(test: Case, relation: Change): readonly Finding[] {
  const result = test.stated(relation.result)
  const base = test.stated(relation.base)
  if (result === null || base === null) return []
  if (relation.losses !== undefined) return [ofSwing({ result, base }, relation)]
  const factor = factorOfCounts(base.claim.unit, result.claim.unit)
  // "Widening to −5.7 % from −5.5 %": of numbers below zero words say either.
  if (factor === null) return []
  const areBelow = result.at.num < 0n && base.at.num < 0n
  if (relation.direction === null && isOnOtherBasis(test, result)) return []
  if (areBelow && (result.claim.unit !== 'index-points' || isWidening(test, result))) return []
  const ways = [...waysOf(test, relation)].map(([said, isBeside]) => ({
    said,
    isBeside,
    ok: isLeft(test, { result, base, factor }, said) ? okOf({ result, base, factor }, said) : false,
  }))
  const wrong = ways.filter(({ ok }) => ok === false)
  const [first] = wrong.length > 0 ? wrong : ways
  if (first === undefined) return []
  // "Expanded 4.7 %, compared with 5.3 %": the word says the sign of the rate, not which way it went, as "eased to" does.
  const isOfRates = relation.ofRates !== true && isOfChange(test, result)
  if (wrong.length > 0 && isOfRates && !isReached(test, result)) return []
  const isMixed = wrong.length > 0 && wrong.length < ways.length
  const worst = isMixed ? wrong.find(({ isBeside }) => isBeside) : first
  if (worst === undefined) return []
  return [told({ result, base, factor }, worst.said, worst.ok)]
}

/** Of a balance below zero, what widens falls. */
function isWidening({ reading }: Case, { claim }: Stated): boolean {
  const { start = 0, end = 0 } = reading.doc.sentences[claim.sentence] ?? {}
  return /\b(?:widen|narrow|shr[aiu]nk|expand|worse|deterior)|扩大|收窄|缩小|恶化/i.test(
    reading.doc.text.slice(start, end),
  )
}

/** What is said to be the same, without "almost", is no more than rounded. */
function isLeft(test: Case, { result, base, factor }: Ends, said: 'up' | 'down' | 'flat'): boolean {
  if (said !== 'flat') return true
  const sentence = test.reading.doc.sentences[result.claim.sentence]
  const words = test.reading.doc.text.slice(sentence?.start, sentence?.end)
  return !SAME.test(words) || NEARLY.test(words) || isWithin(result, base, factor, 50n)
}

/** "Up 2 % on a comparable basis at €8.1 billion (2019: €8.3 billion)": the way is that of growth on another basis. */
function isOnOtherBasis({ reading: { doc } }: Case, { claim }: Stated): boolean {
  const from = doc.sentences[claim.sentence]?.start ?? claim.start
  return OTHER_BASIS.test(doc.text.slice(from, claim.start))
}

const OTHER_BASIS =
  /\b(?:comparable (?:basis|terms|growth)|constant (?:currenc|exchange|price)|like[- ]for[- ]like|organic|real terms|currency[- ]adjusted|excluding currency)|可比口径|剔除/i

const SAME = /\b(?:unchanged|the same as|identical)\b|不变|持平|没有变化/i
const NEARLY =
  /\b(?:almost|nearly|virtually|broadly|largely|roughly|little|practically|essentially|much the same|more or less)\b|\bunchanged (?:from|on|since) [^,.;]{2,24},|基本|大体|大致|总体|略|相对|几乎|接近/i

/** From a loss to a profit is an increase, whatever their sizes. */
function ofSwing({ result, base }: Omit<Ends, 'factor'>, { losses, direction }: Change): Finding {
  const isToProfit = losses === 'base'
  const ok = direction === 'flat' || direction === null ? null : (direction === 'up') === isToProfit
  const [from, to] = isToProfit ? ['−', ''] : ['', '−']
  return finding({
    check: 'direction',
    ok,
    arithmetic: () =>
      `${from}${plainValue(base.claim)} → ${to}${plainValue(result.claim)}: ${isToProfit ? '+' : '−'}`,
    claims: [result, base],
    text: both((lang) => {
      const [a, b] = [of(base.figure, lang), of(result.figure, lang)]
      const said = direction === 'up' ? SWUNG.up[lang] : SWUNG.down[lang]
      return lang === 'en'
        ? `From a ${isToProfit ? 'loss' : 'profit'} of ${a} to a ${isToProfit ? 'profit' : 'loss'} of ${b} is a turn to ${isToProfit ? 'profit' : 'loss'}, and the text says to ${said}${endOf(ok).en}`
        : `由${isToProfit ? '亏损' : '盈利'}${a}到${isToProfit ? '盈利' : '亏损'}${b}是${isToProfit ? '扭亏为盈' : '由盈转亏'}，文中说是${said}${endOf(ok).zh}`
    }),
  })
}

const SWUNG = {
  up: { en: 'profit', zh: '扭亏为盈' },
  down: { en: 'loss', zh: '由盈转亏' },
} as const

const OF_CHANGE =
  /growth|increase|decrease|decline|change|inflation|增速|增长|增幅|降幅|跌幅|涨幅|同比/i

function isOfChange(test: Case, { claim }: Stated): boolean {
  return (
    isRate(claim.unit) &&
    (claim.kind === 'growth' ||
      test.amounts.has(claim.index) ||
      OF_CHANGE.test(measureOf(test, claim)))
  )
}

function isReached({ reading }: Case, { claim }: Stated): boolean {
  return /(\b(to|at|as \w+ as) |[至到为])$/i.test(
    reading.doc.text.slice(Math.max(0, claim.start - 12), claim.start),
  )
}

type Ends = { readonly result: Stated; readonly base: Stated; readonly factor: Rational }

function okOf({ result, base, factor }: Ends, said: 'up' | 'down' | 'flat'): boolean | null {
  const way = said !== 'flat' && isPlace(result) ? OTHER[said] : said
  if (fits(result, base, factor, way, 'close')) return true
  return said === 'flat' || fits(result, base, factor, way, 'loose') ? null : false
}

function told(
  { result, base, factor }: Ends,
  said: 'up' | 'down' | 'flat',
  ok: boolean | null,
): Finding {
  const sign = compare(result.at, multiply(base.at, factor))
  return finding({
    check: 'direction',
    ok,
    arithmetic: () => `${plainValue(base.claim)} → ${plainValue(result.claim)}: ${SIGN[sign + 1]}`,
    claims: [result, base],
    text: both((lang) => {
      const went = (isPlace(result) ? CLIMBED : WENT)[sign + 1]?.[lang === 'en' ? 'en' : 'zh']
      const [from, to] = [of(base.figure, lang), of(result.figure, lang)]
      return lang === 'en'
        ? `From ${from} to ${to} is ${went}, and the text says ${SAID[said].en}${endOf(ok).en}`
        : `由${from}到${to}是${went}，文中说${SAID[said].zh}${endOf(ok).zh}`
    }),
  })
}

const OTHER = { up: 'down', down: 'up' } as const
const SIGN = ['−', '=', '+']
const WENT = [
  { en: 'a decrease', zh: '减少' },
  { en: 'no change', zh: '不变' },
  { en: 'an increase', zh: '增加' },
]
/** By place, the smaller number is the higher one. */
const CLIMBED = [
  { en: 'a rise', zh: '上升' },
  { en: 'no change', zh: '不变' },
  { en: 'a fall', zh: '下降' },
]
const SAID = {
  up: { en: 'it went up', zh: '是上升' },
  down: { en: 'it went down', zh: '是下降' },
  flat: { en: 'it stayed the same', zh: '是持平' },
} as const

function endOf(ok: boolean | null): { readonly en: string; readonly zh: string } {
  if (ok === true) return { en: ': fits', zh: '：相符' }
  return ok === null
    ? { en: ': fits only within the rounding', zh: '：仅在取舍误差内相符' }
    : { en: ': doesn’t fit', zh: '：不相符' }
}

/** Some value of the one end lies on the right side of some value of the other. */
function fits(
  result: Stated,
  base: Stated,
  factor: Rational,
  way: 'up' | 'down' | 'flat',
  reach: 'close' | 'loose',
): boolean {
  // Two figures of as many digits are rounded alike: of which more is printed, there isn't less.
  if (way !== 'flat' && areOfOneRounding(result, base, factor)) {
    const order = compare(result.at, base.at)
    return way === 'up' ? order >= 0 : order <= 0
  }
  const after = result.meant(reach)
  const before = scaleInterval(base.meant(reach), factor)
  const mayRise =
    after.high === null || before.low === null || compare(after.high.at, before.low.at) > 0
  const mayFall =
    after.low === null || before.high === null || compare(after.low.at, before.high.at) < 0
  if (way === 'flat') return mayRise && mayFall ? true : isWithin(result, base, factor, 20n)
  return way === 'up' ? mayRise : mayFall
}

function areOfOneRounding({ claim: a }: Stated, { claim: b }: Stated, factor: Rational): boolean {
  const isPlain = (one: ReadClaim): boolean =>
    one.bound === 'exact' && one.form === 'number' && one.fraction === null
  return (
    isPlain(a) &&
    isPlain(b) &&
    a.unit === b.unit &&
    a.precision === b.precision &&
    a.value.scale === b.value.scale &&
    compare(factor, ONE) === 0
  )
}

/** The one is no farther from the other than a twentieth of it, or a fiftieth. */
function isWithin(result: Stated, base: Stated, factor: Rational, part: bigint): boolean {
  const before = multiply(base.at, factor)
  const apart = result.at.num * before.den - before.num * result.at.den
  const size = before.num * result.at.den
  return (apart < 0n ? -apart : apart) * part <= (size < 0n ? -size : size)
}

/**
 * A negative number behind a verb that says which way: "rose −3 %" contradicts itself, "fell −3 %" says it twice. A noun
 * ("growth of −3 %", 增速为-3%) goes with either sign, and so does 增长 in tables.
 */
export function checkSign(test: Case, claim: ReadClaim): readonly Finding[] {
  if (claim.value.coefficient >= 0n || (claim.kind !== 'growth' && claim.kind !== 'gap')) return []
  const one = test.stated(claim.index)
  if (one === null) return []
  const before = test.reading.doc.text.slice(Math.max(0, claim.start - 16), claim.start)
  const isUp = ROSE.test(before)
  if (!isUp && !FELL.test(before)) return []
  return [
    finding({
      check: 'direction',
      ok: isUp ? false : null,
      arithmetic: () => `${plainValue(claim)} < 0`,
      claims: [one],
      text: isUp
        ? {
            en: `The text says that it went up, and ${of(one.figure, 'en')} is a decrease: doesn’t fit`,
            zh: `文中说是上升，而${of(one.figure, 'zh')}是下降：不相符`,
          }
        : {
            en: 'The text says that it went down and the number is negative: one decrease is told twice',
            zh: '文中说是下降，数又为负：同一次下降说了两遍',
          },
    }),
  ]
}

const ROSE = /\b(rose|grew|climbed|gained|jumped|advanced|increased|surged|expanded|up)( by)? $/i
const FELL = /(\b(fell|dropped|declined|decreased|shrank|down)( by)? |下降|减少|下跌|降低)$/i
