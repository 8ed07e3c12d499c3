import type { Stem } from '../../chinese-parts.ts'
import { oneDay, type Stretch } from '../../phrase.ts'

// A part of a year before its year, as analysts write them: 1H25, 3Q2025, 9M24.

const CODED =
  /([1-4])([QH])(2\d|20\d\d)(?:[EA](?![A-Za-z]))?(?![0-9A-Za-z.])|([369])M(2\d)(?![0-9A-Za-z.])/y

/** 4/23公布, 經濟部4/23）: a day as it is written for short; 占1/6 is none. */
const SHORT_DAY =
  /(?<![\d/.])(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?=公布|[发發]布|宣布|召[开開]|[（(][一二三四五六日][）)]|(?<=[部處处局署院會会社報报行網网]\d{1,2}\/\d{1,2})[）)])/y

function shortDay(plain: string, at: number): Stem | null {
  SHORT_DAY.lastIndex = at
  const found = SHORT_DAY.exec(plain)
  if (found === null || !/[\p{Script=Han}（(]/u.test(plain[at - 1] ?? '（')) return null
  return {
    end: at + found[0].length,
    stretch: oneDay(Number(found[1]), Number(found[2])),
    year: null,
  }
}

export function codedStem(plain: string, at: number): Stem | null {
  if (plain[at + 1] === '/' || plain[at + 2] === '/') return shortDay(plain, at)
  const mark = plain[at + 1]
  if (mark !== 'Q' && mark !== 'H' && mark !== 'M') return null
  CODED.lastIndex = at
  const found = CODED.exec(plain)
  if (found === null || /[\dA-Za-z.]/.test(plain[at - 1] ?? ' ')) return null
  const [all, part = '', sort, year, months, yearOfMonths] = found
  const stretch = months === undefined ? partOf(Number(part), sort) : upTo(Number(months))
  return stretch === null
    ? null
    : {
        end: at + all.length,
        stretch,
        year: { from: 'said', year: 2000 + (Number(year ?? yearOfMonths) % 100) },
      }
}

function partOf(number: number, sort: string | undefined): Stretch | null {
  if (sort === 'Q') return { kind: 'quarter', quarter: number }
  return number > 2 ? null : { kind: 'half', half: number === 1 ? 1 : 2 }
}

function upTo(months: number): Stretch {
  if (months === 3) return { kind: 'quarter', quarter: 1 }
  return months === 6 ? { kind: 'half', half: 1 } : { kind: 'quarters', last: 3 }
}
