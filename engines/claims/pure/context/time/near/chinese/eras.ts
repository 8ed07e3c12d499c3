import { numeralOf } from '../../chinese-digits.ts'
import {
  type Found,
  month,
  oneDay,
  type Season,
  type Stretch,
  type When,
  YEAR,
} from '../../phrase.ts'

// Times that are no part of one year: decades and centuries, what began with an event that has a day, seasons.

/** Times so wide or so vague have no code, and keep a figure from being given another. */
const UNCODED: When = { kind: 'uncoded' }

export function eraAt(plain: string, at: number): Found | null {
  return (
    decadeAt(plain, at) ??
    sinceEventAt(plain, at) ??
    seasonOfYearAt(plain, at) ??
    lunarAt(plain, at)
  )
}

const CENTURY = '上个?世纪|本世纪|新世纪|(?:1[5-9]|2[01]|十[五六七八九]|二十一?)世纪'
const DECADE = new RegExp(
  `(${CENTURY})?的?(?:((?:1[5-9]|20)\\d|(?:[1-9]0(?:年代)?[、和至到-])?[1-9])0|([一二三四五六七八九]{0,2})十)年代([初末前中后早晚][期叶后前]{0,2}|以来)?`,
  'y',
)
const OF_CENTURY = new RegExp(
  `(?:${CENTURY})(?:[初末]期?|[前后]半[叶期]?|中[叶期]|之交)?(?!以来)`,
  'y',
)
/** Without its century a decade is of the last one, and only these are said so. */
const OWN_DECADE = 5

/** 上世纪90年代, 20世纪七八十年代, 1990年代; 上世纪90年代初 is some years of it. */
function decadeAt(plain: string, at: number): Found | null {
  if (!/[年世]/.test(plain.slice(at + 1, at + DECADE_REACH))) return null
  DECADE.lastIndex = at
  const found = DECADE.exec(plain)
  if (found === null) {
    OF_CENTURY.lastIndex = at
    const whole = OF_CENTURY.exec(plain)
    return whole === null ? null : { start: at, end: at + whole[0].length, when: UNCODED }
  }
  const [all, century, digits = '', words, tail] = found
  const end = at + all.length
  const span = spanOf(century, words === undefined ? digits : words || '一')
  if (span === null) return { start: at, end, when: UNCODED }
  if (tail === '以来') {
    const from = { stretch: YEAR, year: { from: 'said', year: span.first } } as const
    return { start: at, end, when: { kind: 'since', from, to: null } }
  }
  return { start: at, end, when: tail === undefined ? { kind: 'span', ...span } : UNCODED }
}

const DECADE_REACH = 8

/** 九 → 1990 to 1999, 七八 → 1970 to 1989, 199 → 1990 to 1999; null where no century is known. */
function spanOf(
  century: string | undefined,
  tens: string,
): { readonly first: number; readonly last: number } | null {
  if (/^\d{3}$/.test(tens)) return { first: Number(tens) * 10, last: Number(tens) * 10 + 9 }
  const [low, high = low] = Array.from(tens.replace(/0\D*/, ''), (sign) => numeralOf(sign))
  if (low === null || low === undefined || high === null || high === undefined) return null
  const from = century === undefined ? (low < OWN_DECADE ? null : 1900) : centuryOf(century)
  return from === null || high < low ? null : { first: from + low * 10, last: from + high * 10 + 9 }
}

function centuryOf(words: string): number {
  if (words.startsWith('上')) return 1900
  const number = numeralOf(words.replace('世纪', ''))
  return number === null ? 2000 : (number - 1) * 100
}

/** 以来, 75年来, 40多年以来. */
const SINCE = '(?:[\\d一二三四五六七八九十百]{0,3}[多余]?(?:周?年|年多)以?来|以来)'

/** The day on which it began. */
const EVENTS: readonly (readonly [RegExp, number, number, number])[] = (
  [
    ['(?:党的?)?十六大(?:召开)?', 2002, 11, 8],
    ['(?:党的?)?十七大(?:召开)?', 2007, 10, 15],
    ['(?:党的?)?十八大(?:召开)?', 2012, 11, 8],
    ['(?:党的?)?十九大(?:召开)?', 2017, 10, 18],
    ['(?:党的?)?二十大(?:召开)?', 2022, 10, 16],
    ['改革开放', 1978, 12, 18],
    ['(?:新中国|中华人民共和国|共和国)(?:成立|建立|诞生)|建国', 1949, 10, 1],
    ['香港回归(?:祖国)?', 1997, 7, 1],
    ['澳门回归(?:祖国)?', 1999, 12, 20],
  ] as const
).map(([words, ...day]) => [new RegExp(`(?:${words})${SINCE}`, 'y'), ...day])

/** 建市30年来, 上市十年来: so long since what the words before it tell. */
export function isSinceEvent(plain: string, at: number): boolean {
  return BEGAN.test(plain.slice(Math.max(0, at - 2), at))
}

