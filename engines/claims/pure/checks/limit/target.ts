import {
  compare,
  type Interval,
  multiply,
  ONE,
  pointInterval,
  type Rational,
  rationalOf,
  scaleInterval,
} from '#platform/exact'
import { aimIn, directionsIn } from '../../amend/words.ts'
import type { Relation, Span } from '../../model.ts'
import {
  both,
  type Case,
  ending,
  type Finding,
  finding,
  fitOf,
  measureOf,
  meet,
  of,
  type Stated,
} from '../stated/finding.ts'
import { figure, intervalText, plainValue, short } from '../stated/print.ts'
import { factorOfCounts } from '../stated/units.ts'

type Target = Extract<Relation, { kind: 'target' }>

/** A value against its target: on the side where the words put it, else in the direction of the target. */
export function checkTarget(test: Case, relation: Target): readonly Finding[] {
  const value = test.stated(relation.value)
  const target = test.stated(relation.target)
  if (value === null || target === null || isPartWay(test, target)) return []
  const units = [target.claim.unit, value.claim.unit] as const
  // "200 kilometres … there were 187": the unit was told once.
  const [first, second] = units
  const isPer = first.startsWith(`${second}/`) || second.startsWith(`${first}/`)
  const isOnce = relation.isTied === true && (units.includes('items') || isPer)
  const factor = factorOfCounts(...units) ?? (isOnce || relation.isOrder === true ? ONE : null)
  if (factor === null) return []
  const sides = { value, target, factor, said: relation.said }
  if (relation.side !== undefined) {
    const word =
      relation.saidBy === undefined
        ? (relation.isWay === true ? wayWord : aimWord)(test, value, target)
        : test.reading.doc.text.slice(relation.saidBy.start, relation.saidBy.end)
    const found = besideTarget(sides, relation.side, word, relation.saidBy)
    if (relation.isOrder === true) return [{ ...found, check: 'rank' }]
    if (relation.isWay !== true) return [found]
    const of = relation.saidBy === undefined ? [] : [relation.saidBy.claim]
    return [{ ...found, check: 'direction', claims: [...found.claims, ...of] }]
  }
  if (target.claim.bound === 'between')
    return [withinTarget(sides, EXCEEDS.test(between(test, value, target)))]
  const words = { words: between(test, value, target), said: saidOf(test, target) }
  const way = wayOf(target, value, measureOf(test, value.claim), words)
  return [towardsTarget(sides, way)]
}

type Sides = {
  readonly value: Stated
  readonly target: Stated
  readonly factor: Rational
  readonly said: Target['said']
}

/** "Above the target of 5.3 %", 低于5.5%左右的预期目标: whichever side is good. */
function besideTarget(
  { value, target, factor }: Sides,
  side: 'above' | 'below',
  word: string | null,
  at?: Span,
): Finding {
  const range = value.meant('close')
  const isIncluded = INCLUDED.has(target.claim.bound)
  const lies = (reach: 'close' | 'loose'): boolean => {
    const isPlain = !WIDE.has(target.claim.bound)
    const goal = isPlain ? pointInterval(target.at) : target.meant(reach)
    const [far, end] = side === 'above' ? [range.high, goal.low] : [range.low, goal.high]
    if (far === null || end === null) return true
    const order = compare(far.at, multiply(end.at, factor)) * (side === 'above' ? 1 : -1)
    return order > 0 || (order === 0 && isIncluded)
  }
  const ok = fitOf(lies)
  // 低于85%的预警线: the word isn't told once more with its figure.
  const isOwn = at !== undefined && at.start >= target.claim.start && at.end <= target.claim.end
  const goal = isOwn ? figure({ ...target.claim, bound: 'exact' }, target.words) : target.figure
  return finding({
    check: 'target',
    ok,
    arithmetic: () =>
      `${plainValue(value.claim)} ${ok === true ? SIGN[side] : SIGN_NOT[side]} ${short(multiply(target.at, factor))}`,
    claims: [value, target],
    text: both((lang) => {
      const [a, b, end] = [value.figure, goal, ending(ok)].map((one) => of(one, lang))
      const is = SIDES[compare(value.at, multiply(target.at, factor)) + 1]?.[lang]
      const says = SAYS_SIDE[side][lang]
      if (ok === true)
        return lang === 'en'
          ? `${a} is ${side} ${b}, as the text says${end}`
          : `${a}${says}${b}${end}`
      return lang === 'en'
        ? `${a} is ${is} ${b}, and the text says ${word === null ? `it is ${says}` : `“${word}”`}${end}`
        : `${a}${is}${b}，文中说${word === null ? says : `“${word}”`}${end}`
    }),
  })
}

/** So far before the first of two figures a word may stand that says which way it went. */
const WORD_ROOM = 40

