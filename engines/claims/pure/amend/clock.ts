import { multiply, type Rational, rational } from '#platform/exact'
import type { Grammar, ReadClaim } from '../model.ts'
import type { Edit } from './types.ts'
import { smallWord } from './words.ts'

// Lengths by the clock, written anew in their own manner: "two hours and thirty minutes" as "two hours and forty minutes", 两个半小时 as
// 两小时四十分钟. What is told in hours alone gets its minutes, and loses them where there are none.

const NUMBER = '(?:\\d{1,3}|[a-z]+(?:-[a-z]+)?)'
const ENGLISH = new RegExp(
  `^(?:an hour and a half|half an hour|${NUMBER} and a half hours|${NUMBER} (?:hours?|hrs?|h)(?:(?:,| and|, and)? ${NUMBER} (?:minutes?|mins?))?)$`,
  'i',
)
const HAN = '(?:\\d{1,3}|[一二两三四五六七八九十零]{1,4})'
const CHINESE = new RegExp(
  `^(?:半个?(?:小时|钟头)|${HAN}个半(?:小时|钟头)|${HAN}个?(?:多)?(?:小时|钟头)(?:零?${HAN}分钟?|半)?)$`,
)
const HOUR = rational(60n)

/** The words of a length in hours, or in hours and minutes; null where it isn't told so, or no whole minutes would be true. */
export function clockLength(
  text: string,
  { unit, number, end, bound }: ReadClaim,
  value: Rational,
  grammar: Grammar,
): Edit | null {
  if ((unit !== 'hours' && unit !== 'minutes') || bound !== 'exact') return null
  const said = text.slice(number.start, end)
  if (!(grammar === 'zh' ? CHINESE : ENGLISH).test(said)) return null
  const { num, den } = unit === 'hours' ? multiply(value, HOUR) : value
  if (num <= 0n || num % den !== 0n) return null
  const minutes = Number(num / den)
  const parts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  const to = grammar === 'zh' ? inChinese(said, parts) : inEnglish(said, parts)
  return to === said ? null : { start: number.start, end, to }
}

type Parts = { readonly hours: number; readonly minutes: number }

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty']

function inEnglish(said: string, { hours, minutes }: Parts): string {
  const isInDigits = /^\d/.test(said)
  const named = (count: number): string => {
    if (isInDigits) return String(count)
    const word = smallWord(count, '', 'en')
    if (word !== null) return word
    const ten = TENS[Math.floor(count / 10)]
    if (ten === undefined) return String(count)
    return count % 10 === 0 ? ten : `${ten}-${smallWord(count % 10, '', 'en')}`
  }
  if (/\band a half\b/.test(said) && minutes === 30 && hours > 0)
    return capital(said, hours === 1 ? 'an hour and a half' : `${named(hours)} and a half hours`)
  const [hour, minute] = [/\bh(?:rs?)?\b/.exec(said)?.[0], /\bmins?\b/.exec(said)?.[0]]
  const told = [
    ...(hours === 0 ? [] : [`${named(hours)} ${hour ?? (hours === 1 ? 'hour' : 'hours')}`]),
    ...(minutes === 0
      ? []
      : [`${named(minutes)} ${minute ?? (minutes === 1 ? 'minute' : 'minutes')}`]),
  ]
  return capital(said, told.join(isInDigits && !/ and /.test(said) ? ' ' : ' and '))
}

function capital(said: string, words: string): string {
  return /^[A-Z]/.test(said) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

function inChinese(said: string, { hours, minutes }: Parts): string {
  const isInDigits = /^\d/.test(said)
  const hour = /钟头/.test(said) ? '个钟头' : /个(?!半)/.test(said) ? '个小时' : '小时'
  const minute = /分(?!钟)/.test(said) ? '分' : '分钟'
  const ofHours = isInDigits ? String(hours) : (smallWord(hours, '两', 'zh') ?? String(hours))
  if (/半/.test(said) && minutes === 30)
    return hours === 0
      ? `半${hour.replace(/^(?!个)/, '个')}`
      : `${ofHours}个半${hour.replace('个', '')}`
  const ofMinutes = isInDigits ? String(minutes) : han(minutes)
  const link = hours > 0 && minutes > 0 && minutes < 10 ? '零' : ''
  return [
    hours === 0 ? '' : `${ofHours}${hour}`,
    minutes === 0 ? '' : `${link}${ofMinutes}${minute}`,
  ].join('')
}

/** 四十五, 二十, 五. */
function han(count: number): string {
  const word = smallWord(count, '二', 'zh')
  if (word !== null) return word
  const [ten, one] = [Math.floor(count / 10), count % 10]
  return `${smallWord(ten, '二', 'zh')}十${one === 0 ? '' : smallWord(one, '二', 'zh')}`
}
