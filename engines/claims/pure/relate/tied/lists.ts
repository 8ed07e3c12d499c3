import { CHINESE_WEEKDAY } from '../../calendar/words/weekdays.ts'
import type { ReadClaim, Span } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { isCount, isNear, type Members, MORE_NAMES } from '../count/listing.ts'
import type { Line } from '../part.ts'
import { looseList } from './loose.ts'
import type { Tied } from './tied.ts'

// Names that stand with their count: "six airports will pilot the scheme from March: Linden, Ostra and Westbury", "two airlines, Norair
// and Blue Fjord", 企业共5家，分别是恒远机械、蓝湾电子和金禾化工. A list that may have more members than it tells has no verdict.

const LIST_MAX = 500

export function namedLists(line: Line): readonly Tied<'listing'>[] {
  const { text, sentence, grammar } = line.tape
  return line.parts.flatMap((part): readonly Tied<'listing'>[] => {
    const { claim } = part
    if (grammar === 'zh' && claim.unit === 'days' && isLooseCount(claim))
      return weekDays(line, claim)
    if (!isCount(part, true) && !(grammar === 'en' && isLooseCount(claim))) return []
    // "Of the five towns, Brill and Coxley are in the north", "the most popular of four shows, “Ropes and Sails”": not all of them.
    const led = text.slice(Math.max(sentence.start, claim.start - OF_ALL_MAX), claim.start)
    if (OF_ALL.test(led) || MEMBER.test(led)) return []
    const end = Math.min(sentence.end, claim.end + LIST_MAX)
    const behind = text.slice(claim.end, end).replace(KIND, (inner) => BLANK.repeat(inner.length))
    const next = line.parts[part.order + 1]?.claim
    const read = grammar === 'zh' ? chineseBehind : englishBehind
    const room = next === undefined ? LIST_MAX : next.start - claim.end
    const found =
      (isCount(part, true) ? read(behind, claim, room) : null) ??
      (grammar === 'en' ? looseList(text, claim, room) : null)
    if (found === null || !isNear(claim, found)) return []
    const { spans, least } = found
    const last = spans.at(-1)?.end ?? claim.end
    if (grammar === 'zh' && ONE_MORE_ZH.test(text.slice(last, last + 12))) return []
    return [{ kind: 'listing', count: claim.index, members: spans, least, isTied: true }]
  })
}

/** "Which includes the four chief officers, the agency and the service", "one of only three batsmen – after A and B": one more of the list, or one less. */
const MEMBER =
  /\b(?:includ(?:es?|ing)|compris(?:es?|ing)) (?:the|its|all) $|\bone of (?:only |just )?$/
const OF_ALL =
  /\bof (?:the|its|their|our|all)(?: the)? $|\b(?:(?:most|least) [a-z]+|[a-z]{2,}est|best|first|second|third|last|one) of $/i
const OF_ALL_MAX = 32

function weekDays(
  { tape: { text, sentence } }: Line,
  claim: ReadClaim,
): readonly Tied<'listing'>[] {
  const { start, end, index } = claim
  const many = weekdaysZh(
    text.slice(Math.max(sentence.start, start - 40), start),
    text.slice(end, Math.min(sentence.end, end + 60)),
  )
  if (many === null) return []
  const members = Array.from({ length: many }, () => ({ start, end }))
  return [{ kind: 'listing', count: index, members, least: many, isTied: true }]
}

/** Days of the week and trains, which only their own lists name. */
function isLooseCount({ form, bound, unit, value }: ReadClaim): boolean {
  return (
    form === 'number' &&
    bound === 'exact' &&
    (unit === 'days' || unit === 'trains' || unit === 'ships') &&
    value.scale === 0 &&
    value.coefficient > 1n &&
    value.coefficient < 13n
  )
}

const OPEN =
  /\b(?:such as|includ\w+|e\.g|for example|for instance|among|amongst|etc|and (?:others|more|so on)|like|notably|especially|particularly|mainly|mostly|led by|starting with|respectively|one of|some of|two of|first|latest|others?|rest|plus|as well as|along with|together with|between|formerly|later|now)\b/i
const COUNTED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|both|dozens?|several|each|\d+)\b/i

