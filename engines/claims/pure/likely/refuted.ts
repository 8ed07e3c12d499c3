import { type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { hasOwnName } from '../relate/change/multiples.ts'
import { TABLE } from '../relate/sums/english-words.ts'

// Guesses that fail and that something else in the text speaks against: what a share is of stands at the head of the text, or is of the year before;
// what came in a month isn't what came in all months so far; and what is told again elsewhere by its name isn't another thing's.

/** What a text is about it tells first. */
const LEADS = 3
const OF_LAST_YEAR = /占(?:上|去|前一|上一)年[^，。；]{0,16}$/

export function withoutRefuted(
  { text }: Doc,
  { claims }: Context,
  guessed: readonly Relation[],
): readonly Relation[] {
  return guessed.filter((one) => {
    if (one.kind === 'same') {
      const [a, b] = one.claims.map((index) => claims[index])
      if (a === undefined || b === undefined) return true
      return !areStretches(a.period, b.period) && !isAnothers(claims, a, b)
    }
    if (one.kind === 'multiple') {
      const times = claims[one.times]
      return times === undefined || !hasOwnName(text, times)
    }
    if (one.kind === 'change')
      return !isOfOtherClause(text, claims, one) && !isOverOwnYear(text, claims, one)
    if (one.kind === 'parts' && one.complete)
      return (
        !isCutOut(text, claims, one) &&
        !areStages(text, claims, one) &&
        !hasUntoldRest(text, claims, one.parts)
      )
    if (one.kind !== 'share' || one.part === null || one.whole === null) return true
    const [share, part, whole] = [claims[one.share], claims[one.part], claims[one.whole]]
    if (share === undefined || part === undefined || whole === undefined) return true
    // Half of all earn less than the median, and years are seldom parts of years.
    if (part.unit === 'years' || /中位数/.test(clauseBefore(text, part))) return false
    const said = text.slice(Math.max(0, share.start - 24), share.start)
    if (OF_LAST_YEAR.test(said) && whole.period === part.period) return false
    if (isRateOfWhole(text, share, part, whole)) return false
    return !leadsOf(claims, whole.unit).some((lead) => lead !== whole && isOf(share, part, lead))
  })
}

/** "Of these, 1,600 grind wheat and 270 rye, and the rest press oil": the parts aren't all of the whole. */
function hasUntoldRest(
  text: string,
  claims: readonly ReadClaim[],
  parts: readonly number[],
): boolean {
  const end = Math.max(...parts.map((index) => claims[index]?.end ?? 0))
  return TABLE.untold.test(text.slice(end, end + REST_MAX))
}

const REST_MAX = 150

/** 完成全年2.4万套计划的77.5%，比去年同期多0.31万套，增长20%: what was planned is no level that grew. */
export function isGrowthOfPlan({ text }: Doc, { claims }: Context, one: Relation): boolean {
  if (one.kind !== 'change') return false
  const [result, amount] = [claims[one.result ?? -1], claims[one.amount ?? -1]]
  if (result === undefined) return false
  if (PLANNED.test(text.slice(result.end, result.end + PLANNED_MAX))) return true
  // 'took 45.8 million, above its target of 44.1 million. This was 12.7 % more than the 40.6 million of the year before'
  return (
    amount !== undefined &&
    AIMED_AT.test(text.slice(Math.max(0, result.start - AIMED_AT_MAX), result.start)) &&
    /[.!?]\s/.test(text.slice(result.end, amount.start))
  )
}

const PLANNED = /^的?(?:全年|年度)?(?:计划|目标|任务|预算)(?:数|任务|目标)?的/
const PLANNED_MAX = 12
const AIMED_AT =
  /\b(?:targets?|goals?|budget|forecast|plan|projection|ceiling) of (?:(?:about|around|some|over|at least) )?$/i
const AIMED_AT_MAX = 40

/** 进口448亿元，同比增长4.5%: what grew over a year grew from no other figure of the same year. */
function isOverOwnYear(
  text: string,
  claims: readonly ReadClaim[],
  { base, amount }: Extract<Relation, { kind: 'change' }>,
): boolean {
  const [from, by] = [claims[base ?? -1], claims[amount ?? -1]]
  if (from === undefined || by === undefined) return false
  return (
    from.period !== null &&
    by.period !== null &&
    yearOf(from.period) === yearOf(by.period) &&
    OVER_A_YEAR.test(text.slice(Math.max(0, by.start - CLAUSE_MAX), by.start)) &&
    !OF_BEFORE.test(clauseBefore(text, from))
  )
}

const OVER_A_YEAR = /(?:同比|按年|[比较][^，。；、]{0,8}(?:同期|同月|上年|去年))[^，。；、\d]{0,6}$/
const OF_BEFORE = /同期|同月|[上去前]年|年前/

function yearOf(code: PeriodCode): number | null {
  const first = startOf(parsePeriod(code))
  return first === null ? null : Number(first.slice(0, 4))
}

/** "Visits up 12 %" above loans that grew by 8 %, and visits by 12 %: the one is told again, by its name, and the other hasn't that name. */
function isAnothers(claims: readonly ReadClaim[], a: ReadClaim, b: ReadClaim): boolean {
  if (isNamedLike(a, b)) return false
  const isAgain = (one: ReadClaim): boolean =>
    claims.some(
      (other) =>
        other !== a &&
        other !== b &&
        other.unit === one.unit &&
        other.kind === one.kind &&
        other.direction === one.direction &&
        sizeOf(other) === sizeOf(one) &&
        isNamedLike(other, one),
    )
  return isAgain(a) || isAgain(b)
}

function isNamedLike({ measureKey: a }: ReadClaim, { measureKey: b }: ReadClaim): boolean {
  return a.some((word) => b.includes(word))
}

/** 甲国（82亿元）、乙国（62亿元）、丙国（28亿元）和丁国（13亿元）: the last two of a list are no list. */
function isCutOut(
  text: string,
  claims: readonly ReadClaim[],
  { whole, parts }: Extract<Relation, { kind: 'parts' }>,
): boolean {
  const [first, second] = parts.toSorted((a, b) => a - b).map((index) => claims[index])
  if (first === undefined || second === undefined || !areListed(text, first, second)) return false
  const before = claims.findLast(
    ({ index, sentence, unit }) =>
      index < first.index && sentence === first.sentence && unit === first.unit,
  )
  return before !== undefined && before.index !== whole && areListed(text, before, first)
}

/** 实施项目426个，新开工188个、竣工132个: what was begun may be done as well. */
function areStages(
  text: string,
  claims: readonly ReadClaim[],
  { parts }: Extract<Relation, { kind: 'parts' }>,
): boolean {
  const names = parts.map((index) => {
    const part = claims[index]
    return part === undefined ? '' : clauseBefore(text, part)
  })
  return STAGES.every((stage) => names.some((name) => stage.test(name)))
}

const STAGES = [/开工|动工|开建/, /竣工|完工|建成|投产|投用|投入使用/]

/** In brackets behind their names. */
function areListed(text: string, a: ReadClaim, b: ReadClaim): boolean {
  return /^[^（）。；]{0,24}）[、和及][^（）。；、\d]{1,16}（[^（）\d]{0,4}$/.test(
    text.slice(a.end, b.start),
  )
}

/** 完成数字化采集860件，数字化率48%: of a rate the part has the name, and not the whole. */
function isRateOfWhole(text: string, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const name = /([\u3400-\u9fff]{2,3})率/.exec(clauseBefore(text, share))?.[1]
  return (
    name !== undefined &&
    clauseBefore(text, whole).includes(name) &&
    !clauseBefore(text, part).includes(name)
  )
}

const CLAUSE_MAX = 32

function clauseBefore(text: string, { start }: ReadClaim): string {
  return (
    text
      .slice(Math.max(0, start - CLAUSE_MAX), start)
      .split(/[，。；：、\s]/)
      .at(-1) ?? ''
  )
}

/** 甲类余额2748亿元；乙类余额3105亿元，较年初增长21.3%: it says over what it grew, and what stands before the semicolon says no time. */
function isOfOtherClause(
  text: string,
  claims: readonly ReadClaim[],
  { base, result, amount }: Extract<Relation, { kind: 'change' }>,
): boolean {
  const [from, to, by] = [base, result, amount].map((index) => claims[index ?? -1])
  if (from === undefined || to === undefined || by === undefined || from.end > to.start)
    return false
  return (
    /；[^；。]*$/.test(text.slice(from.end, to.start)) &&
    /[较比][^，。；\d]{1,6}[^，。；]{0,8}$/.test(text.slice(to.end, by.start)) &&
    !OF_THEN.test(clauseBefore(text, from))
  )
}

const OF_THEN = /[年月季末初]|上[次届期]|同期|原/

/** 11月 and 1—11月: one within the other, and never one figure. */
function areStretches(a: PeriodCode | null, b: PeriodCode | null): boolean {
  if (a === null || b === null) return false
  const kinds = [parsePeriod(a).kind, parsePeriod(b).kind]
  return kinds.includes('month') && kinds.some((kind) => SO_FAR.has(kind))
}

const SO_FAR: ReadonlySet<string> = new Set(['months', 'quarters', 'half', 'year'])

function leadsOf(claims: readonly ReadClaim[], unit: string): readonly ReadClaim[] {
  const leads: ReadClaim[] = []
  for (const claim of claims) {
    if (claim.unit === unit && claim.form === 'number' && claim.kind === null) leads.push(claim)
    if (leads.length === LEADS) break
  }
  return leads
}

/** To the last digit that the share is told with. */
function isOf(share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  if (share.unit !== 'percent' || part.unit !== whole.unit || part === whole) return false
  const percent = (100 * sizeOf(part)) / sizeOf(whole)
  return Math.abs(percent - sizeOf(share)) <= 10 ** share.precision
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}
