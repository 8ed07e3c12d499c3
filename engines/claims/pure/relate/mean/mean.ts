import { type Rational, rational, rationalOf, toNumber } from '#platform/exact'
import type { Day } from '#platform/period'
import type { ReadClaim, Relation, TimeSpan } from '../../model.ts'
import { conversion, dimensionOf, unitOver } from '../../units/table.ts'
import { areCounts, isBare, type Line, type Part, sortOf } from '../part.ts'
import { isMean } from '../whole/whole.ts'
import { chinesePer } from './chinese.ts'
import { englishPer, wordsOf } from './english.ts'
import { isNetOf } from './net.ts'
import type { Per } from './per.ts'
import { numberIn, spanIn } from './span.ts'
import { isOfPart, isWithin } from './told.ts'

// A total, a number of things or a time among which it is divided, and the mean of them that stands beside: "raised $2.4 million
// from 1,200 donors, an average gift of $2,000", 开通120天，累计运送旅客96万人次，日均8000人次. Nothing else may be meant: one total, one
// number, and no word by the mean that isn't said of them as well.

type Mean = Extract<Relation, { kind: 'mean' }>
type Placed = { readonly line: Line; readonly part: Part }
export type Known = {
  /** That of the mean, and the one before it. */
  readonly lines: readonly Line[]
  readonly mean: Part
  readonly per: Per
  readonly date: Day | null
}

/** In a sentence of more figures nobody knows of which of them one is the mean. */
const PARTS_MAX = 16
/** How far from its mean a total may stand. */
const NEAR_MAX = 200

export function meanOf(
  line: Line,
  earlier: readonly Line[],
  mean: Part,
  date: Day | null,
): Mean | null {
  const { claim, role, mark } = mean
  const isRate = claim.unit === 'permille'
  if (claim.form !== 'number' || claim.value.coefficient <= 0n) return null
  if (!isRate && sortOf(claim) !== 'quantity') return null
  if ((role !== 'level' && role !== 'target' && !isRate) || mark === 'from' || mark === 'than')
    return null
  const per = perOf(line, mean)
  if (per === null) return null
  const known = { lines: [line], mean, per, date }
  const own = tieIn(known)
  const [last] = earlier
  if (own !== null) return isOfToldTime(own, [line, ...earlier], mean) ? null : own
  if (last === undefined) return null
  const { sentence, text } = line.tape
  const isOn =
    last.tape.sentence.paragraph === sentence.paragraph ||
    /^(?:The (?:money|sum|total|amount)|This|It) /.test(
      text.slice(sentence.start, sentence.start + 12),
    )
  return isOn && !isOfPart(line, mean) ? tieIn({ ...known, lines: [line, last] }) : null
}

/** 国庆黄金周自9月29日至10月8日，为期10天。期间发送旅客2936.4万人次，日均293.6万人次: of as many days as were told, whatever the holiday has. */
function isOfToldTime({ total, span }: Mean, lines: readonly Line[], { claim }: Part): boolean {
  const all = lines.flatMap(({ parts }) => parts.map((part) => part.claim))
  const whole = all.find(({ index }) => index === total)
  if (span === undefined || whole === undefined) return false
  const many = Math.round(sizeIn(whole, claim.unit) / sizeIn(claim, claim.unit))
  return all.some(({ unit, value }) => unit === span.unit && toNumber(rationalOf(value)) === many)
}

function perOf(line: Line, part: Part): Per | null {
  // 每周5个工作天: how long a week is.
  const { end } = part.claim
  if (/^个?工作[天日]/.test(line.tape.text.slice(end, end + 4))) return null
  return line.tape.grammar === 'zh' ? chinesePer(line, part) : englishPer(line, part)
}

