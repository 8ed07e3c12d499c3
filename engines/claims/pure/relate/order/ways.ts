import { compare, rationalOf } from '#platform/exact'
import type { Doc, Relation } from '../../model.ts'
import { byTime } from '../change/beside/then.ts'
import { betterWay } from '../cues/valence.ts'
import { isPer, isRateLevel, type Line, mayBeAlike, type Part, sortOf } from '../part.ts'
import { halvesOf } from './halves.ts'
import { areOnTwoBases } from './two-bases.ts'

// Which way two figures lie by a verb or a comparative in a fixed place beside them: "raised its rate from 6.75 to 6.50", "quickened to 3.2 %, down
// from 3.6 %", "more in August (4,310) than in July (4,655)", "That is up from 2.11", 涨幅回落，2月上涨1.1%，1月上涨0.8%.

type Target = Extract<Relation, { kind: 'target' }>
type Side = 'above' | 'below'

const UP =
  'raised|lifted|increased|rose|climbed|jumped|grew|advanced|quickened|accelerated|surged|soared|rises|increases|climbs|went up|gone up|picked up'
const DOWN =
  'cut|lowered|reduced|fell|dropped|declined|decreased|slowed|slipped|dipped|shrank|cooled|sank|falls|drops|went down|gone down|came down|come down|eased|trimmed'
const ONE = '(?:(?!\\b(?:and|but|while|with|from|to|or|as|forecast|after|which|that)\\b)[^.;:,\\d])'
/** "Raised its policy rate by 25 basis points today, from B to R". */
const FROM_TO = new RegExp(
  `\\b(?:(${UP})|(${DOWN}))\\b${ONE}{0,60}(?:\\bby (?:about )?[\\d.,]+${ONE}{0,40})?,? from (?:about |just )?$`,
  'i',
)
/** "Quickened to R". */
const REACHED = new RegExp(`\\b(?:(${UP})|(${DOWN}))(?: [a-z]+ly)? to (?:about |just )?$`, 'i')
const COMPARED =
  /^[^.;:\d]{0,30}(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}|in (?:19|20)\d\d)?[^.;:\d]{0,30},? (?:(?:down|up) from|after|(?:as )?against|compared (?:with|to)|versus|(?:down|up) on)(?: a(?: revised)?| the| about| just)? $/
const MORE =
  '[Mm]ore|[Hh]igher|[Ll]arger|[Gg]reater|[Ff]aster|[Ll]onger|[Ww]armer|[Bb]igger|dearer|thicker|fuller|heavier|wider'
const LESS =
  '[Ff]ewer|[Ll]ess|[Ll]ower|[Ss]maller|[Ss]lower|[Ss]horter|[Cc]older|[Cc]ooler|cheaper|thinner|emptier|lighter|narrower'
