import type { Relation } from '../../model.ts'
import { hasOwnName } from '../change/multiples.ts'
import { isTold } from '../mean/told.ts'
import { type Line, mayBeAlike, type Part, sortOf } from '../part.ts'
import { before, behind, between, placesOf } from './said.ts'

// Multiples and ratios whose two figures stand in fixed places beside them: 326台，是去年底163台的整整两倍, "up fourfold (310 then, 1,240 now)",
// 汽车147.3万辆…充电桩58.94万台，车桩比约为2.5, "the ratio between 27,912 and 13,405 narrowed to 2.08".

type Multiple = Extract<Relation, { kind: 'multiple' }>
type Sides = { readonly of: Part; readonly base: Part }

export function withWordedMultiples(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const found = new Map<number, Sides>()
  const isTold = new Set(
    relations.flatMap((one) =>
      one.kind === 'multiple' && one.of !== null && one.base !== null ? [one.times] : [],
    ),
  )
  for (const [at, line] of lines.entries())
    for (const part of line.parts) {
      if (isTold.has(part.claim.index)) continue
      const sides = sidesOf(line, part) ?? aloneSides(line, lines[at - 1], part)
      if (sides !== null) found.set(part.claim.index, sides)
    }
  const grown = new Map<number, Sides>()
  const places = placesOf(lines)
  for (const one of relations) {
    if (one.kind !== 'change' || one.amountIs !== 'times' || one.amount === null) continue
    const place = one.base === null || one.result === null ? places.get(one.amount) : undefined
    const sides = place === undefined ? null : grownOf(place.line, place.part)
    if (sides !== null) grown.set(one.amount, sides)
  }
  if (found.size === 0 && grown.size === 0) return relations
  const open = new Set(relations.flatMap((one) => (one.kind === 'multiple' ? [one.times] : [])))
  const fresh = [...found].filter(([times]) => !open.has(times))
  return [
    ...relations.map((one) => {
      const ends = one.kind === 'change' && one.amount !== null ? grown.get(one.amount) : undefined
      if (one.kind === 'change' && ends !== undefined)
        return { ...one, result: ends.of.claim.index, base: ends.base.claim.index }
      const sides = one.kind === 'multiple' ? found.get(one.times) : undefined
      return one.kind === 'multiple' && sides !== undefined ? multipleOf(one.times, sides) : one
    }),
    ...fresh.map(([times, sides]) => multipleOf(times, sides)),
  ]
}

function multipleOf(times: number, { of, base }: Sides): Multiple {
  return {
    kind: 'multiple',
    times,
    of: of.claim.index,
    base: base.claim.index,
    baseWords: null,
  }
}

function sidesOf(line: Line, part: Part): Sides | null {
  const isMultiple = part.role === 'multiple' || part.claim.form === 'multiple'
  const sides =
    line.tape.grammar === 'zh'
      ? isMultiple
        ? chineseSides(line, part)
        : chineseRatio(line, part)
      : isMultiple
        ? (inBrackets(line, part) ?? fromAside(line, part) ?? ofYear(line, part))
        : englishRatio(line, part)
  return sides !== null && [sides.of, sides.base].every(isQuantity) ? sides : null
}

function isQuantity({ claim }: Part): boolean {
  return (
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    claim.value.coefficient > 0n &&
    sortOf(claim) === 'quantity' &&
    !TIMES.has(claim.unit)
  )
}

const TIMES: ReadonlySet<string> = new Set(['date', 'years', 'months', 'weeks', 'days', 'rank'])

/** Between a multiple and its figures another thing may begin. */
const TURNS =
  /\b(?:as|while|on|and|but|after|with|whereas|despite|by|which is|including|of which|excluding)\b|[;–—]/i
/** What says that a figure is of an earlier time, and what may say so. */
const THEN = /^(?: [a-z]+){0,3} (?:then|(?:years?|decades?|months?) (?:ago|earlier|before))\b/i
const WHEN =
  /\b\d{4},? when (?:it|they|there|the [a-z]+) (?:[a-z]+ )?(?:at )?(?:just |only )?[$€£]?$/i
const AGO =
  /\b(?:years?|decades?|months?) (?:ago|earlier|before),? (?:there (?:were|was) |it (?:was|had) |they (?:were|had) )?(?:just |only )?[$€£]?$/i
const THAN =
  /\b(?:against|compared (?:with|to)|from|up on|median|average|only)(?: [a-z]+){0,5} [$€£]?$/i