/** "Fell to 365.7 after 328.4", 低于: the word itself, where there is one and no other. */
function wayWord({ reading }: Case, { claim: a }: Stated, { claim: b }: Stated): string | null {
  const sentence = reading.doc.sentences[a.sentence]
  if (sentence === undefined || a.sentence !== b.sentence) return null
  const from = Math.max(sentence.start, Math.min(a.start, b.start) - WORD_ROOM)
  const words = reading.doc.text.slice(from, Math.max(a.start, b.start))
  const [only, ...others] = directionsIn(words, sentence.grammar)
  return only === undefined || others.length > 0 ? null : only.from
}

/** "Missing its target", 未完成: as the text says it, where it does so once. */
function aimWord(
  { reading: { doc } }: Case,
  { claim: a }: Stated,
  { claim: b }: Stated,
): string | null {
  const sentence = doc.sentences[a.sentence]
  if (sentence === undefined || a.sentence !== b.sentence) return null
  return aimIn(doc.text.slice(sentence.start, sentence.end), sentence.grammar)?.from ?? null
}

const SIDES = [
  { en: 'below', zh: '低于' },
  { en: 'equal to', zh: '等于' },
  { en: 'above', zh: '高于' },
] as const
const SAYS_SIDE = {
  above: { en: 'above', zh: '高于' },
  below: { en: 'below', zh: '低于' },
} as const

/** Whoever lies below "around 5 %" lies below 5. */
const INCLUDED: ReadonlySet<string> = new Set(['atMost', 'atLeast', 'about'])
const WIDE: ReadonlySet<string> = new Set(['nearly', 'between'])
const SIGN = { above: '>', below: '<' } as const
const SIGN_NOT = { above: '≤', below: '≥' } as const

const EXCEEDS = /\b(?:exceed|beat|topp|surpass|above|better than|ahead of)|超[过出]|高于/i

/** "Within the target range of 2 % to 3 %"; what exceeds a range lies above it. */
function withinTarget({ value, target, factor, said }: Sides, isBeyond: boolean): Finding {
  // The ends of a range that is a target are what they are, not what rounds to them.
  const high = rationalOf(target.claim.valueHigh ?? target.claim.value)
  const ends = { low: { at: target.at, open: false }, high: { at: high, open: false } }
  const range = scaleInterval(isBeyond ? { ...ends, high: null } : ends, factor)
  const fit = fitOf((reach) => meet(value.meant(reach), range))
  const ok = said === 'met' ? fit : said === 'missed' && fit !== null ? !fit : null
  return finding({
    check: 'target',
    ok,
    arithmetic: () =>
      `${plainValue(value.claim)} ${fit === false ? '∉' : '∈'} ${intervalText(range)}`,
    claims: [value, target],
    text: both((lang) => sentence(lang, { value, target, isMet: fit !== false, said, ok })),
  })
}

function towardsTarget({ value, target, factor, said }: Sides, way: Way): Finding {
  const range = value.meant('close')
  const goal = multiply(goalOf(target, way, 'close'), factor)
  const may = {
    met: mayBeMet(range, goal, way, target),
    missed: mayBeMissed(range, goal, way, target),
  }
  const isMet = may.met && (!may.missed || said !== 'missed')
  const fits = said === null || (said === 'met' ? may.met : may.missed)
  // 4.7 % of "around 5 %".
  const loose = multiply(goalOf(target, way, 'loose'), factor)
  const isLoose = !fits && said === 'met' && mayBeMet(range, loose, way, target)
  const ok = said === null || isLoose ? null : fits
  const sign = way === 'more' ? '≥' : '≤'
  return finding({
    check: 'target',
    ok,
    arithmetic: () =>
      `${plainValue(value.claim)} ${isMet ? sign : way === 'more' ? '<' : '>'} ${short(goal)}`,
    claims: [value, target],
    text: both((lang) => sentence(lang, { value, target, isMet, said, ok })),
  })
}

type Way = 'more' | 'less'

/** "70 % of the target of 180,000", 完成目标18万台的70%: on the way, and not said to be there. */
function isPartWay({ reading }: Case, { claim }: Stated): boolean {
  const { text } = reading.doc
  const before = text.slice(Math.max(0, claim.start - BETWEEN_MAX), claim.start)
  return (
    /^的\s?[\d.]+\s?[%％倍成]/.test(text.slice(claim.end, claim.end + 12)) ||
    /(%|per ?cent|half|thirds?|quarters?) of (?!(?:19|20)\d\d)[^,;%]{0,40}$/i.test(before)
  )
}

function wayOf(target: Stated, value: Stated, measure: string, words: Words): Way {
  switch (target.claim.bound) {
    case 'under':
    case 'atMost':
      return 'less'
    case 'over':
    case 'atLeast':
    case 'exact':
    case 'about':
    case 'nearly':
    case 'between':
      return isBetterLess(target, value, measure, words) ? 'less' : 'more'
  }
}

/** What everybody wants less of. */
const LESS_IS_BETTER =
  /waiting|backlog|debt|inflation|crime|vacancy|dropout|poverty|负债|贫困|通胀|pm ?2\.5|pm ?10|pollut|emission|concentration|unemployment|deficit|mortality|death|accident|energy (use|consumption|intensity)|污染|浓度|排放|失业|赤字|死亡|事故|能耗|细颗粒物|车桩比/i