/** "Higher in October than in September: the index stood at R after B". */
const HEAD = new RegExp(
  `\\b(?:(${MORE})|(${LESS}))\\b[^.;:\\d]{2,60}? than (?:in|at|on|a|the|last|during|ever|they|it)?\\b[^.;:\\d]{0,40}(?:\\b(?:19|20)\\d\\d)?[:;,–—] ?`,
)
const THAN =
  /^[^.;:\d]{0,12}\)? than (?:in|at|on|during|for|the|a) [^.;:\d]{0,30}(?:(?:19|20)\d\d )?\($/
const HELD = new RegExp(`\\b(?:(${MORE})|(${LESS}))\\b[^.;:,\\d]{2,60}\\(?$`)
/** "At R, turnout was lower than four years ago, when B". */
const WHEN = new RegExp(
  `^[^.;\\d]{0,40}\\b(?:(${MORE})|(${LESS}))\\b[^.;\\d]{0,20} than [^.;\\d]{2,40}(?:(?:19|20)\\d\\d)?(?<!(?:average|peak|record|normal)[^.;]{0,40}), when (?:(?:it|they) (?:was|were|stood at|held|had|numbered|came to|reached) |there were |only )*$`,
)
const THAT_IS =
  /^(?:That|This|It|They|The (?:figure|number|rate|total|price)) (?:is|was|are|were) (?:[a-z]+ly |still |well )?(?:(up|higher|more|above)|(down|lower|less|fewer|below)) (?:from|than|on) (?:the )?[^.;,\d]{0,40}$/

/** "Rental inflation slowed again: rents were R higher than a year earlier, after B in October". */
const SLOWED =
  /\b(?:[Ii]nflation|[Gg]rowth|[Tt]he (?:increase|rise|pace|rate of (?:increase|growth)))\b[^.;:,\d]{0,30}?\b(?:(quickened|accelerated|picked up|sped up|gathered pace|strengthened)|(slowed|eased|cooled|moderated|weakened|lost pace|subsided))\b[^.;\d]{0,60}$/
const RATES_LINK =
  /^[^.;\d]{0,70},? (?:after|against|compared with|compared to|down from|up from|from|following)(?: a rise of| an increase of)? $/

export function withWays(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const found = lines.flatMap((line, at) => {
    const { text, sentence } = line.tape
    if (/[\t|]/.test(text.slice(sentence.start, sentence.end))) return []
    if (line.tape.grammar === 'zh')
      return halvesOf(line).flatMap(
        (half, which) => rates(half) ?? saidLast(half, which === 0 ? nextOf(doc, line) : '') ?? [],
      )
    return [...inOne(line), ...(overStop(lines, at, line) ?? toldBefore(doc, line) ?? [])]
  })
  return [...relations, ...found]
}

function sideOf(value: Part, target: Part, side: Side): Target {
  return {
    kind: 'target',
    value: value.claim.index,
    target: target.claim.index,
    said: null,
    side,
    isWay: true,
    isTied: true,
  }
}

function isLevel({ claim }: Part): boolean {
  return (
    claim.form === 'number' &&
    claim.unit !== 'rank' &&
    claim.bound !== 'between' &&
    claim.value.coefficient > 0n &&
    sortOf(claim) !== 'points'
  )
}

function areAlike(line: Line, a: Part, b: Part): boolean {
  return (
    isLevel(a) &&
    isLevel(b) &&
    (a.claim.unit === b.claim.unit || isPer(a.claim, b.claim)) &&
    (a.role === 'amount') === (b.role === 'amount') &&
    mayBeAlike(line.tape.text, a.claim, b.claim) &&
    compare(rationalOf(a.claim.value), rationalOf(b.claim.value)) !== 0
  )
}

const QUOTES =
  /\b(?:dollar|yen|euro|sterling|pound|mark|franc|yuan|currency|rupee|lira|peso)s? (?:rose|fell|firmed|eased|slipped|climbed)|\byields?\b|\bmaturit|\bloss|\bdeficit|\bshortfall|\bdebt\b/i

const EXPECTED =
  /^ (?:[a-z]+ )?(?:expected|forecast|planned|budgeted|targeted|predicted|projected|anticipated)\b/

/** "2.31 billion (2024: 2.48 billion), a decline that". */
const AFTER_WAY =
  /^\),? (?:(?:that is|which is|i\.e\.),? )?an? (?:[a-z]+ )?(?:(increase|rise|gain|improvement|jump)|(decline|decrease|fall|drop|reduction))\b/