function tieIn(known: Known): Mean | null {
  const { lines, mean, per } = known
  if (lines.some(({ parts }) => parts.length > PARTS_MAX)) return null
  const others = lines.flatMap((line) =>
    line.parts.filter((part) => isOther(part, mean)).map((part) => ({ line, part })),
  )
  const counting = others.map((one) => ({ one, by: isMeanOf(one, known) ? 0 : counts(one, known) }))
  const most = Math.max(0, ...counting.map(({ by }) => by))
  const named = counting.filter(({ by }) => by > 0 && by === most).map(({ one }) => one)
  const every = others.filter((one) => isTotal(one, known) && !isWhatIsShared(one, known))
  const called = every.filter((one) => hasItsName(one, known))
  const totals = called.length === 1 ? called : nearest(every, mean)
  const count = named.length > 1 ? (named.find((one) => !totals.includes(one)) ?? null) : named[0]
  const left = totals.filter((one) => one !== count)
  const alike = left.filter((one) => isCalledAlike(one, known))
  const [total, ...rivals] = left.length > 1 && alike.length > 0 ? alike : left
  if (total === undefined || rivals.length > 0 || count === null) return null
  if (named.some((one) => one !== count && one !== total)) return null
  if (count !== undefined && hasRival(others, count.part, total.part, mean)) return null
  // "$5,000 for 12 days, with $60 daily and $720 in all": the other figure is what the mean comes to.
  const isRivalled = others.some((one) => one !== total && isOfMean(one, count, mean))
  if (isRivalled && !isOfMean(total, count, mean)) return null
  if (count !== undefined && isFarOff(total, count, mean)) return null
  const sides = count === undefined ? [total] : [total, count]
  if (!isPlain(known, sides) || isPast(known, total, count !== undefined)) return null
  const relation = { kind: 'mean', mean: mean.claim.index, total: total.part.claim.index } as const
  if (count !== undefined) {
    const many = manyOf(per, mean.claim, count.part.claim)
    return { ...relation, count: count.part.claim.index, ...(many === null ? {} : { per: many }) }
  }
  if (per.many > 1) return null
  const { start, end } = total.line.tape.sentence
  const { text } = total.line.tape
  const words = text.slice(start, Math.min(end, mean.claim.start > start ? mean.claim.start : end))
  const span = uncountedIn(words, total.part, known)
  return span === null ? null : { ...relation, count: null, span }
}

/** 放映316.2万场，日均45.2万场，场均16人: how many there are on a day are not all of which one is told. */
function isMeanOf({ line, part }: Placed, { mean }: Known): boolean {
  return line.tape.grammar === 'zh' && part !== mean && isMean(line, part)
}

/** 放映316.2万场，场均16人: what is counted in that of which each has some isn't what it has. */
function isWhatIsShared(one: Placed, known: Known): boolean {
  const { per, mean } = known
  if (one.line.tape.grammar !== 'zh' || typeof per.of !== 'object' || !('noun' in per.of))
    return false
  const { claim } = one.part
  return claim.unit === 'items' && claim.unit !== mean.claim.unit && counts(one, known) === 2
}

/** 服务老年人18.7万名；助餐点1428个，日均就餐3.2万人: past a semicolon others are told, and what had its own mean before it is of none behind. */
function isPast(known: Known, total: Placed, isCounted: boolean): boolean {
  const { tape } = total.line
  if (tape.grammar !== 'zh') return false
  const between = tape.text.slice(total.part.claim.end, known.mean.claim.start)
  if (!between.includes('；')) return false
  return isCounted ? OWN_MEAN.test(between) : !hasItsName(total, known)
}

const OWN_MEAN = /^[^；\d]*[人户日月年周]均[^；]*；/

function isOfMean({ part }: Placed, count: Placed | undefined, { claim }: Part): boolean {
  if (count === undefined || part === count.part) return false
  const [own = claim.unit] = claim.unit.split('/')
  if (part.claim.unit !== own) return false
  const made = sizeIn(claim, own) * toNumber(rationalOf(count.part.claim.value))
  return Math.abs(sizeIn(part.claim, own) / made - 1) < 0.005
}

/** "3.4 nights, $186 a day, $784 million in all": so far apart that no slip of a scale explains it. */
function isFarOff({ part }: Placed, count: Placed, { claim }: Part): boolean {
  const [own = claim.unit] = claim.unit.split('/')
  if (part.claim.unit !== own || !dimensionOf(own).startsWith('money')) return false
  const made = sizeIn(claim, own) * toNumber(rationalOf(count.part.claim.value))
  const powers = Math.abs(Math.log10(sizeIn(part.claim, own) / made))
  return powers > FAR_POWERS && Math.abs(powers - Math.round(powers)) > NEAR_POWER
}

