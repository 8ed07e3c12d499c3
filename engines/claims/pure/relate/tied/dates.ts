import type { Day } from '#platform/period'
import { ENGLISH_WEEKDAY } from '../../calendar/words/weekdays.ts'
import type { Grammar, Span } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'

/** Two times of a sentence and how far they lie apart, first and last counted or not; null in what they don't tell. */
export type Stretch = Span & {
  readonly from: string
  readonly to: string
  readonly days: readonly [least: number, most: number] | null
  readonly months: readonly [least: number, most: number] | null
}

type Time = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[,.]\\d)'
const YEAR = '((?:1[5-9]|20)\\d\\d)'
/** Groups: day month year | month day year | year. */
const TIME = `(?:${DAY} ${MONTH}(?:,? ${YEAR})?|${MONTH}(?: ${DAY})?(?:,? ${YEAR})?|${YEAR})(?!\\d)`
const WEEKDAY = `(?:${ENGLISH_WEEKDAY},? )?`
const LED = '(?:the (?:end|start|beginning) of |early |late |mid-)?'
const TO = '(?: (?:to|until|till|through) | ?[–—-] ?)'
const VERBS =
  '(?:(?:takes?|took) effect|(?:comes?|came|enters?|entered) into (?:force|effect)|begins?|began|opens?|opened|starts?|started|commences?|commenced|launched|signed|awarded|granted) (?:on|in) '
const ENDS =
  '(?:[^.;\\d]|\\b\\d{1,2}(?= years)){1,60}\\b(?:(?:ends?|ended|completed|finished|reopened|inaugurated|closes?|closed|finish(?:es|ed)?|concludes?|concluded|expires?) (?:on|in|at the end of)|(?:runs?|ran|continues?|lasts?|open|on view|on show) (?:until|to|through)) '

const ENGLISH: readonly RegExp[] = [
  new RegExp(`\\b[Bb]etween ${WEEKDAY}${TIME} and ${WEEKDAY}(?:${TIME}|${DAY})`, 'g'),
  new RegExp(
    `(?<![A-Za-z\\d,.])${WEEKDAY}${LED}${TIME}${TO}${WEEKDAY}${LED}(?:${TIME}|${DAY})`,
    'g',
  ),
  new RegExp(`(?<![A-Za-z\\d,.])${DAY}${TO}${DAY} ${MONTH}(?:,? ${YEAR})?`, 'g'),
  new RegExp(`\\b${VERBS}${WEEKDAY}${TIME}${ENDS}${WEEKDAY}${TIME}`, 'g'),
]

const TIME_ZH =
  '(?:((?:1[5-9]|20)\\d\\d)(?:年|(?![\\d.])))?(?:(\\d{1,2})月(?:份)?)?(?:(\\d{1,2})日)?'
const CHINESE = new RegExp(
  `(?<![\\d.])(?=\\d)${TIME_ZH}[底初]?(?:起|开始|开工|启动|投产|投用|成立|始|上午|下午|持续|一直|延续|举行)?，?(?:至|到|—|——|－|-|–|～|~)(?=\\d)${TIME_ZH}[底初]?`,
  'g',
)

const BEGUN_ZH =
  '[底初中]?[^。；\\d]{0,8}(?:开幕|开始|启动|开工|动工|开赛|开业|投产|成立|起|签署|签约|闭馆|关闭|停产|停运|停航|封闭)[^。；\\d]{0,8}，?[^。；\\d]{0,6}'
const ENDED_ZH =
  '[底初中]?[^。；，\\d]{0,6}(?:闭幕|结束|截止|完工|竣工|建成|通[车水气航]|并网|运行|合龙|贯通|落成|投产|落幕|收官|到期|投用|投运|开通|开放|复工|复产|复航|重启|启用|恢复|交付|停产|关停|停运|关闭|退役|拆除|注销|撤销)'
const BEGUN_AND_ENDED_ZH = new RegExp(
  `(?<![\\d.])(?=\\d)${TIME_ZH}${BEGUN_ZH}(?=\\d)${TIME_ZH}${ENDED_ZH}`,
  'g',
)

