import type { Span } from '../model.ts'
import type { Length } from './lengths.ts'
import { FILLER } from './pointing.ts'
import type { Point } from './points.ts'

// Lengths that their own words lead away from the two points beside them: they are of another event, or go on from one of the two.

type Scene = { readonly text: string; readonly isChinese: boolean }

export function isOfAnother(
  { text, isChinese }: Scene,
  own: Span,
  length: Length,
  points: readonly [Point, Point],
): boolean {
  const before = text.slice(Math.max(own.start, length.start - 80), length.start)
  const behind = text.slice(length.end, Math.min(own.end, length.end + 60))
  const last = points.findLast(({ end }) => end <= length.start)
  const gap = last === undefined ? null : text.slice(last.end, length.start)
  if (isChinese) return isOfAnotherZh(length, [before, behind], gap, points, text)
  const clause = before.split(/[,;:—–]/).at(-1) ?? ''
  const from = length.start - clause.length
  const to = length.end + (behind.search(/[,;:—–.]|$/) + 1)
  const isDated = points.some(
    ({ start, end }) =>
      (start < to && end > from) || (start >= length.end && start < length.end + BESIDE),
  )
  const isNow = points.some(({ ahead }) => ahead !== null)
  return isOfAnotherEn(length, { clause, behind, gap, isDated, isNow })
}

/** "Three weeks later, on 27 May". */
const BESIDE = 20

type Around = {
  /** What stands before the length in its own clause, and behind it. */
  readonly clause: string
  readonly behind: string
  /** Between the last point before it and the length. */
  readonly gap: string | null
  /** A point stands in its clause. */
  readonly isDated: boolean
  readonly isNow: boolean
}

function isOfAnotherEn(
  { sort, led, isBack }: Length,
  { clause, behind, gap, isDated, isNow }: Around,
): boolean {
  // "The 50th anniversary of its Leeds office".
  if (sort === 'jubilee')
    return (/^ (?:[a-z]+ )?of\b/.test(behind) && !OF_FOUNDING.test(behind)) || /^['’]/.test(behind)
  if (sort !== 'elapsed') return false
  // "It was closed for three years from 2010", "ran it for 31 years until 1975".
  if (
    /^ (?:from|starting|beginning) /.test(behind) &&
    !/^ from [^.;]{1,40} (?:to|until) /.test(behind)
  )
    return true
  if (/^for_/.test(led) && !isDated && gap !== null && /^ (?:until|till|to) /.test(behind))
    return true
  if (/^for_/.test(led) && gap !== null && /;/.test(gap) && /^ (?:until|till|in) /.test(behind))
    return true
  // "A year later nothing had been paid".
  if (/later$/.test(led) && /^ later (?!on\b|at\b|in\b|to the\b)[a-z]/.test(behind)) return true
  if (/^after_/.test(led) && /^ of (?!construction|work|building|service|operation)/.test(behind))
    return true
  if (gap === null) return false
  // "Was closed in 2010 for three years": from there on.
  const isTold = /^,? (?:until|till|to|ending|so) /.test(behind)
  if (/^for_/.test(led) && gap.length < 24 && !/[,;:.—–]|\b(?:has|have) /.test(gap) && !isTold)
    return true
  // "Results were published after eight days", "the drilling alone took four years": a deed of its own, whose time isn't told.
  const deed = clause.replace(FILLER, '').trim()
  const isOwn = deed !== '' && !isDated && !isBack && !/^-|^old/.test(led)
  return isOwn && !(isNow && /\b(?:has|have) (?:now )?been\b/.test(deed))
}

/** "The centenary of its foundation". */
const OF_FOUNDING =
  /^ of (?:its|the|his|her|their|being|that) (?:foundation|founding|birth|opening|launch|establishment|incorporation|creation|formation|founded|opened|day|death|start|beginning)\b/

const OWN_MAX = 3
const NEAR = 8

function isOfAnotherZh(
  { sort, led, start }: Length,
  [before, after]: readonly [string, string],
  gap: string | null,
  points: readonly [Point, Point],
  text: string,
): boolean {
  if (sort === 'jubilee') {
    const [event] = /[\u4e00-\u9fff]{2}$/.exec(before.replace(/(?:的|第|整|已|约)$/, '')) ?? ['']
    const clause = before.split(/[，。；：]/).at(-1) ?? ''
    const whose = clause.slice(0, clause.lastIndexOf(event))
    // 今年加固完工，水库学校建校57周年: a jubilee of something that has a name of its own.
    if (
      event !== '' &&
      whose !== '' &&
      !OPEN.test(whose) &&
      !points.some(({ end }) => text.slice(end, start).length < clause.length)
    )
      return true
    if (GENERAL.test(event)) return false
    // 改制30周年 counts from the year of that.
    return !points.some(({ end }) => end <= start && isNamed(text.slice(end, end + 16), event))
  }
  if (sort !== 'elapsed' || gap === null) return false
  if (PREPARED.test(before.split(/[，。；：]/).at(-1) ?? '')) return true
  const clause = before.split(/[，。；：]/).at(-1) ?? ''
  const isApart = /[，；。]/.test(gap)
  if (/^(?:为期|持续|期|历时|工期|展期|会期)_/.test(led) && isApart) {
    const own = clause.replace(
      /(?:共|约|近|整|已)*(?:为期|持续|历时|[工展会租任]?期)[^，]{0,3}$/,
      '',
    )
    // 整个赛事为期25天: what lasts has a name of its own.
    if (own.length > OWN_MAX) return true
  }
  // 历时八年研发的产品, 当了二十年班主任: what was done is told behind.
  if (
    /了_$|^历时_$/.test(led) &&
    /^[\u4e00-\u9fff]/.test(after) &&
    !/^(?:之久|[多余整]|左右|的?时[间光]|里|间|来|才|后)/.test(after)
  )
    return true
  if (!/了_/.test(led) || /整整|足足/.test(clause)) return false
  // 2010年封闭了三年: from there on; 这项补贴发放了三年: a deed of its own.
  if (LIVED.test(clause)) return false
  return isApart
    ? clause.replace(/.?了$/, '').replace(/^[他她]?在[^，]{1,8}/, '').length > OWN_MAX
    : gap.length < NEAR
}

/** What comes before or goes beside it has a time of its own. */
const PREPARED = /筹[备建]|准备|布展|排练|培训|调试|返程|回程|来回|往返|其中/
const LIVED = /(?:只|就|一共|足)(?:活|走|干|开|撑|守|等|存在|办)了$/

const OPEN = /(?:迎来|喜迎|庆祝|纪念|[今当][年天日]|恰逢|正值|适逢|走过|[已是为的其])$/
const GENERAL =
  /^(?:迎来|喜迎|庆祝|恰逢|适逢|正值|走过|成立|创[立办建刊]|建[成立校厂院馆社刊团站市县区国店]|始建|诞生|[是为其满]|.[是为其满])/

function isNamed(said: string, event: string): boolean {
  return event !== '' && said.includes(event)
}
