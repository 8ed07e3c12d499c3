import type { Span } from '../model.ts'
import { matchesIn } from '../text/matches.ts'
import { dayOf, type Point, point } from './points.ts'
import type { Scene } from './ties.ts'

// Stretches of time that end before they begin: "between 14 December and 9 December 2025", 2012年11月8日到2012年3月21日. What turns
// the year without telling it ("December to March") runs on.

export type Backwards = {
  readonly from: Point
  readonly to: Point
  /** By how much it ends too early. */
  readonly by: { readonly count: number; readonly unit: 'days' | 'months' | 'years' }
}

export function backwardsIn(scene: Scene): readonly Backwards[] {
  return scene.sentences.flatMap((own) => {
    const pairs = own.points.flatMap((from, at) => {
      const to = own.points[at + 1]
      if (to === undefined || to.start - from.end > GAP_MAX) return []
      return isStretch(scene, own, from, to) ? [[from, to] as const] : []
    })
    const inFigures = scene.isChinese ? numbered(scene.text, own) : []
    return [...pairs, ...inFigures].flatMap(([from, to]): readonly Backwards[] => {
      const by = overlapOf(from, to)
      return by === null ? [] : [{ from, to, by }]
    })
  })
}

const GAP_MAX = 12

/** How far the second lies before the first, by what both tell; null where another year may be meant. */
function overlapOf(from: Point, to: Point): Backwards['by'] | null {
  if (from.ahead !== null || to.ahead !== null) return null
  if ((from.month === null) !== (to.month === null)) return null
  if ((from.day === null) !== (to.day === null)) return null
  if (from.month === null || to.month === null) {
    if (from.year === null || to.year === null) return null
    return from.year > to.year ? { count: from.year - to.year, unit: 'years' } : null
  }
  const isOneYear = from.year !== null && to.year !== null
  if (!isOneYear && from.month !== to.month) return null
  const [first, last] = [from.year ?? to.year ?? SOME_YEAR, to.year ?? from.year ?? SOME_YEAR]
  if (from.day === null || to.day === null) {
    const months = 12 * (first - last) + from.month - to.month
    return months > 0 ? { count: months, unit: 'months' } : null
  }
  const days = dayOf(first, from.month, from.day) - dayOf(last, to.month, to.day)
  return days > 0 ? { count: days, unit: 'days' } : null
}

const SOME_YEAR = 2000

/** Words make one stretch of them; a date that was moved, and levels that are held against each other, may be told backwards. */
function isStretch({ text, isChinese }: Scene, own: Span, from: Point, to: Point): boolean {
  const before = text.slice(Math.max(own.start, from.start - BEFORE_MAX), from.start)
  const behind = text.slice(to.end, Math.min(own.end, to.end + BEHIND_MAX))
  const said = text.slice(from.end, to.start)
  if (MOVED.test(before) || MOVED.test(behind) || ELSE_BEHIND.test(behind)) return false
  if (from.day === null && COMPARES.test(before + behind)) return false
  // "The 52 weeks 29 December to 27 December 2025": all but a day of a year.
  if ((from.year === null || to.year === null) && YEARLY.test(before + behind)) return false
  const isBetween = isChinese ? /介[于於]$/.test(before) : /\b[Bb]etween (?:the )?$/.test(before)
  // "Between 2025 and 2024" compares them.
  if (
    isBetween &&
    from.month !== null &&
    (isChinese ? /^[至到和与與]$/ : /^ and (?:the )?$/).test(said)
  )
    return true
  if (from.month === null) return isOfYears(isChinese, before, said, behind)
  const isWorded = isChinese
    ? /^(?:零时|凌晨)?(?:起|开始)?(?:至|到)$/.test(said)
    : WORD_EN.test(said)
  // "May 23-17" may be a score.
  const isWhole = !isChinese || (from.year ?? to.year) !== null
  return isWorded || (isWhole && DASH.test(said))
}