export function pairsOfDates(
  said: string,
  grammar: Grammar,
  release: Day | null,
): readonly Stretch[] {
  const found = grammar === 'zh' ? chinese(said) : english(said)
  const stretches = found.flatMap(({ at, times: [a, b] }) => {
    const apart = stretchOf(a, b, release)
    return apart === null ? [] : [{ ...apart, ...at }]
  })
  // Another year of the sentence may be an end as well.
  const others =
    said
      .replace(/\d[\d,.]*(?=[%％万亿])/g, '')
      .match(grammar === 'zh' ? /(?:19|20)\d\d年/g : /\b(?:19|20)\d\d\b/g) ?? []
  const own = found.flatMap(({ at }) => said.slice(at.start, at.end).match(/(?:19|20)\d\d/g) ?? [])
  const rest = others.filter((one) => !own.includes(one.slice(0, 4)))
  return rest.length > 0 ? [] : stretches
}

type Pair = { readonly at: Span; readonly times: readonly [Time, Time] }

function english(said: string): readonly Pair[] {
  for (const [which, pattern] of ENGLISH.entries()) {
    // "The May-September crop" is a name.
    const found = matchesIn(pattern, said).filter(
      ({ index, 0: words }) => /\d/.test(words) || !/\bthe $/i.test(said.slice(0, index)),
    )
    const pairs = found.map((match): Pair => {
      const at = { start: match.index, end: match.index + match[0].length }
      const groups = match.slice(1)
      if (which === 2) {
        const [first, last, month, year] = groups
        return { at, times: [time(year, month, first), time(year, month, last)] }
      }
      return { at, times: [timeOf(groups.slice(0, 7)), timeOf(groups.slice(7, 14), groups[14])] }
    })
    if (pairs.length > 0) return pairs
  }
  return []
}

function timeOf(groups: readonly (string | undefined)[], onlyDay?: string): Time {
  const [day, month, year, month2, day2, year2, year3] = groups
  return time(year ?? year2 ?? year3, month ?? month2, day ?? day2 ?? onlyDay)
}

function time(year?: string, month?: string, day?: string): Time {
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: day === undefined ? null : Number(day),
  }
}

function chinese(said: string): readonly Pair[] {
  const plain = matchesIn(CHINESE, said)
  const found = plain.length > 0 ? plain : matchesIn(BEGUN_AND_ENDED_ZH, said)
  return found.flatMap((match): readonly Pair[] => {
    const [a, b, c, d, e, f] = match.slice(1).map((one) => (one === undefined ? null : Number(one)))
    const times = [
      { year: a ?? null, month: b ?? null, day: c ?? null },
      { year: d ?? null, month: e ?? null, day: f ?? null },
    ] as const
    const isTime = times.every(
      ({ year, month, day }) => year !== null || month !== null || day !== null,
    )
    return isTime ? [{ at: { start: match.index, end: match.index + match[0].length }, times }] : []
  })
}

const DAY_ms = 86_400_000

function stretchOf(a: Time, b: Time, release: Day | null): Omit<Stretch, keyof Span> | null {
  // "March 26 to 29", "1 to 30 April 2026": what was said once.
  const month = [
    a.month ?? (a.year === null ? b.month : null),
    b.month ?? (b.year === null ? a.month : null),
  ] as const
  const known = a.year ?? b.year ?? (release === null ? null : Number(release.slice(0, 4)))
  if (known === null) return null
  const wraps = month[0] !== null && month[1] !== null && month[1] < month[0] ? 1 : 0
  const first = a.year ?? (b.year === null ? known : b.year - wraps)
  const last = b.year ?? first + wraps
  const isDated = a.day !== null && b.day !== null && month[0] !== null && month[1] !== null
  const name = (year: number | null, m: number | null, day: number | null): string =>
    [year, m, day]
      .filter((one) => one !== null)
      .map((one) => String(one).padStart(2, '0'))
      .join('-')
  const ends = { from: name(first, month[0], a.day), to: name(last, month[1], b.day) }
  if (isDated) {
    const days =
      (Date.UTC(last, (month[1] ?? 1) - 1, b.day) - Date.UTC(first, (month[0] ?? 1) - 1, a.day)) /
      DAY_ms
    if (days <= 0) return null
    const months = days / 30.44
    return {
      ...ends,
      days: [days, days + 1],
      months: [Math.floor(months), Math.ceil(months + 0.1)],
    }
  }
  const years = 12 * (last - first)
  if (month[0] !== null && month[1] !== null) {
    const months = years + month[1] - month[0]
    return months <= 0 ? null : { ...ends, days: null, months: [months, months + 1] }
  }
  if (month[0] !== null || month[1] !== null) {
    const months = years + (month[1] ?? 12) - (month[0] ?? 1)
    return months <= 0
      ? null
      : { ...ends, days: null, months: [Math.max(1, months - 11), months + 12] }
  }
  return years <= 0 || years > 3600 ? null : { ...ends, days: null, months: [years, years + 12] }
}