const OPENERS: readonly (readonly [opener: RegExp, stop: RegExp])[] = [
  [/^[^.;:()]{0,140}?: /, /[.;](?= |$)|$/],
  [/^(?:[ -][a-z’'-]+){0,8} \((?:namely |i\.e\.,? )?/, /\)/],
  [/^(?:[ -][A-Za-z’'-]+){0,9},? [-–—] /, / [-–—] |[.;](?= |$)|$/],
  [/^(?:[ -][A-Za-z’'-]+){0,8}?, (?:namely|that is),? /, /[.;](?= |$)|$/],
  [
    /^(?:[ -][a-z’'-]+){0,4}(?:cit(?:y|ies)|towns?|count(?:ies|ries)|provinces|states|districts|islands?|villages|councils|regions|municipalities|suburbs|ports|boroughs|parishes|prefectures|communities|republics|nations) of /,
    /[.;)](?= |$)|$/,
  ],
  [/^(?:[ -][a-z’'-]+){0,5}, /, /[.;)](?= |$)|$/],
  [/^(?:[ -][a-z’'-]+){0,6} (?:are|were|will be) /, /[.;)](?= |$)|$/],
]

/** The members of a list behind a count, which needn't be a claim. */
export function englishBehind(behind: string, claim: Span, next: number): Members | null {
  for (const [opener, stop] of OPENERS) {
    const opened = opener.exec(behind)?.[0]
    if (opened === undefined || opened.length > next) continue
    if (OPEN.test(opened) || COUNTED.test(opened)) return null
    const rest = behind.slice(opened.length)
    const end = rest.search(stop)
    const isApposition = !opened.includes('(')
    const found = englishNames(plain(rest.slice(0, Math.max(0, end))), isApposition)
    if (found === null) continue
    const from = claim.end + opened.length
    return {
      ...found,
      spans: found.spans.map(({ start, end: to }) => ({ start: from + start, end: from + to })),
    }
  }
  return null
}

const BLANK = '_'

/** Brackets within a list say more of one member. */
function plain(list: string): string {
  return list.replace(/ ?[(（][^()（）]{0,80}[)）]/g, (inner) => BLANK.repeat(inner.length))
}

const NAME =
  /^(?:the )?(?:[“"'‘])?[A-Z0-9][^\s,]*(?: (?:of|de|del|der|la|le|the|for|al|on|upon|du|di|van|von|&|in|to|[A-Z0-9“"'‘(][^\s,]*)){0,7}_*$/
/** What follows a list that isn't set off from its sentence. */
const GOES_ON =
  /^(.{0,400}?(?:,? and |,? & ) ?(?:the )?[A-Z0-9][^\s,]*(?: (?:of|de|la|the|[A-Z0-9][^\s,]*)){0,6})(?:,? (?:(?:on|at|in|for|to|with|by|from|during|after|before|last|this|under|as|has|have|had|will|would|which|who|where|when|while|is|are|was|were|all|every|over|next|since|until|through|each|that|it|a|an|according|said|together|giving|bringing|taking|making|worth|covering|but|so|and)\b|[a-z]+(?:ing|ed|s)\b).*)$/

/** How many proper names a list has; null for one that isn't sure. */
export function properNames(list: string): number | null {
  const found = englishNames(plain(list), true)
  return found === null || found.least < found.spans.length ? null : found.least
}

/** Proper names with commas and a last "and" between them; in an apposition the sentence may go on behind them. */
function englishNames(list: string, isApposition: boolean): Members | null {
  const led = /^(?:in |at |on |near )?/.exec(list)?.[0].length ?? 0
  const whole = list.slice(led)
  const own = isApposition ? (GOES_ON.exec(whole)?.[1] ?? whole) : whole
  if (
    OPEN.test(own) ||
    /^,? (?:among|and (?:others|more)|etc|to name)\b|, (?:together|along) with |\bas well as\b|\bplus\b/.test(
      whole.slice(own.length),
    )
  )
    return null
  if (/; /.test(own)) return null
  // "Penrose Tools and Dray & Co".
  const word = / and /.test(own) ? 'and' : '&'
  const spans = piecesIn(own, new RegExp(`, (?:${word} )?| ${word} `, 'g'))
  const isClosed = /(?:, and|,| and| &) [^,]+$/.test(own) && / (?:and|&) [^,]*$/.test(own)
  if (!isClosed || spans.length < 2) return null
  if (
    !spans.every(({ start, end }) =>
      NAME.test(
        own
          .slice(start, end)
          .trim()
          .replace(/^(?:in|at|on|near|to|from) /, ''),
      ),
    )
  )
    return null
  if (spans.some(({ start, end }) => /^[\d.,%]+$/.test(own.slice(start, end)))) return null
  const last = own.lastIndexOf(', ')
  const tail = last < 0 ? own : own.slice(last + 2)
  // "The Atchison, Topeka and Santa Fe Railway Co and Southern Pacific" are two.
  if (/ and [^,;.]* Co and /.test(whole)) return null
  const inner = own.slice(0, Math.max(0, last)).split(` ${word} `).length - 1
  const ends = ` ${tail}`.split(` ${word} `).length - 1
  // "Trinidad and Tobago, Grenada and Barbados": an "and" before the last joins a name.
  const least = spans.length - inner - Math.max(0, ends - 1)
  return { spans: spans.map(({ start, end }) => ({ start: start + led, end: end + led })), least }
}

function piecesIn(list: string, divider: RegExp): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of matchesIn(divider, list)) {
    spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return [...spans, { start, end: list.length }].filter((one) => one.end > one.start)
}

/** 七个镇（街道）的负责人: what a bracket adds to a kind of place opens no list. */
const KIND = /(?<=^.?)（(?:[镇乡市区县场州盟]|街道|园区|办事处|[、和])+）/

const OPENERS_ZH: readonly (readonly [opener: RegExp, stop: RegExp])[] = [
  [/^[^，。；：、（“”\d]{0,12}”?[（(](?:即|分别[为是])?：?/, /[)）]/],
  [
    /^[^，。；：、（“”\d]{0,30}”?[，,](?:分别[为是由]|由(?=[^，。；]{3,60}分别)|名单为|(?:他|她|它)们(?:分别)?是)：?/,
    /[，。；]|$/,
  ],
  [
    /^[^，。；：、（“”\d]{0,12}”?(?:：|——|[，,](?:即|分别[为是]|分别(?:位于|设在|落户)|依[次序][为是]|名单为|它们是|具体[为是])：?)/,
    /[，。；]|$/,
  ],
  [
    /^[^，。；：、（“”\d]{1,12}(?:(?:分别)?(?<!因)[为是](?![^，。；]{0,12}(?:带来|提供|注入|贡献|作出|做出|创造|奠定|打下|指明|赢得))|分别(?:来自|位于|分布在|落户|设在|前往|通往)(?:了)?)/,
    /[，。；]|$/,
  ],
  [/^[^。；：\d]{1,40}：/, /[。；]|$/],
]
/** 三位作者：写船工号子的吴鹭，写理发店的邹一萍，还有写药方的卓然。 */
const CLAUSES_ZH =
  /^[^。；：（“\d]{1,20}：((?:[^，。；：、\d]{2,24}，){1,8}(?:还有|以及|最后是)[^，。；：、\d]{2,24})。/
const WEEKDAYS_ZH = new RegExp(`(?:${CHINESE_WEEKDAY}[、和及]){1,6}${CHINESE_WEEKDAY}`)

const OPEN_ZH =
  /等|例如|比如|其中|包括|以及其他|[和与及]其他|主要(?!负责)|如[^东皋期意]|首批|之一|分为|[中里]$/
const COUNTED_ZH = /[一二两三四五六七八九十几多][个项家条座所名位类种大届次年]/

/** A、B，以及从旧习惯中解放出来: the last member may stand behind a comma. */
const GOES_ON_ZH = /^，[^，。]{0,12}、|^；|^，(?:以及|还有|及)/
/** 九名被告分别为…。另一名被告是…: who is left is told behind the list. */
export const ONE_MORE_ZH = /^[。；）\s]{0,3}(?:另外?|还有|其余)[一两二三四五六七八九\d][名位人个]/
/** 四名代表（两名由市议会任命、两名由学校任命）: groups of them, and no names. */
const GROUP_ZH = /^[一两二三四五六七八九十\d]+[名位个人家]/

const NAMED: ReadonlySet<string> = new Set(['persons', 'places', 'firms'])

/** 周二、周四和周六三天; 三天（周二、周四、周六）. */
function weekdaysZh(before: string, behind: string): number | null {
  const led = new RegExp(`(${WEEKDAYS_ZH.source})(?:，?共|这|等)?$`).exec(before)?.[1]
  const told =
    led ??
    new RegExp(
      `^[^，。；：\\d至到]{0,8}(?:：|（|，(?:即|分别[为是]))(${WEEKDAYS_ZH.source})(?=[，。；）])`,
    ).exec(behind)?.[1]
  if (told === undefined || /等$/.test(before) || /[至到—-]$/.test(before.slice(0, -told.length)))
    return null
  return told.split(/[、和及]/).length
}

function clausesZh(behind: string, claim: Span): Members | null {
  const list = CLAUSES_ZH.exec(behind)?.[1]
  if (list === undefined || OPEN_ZH.test(list)) return null
  const pieces = list.split('，')
  const from = claim.end + behind.indexOf(list)
  const areAlike =
    new Set(pieces.map((one) => one.replace(/^(?:还有|以及|最后是)/, '')[0])).size === 1
  // What stands between commas may say more of the one before it.
  return {
    spans: pieces.map(() => ({ start: from, end: from + list.length })),
    least: areAlike ? pieces.length : 2,
  }
}

export function chineseBehind(
  behind: string,
  claim: Span & { readonly unit: string },
  next: number,
): Members | null {
  const clauses = clausesZh(behind, claim)
  if (clauses !== null) return clauses
  for (const [opener, stop] of OPENERS_ZH) {
    const opened = opener.exec(behind)?.[0]
    if (opened === undefined || opened.length > next) continue
    // 3个乡（镇、街道）: what a bracket adds to a kind of place.
    if (/^.?[（(]/.test(opened) && claim.unit === 'places') return null
    // 一等奖获得者 opens no list.
    const led = opened.replaceAll(/[特一二三]等/g, '')
    if (OPEN_ZH.test(led) || COUNTED_ZH.test(led) || /[和与及]一[个名位]/.test(led)) return null
    const rest = behind.slice(opened.length)
    const isBracket = /[（(]/.test(opened)
    const list = isBracket ? rest : plain(rest)
    const end = list.search(stop)
    const own = list.slice(0, Math.max(0, end))
    // Behind a comma the list may go on.
    const after = list.slice(end, end + 14)
    const found =
      OPEN_ZH.test(own) || GOES_ON_ZH.test(after) || goesOn(own, list.slice(end))
        ? null
        : chineseNames(own, NAMED.has(claim.unit))
    if (found === null) continue
    const from = claim.end + opened.length
    return {
      ...found,
      spans: found.spans.map(({ start, end: to }) => ({ start: from + start, end: from + to })),
    }
  }
  return null
}

/** 分别是甲、乙，丙，丁。 */
export function goesOn(own: string, after: string): boolean {
  // 甲系统、乙总队，以及丙处: the last stands behind a comma.
  if (/^，(?:[^，。；、]{2,30}，)?(?:以及|还有)/.test(after)) return true
  return !/[和与及]/.test(own) && MORE_NAMES.test(after.trimEnd())
}

const NAME_ZH =
  /^(?!.*[\d百千万亿][元吨万亿])(?:“[^、，。；：“”%％]{1,20}”|[^、，。；：“”%％]{1,20})$/

export function chineseNames(list: string, areNamed: boolean): Members | null {
  const pieces = piecesIn(list, /、|(?<=》)(?=《)|(?<=”)(?=“)/g)
  const spans = piecesIn(
    list,
    /、|(?<=》)(?=《)|(?<=”)(?=“)|以及|(?<=[^、]{2})[和与及](?=[^、]{2})|(?<=、[^、])和(?=[^、]$)/g,
  )
  if (spans.length < 2) return null
  const names = spans.map(({ start, end }) => list.slice(start, end).replaceAll(BLANK, ''))
  if (!names.every((name) => NAME_ZH.test(name) && !GROUP_ZH.test(name))) return null
  // 改为甲、乙两县: another count of the same list.
  if (names.some((name) => /.[二两三四五六七八九十][县省市区国]$/.test(name))) return null
  // Digits are those of names: 16路和203路.
  const withDigits = names.filter((name) => /\d/.test(name)).length
  const isOfLines = names.every((name) => /^[^\d]{0,6}\d+[路号线区期条款][^\d]{0,4}$/.test(name))
  if (withDigits > 0 && !isOfLines) return null
  // 生物医药和健康 may be one; 龙门港和青洲港 are two, and so are persons, places and firms.
  const [left = '', right = ''] = names.slice(-2)
  // 会展中心（8000人）和湿地公园: what closes a bracket ends a name.
  const isClosed = list[(spans.at(-2)?.end ?? 0) - 1] === BLANK
  const areTwo =
    areNamed ||
    isClosed ||
    left.at(-1) === right.at(-1) ||
    (names.length > 3 && names.every((name) => name.length === left.length))
  const isJoint =
    spans.length === pieces.length + 1 && (pieces.at(-1)?.start ?? 0) === spans.at(-2)?.start
  return { spans, least: isJoint && areTwo ? spans.length : pieces.length }
}
