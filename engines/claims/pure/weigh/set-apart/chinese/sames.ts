import type { ReadClaim } from '../../../model.ts'
import { areStrangers, at, isHeading, leadOf, numberOf, type Of, type Told } from './told.ts'

// Two figures are one that is told twice only where name, kind and time agree, and no word sets them apart.

/** Whether words set two tellings apart. */
export function areTwo(told: Told, one: Of<'same'>): boolean {
  const claims = one.claims.flatMap((index) => at(told, index) ?? [])
  const [first, ...others] = claims
  if (first === undefined || one.isTied === true) return false
  return others.some((other) => areApart(told, first, other, one.isGuess === true))
}

function areApart(told: Told, first: ReadClaim, other: ReadClaim, isGuess: boolean): boolean {
  const both = [first, other]
  // 新建40个站。60个站建成后……: one sentence takes up the other.
  const areNext = !isGuess && Math.abs(first.sentence - other.sentence) === 1
  if (areNext && !both.some((one) => isHeading(told, one) || AMONG.test(clauseTo(told, one))))
    return areEntries(told, first, other)
  if (areStrangers(first, other) && !areAlike(first, other)) return true
  // 不超过1% and 1%: such a bound is hardly read surely enough.
  if (isOneValue(first, other) && both.some((one) => NO_MORE.test(clauseTo(told, one)))) return true
  if (isSaidOfOne(told, first, other, ANOTHER)) return true
  if ((first.bound === 'between') !== (other.bound === 'between')) return true
  if (SOON.test(lastClause(told, first)) !== SOON.test(lastClause(told, other))) return true
  if (isOfEquity(told, first) !== isOfEquity(told, other)) return true
  if (MEAN.test(lastClause(told, first)) !== MEAN.test(lastClause(told, other))) return true
  const isOneName = first.measureKey.join() === other.measureKey.join()
  if (!isOneName && isSaidOfOne(told, first, other, AMONG)) return true
  if (standsBeside(told, first, other) || standsBeside(told, other, first)) return true
  if (both.some((one) => isHeading(told, one))) return false
  return isGuess || !isOneName || areEntries(told, first, other) || isGoalOfOne(told, first, other)
}

function isOneValue({ value: a }: ReadClaim, { value: b }: ReadClaim): boolean {
  return a.coefficient === b.coefficient && a.scale === b.scale
}

/** About as much, or the same digits but for one, or for two that changed places. */
function areAlike(a: ReadClaim, b: ReadClaim): boolean {
  const ratio = numberOf(a) / numberOf(b)
  if (ratio > 1 / NEARLY && ratio < NEARLY) return true
  const [one, other] = [a, b].map(({ value }) => String(value.coefficient).replace(/0+$/, ''))
  if (one === undefined || other === undefined) return false
  const length = Math.min(one.length, other.length)
  const [left, right] = [one, other].map((digits) =>
    digits.length === length
      ? digits
      : String(Math.floor(Number(digits.slice(0, length + 1)) / 10)),
  )
  const off = [...(left ?? '')].filter((digit, at) => digit !== right?.[at]).length
  const areSame = [...(left ?? '')].sort().join('') === [...(right ?? '')].sort().join('')
  return length > 1 && (off < 2 || (off === 2 && areSame))
}

const SOON = /将|最[大高低小多少]/
const NEARLY = 1.05
const NO_MORE = /不(?:超过|低于|高于|少于|多于|足)/

/** 年均新增1270万人 and 新增1206万人. */
const MEAN = /(?:[年月日周季户]|人|平)均|每[年月日天周季]|单[日月]|当[日月]/
const ANOTHER = /另/

/** 100%股权: of what it is a share, and no rate. */
function isOfEquity({ doc: { text } }: Told, { end }: ReadClaim): boolean {
  return /^的?股[权份]/.test(text.slice(end, end + 3))
}

const AMONG = /[其当]中/

function isSaidOfOne(told: Told, a: ReadClaim, b: ReadClaim, words: RegExp): boolean {
  return words.test(clauseTo(told, a)) !== words.test(clauseTo(told, b))
}

function lastClause(told: Told, claim: ReadClaim): string {
  return /[^，。；]*$/.exec(leadOf(told, claim))?.[0] ?? ''
}

const CLAUSE_MAX = 60

/** From where the sentence or entry begins, and not past the figure before. */
function clauseTo(told: Told, claim: ReadClaim): string {
  const { start: from = 0 } = told.doc.sentences[claim.sentence] ?? {}
  const words = told.doc.text.slice(Math.max(from, claim.start - CLAUSE_MAX), claim.start)
  return leadOf(told, claim).length > 0
    ? (/[^；。，]*(?:，[^；。，]*)?$/.exec(words)?.[0] ?? '')
    : words
}

/** 提出刑事抗诉41件，改变率80% and 提出再审建议12件，改变率91%: behind another figure each, of the same unit. */
function areEntries({ context }: Told, a: ReadClaim, b: ReadClaim): boolean {
  if (a.sentence === b.sentence) return false
  const [one, other] = [a, b].map(({ index, sentence }) => {
    const before = context.claims[index - 1]
    return before?.sentence === sentence ? before : undefined
  })
  return (
    one !== undefined &&
    other !== undefined &&
    one.unit === other.unit &&
    (one.value.coefficient !== other.value.coefficient || one.value.scale !== other.value.scale) &&
    Math.abs(a.sentence - b.sentence) <= NEAR
  )
}

/** 超四成城市的占比超50%, and 占比突破50% below: the other is told beside it. */
function standsBeside({ context }: Told, one: ReadClaim, other: ReadClaim): boolean {
  return context.claims
    .slice(Math.max(0, one.index - BESIDE), one.index + BESIDE)
    .some(
      (claim) =>
        claim !== one &&
        claim !== other &&
        claim.sentence === one.sentence &&
        claim.unit === other.unit &&
        claim.value.coefficient === other.value.coefficient &&
        claim.value.scale === other.value.scale,
    )
}

const BESIDE = 4
const NEAR = 2
const GOAL = /目标|预期|力争|计划|确保|任务|将(?:达|新|完成)|预计|着力|推进|要/

/** What was reached, and what is aimed at below. */
function isGoalOfOne(told: Told, a: ReadClaim, b: ReadClaim): boolean {
  const [one, other] = [a, b].map(({ sentence }) => {
    const { start = 0, end = 0 } = told.doc.sentences[sentence] ?? {}
    return GOAL.test(told.doc.text.slice(start, Math.min(end, start + GOAL_MAX)))
  })
  return one !== other
}

const GOAL_MAX = 200
