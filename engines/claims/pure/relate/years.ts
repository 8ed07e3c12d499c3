import type { Day } from '#platform/period'
import type { Relation } from '../model.ts'
import { matchesIn } from '../text/matches.ts'
import type { Line, Part } from './part.ts'

// Years that lie between two that are told beside them: "founded in 1994 …, its 30th anniversary in 2024", "the five-year partnership,
// which runs from January 2025 to December 2029", 自2009年启动，至2024年已走过15年.

type Years = Extract<Relation, { kind: 'years' }>
/** Months that may be meant: of whole years the first may be counted or not. */
type Stretch = Pick<Years, 'from' | 'to' | 'least' | 'most'>

/** How much text to either side of a number of years may tell its ends. */
const REACH = 120

export function yearsIn(line: Line, release: Day | null): readonly Years[] {
  return line.parts.flatMap((part): readonly Years[] => {
    const stretch = stretchOf(line, part, release)
    return stretch === null ? [] : [{ kind: 'years', length: part.claim.index, ...stretch }]
  })
}

function stretchOf({ tape }: Line, { claim }: Part, release: Day | null): Stretch | null {
  const { text, grammar, sentence } = tape
  const before = text.slice(Math.max(sentence.start, claim.start - REACH), claim.start)
  const words = text.slice(claim.start, claim.end)
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + REACH))
  if (grammar === 'en') {
    if (claim.form === 'ordinal') return anniversary(before, behind, release)
    return claim.unit === 'years' ? runs(words, behind) : null
  }
  if (claim.unit !== 'years') return null
  return words.endsWith('周年') ? anniversaryZh(before, release) : lastsZh(before, behind)
}

const FOUNDED =
  /\b(?:founded|established|launched|opened|created|set up|started|born|began|begun|formed|incorporated|inaugurated|built|completed|introduced|commissioned|consecrated|chartered|inducted|unveiled|dedicated|awarded|held|published|performed|staged|released|printed)(?: [a-z]+){0,3} in ((?:1[5-9]|20)\d\d)\b/gi

/** "Founded in 1994 and is celebrating its 40th anniversary in 2024", "this year". */
function anniversary(before: string, behind: string, release: Day | null): Stretch | null {
  if (!/^ (?:anniversary|birthday|year of (?:existence|operation))\b/i.test(behind)) return null
  const founded = matchesIn(FOUNDED, before)
  if (founded.length === 0) return foundedBehind(before, behind, release)
  const [only, ...more] = founded
  // The anniversary of something else is told with its own words: "the 10th anniversary of its listing".
  if (only === undefined || more.length > 0 || /^ [a-z]+ of\b/i.test(behind)) return null
  const between = before.slice(only.index + only[0].length)
  if (
    !/\b(?:its|his|her|their|the|a)(?: [a-z]+)? $/i.test(between) ||
    /\d{4}/.test(between.replace(/\b(?:in|during) \d{4}\b/g, ''))
  )
    return null
  const [, said] =
    /^ [a-z]+ (?:(?:celebrations?|year) )?(?:in|during) ((?:19|20)\d\d)\b/i.exec(behind) ?? []
  const [, led] = /\bin ((?:19|20)\d\d),?(?: [a-z]+){0,6} $/i.exec(between) ?? []
  const isThisYear = THIS_YEAR.test(between + behind.slice(0, 40))
  const to = Number(said ?? led ?? (isThisYear ? release?.slice(0, 4) : NaN))
  return exactly(Number(only[1]), to)
}

const THIS_YEAR =
  /\b(?:this (?:year|month|week|weekend|spring|summer|autumn|fall|winter)|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:is|are) (?:marking|celebrating)|celebrates|marks)\b/i

/** "Celebrating its 50th anniversary this year, the firm was founded in 1974". */
function foundedBehind(before: string, behind: string, release: Day | null): Stretch | null {
  const isOwn = /\b(?:its|his|her|their) $/i.test(before)
  const found =
    /^ [a-z]+ (?:this year|(?:in|during) ((?:19|20)\d\d)), (?:the|this|it|[A-Z])[^,;.\d]{0,60}\b(?:founded|established|launched|opened|created|set up|formed|incorporated) in ((?:1[5-9]|20)\d\d)\b/.exec(
      behind,
    )
  if (!isOwn || found === null) return null
  return exactly(Number(found[2]), Number(found[1] ?? release?.slice(0, 4) ?? NaN))
}