/** Powers of ten. */
const FAR_POWERS = 1.5
const NEAR_POWER = 0.03

/** What no figure tells: the days of a year, "the five clean-ups". */
function uncountedIn(words: string, total: Part, { per: { of }, date }: Known): TimeSpan | null {
  if (of === 'each' || of === 'any') return null
  if ('noun' in of) return numberIn(words, of.noun)
  const unit = unitOver(of.unit)
  return TIMES.has(unit)
    ? spanIn(words, total, unit as Exclude<TimeSpan['unit'], 'items'>, date)
    : null
}

/** What is told behind a mean is of something else, if a total stands before it: 最多的是市博物馆，达9.8万人次. */
function nearest(totals: readonly Placed[], { claim }: Part): readonly Placed[] {
  const before = totals.filter(({ part }) => part.claim.end <= claim.start)
  return before.length > 0 ? before : totals.filter((one) => !isBeyondStop(one, claim))
}

/** 铁矿砂14万吨，均价每吨780元；农产品5.6亿元: a semicolon ends what a mean before it is of. */
function isBeyondStop({ line, part }: Placed, { end, sentence }: ReadClaim): boolean {
  const { text, grammar } = line.tape
  if (grammar !== 'zh' || part.claim.sentence !== sentence) return false
  return /[;；]/.test(text.slice(end, part.claim.start))
}

/** "1,250 vehicles, 400 of them leased": which of them is meant isn't told. */
function hasRival(others: readonly Placed[], { claim }: Part, total: Part, mean: Part): boolean {
  return others.some(
    ({ part: { claim: one } }) =>
      one !== claim &&
      one !== total.claim &&
      one.unit === claim.unit &&
      one.start > claim.end &&
      one.start < mean.claim.start,
  )
}

const TIMES: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'years'])

/** Of how many one mean is, where its unit doesn't say it. */
function manyOf({ many, of }: Per, mean: ReadClaim, count: ReadClaim): Rational | null {
  if (many > 1) return rational(BigInt(many))
  if (mean.unit.includes('/') || typeof of !== 'object' || !('unit' in of)) return null
  return of.unit === count.unit ? null : conversion(of.unit, count.unit)
}

function isOther({ claim, role, mark }: Part, mean: Part): boolean {
  return (
    claim !== mean.claim &&
    (claim.form === 'number' || claim.form === 'length') &&
    (role === 'level' || role === 'other' || role === 'target') &&
    mark !== 'than' &&
    claim.value.coefficient > 0n &&
    Math.abs(claim.start - mean.claim.start) < NEAR_MAX
  )
}

/** "155.83 dollars per bag of 70 kilos": no total. */
const RATE = /^ (?:per |each\b|apiece\b)/

/** 其中5万人次: a part of what was told before. */
/** "Sold 5,714 at $2,803 each, culminating in a loss of $5.5 million": what is left of a total, or what it is worth. */
const NET =
  /\b(?:loss|profit|gain|saving|NPV\S*|net present value) of (?:about |approximately |some )?(?:[A-Z]{0,3}[$€£] ?)?$|净额[为是达约共]{0,2}$/
const PART = /其中[^，。；]{0,10}$|(?:of which|including) [a-z ]{0,6}$/i

export function isTotal({ line, part }: Placed, { mean, per }: Known): boolean {
  const { claim } = part
  const [own = mean.claim.unit] = mean.claim.unit.split('/')
  if (claim.bound === 'atMost' || claim.bound === 'between' || claim.unit.includes('/'))
    return false
  const isRate = own === 'permille' && THINGS.has(dimensionOf(claim.unit))
  if (!isRate && claim.unit !== own && dimensionOf(claim.unit) !== dimensionOf(own)) {
    const isNumber =
      claim.unit === 'items' || (own === 'items' && isBare(line.tape.text, mean.claim))
    if (!(isNumber && areCounts(claim, mean.claim))) return false
  }
  if (part.role === 'other' || isMean(line, part)) return false
  if (RATE.test(line.tape.text.slice(claim.end, claim.end + 12))) return false
  const isMore = per.many > 1 || sizeIn(claim, own) > sizeIn(mean.claim, own)
  const { text } = line.tape
  const led = text.slice(Math.max(0, claim.start - 40), claim.number.start)
  if (NET.test(led) || isNetOf(led, ledOf(line, mean))) return false
  return isMore && !PART.test(text.slice(claim.start - 12, claim.start))
}

