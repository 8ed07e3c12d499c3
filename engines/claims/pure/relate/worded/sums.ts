import { compare, rationalOf } from '#platform/exact'
import type { Doc, Relation } from '../../model.ts'
import { type Line, type Part, sameDimension } from '../part.ts'
import { areSumOf } from '../whole/slip.ts'
import { areCountedAlike, areOfOneTime, isMean, isPlainLevel } from '../whole/whole.ts'
import { before, behind, between } from './said.ts'

// Parts that words say are all of their whole: "of the 18, 11 were implemented and four in part, leaving three", 其余4市; what fell, stayed
// and rose of all that there are; and exports and imports of trade.

type Parts = Extract<Relation, { kind: 'parts' }>

export function wordedSums(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const known = new Map(
    relations.flatMap((one) =>
      one.kind === 'parts' && one.complete ? [[one.whole, one.parts.length] as const] : [],
    ),
  )
  return lines.flatMap((line, at) => {
    if (doc.paragraphs[line.tape.sentence.paragraph]?.kind === 'row') return []
    const earlier = lines
      .slice(Math.max(0, at - LINES_BACK), at)
      .filter(({ tape }) => tape.sentence.paragraph === line.tape.sentence.paragraph)
      .toReversed()
    const sums = [
      withRest(line, earlier),
      byWays(line, earlier),
      ofTrade(line, earlier),
      ofIndustries(lines, at),
    ]
    return sums.flatMap((one) => (one === null || known.has(one.whole) ? [] : [one]))
  })
}

const LINES_BACK = 3

function partsOf(whole: Part, parts: readonly Part[]): Parts {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
  }
}

function isCounted(part: Part): boolean {
  return isPlainLevel(part) && part.claim.bound === 'exact'
}