const BEFORE_MAX = 60
const BEHIND_MAX = 30
const WORD_EN = /^ (?:to|until|till|through) (?:the )?$/
const DASH = /^ ?(?:–|—|-|~|～|－|——) ?$/
/** A day, or a year, in the place of another. */
const MOVED =
  /\b(?:mov(?:e|ed|es|ing)|accelerat\w+|brought|bring\w*|advanc\w+|chang\w+|revis\w+|resched\w+|shift\w*|push\w*|pull\w*|correct\w*|amend\w*|alter\w*|switch\w*|deadline|back|respectively|reverse\w*)\b|提前|[修更]改|改[为到在至期]|调整|更正|变更|倒|追溯|回[溯顾到]|每月|次月|翌/i
/** Levels of months or years are held against each other, the later first. */
const COMPARES =
  /\b(?:compar\w+|differen\w+|versus|vs|relative|gap|ratio|cut|down|drop\w*|fell|fall\w*|declin\w+|decreas\w+|reduc\w+|lower\w*)\b|相比|对比|比较|同比|下降|减少|降[至到低]/i
const YEARLY =
  /\b(?:weeks?|months?|years?|annual(?:ly)?|seasons?|fiscal|winter)\b|财年|年度|周年|一年|个月|跨年/i
const ELSE_BEHIND =
  /^ ?(?:BCE?\b|B\.C\.|[-–—/:.]\d)|^\d(?!\d{0,2}年)|^ (?:levels?|figures?|prices?)\b/

/** Years alone may be a range of levels, of pages, or a list: they have to be led in as times. */
function isOfYears(isChinese: boolean, before: string, said: string, behind: string): boolean {
  if (NO_TIMES.test(before)) return false
  const isBracketed = /[（(]$/.test(before) && /^年?[）)]/.test(behind)
  if (isChinese)
    return (
      /^(?:至|到|[-–—~～－])$/.test(said) &&
      (isBracketed ||
        (/[从自在于]$/.test(before) && /^年?[至到]/.test(said)) ||
        /^年?(?:期间|间|年间|的?[一二三四五六七八九十\d]+年)/.test(behind))
    )
  // "From 2024 to 2019, output doubled."
  if (/(?:^|[.;] )From $/.test(before) && / to $/.test(said) && /^, [a-z]/.test(behind)) return true
  return (
    /^ ?[-–—] ?$/.test(said) &&
    (isBracketed || /\b(?:in|during|of|over|for|period|years) $/i.test(before))
  )
}

const NO_TIMES =
  /(?:\b(?:tel|phone|fax|call|pp?|pages?|vol|no|fiscal|FY|BCE?)\b\.?|电话|传真|页|公元前|前)[^，。;；]{0,12}$/i

const NUMBERED = /[（(](\d{1,2})\.(\d{1,2}) ?[-–—~～至] ?(\d{1,2})\.(\d{1,2})[）)]/g
/** What is told of a week or of a season has its days in the bracket. */
const OF_DAYS = /(?:[一本上每]周|周报|周榜|日期|期间|假期|展期|档期)[^，。；、（）()]{0,10}$/

/** 一周回顾（3.12-3.18）: days in figures, where nothing but days can be meant. */
function numbered(text: string, { start, end }: Span): readonly (readonly [Point, Point])[] {
  return matchesIn(NUMBERED, text.slice(start, end)).flatMap((match) => {
    const [said, ...numbers] = match
    const [month = 0, day = 0, month2 = 0, day2 = 0] = numbers.map(Number)
    const at = start + match.index
    const isDays = [month, month2].every((one) => one > 0 && one < 13)
    if (!isDays || Math.max(day, day2) > 31 || Math.min(day, day2) < 1) return []
    if (!OF_DAYS.test(text.slice(Math.max(start, at - 24), at))) return []
    const middle = at + said.search(/[-–—~～至]/)
    const to = middle + said.slice(middle - at).search(/\d/)
    return [
      [
        point(
          { start: at + 1, end: at + said.slice(0, middle - at).trimEnd().length },
          { month, day },
        ),
        point({ start: to, end: at + said.length - 1 }, { month: month2, day: day2 }),
      ] as const,
    ]
  })
}
