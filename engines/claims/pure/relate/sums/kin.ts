import type { Grammar, ReadClaim, Relation } from '../../model.ts'
import { once } from '../../once.ts'
import { fullWidth } from '../../text/script.ts'
import { dimensionOf } from '../../units/table.ts'
import { areCounts, isBare, type Line, type Part, sameDimension, sortOf } from '../part.ts'
import { NEVER_WHOLE } from '../whole/whole.ts'

// Terms.
// kin   the figures of a sentence that count the same, in the order of the text: what makes up a whole is all of one kin.
// said  a sum that words tie, with no other figure of its kin that could be meant: it needn't be weighed by its skeleton.

export type Said = Extract<Relation, { kind: 'parts' }>

/** More figures of one kin are a table. */
const KIN_MAX = 14

const THEN =
  /(?:(?:上年|去年|前年|同期|上月|年初|此前)(?!结转|结余|滚存)|目标|突破|超过)[^，。；]{0,8}$|\b(?:year[- ]ago|year earlier|last (?:year|season|month|quarter|week)['’]s|previous|prior|earlier|against|versus|vs\.?|compared (?:to|with)|(?<!\b(?:puts?|putting|makes?|made|takes?) )up|down|rose|fell|from|than|by|target(?: of)?|per|each|every|average(?: of)?)(?: (?:about|some|the))? $|\b(?:a|one) year (?:ago|earlier|before)[^,;.]{0,14} $|\(\D{0,12}(?:19|20)\d\d:? $|\((?:before|previous|prior|former)[a-z]*(?: [a-z]+)?: $|\bthan (?:in|at|on|during) [^.,;()]{2,30}\($|\b(?:against|versus|compared (?:to|with)) \d[\d,.]* (?:out )?of (?:the )?$/i
/** 完成9000眼规划任务的94%. */
const PLANNED = /^[^，。；、的\d]{0,4}(?:规划|计划|任务|目标)(?:任务|目标|总量|数)?的/
const AGO = /^[^,.;]{0,12} (?:(?:a|the) (?:year|month|quarter) (?:ago|earlier|before))\b/i

/** "378 million, 132 million over last year's request": by how much, and no amount of its own. */
const BEYOND =
  /^,? (?:over|above|below|more than|less than) (?:last|its|this|the (?:previous|prior)) /
/** "Daily profits of $135": one of many. */
const DAILY = /\bdaily [a-z]+ of (?:[$€£] ?)?$/i

/** A figure that stands for how much there is of something, at the time that is told of. */
function isCounted(line: Line, part: Part): boolean {
  const { text } = line.tape
  const { claim, role, mark } = part
  return (
    claim.form === 'number' &&
    claim.value.coefficient > 0n &&
    sortOf(claim) === 'quantity' &&
    role !== 'amount' &&
    role !== 'rate' &&
    mark !== 'than' &&
    !NEVER_WHOLE.has(dimensionOf(claim.unit)) &&
    !claim.unit.includes('/') &&
    !(part.isAgain && line.parts[part.order - 1]?.claim.unit !== claim.unit) &&
    !isElsewhere(text, claim)
  )
}

/** "Firms with fewer than 25 vehicles": what they are, and no number of what is told. */
export function isLimitOfKind(text: string, start: number): boolean {
  return LIMIT.test(text.slice(start, start + 12)) && WITH.test(text.slice(start - 10, start))
}

const WITH = /\b(?:with|having|owning|employing) $/i
const LIMIT = /^(?:(?:fewer|less|more) than|at least|at most|under|over)\b/i

/** A price, a number of a street, and what was told of another time. */
const isElsewhere = once(
  (text: string, { start, end, unit }: ReadClaim) =>
    // 88-1/2 is a price.
    /\d\/\d/.test(text.slice(start, end)) ||
    // "At 110 N. Wacker Drive".
    (unit === 'items' && /^ [A-Z]/.test(text.slice(end, end + 2))) ||
    isLimitOfKind(text, start) ||
    THEN.test(text.slice(Math.max(0, start - 32), start)) ||
    PLANNED.test(text.slice(end, end + 10)) ||
    BEYOND.test(text.slice(end, end + 24)) ||
    DAILY.test(text.slice(Math.max(0, start - 32), start)) ||
    /^ daily\b/.test(text.slice(end, end + 7)) ||
    AGO.test(text.slice(end, end + 36)),
)

/** Of one dimension, or counted one by one by words that say little; a bare number takes the unit of the others. */
export function areKin({ tape: { text } }: Line, { claim: a }: Part, { claim: b }: Part): boolean {
  if (sameDimension(a, b) || areCounts(a, b)) return true
  const all = [a, b]
  if (all.every(({ unit }) => /^person/.test(dimensionOf(unit)))) return true
  if (
    all.some((one) => isBare(text, one)) &&
    all.every(({ unit }) => COUNTED.has(dimensionOf(unit)))
  )
    return true
  return [a, b].some(({ unit }) => unit === 'places') && [a, b].every(isOneByOne)
}

const COUNTED: ReadonlySet<string> = new Set(
  'count person person-time place firm set station household vehicle point'.split(' '),
)

const ONE_BY_ONE: ReadonlySet<string> = new Set('count place firm set station household'.split(' '))

function isOneByOne({ unit }: ReadClaim): boolean {
  return ONE_BY_ONE.has(dimensionOf(unit))
}

/** The kins of a sentence, without what only counts their members ("three sources"); none that is a table. */
export function kinsOf(line: Line): readonly (readonly Part[])[] {
  return kinsIn(line.tape, line)
}

const kinsIn = once((_: Line['tape'], line: Line): readonly (readonly Part[])[] => {
  const counted = line.parts.filter((part) => isCounted(line, part))
  const kinds = [...new Set(counted.map(({ claim }) => dimensionOf(claim.unit)))]
  const groups = kinds.map((kind) => {
    const first = counted.find(({ claim }) => dimensionOf(claim.unit) === kind)
    return first === undefined ? [] : kinOf(line, first)
  })
  const keys = groups.map((group) => group.map(({ order }) => order).join())
  return groups.filter((group, at) => group.length > 0 && keys.indexOf(keys[at] ?? '') === at)
})

/** All figures of a sentence that count what a given one does. */
function kinOf(line: Line, of: Part): readonly Part[] {
  const all = line.parts.filter(
    (part) =>
      isCounted(line, part) &&
      areKin(line, of, part) &&
      ((sameDimension(of.claim, part.claim) && !isLent(part)) || !isTally(line, part, TALLY_MAX)),
  )
  const few = all.length > 3 ? all.filter((part) => !isTally(line, part, all.length)) : all
  return few.length > KIN_MAX || hasUnread(line, few) ? [] : few
}

/** "Of the 800,000 tonnes, 425,000 will be smelted into 218,000 tonnes": a bare number among them may be one of them. */
function hasUnread({ parts, tape: { text } }: Line, kin: readonly Part[]): boolean {
  const [first, last] = [kin[0]?.order ?? 0, kin.at(-1)?.order ?? 0]
  return parts.some(
    (part) =>
      part.order > first &&
      part.order < last &&
      !kin.includes(part) &&
      sizeOf(part.claim) >= LARGE &&
      isBare(text, part.claim) &&
      !AGAINST.test(text.slice(Math.max(0, part.claim.start - 24), part.claim.start)),
  )
}

const LARGE = 2500
const AGAINST = /\b(?:against|compared (?:with|to)|versus)(?: the)? $/i

/** "The other twelve sites have": of what it counts nothing was read. */
function isLent({ claim: { unit, end, number } }: Part): boolean {
  return unit !== 'items' && end === number.end
}

const TALLY =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|[两二三四五六七八九十]\D?)$/i

const TALLY_MAX = 13

/** "In three tranches of": how many there are, and none of them. */
function isTally({ tape: { text } }: Line, { claim }: Part, most: number): boolean {
  const value = sizeOf(claim)
  return value > 1 && value < most && TALLY.test(text.slice(claim.number.start, claim.number.end))
}

export function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

export function totalOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { claim }) => sum + sizeOf(claim), 0)
}