const IN_YEAR = /^(?: [a-z]+){0,3} (?:in \d{4}|last [a-z]+)\b/i
const YEARS = /\b(?:last [a-z]+['’]s|in \d{4},?)(?: (?!and\b)[a-z]+){0,4} [$€£]?$/i

/** The only two figures of one kind around: "have quadrupled, to 8.4 million; in 2020 they numbered 2.1 million". */
function aloneSides(line: Line, above: Line | undefined, times: Part): Sides | null {
  const { claim } = times
  const { text, grammar } = line.tape
  if (claim.form !== 'multiple' || /^ (?:every|each)\b/.test(behind(line, times))) return null
  if (hasOwnName(text, claim)) return null
  const own = line.parts.filter(isQuantity)
  const isNear = above?.tape.sentence.paragraph === line.tape.sentence.paragraph
  const near = own.length === 1 && isNear ? (above?.parts.filter(isQuantity) ?? []) : []
  const [a, b, ...others] = [...near, ...own]
  if (a === undefined || b === undefined || others.length > 0 || own.length === 0) return null
  if (!mayBeAlike(text, a.claim, b.claim) || line.parts.filter(isMultiple).length > 1) return null
  if (grammar === 'zh') return inYears(text, a, b, times)
  const { start } = line.tape.sentence
  const opening = text
    .slice(start, claim.start)
    .replace(
      /\b(?:(?:the|this|that|these|its|their) [a-z]+|grown|grew|risen|increased|increase|rise|fallen)/gi,
      ' ',
    )
  const told = above === undefined ? '' : text.slice(above.tape.sentence.start, start)
  if (near.length > 0 && !isTold(opening, told, 'en')) return null
  const members = [a.claim, b.claim, claim].sort((one, other) => one.start - other.start)
  const turns = members.slice(1).some((one, at) => {
    const last = members[at] ?? one
    const gap = text.slice(last.end, one.start)
    const isBeside = one === claim || last === claim
    return gap.length > GAP_MAX || (isBeside ? TURNS.test(gap.replace(LINKS, '')) : OFF.test(gap))
  })
  // "Nine times the normal level": of what is said, and not by a figure.
  const isSaid =
    members.at(-1) === claim &&
    /^ (?:the|that|those|its|their|as|what)\b/i.test(behind(line, times))
  if (turns || isSaid) return null
  const isBehind = (one: Part): boolean =>
    claim.end < one.claim.start && /^ (?:the|those) $/.test(text.slice(claim.end, one.claim.start))
  const [first, second] = [a, b].map((one) => (isBehind(one) ? 3 : earlierness(text, one)))
  if (first === undefined || second === undefined || first === second) return null
  return first > second ? { of: b, base: a } : { of: a, base: b }
}

function earlierness(text: string, { claim, mark }: Part): 0 | 1 | 2 {
  if (mark === 'to') return 0
  const behind = text.slice(claim.end, claim.end + 40)
  const before = text.slice(Math.max(0, claim.start - 60), claim.start)
  if (mark === 'from' || mark === 'than' || THEN.test(behind)) return 2
  if ([THAN, WHEN, AGO].some((one) => one.test(before))) return 2
  return IN_YEAR.test(behind) || YEARS.test(before) ? 1 : 0
}

const GAP_MAX = 100
/** Words that tie rather than turn: "a threefold rise on the 2,470", "twice as many as", "; in other words, it". */
const LINKS =
  /^ as [a-z]+ as\b|^ (?:rise|increase|jump|growth|gain)s? (?:on|over|from|in|compared with)\b|[;,–—] (?:in other words|that is|i\.e\.|or|so)\b/i
const OFF = /\b(?:while|whereas|but|despite|excluding|including)\b/i

/** 达到8400张，是2020年的2.8倍；2020年为3000张: the one of the year that is named is the base. */
function inYears(text: string, a: Part, b: Part, { claim }: Part): Sides | null {
  const opening = text.slice(Math.max(0, claim.start - 12), claim.start)
  const [first, second] = [a, b].map((one) => one.claim.period?.replace('@', '').slice(0, 4))
  const earlier = [first, second].toSorted()[0]
  const year =
    /(\d{4})年(?:末|底)?的(?:近|约)?$/.exec(opening)?.[1] ??
    (THEN_ZH.test(opening) ? earlier : undefined)
  if (
    year === undefined ||
    first === second ||
    TURNS_ZH.test(text.slice(a.claim.end, b.claim.start).replace(/而(?=\d{4}年)/, ''))
  )
    return null
  if (first === year) return { of: b, base: a }
  return second === year ? { of: a, base: b } : null
}

/** 增至原来的5倍: of the earlier of the two. */
const THEN_ZH = /(?:原来|当初|当时|那时)的(?:近|约)?$/

/** 去年突破120亿元，而2021年只有30亿元，四年时间增长了3倍: the only two, of years of their own. */
function grownOf(line: Line, times: Part): Sides | null {
  const { text, grammar, sentence } = line.tape
  const [a, b, ...others] = line.parts.filter(isLevelOf)
  if (grammar !== 'zh' || a === undefined || b === undefined || others.length > 0) return null
  const last = a.claim.end > b.claim.end ? a.claim : b.claim
  const [first, second] = [a, b].map((one) => one.claim.period?.replace('@', '').slice(0, 4))
  if (
    first === undefined ||
    second === undefined ||
    first === second ||
    last.end > times.claim.start
  )
    return null
  const gap = text.slice(last.end, times.claim.start).replace(/时间|[一二三四五六七八九十]年/g, ' ')
  const isOfThem =
    mayBeAlike(text, a.claim, b.claim) && isTold(gap, text.slice(sentence.start, last.start), 'zh')
  return !isOfThem ? null : first < second ? { of: b, base: a } : { of: a, base: b }
}

function isLevelOf(part: Part): boolean {
  return (
    part.claim.form === 'number' && sortOf(part.claim) === 'quantity' && !TIMES.has(part.claim.unit)
  )
}

const TURNS_ZH = /其中|而|同时|带动|包括/

function isMultiple({ claim }: Part): boolean {
  return claim.form === 'multiple'
}

const OF_BASE = /^的(?:整整|正好|恰好|几乎|大约|差不多|近|约|逾|超过?)+$/
const IS = /^[^，。；]{0,4}，(?:几乎|约|已|正好|整整)?(?:是|为|相当于|达到?)[^，。；]{1,14}$/
const OF_NAMED =
  /(?:^|，)(?:几乎|约|大约|正好|已|差不多)*(?:是|为|相当于)([㐀-鿿]{2,5})的(?:整整|正好|近|约)*$/

/** 326台，是去年底163台的整整两倍; 节前发送1742.5万人次，节后发送3475.9万人次，几乎是节前的2倍. */
function chineseSides(line: Line, times: Part): Sides | null {
  const [of, base] = [line.parts[times.order - 2], line.parts[times.order - 1]]
  if (of === undefined || base === undefined) return null
  const { text } = line.tape
  if (OF_BASE.test(between(line, base, times)) && IS.test(between(line, of, base)))
    return mayBeAlike(text, of.claim, base.claim) ? { of, base } : null
  if (/前者(?:是|为|达到?|相当于)后者的(?:近|约)*$/.test(before(line, times)))
    return mayBeAlike(text, of.claim, base.claim) ? { of, base } : null
  const [, name] = OF_NAMED.exec(before(line, times)) ?? []
  if (name === undefined) return null
  // The last figure is the one that is so many times as much; that before it, by its name, the other.
  const last = line.parts[times.order - 1]
  const named = line.parts.slice(0, times.order - 1).filter((part) => isCalled(line, part, name))
  const [first, ...more] = named
  if (last === undefined || first === undefined || more.length > 0) return null
  return first.claim.unit === last.claim.unit && !isCalled(line, last, name)
    ? { of: last, base: first }
    : null
}

const NAME_BACK = 24

/** Its name stands before it, with no more than how long it was between. */
function isCalled({ tape: { text, sentence }, parts }: Line, { claim, order }: Part, name: string) {
  const last = parts[order - 1]
  const isSpan = last !== undefined && ['days', 'months', 'hours'].includes(last.claim.unit)
  const stop = isSpan ? parts[order - 2]?.claim.end : last?.claim.end
  const from = Math.max(sentence.start, stop ?? 0, claim.start - NAME_BACK - (isSpan ? 16 : 0))
  return text.slice(from, claim.start).includes(name)
}

const OTHER_NAMES: { readonly [sign: string]: RegExp } = { 乡: /农村/, 桩: /充电(?:基础)?设施/ }
const RATIO =
  /([㐀-鿿])([㐀-鿿])(?:居民)?[㐀-鿿]{0,4}比(?:由[^，。；]{2,16})?(?:[为是]|约为|达到?|降至|升至|缩小到|缩小至|扩大到|下降到)*$/

/** 城乡收入比, 车桩比: the first by the second, as the name has them. */
function chineseRatio(line: Line, ratio: Part): Sides | null {
  if (ratio.claim.unit !== 'ratio' && ratio.claim.unit !== 'items') return null
  const { text, sentence } = line.tape
  const opening = text.slice(Math.max(sentence.start, ratio.claim.start - 40), ratio.claim.start)
  const [, first, second] = RATIO.exec(opening) ?? []
  if (first === undefined || second === undefined) return null
  // 公共充电桩39万个，车桩比为2.1:1: of all of them, and not of those of one kind.
  const isNarrower = (part: Part): boolean => {
    const kind = KIND.exec(nameOf(line, part))?.[0]
    return kind !== undefined && !opening.slice(-KIND_MAX).includes(kind)
  }
  const levels = line.parts.filter(
    (part) => part !== ratio && isQuantity(part) && part.mark !== 'from' && !isNarrower(part),
  )
  const isOf = (part: Part, sign: string): boolean => {
    const name = nameOf(line, part)
    return name.includes(sign) || OTHER_NAMES[sign]?.test(name) === true
  }
  const [of] = levels.filter((part) => isOf(part, first) && !isOf(part, second))
  const [base] = levels.filter((part) => isOf(part, second) && !isOf(part, first))
  if (of !== undefined && base !== undefined) return { of, base }
  // 城乡居民人均可支配收入分别达到58640元、33215元.
  const [a, b] = levels
  if (levels.length !== 2 || a === undefined || b === undefined || b.order !== a.order + 1)
    return null
  const isDealt = /分别/.test(nameOf(line, a)) && nameOf(line, a).includes(first + second)
  return isDealt && between(line, a, b) === '、' ? { of: a, base: b } : null
}

const KIND_MAX = 10
const KIND = /公[共用]|专用|私[人家]|民办|公办|专任|兼任|在编/

function nameOf({ tape: { text, sentence }, parts }: Line, { claim, order }: Part): string {
  const from = Math.max(sentence.start, parts[order - 1]?.claim.end ?? 0, claim.start - NAME_BACK)
  return text.slice(from, claim.end)
}

/** "Up fourfold since 2019 (310 then, 1,240 now)". */
function inBrackets(line: Line, times: Part): Sides | null {
  const [base, of] = [line.parts[times.order + 1], line.parts[times.order + 2]]
  if (base === undefined || of === undefined) return null
  const isThen =
    /^[^().;]{0,30} \($/.test(between(line, times, base)) &&
    /^ then, $/i.test(between(line, base, of)) &&
    /^ now\)/i.test(behind(line, of))
  return isThen ? { of, base } : null
}

/** "Consultations, 600,000 in 2021, came to 1.9 million – more than a threefold increase". */
function fromAside(line: Line, times: Part): Sides | null {
  const [base, of] = [line.parts[times.order - 2], line.parts[times.order - 1]]
  if (base === undefined || of === undefined) return null
  const isAside =
    /, (?:only |just )?$/.test(before(line, base)) &&
    /^ in \d{4}, (?:came to|reached|were|was|stood at|numbered|totall?ed) $/.test(
      between(line, base, of),
    ) &&
    /^(?: [–—-] |, )(?:an? |more than an? |less than an? |nearly an? )?$/.test(
      between(line, of, times),
    )
  return isAside && mayBeAlike(line.tape.text, of.claim, base.claim) ? { of, base } : null
}

/** "168 services can be handled, four times the 42 of 2020". */
function ofYear(line: Line, times: Part): Sides | null {
  const [of, base] = [line.parts[times.order - 1], line.parts[times.order + 1]]
  if (of === undefined || base === undefined) return null
  const isOf =
    /^[^.;()]{0,60}, (?:or |which is |that is )?$/.test(between(line, of, times)) &&
    /^ the $/.test(between(line, times, base)) &&
    /^ (?:of|in) (?:\d{4}|last year|the year before)\b/.test(behind(line, base))
  return isOf && mayBeAlike(line.tape.text, of.claim, base.claim) ? { of, base } : null
}

const RATIO_OF = /\bratio (?:between|of) [^.;\d]{0,40}[$€£]?$/i
const RATIO_IS =
  /^[^.;\d]{0,40}\b(?:is|was|stood at|narrowed to|widened to|rose to|fell to|reached|came to) $/i

/** "The ratio between urban residents' 27,912 yuan and rural residents' 13,405 yuan narrowed to 2.08". */
function englishRatio(line: Line, ratio: Part): Sides | null {
  const [of, base] = [line.parts[ratio.order - 2], line.parts[ratio.order - 1]]
  if (of === undefined || base === undefined || ratio.claim.unit !== 'ratio') return null
  const isRatio =
    RATIO_OF.test(before(line, of)) &&
    /^[^.;\d]{0,20} (?:and|to) [^.;\d]{0,40}$/.test(between(line, of, base)) &&
    RATIO_IS.test(between(line, base, ratio))
  return isRatio && of.claim.unit === base.claim.unit ? { of, base } : null
}