const DONE_AWAY =
  /淘汰|报废|拆除|取缔|关停|整治|压减|削减|减排|清理|清运|\b(?:scrapp|remov|replac|retir|retrofit|clean|clear|recover|recycl|abat|avoid|prevent|eliminat)/i

/** Of prices a rise is told as growth, and less of it is better too. */
const PRICES = /inflation|consumer price|\bcpi\b|物价|消费价格|通胀/i

/** Words that keep a value below: between it and its target they say which side of a plain number is good. */
const KEEPS_BELOW =
  /\b(?:below|under|less than|lower than|within)\b[^\d,;]{0,40}$|(?:低于|控制在|少于|不超)[^\d，；]{0,12}$/i
/** "Aims to cut water use to 0.60", 将能耗降至: what the goal is to do. */
const CUTS =
  /\b(?:to|of|had|has|would) (?:cut|reduc|lower|curb|limit|bring)(?:ing|e|s)?\b(?![^.;]{0,30}\bup\b)/i
type Words = { readonly words: string; readonly said: string }

function saidOf({ reading: { doc } }: Case, { claim: { sentence } }: Stated): string {
  const { start = 0, end = 0, paragraph } = doc.sentences[sentence] ?? {}
  const before = doc.sentences[sentence - 1]
  return doc.text.slice(before?.paragraph === paragraph ? before?.start : start, end)
}

/** Of waiting and handling, less is better. */
const TIMES: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours', 'days', 'working-days'])
const BETWEEN_MAX = 60

function between({ reading }: Case, value: Stated, target: Stated): string {
  const from = Math.min(value.claim.end, target.claim.end)
  const to = Math.max(value.claim.start, target.claim.start)
  return to - from > BETWEEN_MAX ? '' : reading.doc.text.slice(from, to)
}

function isBetterLess(
  target: Stated,
  value: Stated,
  measure: string,
  { words, said }: Words,
): boolean {
  if (PRICES.test(measure) && value.claim.direction !== 'down') return true
  // "Emissions fell 11 %, beating the target of 10 %": of a fall, more is better.
  if (value.claim.kind === 'growth' || value.claim.kind === 'gap') return false
  const unit = value.claim.unit
  return (
    unit === 'rank' ||
    unit.endsWith('/m³') ||
    TIMES.has(unit) ||
    target.claim.direction === 'down' ||
    // 淘汰货车3260辆，超过目标3000辆: of what is done away with, more is better.
    (LESS_IS_BETTER.test(`${measure} ${words}`) && !DONE_AWAY.test(`${measure} ${words}`)) ||
    CUTS.test(said) ||
    KEEPS_BELOW.test(words)
  )
}

/** "Around 5 %" is reached from where it begins. */
function goalOf(target: Stated, way: Way, reach: 'close' | 'loose'): Rational {
  if (target.claim.bound === 'exact') return target.at
  const range = target.meant(reach)
  if (target.claim.bound !== 'about' && target.claim.bound !== 'nearly') return target.at
  return (way === 'more' ? range.low?.at : range.high?.at) ?? target.at
}

function mayBeMet(range: Interval, goal: Rational, way: Way, target: Stated): boolean {
  const far = way === 'more' ? range.high : range.low
  if (far === null) return true
  const order = compare(far.at, goal) * (way === 'more' ? 1 : -1)
  const isStrict = target.claim.bound === 'over' || target.claim.bound === 'under'
  return order > 0 || (order === 0 && !far.open && !isStrict)
}

function mayBeMissed(range: Interval, goal: Rational, way: Way, target: Stated): boolean {
  const near = way === 'more' ? range.low : range.high
  if (near === null) return true
  const order = compare(near.at, goal) * (way === 'more' ? 1 : -1)
  const isStrict = target.claim.bound === 'over' || target.claim.bound === 'under'
  return order < 0 || (order === 0 && isStrict && !near.open)
}

function sentence(
  lang: 'en' | 'zh',
  found: {
    readonly value: Stated
    readonly target: Stated
    readonly isMet: boolean
    readonly said: 'met' | 'missed' | null
    readonly ok: boolean | null
  },
): string {
  const [value, target] = [of(found.value.figure, lang), of(found.target.figure, lang)]
  if (lang === 'en') {
    const met = found.isMet ? 'meets' : 'does not meet'
    const says = found.said === null ? '' : `, and the text says it is ${found.said}`
    return `${value} ${met} the target of ${target}${says}${END[String(found.ok)]?.en ?? ''}`
  }
  const met = found.isMet ? '达到' : '未达到'
  const says = found.said === null ? '' : `，文中说${found.said === 'met' ? '已达到' : '未达到'}`
  return `${value}${met}${target}的目标${says}${END[String(found.ok)]?.zh ?? ''}`
}

const END: { readonly [ok: string]: { readonly en: string; readonly zh: string } } = {
  true: { en: ': fits', zh: '：相符' },
  false: { en: ': doesn’t fit', zh: '：不相符' },
}