/** How many are as large as their whole, or larger. */
export function countLarger(whole: Part, parts: readonly Part[]): number {
  return parts.filter(({ claim }) => sizeOf(claim) >= sizeOf(whole.claim)).length
}

const SCALES = [1e3, 1e4, 1e6, 1e8, 1e9]

const FEW = 0.5

/** The sum is about as much as the whole, or, where no bounds are set, would be were a word of scale another. */
export function isNear(whole: Part, parts: readonly Part[], least?: number, most = 2): boolean {
  const all = sizeOf(whole.claim)
  const ratio = totalOf(parts) / all
  if (ratio > (least ?? FEW) && ratio < most) return true
  if (least !== undefined) return false
  return parts.some(({ claim }) => {
    const one = sizeOf(claim) / all
    return SCALES.some((scale) =>
      [scale, 1 / scale].some(
        (by) => sizeOf(claim) * by >= 1 && Math.abs(ratio - one + one * by - 1) < 0.05,
      ),
    )
  })
}

export function saidOf(whole: Part, parts: readonly Part[]): Said {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
    isSole: true,
  }
}

/** Longer stretches tie nothing. */
const GAP_MAX = 170

/** What stands between two figures, with # for any other, without brackets and what is told again in per cent; null where they stand too far apart. */
export function gapOf({ tape, parts }: Line, from: number, to: number): string | null {
  if (to - from > GAP_MAX || to < from) return null
  let words = ''
  let at = from
  for (const { claim } of parts) {
    const isWord = !/\d/.test(tape.text.slice(claim.start, claim.end))
    if (claim.start < at || claim.end > to || isWord) continue
    words += `${tape.text.slice(at, claim.start)}#`
    at = claim.end
  }
  return plain(words + tape.text.slice(at, to), tape.grammar)
}

function plain(words: string, grammar: Grammar): string {
  return (grammar === 'zh' ? fullWidth(words) : words)
    .replace(/[’`]/g, "'")
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ ?\([^()]*\)|（[^（）]*）/g, '')
    .replace(/,? (?:or|that is|i\.e\.) #(?: of (?:the|all) [a-z]+)?,?/gi, '')
}