function ledOf({ tape }: Line, { claim }: Part): string {
  return tape.text.slice(Math.max(tape.sentence.start, claim.start - 24), claim.start)
}

function sizeIn({ value, unit }: ReadClaim, own: string): number {
  const [plain = unit] = unit.split('/')
  return toNumber(rationalOf(value)) * toNumber(conversion(plain, own) ?? rational(1n))
}

const THINGS: ReadonlySet<string> = new Set(
  'count person household firm set place vehicle ship aircraft train point station bed parcel'.split(
    ' ',
  ),
)

/** How plainly a figure is the number of those that the mean is one of: 0 not at all, 2 by the words right behind it. */
export function counts({ line, part }: Placed, { mean, per: { of, many } }: Known): 0 | 1 | 2 {
  const { claim } = part
  // 最高一天.
  if (claim.bound === 'atMost') return 0
  if (typeof of === 'object' && 'unit' in of) return isOfUnit(claim, mean.claim, of.unit) ? 2 : 0
  if (of === 'any') return isMoney(claim) !== isMoney(mean.claim) ? 2 : 0
  if (claim.value.scale > 0 && claim.value.coefficient % 10n ** BigInt(claim.value.scale) !== 0n)
    return 0
  if (of === 'each') return THINGS.has(dimensionOf(claim.unit)) && part.role !== 'other' ? 2 : 0
  if (TIMES.has(claim.unit)) return 0
  const { text, grammar } = line.tape
  const behind = text.slice(claim.number.end, claim.end + 32).split(BEHIND_ENDS[grammar])[0] ?? ''
  if (of.noun.test(behind)) return many > 1 && !/popul|inhab|resid|人口|居民/.test(behind) ? 1 : 2
  const before = text.slice(Math.max(0, claim.start - (grammar === 'zh' ? 8 : 16)), claim.start)
  // English things stand behind their number, and only places with so many people before it.
  const isBefore = grammar === 'zh' || / of $/.test(before)
  if (!isBefore || !of.noun.test(before.split(/[，。；、]/).at(-1) ?? '')) return 0
  return many > 1 ? 2 : 1
}

const BEHIND_ENDS = {
  en: /[\d,;.()]| (?:for|in|of|from|to|with|by|on|at|among|across|and|who|that|were|are|was|is) /,
  zh: /[\d,;.()，；。、（]/,
} as const

function isMoney({ unit }: ReadClaim): boolean {
  return dimensionOf(unit).startsWith('money')
}

function isOfUnit(claim: ReadClaim, mean: ReadClaim, over: string): boolean {
  const unit = unitOver(over)
  if (claim.unit === unit) return true
  if (TIMES.has(unit) && !mean.unit.includes('/')) return false
  return (
    conversion(claim.unit, unit) !== null || (unit === 'persons' && claim.unit === 'person-times')
  )
}

/** "15 pupils" of 36,000 pupils. */
export function isCalledAlike(
  { line, part: { claim } }: Placed,
  { lines, mean, per }: Known,
): boolean {
  const { text } = line.tape
  if (line.tape.grammar === 'zh') {
    const words = text.slice(Math.max(0, claim.start - 16), claim.start)
    return per.rest(0).some((word) => words.includes(word.slice(-2)))
  }
  const own = wordsOf(text.slice(mean.claim.number.end, mean.claim.end + 1))
  const noun =
    own.length > 0
      ? own
      : wordsOf(lines[0]?.tape.text.slice(mean.claim.number.end, mean.claim.end + 24) ?? '')
  const [first] = noun
  return (
    first !== undefined && wordsOf(text.slice(claim.number.end, claim.end + 24)).includes(first)
  )
}

