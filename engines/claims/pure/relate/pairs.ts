import type { Day } from '#platform/period'
import type { ReadClaim, Relation } from '../model.ts'
import { multipleOf } from './change/multiples.ts'
import { enumerated } from './count/enumerations.ts'
import { meanOf } from './mean/mean.ts'
import { hasStop, isRateLevel, type Line, type Part, sameDimension, sortOf } from './part.ts'
import type { Tape } from './tape.ts'
import { targetOf } from './targets.ts'

/** Two claims side by side that say something of each other: lists, plans, ranks, targets, multiples, other units. */
export function pairsIn(
  line: Line,
  earlier: readonly Line[],
  date: Day | null,
): readonly Relation[] {
  const found: (Relation | null)[] = []
  for (const part of line.parts) {
    switch (part.claim.form) {
      case 'names':
        found.push(enumerated(line, part))
        break
      case 'span':
        found.push(lengthOf(line, part))
        break
      case 'rank':
        found.push(...rankedIn(line, part))
        break
      default:
        found.push(
          equivalentOf(line, part),
          targetOf(line, part),
          multipleOf(line, earlier, part),
          meanOf(line, earlier, part, date),
        )
    }
  }
  return found.filter((relation) => relation !== null)
}

/** The years of a plan and its stated length: "Three-Year Action Plan (2024-2026)". */
function lengthOf(line: Line, span: Part): Relation | null {
  const { tape, parts } = line
  let best: Part | null = null
  for (const other of [parts[span.order - 1], parts[span.order + 1]]) {
    if (other === undefined) continue
    const isLength = other.claim.form === 'length' || lasts(line, span, other)
    if (!isLength) continue
    const [from, to] = other.at < span.at ? [other.at, span.at] : [span.at, other.at]
    const gap = (tape.items[to]?.start ?? 0) - (tape.items[from]?.end ?? 0)
    if (gap > 90 || hasStop(line, from, to)) continue
    if (best === null || Math.abs(other.at - span.at) < Math.abs(best.at - span.at)) best = other
  }
  return best === null
    ? null
    : { kind: 'span-length', span: span.claim.index, length: best.claim.index }
}

/** "A 2025–2028 programme lasting four years", "the 2024-2027 roadmap, a four-year effort", 为期三年. */
function lasts({ tape }: Line, span: Part, { claim }: Part): boolean {
  if (claim.unit !== 'years' || claim.form !== 'number' || claim.start < span.claim.end)
    return false
  const between = tape.text.slice(Math.max(span.claim.end, claim.start - 14), claim.start)
  if (/^ [a-z ]{0,30}, an? $/.test(tape.text.slice(span.claim.end, claim.start)))
    return /-year/.test(tape.text.slice(claim.start, claim.end))
  return /(?:lasting|spanning|covering|period of|duration of|为期|历时|期限)\s?$/.test(between)
}

/** A rank in a list whose length is stated: "top 100 … ranks fifth", "third among 31 provinces". */
function rankedIn(line: Line, rank: Part): readonly Relation[] {
  if (rank.claim.bound === 'atMost' || rank.mark === 'from') return []
  const { tape, parts } = line
  const near = parts.slice(Math.max(0, rank.order - 8), rank.order + 9)
  return near.flatMap((other): readonly Relation[] => {
    if (other === rank || other.claim.form === 'names') return []
    const isList = other.claim.form === 'rank' && other.claim.bound === 'atMost'
    const [from, to] = other.at < rank.at ? [other.at, rank.at] : [rank.at, other.at]
    const isNear = !hasStop(line, from, to) && other.claim.end < rank.claim.end + 90
    const said = tape.text.slice(rank.claim.end, Math.max(rank.claim.end, other.claim.start))
    if (isList && isNear && !OWN_SUBJECT.test(said) && mayBeOneOrder(tape, rank, other))
      return [{ kind: 'rank-in', rank: rank.claim.index, list: other.claim.index }]
    const isCount =
      other.claim.form === 'number' &&
      other.order === rank.order + 1 &&
      sortOf(other.claim) === 'quantity' &&
      /^ (?:place |position |spot )?(?:among|out of|of|in) (?:the |all |some )?(?:country’s |country's |nation’s )?$/i.test(
        tape.text.slice(rank.claim.end, other.claim.start),
      )
    const isCountBefore =
      tape.grammar === 'zh' &&
      other.claim.form === 'number' &&
      other.order === rank.order - 1 &&
      (other.claim.unit === 'places' || other.claim.unit === 'items') &&
      /^[^，；。]{0,10}(?:中|里)(?:排名|排|居|位居|位列|列)?第?$/.test(
        tape.text.slice(other.claim.end, rank.claim.start),
      ) &&
      /在[^，；。]{0,8}$/.test(
        tape.text.slice(Math.max(0, other.claim.start - 9), other.claim.start),
      )
    return isCount || isCountBefore
      ? [{ kind: 'rank-in', rank: rank.claim.index, list: other.claim.index }]
      : []
  })
}

