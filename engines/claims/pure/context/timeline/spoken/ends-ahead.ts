import { type Day, endOf, lastDayOfMonth, type PeriodCode, parsePeriod } from '#platform/period'
import type { TimePhrase } from '../../time/phrase.ts'
import { chineseLooksAhead } from './tense.ts'

// 年底前, 月底前, 年末: which year's or month's end it is, where the words beside it tell.

const END = /^([年月])[底末]$/
const WHOLE = /^全年$/
/** 次月底, 同年末, 每年末, 上年末: of another, told by the word before. */
const OF_ANOTHER = /[\d次同每上去前今本当明翌两一二三四五六七八九十]$/
const DUE = /^(?:之前|以前|前)(?![^，。；]{0,4}(?:[仍尚还]?未|没))/
/** Until then of a year the one before is looked back on. */
const REVIEW_MONTHS = '04'

/** The end that is still to come, or the one that is over, of a word that names no year; null where it is as resolved. */
export function endMeant(
  text: string,
  phrase: TimePhrase,
  code: PeriodCode | null,
  release: Day | null,
): PeriodCode | null {
  if (release === null || code === null || phrase.cue === 'base') return null
  const words = text.slice(phrase.start, phrase.end)
  const unit = END.exec(words)?.[1]
  if (unit === undefined && !WHOLE.test(words)) return null
  if (OF_ANOTHER.test(text.slice(Math.max(0, phrase.start - 1), phrase.start))) return null
  if (unit === undefined && GOT.test(text.slice(phrase.end, phrase.end + DUE_REACH))) return null
  const isAhead =
    DUE.test(text.slice(phrase.end, phrase.end + DUE_REACH)) || chineseLooksAhead(text, phrase)
  const year = Number(release.slice(0, 4))
  if (unit === '月') {
    const end = lastDayOfMonth(year, Number(release.slice(5, 7)))
    return isAhead && endOf(parsePeriod(code)) !== end ? `@${end}` : null
  }
  const told = isAhead ? year : year - 1
  const isOther = isAhead
    ? endOf(parsePeriod(code)) < release
    : code.endsWith(unit === undefined ? String(year) : `${year}-12-31`) &&
      release.slice(5, 7) <= REVIEW_MONTHS &&
      !AIMED.test(text.slice(Math.max(0, phrase.start - AIMED_REACH), phrase.end + AIMED_REACH)) &&
      !THIS_YEAR.test(text.slice(Math.max(0, phrase.start - YEAR_REACH), phrase.start))
  if (!isOther) return null
  return unit === undefined ? String(told) : `@${told}-12-31`
}

const DUE_REACH = 10
const AIMED =
  /[计規规]划|目标|任务|预算|安排|将|拟|力争|确保|预[计期测]|力求|争取|明年|今年|指引|展望|要/
const AIMED_REACH = 16
/** 全年争取上级资金3亿元: what was got. */
const GOT = /^[^，。；\d]{0,4}争取/
/** 今年…。全年: the year that was just told of. */
const THIS_YEAR = /今年[^\n]*$/
const YEAR_REACH = 80