function exactly(from: number, to: number): Stretch | null {
  const months = 12 * (to - from)
  return months > 0 && months < 12 * 1500
    ? { from: String(from), to: String(to), least: months, most: months }
    : null
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const MONTH = `(?:(?:\\d{1,2} )?(${MONTHS.join('|')})(?: \\d{1,2},?)? )?`
const FROM_TO = new RegExp(
  `^( [a-z-]+){0,4}(?:,? (?:which |that |and |will |is |to )*(?:runs?|running|lasts?|lasting|covers?|covering|spans?|spanning|run|valid|effective|in force))?,? from ${MONTH}((?:19|20)\\d\\d) (?:to|until|till|through) (?:the end of )?${MONTH}((?:19|20)\\d\\d)\\b`,
  'i',
)

/** "The five-year partnership, which runs from January 2025 to December 2029", "the 15 years from 2009 to 2024". */
function runs(words: string, behind: string): Stretch | null {
  if (!/year/i.test(words)) return null
  const budgets = BUDGETS.exec(behind)
  if (budgets !== null) return ofBudgets(budgets)
  const found = FROM_TO.exec(behind)
  if (found === null) return null
  const [, , first, from, last, to] = found
  return between(Number(from), monthOf(first), Number(to), monthOf(last))
}

const BUDGETS =
  /^(?: [a-z-]+){0,4},? (?:from |\()?(20\d\d)\/(\d\d) (?:to|until|till|through|-|–) (20\d\d)\/(\d\d)\b/i

/** "The four years from 2026/27 to 2029/30": the first and the last are counted. */
function ofBudgets([, from = '', second, to = '', last]: RegExpExecArray): Stretch | null {
  const [first, end] = [Number(from), Number(to)]
  const areYears =
    Number(second) === (first + 1) % 100 && Number(last) === (end + 1) % 100 && end > first
  const months = 12 * (end - first + 1)
  return areYears
    ? { from: `${from}/${second}`, to: `${to}/${last}`, least: months, most: months }
    : null
}

function monthOf(name: string | undefined): number | null {
  const at = MONTHS.indexOf((name ?? '').toLowerCase())
  return at < 0 ? null : at + 1
}

/** With months, the last of them may be counted or not; without, the first year. */
function between(
  from: number,
  first: number | null,
  to: number,
  last: number | null,
): Stretch | null {
  const years = 12 * (to - from)
  if (years < 0 || years > 12 * 300) return null
  if (first === null || last === null)
    return { from: String(from), to: String(to), least: years, most: years + 12 }
  const months = years + last - first
  return { from: String(from), to: String(to), least: months, most: months + 1 }
}

const SPAN_ZH =
  '((?:19|20)\\d\\d)年?(?:(\\d{1,2})月)?(?:\\d{1,2}日)?(?:至|到|—|－|-|～|~)((?:19|20)\\d\\d)年?(?:(\\d{1,2})月)?(?:\\d{1,2}日)?底?'
const SPAN_BEFORE = new RegExp(
  `${SPAN_ZH}[）)]?[，,]?(?:共|为期|期限为?|历时|合作期为?|有效期为?|任期为?|周期为?)$`,
)
const SPAN_BEHIND = new RegExp(`^(?:期)?[（(，](?:自|从|即)?${SPAN_ZH}`)
const LASTED_ZH =
  /(?:(?:自|从|始于|始建于|创立于|成立于)(?=(?:1[5-9]|20)\d\d年)|(?<![\d年到至比较])(?=(?:1[5-9]|20)\d\d年(?:成立|创立|创办|创建|组建|建成|建立|开办|启动|发起|通车|投用|投产|开馆|开园)))((?:1[5-9]|20)\d\d)年[^。；\d]{0,20}[，,]?(?:至|到|截至)((?:19|20)\d\d)年[^。；\d，]{0,6}，?[^。；\d，]{0,6}(?:走过|历经|经历|历时|已有|已经|跨越|坚持|持续)了?$/

/** 合作期为2021年至2025年，为期五年; 任期五年（2021年至2025年）; 自2009年启动，至2024年已走过15年. */
function lastsZh(before: string, behind: string): Stretch | null {
  const lasted = LASTED_ZH.exec(before)
  if (lasted !== null) return between(Number(lasted[1]), null, Number(lasted[2]), null)
  const isTerm = /(?:为期|期限|任期|合作期|有效期|建设期|周期)为?$/.test(before)
  const found = SPAN_BEFORE.exec(before) ?? (isTerm ? SPAN_BEHIND.exec(behind) : null)
  if (found === null) return null
  const [, from, first, to, last] = found
  return between(Number(from), monthIn(first), Number(to), monthIn(last))
}

function monthIn(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

/** 成立于1994年，2024年迎来成立30周年. */
function anniversaryZh(before: string, release: Day | null): Stretch | null {
  const founded = [
    ...before.matchAll(
      /(?:(?:成立|创立|创办|创建|始建|建成|诞生|建校|建院)于)((?:1[5-9]|20)\d\d)年|(?<!\d)((?:1[5-9]|20)\d\d)年(?:成立|创立|创办|创建|建成|诞生|建校|建院|开业|通车)(?!以来)/g,
    ),
  ]
  const [only, ...more] = founded
  if (only === undefined || more.length > 0) return null
  const between = before.slice(only.index + only[0].length)
  // 上市20周年 is of another event.
  const isOfIt =
    /(?:成立|创立|创办|创建|建成|诞生|建[校院厂行馆司店港市县台社会园站路团所局]|迎来|喜迎|庆祝|走过|恰逢|适逢|正值|[是为其第])$/
  if (!isOfIt.test(between)) return null
  const [, said] = /((?:19|20)\d\d)年[^，。；\d]{0,12}$/.exec(between) ?? []
  const isThisYear = /(?:今年(?:\d{1,2}月)?|今天|今日|近日|本月)[^，。；\d]{0,12}$/.test(between)
  return exactly(
    Number(only[1] ?? only[2]),
    Number(said ?? (isThisYear ? release?.slice(0, 4) : NaN)),
  )
}