/** 每万人口高价值发明专利拥有量: of 高价值发明专利5.46万件, and not of 有效发明专利12.86万件. */
function hasItsName({ line: { tape }, part: { claim } }: Placed, { per }: Known): boolean {
  const name = per.rest(0).join('')
  const before = tape.text.slice(Math.max(0, claim.start - name.length - 4), claim.start)
  return tape.grammar === 'zh' && name.length > NAME_MIN && before.includes(name)
}

const NAME_MIN = 3

function clauseEnd(text: string, from: number): number {
  const to = text.slice(from, from + 80).search(/[，；。：,;:]/)
  return to < 0 ? from + 80 : from + to
}

const ANOTHER =
  /其中|不含|另有|除[^，。]{0,8}外|如果|若按|按[^，。；\d]{1,12}(?:计算?|口径)|预计|计划|\b(?:of which|includ(?:ing|es)|excluding|apart from|if|would|expects?|forecast|another|compared with the|whereas|while)\b/i

/** 接待观众268万人次，其中学生72万人次。办展24个，平均每个…: what its own sentence ends says nothing of the next. */
const ASIDE = /其中[^。]*。/g

/** Words give both a time, and not the same one: a state may be that of any stretch. */
function isOfOtherTime(total: ReadClaim | undefined, count: ReadClaim): boolean {
  const own = [total, count].map((claim) =>
    claim?.periodFrom === 'stated' && claim.period?.startsWith('@') === false ? claim.period : null,
  )
  return !own.includes(null) && own[0] !== own[1]
}

/** Nothing by the mean speaks of anything but what the sides are of. */
function isPlain({ lines, mean, per }: Known, sides: readonly Placed[]): boolean {
  const [own] = lines
  if (own === undefined) return false
  const { text } = own.tape
  const all = [mean.claim, ...sides.map(({ part }) => part.claim)]
  const first = Math.min(...all.map(({ start }) => start))
  const last = Math.max(...all.map(({ end }) => end))
  if (ANOTHER.test(text.slice(first, last).replace(ASIDE, ''))) return false
  const total = sides[0]?.part.claim
  // "22,730 homes were sold in eight months. August's volume was 1.93 billion": of so many in another time.
  if (sides.some(({ part: { claim } }) => isOfOtherTime(total, claim))) return false
  const isOfTime = own.tape.items.every(
    (item) =>
      item.kind !== 'period' ||
      item.start < per.from ||
      item.start > mean.claim.end + 30 ||
      /[；;。]/.test(text.slice(mean.claim.end, item.start)) ||
      item.mention.code === total?.period,
  )
  if (!isOfTime) return false
  const { period, periodFrom } = mean.claim
  const isOther = period !== null && total?.period != null && period !== total.period
  if (periodFrom === 'stated' && isOther) return false
  const before = sides.filter(({ part: { claim } }) => claim.end <= mean.claim.start)
  const from = Math.max(0, ...before.map(({ part: { claim } }) => claim.end))
  const told = sides
    .map(({ line: { tape }, part: { claim } }) => {
      const { start, end } = tape.sentence
      // What is said of a side ends with its clause.
      const stop =
        tape !== own.tape
          ? end
          : claim.end > per.from
            ? Math.min(claim.end + 24, mean.claim.start)
            : Math.min(per.from, clauseEnd(text, claim.end))
      return claim.start > mean.claim.start
        ? text.slice(mean.claim.end, end)
        : text.slice(start, stop)
    })
    .join(' ')
  // "Stood at 4.5 deaths per 100,000: 270 people were killed in a population of 6 million."
  const isExplained =
    before.length === 0 && /^[^.;]{0,60}:/.test(text.slice(mean.claim.end, mean.claim.end + 64))
  if (isExplained) return true
  const rest = per.rest(from)
  if (own.tape.grammar === 'zh') return rest.every((run) => isWithin(run, told))
  const words = new Set(wordsOf(told))
  // "Six applicants" of 3,900 applications.
  const isTold = (word: string): boolean =>
    words.has(word) ||
    (word.length > 5 && [...words].some((one) => one.startsWith(word.slice(0, 5))))
  return rest.every(isTold)
}