const REST = {
  en: /\b(?:leaving(?: just| only)?|the (?:other|remaining|rest,?)|with the remaining) $/i,
  zh: /(?:其余|余下|剩余|剩下|其餘)(?:的)?$/,
} as const
const OF_ALL = /^\W*(?:out )?of (?:the|its|our|all|their) (?:[a-z’']+ )?$/i
const OF_NEXT = /^ (?:out )?of (?:the|its|our|all|their) (?:[a-z]+['’]s )?(?:[a-z]+ )?$/i
const WITHIN = /\b(?:of which|of whom|of them|of these|including|than|up to|from)\b|其中|包括/i

/** What is left says that all was told: of the whole that the sentence, or the one before, opens with. */
function withRest(line: Line, earlier: readonly Line[]): Parts | null {
  const { grammar } = line.tape
  const last = line.parts.find((part) => isCounted(part) && REST[grammar].test(before(line, part)))
  if (last === undefined) return null
  return grammar === 'zh' ? chineseRest(line, earlier, last) : englishRest(line, earlier, last)
}

function englishRest(line: Line, earlier: readonly Line[], last: Part): Parts | null {
  const first = line.parts[0]
  const { text, sentence } = line.tape
  if (first !== undefined && last.order > 1 && isCounted(first)) {
    const opening = text.slice(sentence.start, first.claim.start)
    const second = line.parts[1]
    if (OF_ALL.test(opening)) return allOf(line, first, line.parts.slice(1, last.order + 1))
    if (second !== undefined && last.order > 1 && OF_NEXT.test(between(line, first, second)))
      return allOf(line, second, [first, ...line.parts.slice(2, last.order + 1)])
  }
  // "Nine of the province's 13 cities outpaced it. The other four".
  const above = earlier[0]
  const [part, whole, ...more] = above?.parts.filter(isCounted) ?? []
  if (above === undefined || part === undefined || whole === undefined || last.order > 0)
    return null
  if (more.length > 0 || !OF_NEXT.test(between(above, part, whole))) return null
  return /^\W*the (?:other|remaining) $/i.test(text.slice(sentence.start, last.claim.start))
    ? sumOf(whole, [part, last])
    : null
}

/** All figures of a kind between the whole and the last; none where one of them is of another. */
function allOf(line: Line, whole: Part, between: readonly Part[]): Parts | null {
  const parts = between.filter(
    (part) => isCounted(part) && areAlike(whole, part) && !isAgain(line, part),
  )
  const said = line.tape.text.slice(parts[0]?.claim.end ?? 0, parts.at(-1)?.claim.start ?? 0)
  return WITHIN.test(said) ? null : sumOf(whole, parts)
}

/** "Of the 41 (2023: 38)". */
function isAgain({ tape: { text } }: Line, { claim }: Part): boolean {
  return /\((?:[a-z0-9 ]{1,16}:? ?)?$/i.test(text.slice(Math.max(0, claim.start - 18), claim.start))
}

function areAlike(whole: Part, part: Part): boolean {
  return (
    (sameDimension(whole.claim, part.claim) || areCountedAlike(whole, part)) &&
    areOfOneTime(whole, part)
  )
}

function sumOf(whole: Part, parts: readonly Part[]): Parts | null {
  const isSum = parts.length > 1 && parts.every((part) => areAlike(whole, part))
  return isSum ? partsOf(whole, parts) : null
}

const NOUNS_MAX = 4

/** 全省17个市（州）…。鹤山、麻川、江陵3市…，10个市…，其余4市: by the word that they are counted by. */
function chineseRest(line: Line, earlier: readonly Line[], last: Part): Parts | null {
  const noun = nounOf(line, last)
  if (noun === null) return null
  const isOf = (of: Line, part: Part): boolean => isCounted(part) && nounOf(of, part) === noun
  const own = line.parts.filter((part) => part.order <= last.order && isOf(line, part))
  const said = line.tape.text.slice(own[0]?.claim.end ?? 0, last.claim.start)
  if (/其中|包括|比上|同比|增加|减少/.test(said) || own.length > NOUNS_MAX) return null
  const [head, ...others] = own
  const isOpened =
    head !== undefined && others.length > 1 && /^[^，。；]{0,12}[中里]，/.test(behind(line, head))
  if (isOpened) return sumOf(head, others)
  if (own.length < 2) return null
  const wholes = earlier.flatMap((above) =>
    above.parts
      .filter(
        (part) =>
          isOf(above, part) &&
          compare(rationalOf(part.claim.value), rationalOf(last.claim.value)) > 0,
      )
      .toReversed(),
  )
  // 文物268件，其中瓷器201件…。本馆藏品92件，其余176件: of several that may be meant, the one that they make up; else the largest.
  const made = wholes.find((whole) => areSumOf(whole, own))
  const [largest] = wholes.toSorted((a, b) =>
    compare(rationalOf(b.claim.value), rationalOf(a.claim.value)),
  )
  const whole = made ?? largest
  return whole === undefined ? null : sumOf(whole, own)
}

/** The word by which things are counted: 市 of 17个市, 座 of 22座. */
function nounOf({ tape: { text, grammar } }: Line, { claim }: Part): string | null {
  if (grammar !== 'zh') return null
  const said = text.slice(claim.number.end, claim.end + 3)
  const [, noun] = /^(?:多|余)?(?:[个家])?([㐀-鿿])/.exec(said) ?? []
  return noun === undefined || /[万亿，。、]/.test(noun) ? null : noun
}

const WAYS = {
  up: /(?:\b(?:rose|increased|grew|up|higher|gained|improved)\b|上涨|上升|增长|提高|回升)/i,
  flat: /(?:\b(?:stable|unchanged|flat|steady|the same)\b|持平|不变)/i,
  down: /(?:\b(?:fell|decreased|declined|dropped|down|lower|worsened)\b|下降|下跌|回落|降低|减少)/i,
} as const

/** "Fell in seventeen of the 27, remained stable in one and rose in nine", 70个城市中…上涨…持平…下降: there is no fourth way. */
function byWays(line: Line, earlier: readonly Line[]): Parts | null {
  const counts = line.parts.filter(isCounted)
  if (counts.length < 3 || counts.length > 4) return null
  const { text, sentence, grammar } = line.tape
  const ways = counts.map((part, at) => {
    const from = counts[at - 1]?.claim.end ?? sentence.start
    const to = counts[at + 1]?.claim.start ?? sentence.end
    const said =
      grammar === 'en' ||
      !/^(?:[个家座]|[㐀-鿿]{0,8}(?:环比|同比)?(?:上|下|持|回|增|减))/.test(behind(line, part))
        ? text.slice(Math.max(from, part.claim.start - 60), part.claim.start)
        : text.slice(part.claim.end, Math.min(to, part.claim.end + 20))
    return (['up', 'flat', 'down'] as const).filter((way) => WAYS[way].test(said))
  })
  const isEach = (parts: readonly (readonly string[])[]): boolean =>
    parts.every((one) => one.length === 1) && new Set(parts.flat()).size === 3
  const whole = wholeOfWays(line, earlier, counts)
  if (whole === null) return null
  const parts = counts.filter((part) => part !== whole)
  const told = ways.filter((_, at) => counts[at] !== whole)
  return parts.length === 3 && isEach(told) ? sumOf(whole, parts) : null
}

function wholeOfWays(line: Line, earlier: readonly Line[], counts: readonly Part[]): Part | null {
  const [first, second] = counts
  if (first === undefined || second === undefined) return null
  if (counts.length === 4) {
    if (OF_NEXT.test(between(line, first, second))) return second
    const isOpened =
      line.tape.grammar === 'zh'
        ? /^[^，。；]{0,12}[中里]，?/.test(behind(line, first))
        : OF_ALL.test(line.tape.text.slice(line.tape.sentence.start, first.claim.start))
    return isOpened ? first : null
  }
  const [whole, ...more] = earlier[0]?.parts.filter(isCounted) ?? []
  return whole === undefined || more.length > 0 ? null : whole
}

const EXPORTS = /\bexports?\b|出口/i
const IMPORTS = /\bimports?\b|进口|進口/i
const TRADE =
  /\b(?:foreign|external|total|two-way|bilateral|goods|merchandise) trade\b|\btrade (?:volume|turnover)\b|\bimports and exports\b|\bexports and imports\b|进出口|進出口/i
/** 进口贸易方式, "export orders": of trade, and no amount of it. */
const NEITHER = /surplus|deficit|balance|orders|顺差|逆差|差额|企业|货运|运量/i

const BARE = {
  en: /^[^a-z]*(?:(?:with|and|while|of which|of this|of that|its|the|value|of|goods|merchandise|total) )*(?:exports?|imports?)\b[^,;]{0,40}$/i,
  zh: /^(?:其中|货物|实现|完成|我[国省市])*(?:出口|进口|進口)(?:总?额|总?值|为|达)*$/,
} as const

/** Trade is exports and imports. */
function ofTrade(line: Line, earlier: readonly Line[]): Parts | null {
  const named = (of: Line) =>
    of.parts.filter(isCounted).map((part) => ({ part, name: nameBefore(of, part) }))
  const own = named(line)
  const exports = own.filter(({ name }) => sideOf(name) === 'exports')
  const imports = own.filter(({ name }) => sideOf(name) === 'imports')
  const [out, coming] = [exports[0], imports[0]]
  if (out === undefined || coming === undefined || exports.length + imports.length > 2) return null
  const wholes = [...own, ...(earlier[0] === undefined ? [] : named(earlier[0]))].filter(
    ({ name }) => sideOf(name) === 'trade',
  )
  const [whole, ...more] = wholes
  if (whole === undefined || more.length > 0) return null
  const all = [whole.part, out.part, coming.part]
  const isOne = all.every(
    ({ claim }) => claim.unit === whole.part.claim.unit && claim.period === whole.part.claim.period,
  )
  // 西部地区出口 is no part of 东盟进出口: a name of its own makes it trade of others.
  const areBare = [out, coming].every(({ name }) =>
    BARE[line.tape.grammar].test(name.split(/[,;，；。：]/).at(-1) ?? ''),
  )
  if (!areBare) return null
  return isOne && !isMean(line, out.part) ? sumOf(whole.part, [out.part, coming.part]) : null
}

const INDUSTRIES = [
  /\bprimary (?:industry|sector)|第一产业/i,
  /\bsecondary (?:industry|sector|and tertiary)|第二产业/i,
  /\btertiary (?:industry|industries|sector)|第三产业/i,
] as const
const OUTPUT = /\b(?:GDP|gross (?:domestic|regional) product)\b|生产总值/i
/** How many sentences back output may have been told. */
const OUTPUT_BACK = 6
const OUTPUT_REACH = 160

/** Output is made up of three industries, wherever it was told. */
function ofIndustries(lines: readonly Line[], at: number): Parts | null {
  const near = lines.slice(at, at + 2)
  const levels = near.flatMap((line) =>
    line.parts.filter(isCounted).map((part) => ({ line, part })),
  )
  const [first, second, third, ...more] = levels
  if (first === undefined || second === undefined || third === undefined || more.length > 0)
    return null
  const { text } = first.line.tape
  const opening = text.slice(
    Math.max(first.line.tape.sentence.start, first.part.claim.start - NAME_REACH),
    first.part.claim.start,
  )
  const between = text.slice(first.part.claim.end, third.part.claim.start)
  const [primary, secondary, tertiary] = INDUSTRIES
  if (!primary.test(opening) || !secondary.test(between) || !tertiary.test(between)) return null
  for (const line of lines.slice(Math.max(0, at - OUTPUT_BACK), at).toReversed())
    for (const whole of line.parts.filter(isCounted))
      if (
        OUTPUT.test(nameBefore(line, whole, OUTPUT_REACH)) &&
        whole.claim.period === first.part.claim.period
      )
        return whole.claim.unit === first.part.claim.unit
          ? sumOf(whole, [first.part, second.part, third.part])
          : null
  return null
}

const NAME_REACH = 60

/** The words before a figure, over the growth that stands between. */
function nameBefore({ tape, parts }: Line, { claim, order }: Part, reach = NAME_REACH): string {
  let from = order - 1
  while (from >= 0 && parts[from]?.role === 'amount') from -= 1
  const start = Math.max(tape.sentence.start, parts[from]?.claim.end ?? 0, claim.start - reach)
  return tape.text.slice(start, claim.start)
}

function sideOf(name: string): 'exports' | 'imports' | 'trade' | null {
  if (NEITHER.test(name)) return null
  if (TRADE.test(name)) return 'trade'
  const [isExports, isImports] = [EXPORTS.test(name), IMPORTS.test(name)]
  if (isExports === isImports) return null
  return isExports ? 'exports' : 'imports'
}
