import type { ReadClaim, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { areCounts, isBare, type Line, type Part } from '../part.ts'

// A total, a number of things or days among which it is divided, and the mean of them that stands beside: "raised $2.4 million
// from 1,200 donors, an average gift of $2,000", 开通120天，累计运送旅客96万人次，日均8000人次.

/** What a mean is one of: a time by its unit, or what is counted by its words. */
type Divisor =
  | { readonly unit: 'days' | 'weeks' | 'months' | 'years' }
  | { readonly noun: RegExp }
  | { readonly unit: 'each' }

export function meanOf(line: Line, earlier: readonly Line[], mean: Part): Relation | null {
  if (mean.role !== 'level' || mean.claim.form !== 'number') return null
  const { grammar } = line.tape
  const divisor = grammar === 'zh' ? chineseDivisor(line, mean) : englishDivisor(line, mean)
  if (divisor === null) return null
  const own = sidesIn(line, line.parts, divisor, mean)
  if (own !== null) return relationOf(own, mean)
  // "…, 620,000 passengers in 31 days. That is an average of 20,000 a day."
  const [last] = earlier
  if (mean.order !== 0 || last === undefined) return null
  if (last.tape.sentence.paragraph !== line.tape.sentence.paragraph) return null
  const sides = sidesIn(last, last.parts, divisor, mean)
  return sides === null ? null : relationOf(sides, mean)
}

type Sides = { readonly total: Part; readonly count: Part }

function relationOf({ total, count }: Sides, mean: Part): Relation {
  return {
    kind: 'mean',
    total: total.claim.index,
    count: count.claim.index,
    mean: mean.claim.index,
  }
}

/** The one total and the one number of a sentence that a mean can be of; of several nobody knows which is meant. */
function sidesIn(line: Line, parts: readonly Part[], divisor: Divisor, mean: Part): Sides | null {
  if (parts.length > PARTS_MAX) return null
  const others = parts.filter(
    (part) =>
      part !== mean &&
      (part.claim.form === 'number' || part.claim.form === 'length') &&
      (part.role === 'level' || part.role === 'other') &&
      part.mark !== 'than',
  )
  const counts = others.filter((part) => isCount(line, part, divisor))
  const [count] = counts
  if (counts.length !== 1 || count === undefined) return null
  const totals = others.filter(
    (part) => part !== count && part.role === 'level' && isTotal(line, part, mean),
  )
  const [total] = totals
  if (totals.length !== 1 || total === undefined) return null
  const isNear =
    mean.claim.sentence !== total.claim.sentence ||
    Math.abs(mean.claim.start - total.claim.end) < NEAR_MAX
  // "120 hospitals raised …": where only "each" says of what it is a mean, the three stand side by side.
  const isSide =
    !('unit' in divisor && divisor.unit === 'each') ||
    (total.order < count.order && count.order + 1 === mean.order && total.order + 2 === mean.order)
  return isNear && isSide && !isBounded(total) ? { total, count } : null
}

/** In a sentence of more figures nobody knows of which of them one is the mean. */
const PARTS_MAX = 16

/** How far from its mean a total may stand in its sentence. */
const NEAR_MAX = 120

/** "Up to 500", at least 30: limits of which there is no mean. */
function isBounded({ claim }: Part): boolean {
  return claim.bound === 'atMost' || claim.bound === 'between'
}

function isTotal({ tape }: Line, { claim }: Part, { claim: mean }: Part): boolean {
  const unit = mean.unit.split('/')[0] ?? mean.unit
  if (claim.unit !== unit && dimensionOf(claim.unit) !== dimensionOf(unit)) {
    const isPlain = mean.unit === 'items' && isBare(tape.text, mean)
    if (!isPlain || !areCounts(claim, mean)) return false
  }
  return isMore(claim, mean) && !PART.test(tape.text.slice(claim.start - 12, claim.start))
}

/** 其中5万人次: a part of what was told before. */
const PART = /其中[^，。；]{0,10}$|(?:of which|including) [a-z ]{0,6}$/i

/** The whole is more than what one of it is on average. */
function isMore(total: ReadClaim, mean: ReadClaim): boolean {
  const scale = Math.max(total.value.scale, mean.value.scale)
  const [left, right] = [total, mean].map(
    ({ value }) => value.coefficient * 10n ** BigInt(scale - value.scale),
  )
  return (left ?? 0n) > (right ?? 0n)
}

function isCount({ tape }: Line, part: Part, divisor: Divisor): boolean {
  const { claim } = part
  const { text } = tape
  if ('unit' in divisor && divisor.unit !== 'each') return claim.unit === divisor.unit
  if (claim.value.scale > 0 && claim.value.coefficient % 10n ** BigInt(claim.value.scale) !== 0n)
    return false
  if ('unit' in divisor) {
    const dimension = dimensionOf(claim.unit)
    return dimension === 'count' || dimension === 'person' || dimension === 'household'
  }
  const behind = text.slice(claim.number.end, claim.end + 32).split(/[\d,;.()，；。、（]/)[0] ?? ''
  const before = tape.grammar === 'zh' ? text.slice(Math.max(0, claim.start - 8), claim.start) : ''
  return divisor.noun.test(behind) || divisor.noun.test(before.split(/[，。；、]/).at(-1) ?? '')
}

const TIMES: readonly (readonly [words: RegExp, unit: 'days' | 'weeks' | 'months' | 'years'])[] = [
  [/^(?:daily|day)$/, 'days'],
  [/^(?:weekly|week)$/, 'weeks'],
  [/^(?:monthly|month)$/, 'months'],
  [/^(?:annual|yearly|year)$/, 'years'],
]

/** Of gifts there are as many as givers, and so on: what is one of an average such thing. */
const GIVERS: ReadonlyMap<string, RegExp> = new Map(
  [
    [
      'gift donation contribution pledge',
      /\b(?:donors?|supporters?|givers?|contributors?|backers?|gifts?|donations?|contributions?|pledges?|people|individuals|households|members|alumni)\b/i,
    ] as const,
    [
      'grant award prize scholarship bursary loan payment payout bonus',
      /\b(?:recipients?|winners?|borrowers?|applicants?|families|households|students|pupils|farmers|claimants|employees|workers|grants?|awards?|prizes?|scholarships?|loans?|payments?|payouts?|bonuses)\b/i,
    ] as const,
    [
      'price fare ticket order basket sale purchase',
      /\b(?:homes?|houses?|flats|units?|vehicles?|cars|tickets?|orders?|sales|purchases)\b/i,
    ] as const,
  ].flatMap(([names, words]) => names.split(' ').map((name) => [name, words] as const)),
)

const BEFORE_MAX = 60

function englishDivisor({ tape }: Line, { claim }: Part): Divisor | null {
  const { text, sentence } = tape
  const before = text.slice(Math.max(sentence.start, claim.start - BEFORE_MAX), claim.start)
  const behind = text.slice(claim.number.end, claim.end + 30)
  const [, adjective, name] =
    /\b(?:an?|the|at|with) (?:(daily|weekly|monthly|annual|yearly) )?average (?:([a-z]+) )?(?:[a-z]+ )?(?:of|was|at) (?:about |around |nearly |some |just over )?$/i.exec(
      before,
    ) ?? []
  const isSaid =
    adjective !== undefined ||
    name !== undefined ||
    /\b(?:an average of|averag(?:ing|es?|ed)) (?:about |around |nearly |some |just over )?$/i.test(
      before,
    )
  const [, per, each] =
    /^(?: ?(?:thousand|million|billion|m|bn|k)\b)?(?: [a-z]+)? (?:(?:per|a|every|each|for each) ([a-z]+)|(each))\b/i.exec(
      behind,
    ) ?? []
  const isMean =
    isSaid || / on average\b/.test(behind) || (/,? or $/.test(before) && per !== undefined)
  if (!isMean || /\b(?:peak|weekday|weekend|hour|highest|up to)\b/i.test(before)) return null
  const word = (adjective ?? per)?.toLowerCase()
  const time = TIMES.find(([words]) => word !== undefined && words.test(word))
  if (time !== undefined) return { unit: time[1] }
  if (word !== undefined) return per === undefined ? null : { noun: nounOf(word) }
  if (each !== undefined) return { unit: 'each' }
  const givers = GIVERS.get(name?.toLowerCase() ?? '')
  return givers === undefined ? null : { noun: givers }
}

/** `family` also in "families", `pupil` in "pupils". */
function nounOf(word: string): RegExp {
  const stem = word.endsWith('y') ? `${word.slice(0, -1)}(?:y|ies)` : `${word}(?:s|es)?`
  return word === 'person' || word === 'head' || word === 'capita'
    ? /\b(?:people|persons?|inhabitants|residents)\b/i
    : new RegExp(`\\b${stem}\\b`, 'i')
}

const CHINESE_TIMES: readonly (readonly [
  words: RegExp,
  unit: 'days' | 'weeks' | 'months' | 'years',
])[] = [
  [/^[天日]$/, 'days'],
  [/^[周]$/, 'weeks'],
  [/^(?:个?月)$/, 'months'],
]

function chineseDivisor({ tape }: Line, { claim }: Part): Divisor | null {
  const { text, sentence } = tape
  const before = text.slice(Math.max(sentence.start, claim.start - 16), claim.start)
  const said =
    /(?:平均(?:约|为)?每(?:一|个)?([㐀-鿿]{1,3}?)|每([㐀-鿿]{1,3}?)平均|(?<![^，。；、：])([日天周月人户])均|平均(每人))[㐀-鿿]{0,6}?(?:约|为|达|超|近)?$/.exec(
      before,
    )
  if (said === null || /工作日|周末|高峰|最[高低多少大]|单日/.test(before)) return null
  const word = said[1] ?? said[2] ?? said[3] ?? '人'
  const time = CHINESE_TIMES.find(([words]) => words.test(word))
  if (time !== undefined) return { unit: time[1] }
  if (/^[人名位]$/.test(word)) return { noun: /^[万亿多余]{0,2}[人名位](?!次)/ }
  return { noun: new RegExp(word) }
}