/** 收入居全省第7位，农村居民收入增速位居前五: what has a name of its own. */
const OWN_SUBJECT =
  /，(?![^，]{0,8}(?:连续|继续|稳|保持|跻身|重返|首次))[^，]{4,16}(?:位居|居|位列|列|排名|排)[^，]{0,8}$/

/**
 * 居全国城市第18位，稳居中部城市前三: places in two orders. Where only one of the two says of what it is, the order may be one.
 */
function mayBeOneOrder({ text, grammar }: Tape, rank: Part, list: Part): boolean {
  const [a = [], b = []] = [rank, list].map(({ claim }) =>
    grammar === 'zh'
      ? chineseOrder(text.slice(Math.max(0, claim.start - ORDER_MAX), claim.start))
      : englishOrder(text.slice(claim.end, claim.end + 2 * ORDER_MAX)),
  )
  return a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))
}

/** How much text beside a place says in which order it is one. */
const ORDER_MAX = 30

const CHINESE_ORDERS: readonly (readonly [name: string, words: RegExp])[] = [
  ['region', /[东中西]部|东北|华[东北南中]|西[南北]|长三角|珠三角|京津冀|大湾区|沿海|流域|城市群/],
  ['nation', /全国|我国|国内|中国|省级|省份|各省|省区市/],
  ['continent', /亚洲|亚太|欧洲|非洲|美洲|东盟|东南亚/],
  ['world', /全球|世界|国际/],
  ['province', /全省|省内|我省|全区|自治区|各市/],
  ['city', /全市|市内|我市|各县/],
]

/** Whose order it is, by the words of its clause before the number. */
function chineseOrder(before: string): readonly string[] {
  const clause = before.split(/[，。；：、]/).at(-1) ?? ''
  const found = CHINESE_ORDERS.find(([, words]) => words.test(clause))
  return found === undefined ? [] : [found[0]]
}

