import type { ReadClaim } from '../../../model.ts'
import { at, between, leadOf, type Of, type Told } from './told.ts'

// What is counted, how old somebody is, and over how many years something grew.

const COUNTED = /[一二三四五六七八九十两\d][大项个类条种]/

/** 三大工程、四大行动和五大计划: each counts its own, and the names before it aren't its. */
export function isNoList(told: Told, one: Of<'enumeration'> | Of<'listing'>): boolean {
  const { text } = told.doc
  const count = at(told, one.count)
  if (count === undefined) return false
  if (one.kind === 'listing')
    return one.members.some(
      ({ start, end }) => /[”」]/.test(text.charAt(start - 1)) || isTorn(text.slice(start, end)),
    )
  const names = at(told, one.names)
  if (names === undefined) return false
  const [first, last] = names.start < count.start ? [names, count] : [count, names]
  return (
    COUNTED.test(text.slice(names.start, names.end)) ||
    // “三大高地”“五大战略”：……
    /[“”」][“「][^”」]*[”」]$/.test(text.slice(Math.max(0, count.start - 12), count.end + 6)) ||
    (first === count && COUNTED.test(text.slice(Math.max(0, count.start - 7), count.start))) ||
    COUNTED.test(text.slice(first.end, last.start))
  )
}

/** A quotation that begins or ends elsewhere. */
function isTorn(words: string): boolean {
  return /^[^“「]*[”」]|[“「][^”」]*$/.test(words)
}

/** 甲产品排名第四，乙产品排名前三: a place of one, and the places of another. */
export function isNoPlace(told: Told, one: Of<'rank-in'>): boolean {
  const [rank, list] = [at(told, one.rank), at(told, one.list)]
  if (rank === undefined || list === undefined) return false
  const words = between(told, rank, list)
  const lead = leadOf(told, list)
  if (!words.includes('，')) return false
  // 第六位，乙港吞吐量位居全国前三: of another; 第六位，首次进入全国前五 is of the same.
  const own = /，([^，。；]{3,}?)(?:排名?|位列|位居|居|进入?)(?:全[国省市球]|世界|国内|省内)$/.exec(
    words,
  )
  return (
    /(?:排名?|位列|位居|居|进入?)$/.test(lead) ||
    (own?.[1] !== undefined && !SAME_AGAIN.test(own[1]))
  )
}

const SAME_AGAIN =
  /^(?:首次|连续|持续|一直|长期|稳|并|已|再|又|继续|仍|也|成功|从而|因此|由此|近年)/

/** Somebody is so old when it is done, which needn't be the day of the text; and a year that no word tells was reckoned. */
export function isNoStretch(told: Told, one: Of<'apart'> | Of<'years'>): boolean {
  const { doc, context } = told
  const length = at(told, one.length)
  if (length === undefined) return false
  if (/岁/.test(doc.text.slice(length.start, length.end + 1)) && /满$/.test(leadOf(told, length)))
    return true
  if (context.dateFrom !== 'found') return false
  const [year = ''] = context.date === null ? [] : context.date.split('-')
  const isToday = [one.from, one.to].some((end) => end === context.date || NOW.test(end))
  return isToday && !doc.text.includes(year)
}

const NOW = /^(?:今年|今天|今日|目前|现在|如今|至今)/
const YEARS = /([\d一二三四五六七八九十]+)(?:周?年(?:间|来|里)?)/g
const DIGITS = '零一二三四五六七八九十'

/** 十年年均增长: from the first year to the last it counts both. */
export function isCountedWith(told: Told, one: Of<'average-growth'>): boolean {
  const ends = [one.base, one.result].map((index) => yearOf(at(told, index)))
  const [from, to] = ends
  const rate = at(told, one.rate)
  if (from === undefined || to === undefined || rate === undefined) return false
  const { paragraph = 0 } = told.doc.sentences[rate.sentence] ?? {}
  const { start = 0 } = told.doc.paragraphs[Math.max(0, paragraph - 1)] ?? {}
  const said = told.doc.text.slice(Math.max(start, rate.start - SAID_MAX), rate.start)
  return [...said.matchAll(YEARS)].some(([, count = '']) => numberOf(count) === to - from + 1)
}

const SAID_MAX = 200

function numberOf(count: string): number {
  const value = Number(count)
  return Number.isNaN(value) ? DIGITS.indexOf(count) : value
}

function yearOf(claim: ReadClaim | undefined): number | undefined {
  const [year] = /\d{4}/.exec(claim?.period ?? '') ?? []
  return year === undefined ? undefined : Number(year)
}

/** 场均助攻21次 isn't shared out once more; and a mean is called one, or was meant as one by nobody. */
export function isNoMean(told: Told, one: Of<'mean'>): boolean {
  const [mean, total] = [at(told, one.mean), at(told, one.total)]
  if (mean === undefined || total === undefined) return false
  if (/均[^，。；]{0,8}$/.test(leadOf(told, total))) return true
  return one.isGuess === true && !/[均每]/.test(leadOf(told, mean))
}