/** "212 million at the end of March, a deterioration from the 240 million". */
const AN_UP_FROM =
  /^[^.;:\d]{0,40}(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}|(?:19|20)\d\d)?, an? (?:[a-z]+ )?(?:(increase|rise|gain|jump)|(decline|decrease|fall|drop|reduction)|(improvement|deterioration|worsening)) (?:on|from|over|compared with|against) (?:the |about |last year’s |last year's )*$/

/** Which way is better for what is told. */
function goodWay(
  { tape: { text, grammar, sentence } }: Line,
  { claim }: Part,
): 'up' | 'down' | null {
  return betterWay(text, grammar, sentence.start, claim, claim.end)
}

const UP_FROM = /^(?: (?:in|at|by|on) [A-Z][a-z]+(?: \d{4})?| this year)?,? from (?:about |just )?$/

function isBracketed(between: string): boolean {
  return /^[^.;:()\d]{0,40}\((?:[^()\d]{0,30}|[^()\d]{0,12}(?:19|20)\d\d: ?)$/.test(between)
}

function inOne(line: Line): readonly Target[] {
  const { text, sentence } = line.tape
  const said = text.slice(sentence.start, sentence.end)
  const areQuotes = QUOTES.test(said)
  return line.parts.flatMap((first): readonly Target[] => {
    const second = line.parts[first.order + 1]
    if (second === undefined) return []
    const slowed = ratesIn(line, first, second)
    if (slowed !== null) return [slowed]
    if (!areAlike(line, first, second)) return []
    if (EXPECTED.test(text.slice(second.claim.end, second.claim.end + 30))) return []
    const before = text.slice(Math.max(sentence.start, first.claim.start - 160), first.claim.start)
    const between = text.slice(first.claim.end, second.claim.start)
    const noun = AN_UP_FROM.exec(between)
    if (noun !== null) {
      const [, up, down, better] = noun
      const way = up === undefined ? (down === undefined ? goodWay(line, first) : 'down') : 'up'
      const isBetter = better === undefined || better === 'improvement'
      return way === null
        ? []
        : [sideOf(first, second, (way === 'up') === isBetter ? 'above' : 'below')]
    }
    if (areQuotes) return []
    // "Took inflation up to R in July from B".
    if (/^up to/.test(text.slice(first.claim.start)) && UP_FROM.test(between))
      return [sideOf(first, second, 'above')]
    const from = FROM_TO.exec(before)
    if (from !== null && /^,? to (?:about |just |a record )?$/.test(between))
      return [sideOf(second, first, from[1] === undefined ? 'below' : 'above')]
    const reached = REACHED.exec(before)
    const verb = reached?.[1] === undefined ? 'down' : 'up'
    if (reached !== null && areOnTwoBases(text, first.claim, second.claim, verb)) return []
    if (reached !== null && COMPARED.test(between))
      return [sideOf(first, second, verb === 'up' ? 'above' : 'below')]
    const head = HEAD.exec(before)
    const isLast = line.parts.length === second.order + 1
    if (head !== null && isLast && COMPARED.test(between))
      return [sideOf(first, second, head[1] === undefined ? 'below' : 'above')]
    const when = WHEN.exec(between)
    if (when !== null) return [sideOf(first, second, when[1] === undefined ? 'below' : 'above')]
    const after = isBracketed(between)
      ? AFTER_WAY.exec(text.slice(second.claim.end, sentence.end))
      : null
    if (after !== null) return [sideOf(first, second, after[1] === undefined ? 'below' : 'above')]
    const held = HELD.exec(before)
    const isNamed =
      /\($/.test(before) && /^[^.;:\d()]{0,20}\) than [^.;:\d()]{2,40}\($/.test(between)
    return held !== null && (THAN.test(between) || isNamed)
      ? [sideOf(first, second, held[1] === undefined ? 'below' : 'above')]
      : []
  })
}

function ratesIn({ tape: { text, sentence } }: Line, first: Part, second: Part): Target | null {
  if (ON_MONTH.test(text.slice(sentence.start, sentence.end))) return null
  const areRates = [first, second].every(
    (part) => isLevel(part) && isRateLevel(part.claim) && part.direction !== 'down',
  )
  if (!areRates || !RATES_LINK.test(text.slice(first.claim.end, second.claim.start))) return null
  const said = SLOWED.exec(
    text.slice(Math.max(sentence.start, first.claim.start - 160), first.claim.start),
  )
  return said === null ? null : sideOf(first, second, said[1] === undefined ? 'below' : 'above')
}

const SIGNED =
  /\b(?:loss|losses|deficit|shortfall|outflows?|growth|inflation)\b|亏|逆差|赤字|增速|增幅|降幅|涨幅|跌幅/i
const TOLD_EN = new RegExp(
  `^[^.;:\\d]{3,80}?\\b(?:(${UP}|rising|risen)|(${DOWN}|went down|falling|fallen))\\b(?: again| further| sharply| slightly| once more| in [A-Z][a-z]+| last (?:year|month|week|quarter)| this year)*\\.$`,
)
const GOES_ON =
  /^(?:It|They|The (?:figure|number|rate|total|index|price|level|average|volume|count|sum|share)s?|There)\b|^[^,.;\d]{3,40},? (?:it|they|there) (?:was|were|stood|numbered)\b/

/** "The number of visitors rose in May. There were R, compared with B in April". */
function toldBefore(doc: Doc, line: Line): readonly [Target] | null {
  const { text, sentence } = line.tape
  const last = doc.sentences[sentence.index - 1]
  const [first, second, ...more] = line.parts
  if (last === undefined || last.paragraph !== sentence.paragraph) return null
  if (first === undefined || second === undefined || more.length > 0) return null
  if (!areAlike(line, first, second)) return null
  const opening = text.slice(last.start, last.end).trim()
  const own = text.slice(sentence.start, sentence.end)
  const told = TOLD_EN.exec(opening)
  if (
    told === null ||
    SIGNED.test(opening + own) ||
    !COMPARED.test(text.slice(first.claim.end, second.claim.start))
  )
    return null
  const words = opening.toLowerCase().match(/[a-z]{4,}/g) ?? []
  const isOfIt = GOES_ON.test(own) || words.some((word) => own.toLowerCase().includes(word))
  return isOfIt ? [sideOf(first, second, told[1] === undefined ? 'below' : 'above')] : null
}

const LAST_ZH =
  /，([^，。；\d]{0,10}?)(?:同比|环比|总体|较上年|比上年|继续|有所|小幅|明显|略有|大幅|持续|呈|连续第?[一二三四五六七八九十两\d]+个?[月年季周]度?)*(?:(上升|回升|增长|增加|提高|提升|上涨|扩大|走高|多增)|(下降|回落|减少|降低|下滑|下跌|缩小|走低|收缩)|(好转|改善|向好|趋好|优化)|(恶化|变差|转差|走弱))(?:态势|趋势)?[。；]?$/

const NEXT_ZH =
  /^[“”]?(?:可见，?|也就是说，?)?([^，。；\d]{0,10}?)(?:数量?|总数|总量)?(?:同比|总体|明显|有所|呈|继续)*(?:(上升|回升|增长|增加|提高|上涨)|(下降|回落|减少|降低|下滑|下跌))(?:态势|趋势)?[，。；]/

/** The sentence behind, of the paragraph. */
function nextOf({ text, sentences }: Doc, { tape: { sentence } }: Line): string {
  const next = sentences[sentence.index + 1]
  return next?.paragraph === sentence.paragraph ? text.slice(next.start, next.end) : ''
}

/** 24.7%，去年同期为22.9%，毛利率同比上升: the last clause says of the two before it which way they went. */
function saidLast(line: Line, next: string): readonly [Target] | null {
  const { text, sentence } = line.tape
  const levels = line.parts.filter(({ claim }) => claim.unit !== 'months' && isLevelLike(claim))
  const [first, second] = levels.slice(-2)
  if (first === undefined || second === undefined) return null
  if (levels.slice(0, -2).some((other) => areAlike(line, other, second))) return null
  if (!areAlike(line, first, second) || first.role === 'amount') return null
  const [, name = '', more, less, good, bad] =
    LAST_ZH.exec(text.slice(second.claim.end, sentence.end)) ??
    // 接报火灾3716起，前一年是4052起；…。火灾起数下降，得益于….
    (/^[。；]?$/.test(text.slice(second.claim.end, sentence.end)) ? NEXT_ZH.exec(next) : null) ??
    []
  const head = text.slice(sentence.start, first.claim.start)
  const at = { start: first.claim.start, end: first.claim.start }
  const better = betterWay(text, 'zh', sentence.start, at, at.start)
  const isGood = good !== undefined
  if (isGood || bad !== undefined ? better === null : (more ?? less) === undefined) return null
  const isUp = isGood || bad !== undefined ? isGood === (better === 'up') : more !== undefined
  if (SIGNED.test(text.slice(sentence.start, sentence.end))) return null
  const from = text.slice(first.claim.end, second.claim.start)
  const last = text.slice(second.claim.end, sentence.end)
  // 从1982年起略有回升: what came after both.
  if (LATER_ZH.test(last)) return null
  if (
    (/同比/.test(last) && /上[月周季]/.test(from)) ||
    (/环比/.test(last) && /[上去]年/.test(from))
  )
    return null
  const isNamed =
    (good ?? bad) !== undefined ||
    /^(?:|价格|数量|总量|规模|水平|指标|数值|景气(?:水平|度)?|总体|热度|活跃度|水位|走势)$/.test(
      name,
    ) ||
    [...name].slice(1).some((char, at) => head.includes(`${[...name][at]}${char}`))
  const ends = byTime({ line, part: first }, { line, part: second }) ?? byWords(line, first, second)
  if (!isNamed || ends === null) return null
  return [sideOf(ends.result, ends.base, isUp ? 'above' : 'below')]
}

const LATER_ZH = /^[，；](?:[从自][^，。；]{1,10}[起后]|此后|其后|之后|随后|后来|近期)/

function isLevelLike({ form }: Part['claim']): boolean {
  return form !== 'ordinal' && form !== 'date' && form !== 'span'
}

/** 前一年这一数字是4052起: the words in front of the second say that it was before. */
function byWords(
  { tape: { text } }: Line,
  result: Part,
  base: Part,
): { readonly result: Part; readonly base: Part } | null {
  return FORMER_ZH.test(text.slice(result.claim.end, base.claim.start)) ? { result, base } : null
}

/** Of the annual rate, and not of what is told. */
const ON_MONTH = /\bon the (?:month|quarter|week)\b|\b(?:monthly|month-on-month|annual rate)\b/i

/** "Costs averaged 1.94 in the quarter. That is up from 2.11": of the only level of the sentence before. */
function overStop(lines: readonly Line[], at: number, line: Line): readonly [Target] | null {
  const [first] = line.parts
  const before = lines[at - 1]
  if (first === undefined || before === undefined) return null
  const { text, sentence } = line.tape
  const own = before.tape.sentence
  if (own.paragraph !== sentence.paragraph || own.index !== sentence.index - 1) return null
  const said = THAT_IS.exec(text.slice(sentence.start, first.claim.start))
  const levels = before.parts.filter((part) => areAlike(line, part, first))
  const [level, ...more] = levels
  if (said === null || level === undefined || more.length > 0) return null
  return [sideOf(level, first, said[1] === undefined ? 'below' : 'above')]
}

const NOUN_ZH = '(?:涨幅|增速|增幅|降幅|跌幅|升幅|通胀率?|增长率)'
const RATES_ZH = new RegExp(
  `${NOUN_ZH}(?:比|较)?[^，。；（\\d]{0,10}?(?:（[^（）]{1,10}）)?[^，。；（\\d]{0,4}?(?:(?<!不)(收窄|回落|放缓|缩小|减缓|回调)|(扩大|加快|加速|回升|提速|走高))(?!\\d|了|约|的)`,
)
const FORMER_ZH = /(?:上一?个?[月年季周期]|去年|前值|前一|此前|上年同期|同期)[^，。；\d]{0,10}$/

/** 居民消费价格涨幅回落，2月份上涨1.1%，1月份上涨0.8%: two rates of two times, and what is said of them. */
function rates(line: Line): readonly [Target] | null {
  const { text, sentence } = line.tape
  const said = RATES_ZH.exec(text.slice(sentence.start, sentence.end))
  if (said === null) return null
  const own = line.parts.filter(({ claim }) => isRateLevel(claim) && claim.form === 'number')
  const [first, second, ...more] = own
  if (first === undefined || second === undefined || more.length > 0) return null
  const areApart = second.direction !== null && first.direction !== second.direction
  if (areApart || first.claim.bound !== 'exact') return null
  const isPoints = line.parts.some(({ claim }) => sortOf(claim) === 'points')
  if (isPoints) return null
  const [isA, isB] = own.map(({ claim }) =>
    FORMER_ZH.test(text.slice(Math.max(sentence.start, claim.start - 20), claim.start)),
  )
  const timed = byTime({ line, part: first }, { line, part: second })
  const base = isA === isB ? timed?.base : isB === true ? second : first
  if (base === undefined) return null
  return [sideOf(base === second ? first : second, base, said[1] === undefined ? 'above' : 'below')]
}