function englishOrder(behind: string): readonly string[] {
  const [, words = ''] =
    /^[a-z -]{0,24}?\b(?:in|among|amongst|of|across|within|out of)((?: [A-Za-z’'-]+){1,4})/i.exec(
      behind.split(/[,;:.()]| and /)[0] ?? '',
    ) ?? []
  return words
    .toLowerCase()
    .split(/[ ’'-]/)
    .filter((word) => word.length > 2 && !EMPTY_ORDER.has(word))
}

const EMPTY_ORDER: ReadonlySet<string> = new Set(
  'the its all this that their our list lists ranking rankings terms size value volume output cities city places regions countries'.split(
    ' ',
  ),
)

/** "7,600 km (4,722 miles)", 80亿元（8 billion yuan）, "one in three, or 33 %". */
function equivalentOf(line: Line, right: Part): Relation | null {
  const left = line.parts[right.order - 1]
  if (left === undefined || left.claim.form === 'multiple' || right.claim.form === 'multiple')
    return null
  if (left.claim.unit === 'date' || left.claim.unit === 'rank') return null
  // "Aged between 16 and 74 (41.1 million)".
  if (left.role === 'other' && left.claim.form === 'number') return null
  const isSame = sameDimension(left.claim, right.claim) || areDegrees(left.claim, right.claim)
  const areRates = isRateLevel(left.claim) && isRateLevel(right.claim)
  if (!isSame && !areRates) return null
  // 0.75个百分点，即75个基点 is one figure; two numbers of points are two.
  const arePoints = sortOf(left.claim) === 'points' && left.claim.unit === right.claim.unit
  if (arePoints || left.mark === 'from') return null
  const { text } = line.tape
  const gap = text.slice(left.claim.end, right.claim.start)
  if (
    /^\s?(?:per |a (?:head|person|day|year|month|unit|share)|each|an? hour)/i.test(
      text.slice(right.claim.end, right.claim.end + 12),
    )
  )
    return null
  const closing = text.slice(right.claim.end, right.claim.end + 2)
  const isBracketed =
    /^\s?[（(]\s?(?:or |about |around |approximately |roughly |some |equal to |equivalent to |i\.e\.,? |约合|约|折合|合|即|相当于|[华摄]氏)?$/i.test(
      gap,
    ) && /^\s?[)）,，;；]/.test(closing)
  // "More than half of respondents (47%)".
  const isOfAll =
    left.claim.form === 'fraction' &&
    right.claim.unit === 'percent' &&
    OF_ALL.test(gap) &&
    /^\s?[)）]/.test(closing)
  if (isOfAll) return { kind: 'equivalent', left: left.claim.index, right: right.claim.index }
  const isSaid =
    /^(?: to (?:build|buy|run))?,? (?:or|that is|i\.e\.|equal to|equivalent to),? (?:about |around |roughly )?$/i.test(
      gap,
    ) ||
    (!EVEN.test(text.slice(right.claim.end, right.claim.end + EVEN_REACH)) &&
      SAID_AGAIN.test(text.slice(left.claim.end, right.claim.number.start)))
  // Beside a growth in percent a bracket holds another amount: "(+5 %)".
  if (!isBracketed && !isSaid) return null
  if (isBracketed && areRates && left.claim.unit === right.claim.unit) return null
  // '9.4 hours (10.1)' is another time: what is said again says its unit or scale.
  if (isBracketed && right.claim.form === 'number' && scaleOf(text, right) === '') return null
  // 16040个（1604页）: two counts of two things.
  if (isBracketed && countersOf(text, left, right).size > 1) return null
  // One figure in one unit and scale would be said twice for nothing: it is another figure.
  if (isSame && left.claim.unit === right.claim.unit && !isOtherScale(text, left, right))
    return null
  return { kind: 'equivalent', left: left.claim.index, right: right.claim.index }
}

/** 个, 页: the sign by which each of two numbers counts, where it has one. */
function countersOf(text: string, ...two: readonly Part[]): ReadonlySet<string> {
  return new Set(
    two.flatMap(({ claim: { unit, number, end } }) =>
      unit === 'items'
        ? (/[^\d万亿萬億千百余多来來,.\s]$/.exec(text.slice(number.end, end))?.[0] ?? [])
        : [],
    ),
  )
}

const OF_ALL =
  /^ of (?:the |all |its |their |our )?(?:[a-z'-]+ ){0,2}[a-z'-]+ \($|^的[^，。；、（(\d]{1,8}[（(]$/i

/** 即, 换算约, 换成公斤是, 用乡亲们的话说就是; before the number may stand what it is per. */
const SAID_AGAIN =
  /^[，,]?(?:即|约?合|折合|也?就是(?:说)?|相当于|换[算成][^，。；\d]{0,6}|[用按][^，。；\d]{1,10}(?:的?话[说讲]|算|说)(?:就是|是|为)?)(?:每[^，。；\d每]{1,4}|时速)?约?$/

/** 3公里走不动，就是500米也走不动: what is even less. */
const EVEN = /^[^，。；]{0,7}[也都]/
const EVEN_REACH = 8

/** 41 °C (106 °F). */
function areDegrees(a: ReadClaim, b: ReadClaim): boolean {
  return a.unit !== b.unit && /^deg[CF]$/.test(a.unit) && /^deg[CF]$/.test(b.unit)
}

/** Written with other words of scale or in another language, though the unit is one. */
function isOtherScale(text: string, left: Part, right: Part): boolean {
  return scaleOf(text, left) !== scaleOf(text, right)
}

function scaleOf(text: string, { claim }: Part): string {
  return (
    text
      .slice(claim.number.end, claim.end)
      .concat(text.slice(claim.start, claim.end))
      .toLowerCase()
      // 'USD 1.1 bn (1.3 bn)': a currency is no scale.
      .replace(
        /\b(?:usd?|eur|gbp|jpy|hkd?|nok|sek|dkk|chf|aud?|cad?|sgd?|nzd?|inr|myr|rm|rmb|cny)\b/g,
        '',
      )
      .replace(/[^a-z㐀-鿿]/g, '')
  )
}