const BEGAN =
  /(?:成立|建立|创[立办建]|上市|开放|回归|通[车航]|运营|实施|直辖|挂牌|投产|建[党国省市区县校厂院州港])$/

const EVENT_STARTS = '党十二改新中共建香澳'
const EVENT_REACH = 20

/** 党的十八大以来, 改革开放以来: since the day on which it opened. */
function sinceEventAt(plain: string, at: number): Found | null {
  if (!EVENT_STARTS.includes(plain[at] ?? ' ')) return null
  if (!plain.slice(at, at + EVENT_REACH).includes('来')) return null
  for (const [pattern, year, month, day] of EVENTS) {
    pattern.lastIndex = at
    const found = pattern.exec(plain)
    if (found === null) continue
    const from = { stretch: oneDay(month, day), year: { from: 'said', year } } as const
    return { start: at, end: at + found[0].length, when: { kind: 'since', from, to: null } }
  }
  return null
}

function monthsOf(season: string): Stretch {
  const first = SEASON_MONTHS * ('春夏秋'.indexOf(season) + 1)
  return { kind: 'months', first, last: first + SEASON_MONTHS - 1 }
}

const SEASON_MONTHS = 3

const SEASON =
  /(?:((?:19|20)\d\d) ?年|([今去前])年?)的?(?:([春夏秋])[季天]|[冬][季天]|秋冬季?|冬春季?|冬(?=[，今])|([春夏秋])(?=[，,]))(?:以来)?(?!学期|学年|招生|运动|奥|攻势|行动|会战|大会|开学|论坛|达沃斯|世界|[^，。；、]{0,4}(?:计划|产季|榨季))/y

const NAMES = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' } as const
const LAST_MONTHS = { 春: 5, 夏: 8, 秋: 11, 冬: 2 } as const

/** 今秋, 去冬, 今年冬季, 去冬今春: which one the release's day says. */
const NEAR_SEASON =
  /去冬今春|([今去])(?:年的?([春夏秋冬])[季天](?!度)|([春夏秋冬])(?![节季天运招茶]|明春|第|首|最|以来|新|再|[^，。；、]{0,3}次))(?:以来)?(?!学期|学年|招生|运动|奥|攻势|行动|会战|大会|开学|论坛|达沃斯|世界|[冬春]|[^，。；、]{0,4}(?:计划|产季|榨季))/y

function nearSeasonAt(plain: string, at: number): Found | null {
  NEAR_SEASON.lastIndex = at
  const found = NEAR_SEASON.exec(plain)
  if (found === null || found[0].endsWith('以来')) return null
  const [all, way, full, short] = found
  const name = (full ?? short) as keyof typeof NAMES | undefined
  const season: Season = {
    name: name === undefined ? 'winter-and-spring' : NAMES[name],
    way: 'this',
  }
  // 去冬 began last year.
  const isNext = name === '冬'
  const when: When = {
    kind: 'months-to',
    isOver: true,
    count: SEASON_MONTHS,
    stretch: month(name === undefined ? LAST_MONTHS.春 : LAST_MONTHS[name]),
    year: { from: 'release', years: (way === '去' ? -1 : 0) + (isNext ? 1 : 0) },
    ...(way === '去' ? {} : { season }),
  }
  return { start: at, end: at + all.length, when }
}

/** 2024年夏季, 今年秋天: its three months; a winter is of two years, and which of them isn't said. */
function seasonOfYearAt(plain: string, at: number): Found | null {
  if (!'12今去前'.includes(plain[at] ?? ' ')) return null
  const near = nearSeasonAt(plain, at)
  if (near !== null) return near
  SEASON.lastIndex = at
  const found = SEASON.exec(plain)
  if (found === null) return null
  const [all, said, named, full, short] = found
  const season = full ?? short
  const end = at + all.length
  const year =
    said === undefined
      ? ({ from: 'release', years: -'今去前'.indexOf(named ?? '今') } as const)
      : ({ from: 'said', year: Number(said) } as const)
  const isCoded = season !== undefined && !all.endsWith('以来')
  return {
    start: at,
    end,
    when: isCoded ? { kind: 'stretch', stretch: monthsOf(season), year } : UNCODED,
  }
}

const LUNAR =
  /(?:农历|阴历|旧历)(?:[正腊闰〇零一二三四五六七八九十\d]{1,4}[年月]){0,2}(?:[初廿]?[一二三四五六七八九十]{1,3})?|[正二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?)/y

/** 农历八月十五, 五月初五: days of another calendar. */
function lunarAt(plain: string, at: number): Found | null {
  LUNAR.lastIndex = at
  const found = LUNAR.exec(plain)
  return found === null ? null : { start: at, end: at + found[0].length, when: { kind: 'uncoded' } }
}
