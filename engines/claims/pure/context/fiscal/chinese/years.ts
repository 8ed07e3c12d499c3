import type { Day } from '#platform/period'
import type { Doc } from '../../../model.ts'
import type { Stretch, TimePhrase, When } from '../../time/phrase.ts'
import { countryOf } from '../countries.ts'
import { shifted, YEAR_MONTHS } from '../shifted.ts'
import { type Shift, withChineseLabels } from './labels.ts'
import { withReportYear } from './report-year.ts'

// 2025/26财年, 2026财年第二季度: years of account that don't end in December, and their parts.

type Phrases = readonly (readonly TimePhrase[])[]

const HEAD_SENTENCES = 12

/** Chinese years of account and their parts by the months that they are, where a report says when they end. */
export function withChineseYears(doc: Doc, phrases: Phrases, dayOf: () => Day | null): Phrases {
  const reported = withReportYear(doc, phrases)
  if (reported !== null) return withChineseLabels(doc, reported, null, dayOf)
  if (!NAMED.test(doc.text)) return withChineseLabels(doc, phrases, null, dayOf)
  const shift = shiftOf(doc, phrases)
  if (shift === 0) return withChineseLabels(doc, phrases, shiftOfCountry(doc), dayOf)
  const own = phrases.map((all) => withBareParts(doc, inOwnYear(doc, all, shift), shift))
  return withChineseLabels(
    doc,
    own,
    { single: shift, two: shift > 0 ? shift - YEAR_MONTHS : shift },
    dayOf,
  )
}

/** 前九个月, 上半年 of a firm that tells of its own quarters. */
function withBareParts(
  { text }: Doc,
  phrases: readonly TimePhrase[],
  shift: number,
): readonly TimePhrase[] {
  if (!OWN_PARTS.test(text)) return phrases
  return phrases.map((phrase) => {
    const { when } = phrase
    const isBare =
      when.kind === 'stretch' &&
      when.year === null &&
      BARE.test(text.slice(phrase.start, phrase.end))
    return isBare ? { ...phrase, when: shifted(when, shift, true) } : phrase
  })
}

const OWN_PARTS =
  /财季|[上下]半财年|财年第?[一二三四1-4]季|财年[上下]半|止三个月及[六九]个月|止九个月/
const BARE = /^(?:前[三九6六]个?(?:季度|月)|首[九六]个月|第?[一二三四]季度?|[上下]半年)$/

/** By the custom of the country that the text tells of. */
function shiftOfCountry(doc: Doc): Shift | null {
  const country = countryOf(doc)
  if (country === null) return null
  const isOpen = country.ofFirms || !FIRM.test(doc.text)
  const two = country.last - YEAR_MONTHS
  const single = country.byFirst === true ? two + YEAR_MONTHS : two
  return { single: isOpen ? single : null, two }
}

const FIRM = /净利|股东|每股|营收|利润/

const NAMED = /财年|财季|财政年度|会计年度|20\d\d ?[/／] ?\d\d/

function inOwnYear(doc: Doc, own: readonly TimePhrase[], shift: number): readonly TimePhrase[] {
  const told: TimePhrase[] = []
  for (let at = 0; at < own.length; at += 1) {
    const phrase = own[at]
    if (phrase === undefined) continue
    const words = doc.text.slice(phrase.start, phrase.end)
    const behind = doc.text.slice(phrase.end, phrase.end + BEHIND)
    const next = own[at + 1]
    const { when } = phrase
    if (when.kind !== 'span' || !TWO_YEARS.test(words) || when.last !== when.first + 1) {
      const isOwn = /财年|财政年度|会计年度/.test(words)
      told.push(isOwn ? { ...phrase, when: shifted(when, shift, true) } : phrase)
      // （截至2025年9月30日） only says when it ended.
      if (isOwn && next?.when.kind === 'end' && ENDED.test(doc.text.slice(phrase.end, next.start)))
        at += 1
      continue
    }
    const year = { from: 'said', year: when.last } as const
    const label = OF_YEAR.exec(behind)?.[0] ?? ''
    const isPart = next?.start === phrase.end + label.length && isPartOfYear(next.when)
    const stretch: Stretch =
      isPart && next.when.kind === 'stretch'
        ? next.when.stretch
        : /^(?:中期|半年度?)/.test(behind.slice(label.length))
          ? { kind: 'half', half: 1 }
          : { kind: 'year' }
    const end = isPart ? next.end : phrase.end
    told.push({ ...phrase, end, when: shifted({ kind: 'stretch', stretch, year }, shift, true) })
    if (isPart) at += 1
  }
  return told
}

const BEHIND = 12
const ENDED = /^[（(](?:即|于)?截[至止]$/
const TWO_YEARS = /^\d{4} ?[/／\-–—] ?(?:\d\d)?\d\d$/
const OF_YEAR = /^ ?(?:财年|财政年度|会计年度|年度)?(?:的)?/

function isPartOfYear(when: When): boolean {
  return when.kind === 'stretch' && when.year === null && when.stretch.kind !== 'days'
}

/** How many months later than the calendar year of its number a year of account ends. */
function shiftOf({ text }: Doc, phrases: Phrases): number {
  const ofQuarter = shiftOfQuarter(text.slice(0, HEAD_SIGNS))
  if (ofQuarter !== 0) return ofQuarter
  const glossed = GLOSS.exec(text)
  if (glossed !== null) {
    const [, year, second, quarter, part, of, month] = glossed
    const last =
      quarter === undefined ? (part === undefined ? YEAR_MONTHS : PARTS[part]) : 3 * nthOf(quarter)
    const label = Number(year) + (second === undefined ? 0 : 1)
    const shift = YEAR_MONTHS * (Number(of) - label) + Number(month) - (last ?? YEAR_MONTHS)
    if (Math.abs(shift) < YEAR_MONTHS) return shift
  }
  const told = (ENDS.exec(text) ?? CLOSES.exec(text))?.[1]
  if (told !== undefined) return Number(told) - YEAR_MONTHS
  for (const { when } of phrases.slice(0, HEAD_SENTENCES).flat()) {
    const [count, last] =
      when.kind === 'months-to' && when.stretch.kind === 'months'
        ? [when.count, when.stretch.last]
        : when.kind === 'stretch' && when.stretch.kind === 'months'
          ? [when.stretch.last - when.stretch.first + 1, when.stretch.last]
          : [0, 0]
    if (count === YEAR_MONTHS) return last - YEAR_MONTHS
    // Six months that end in September are the first of a year that ends in March.
    if (count === 6 && last !== 6 && /中期|上半|半年/.test(text)) return last - 6 - YEAR_MONTHS
  }
  return 0
}

const HEAD_SIGNS = 600
/** 截至2025年9月27日的第四财季, 2026财年第二财季（截至9月30日止季度）. */
const QUARTER_ENDED =
  /截[至止](20\d\d)年(\d{1,2})月(\d{1,2})日[^。]{0,40}?(?:(20\d\d)(?:财年|财政年度))?的?第([一二三四])财季/
const ENDED_QUARTER =
  /(?:(20\d\d)(?:财年|财政年度))?的?第([一二三四])财季[^。]{0,30}?截[至止](20\d\d)年(\d{1,2})月(\d{1,2})日/
const DAYS_OVER = 7

function shiftOfQuarter(head: string): number {
  const before = QUARTER_ENDED.exec(head)
  const found = before ?? ENDED_QUARTER.exec(head)
  if (found === null) return 0
  const [year, own, day, label, nth] =
    before === null ? [found[3], found[4], found[5], found[1], found[2]] : found.slice(1)
  // Weeks may end so many days into the next month.
  const ended = YEAR_MONTHS * Number(year) + Number(own) - (Number(day) <= DAYS_OVER ? 1 : 0)
  const length = 3 * nthOf(nth ?? '')
  const later = (((ended - length) % YEAR_MONTHS) + YEAR_MONTHS) % YEAR_MONTHS
  if (label === undefined) return later === 0 ? 0 : later - YEAR_MONTHS
  const shift = ended - YEAR_MONTHS * Number(label) - length
  return Math.abs(shift) < YEAR_MONTHS ? shift : 0
}

const PARTS: { readonly [name: string]: number } = { 上半年: 6, 中期: 6, 前三季度: 9 }

function nthOf(quarter: string): number {
  return Number.isNaN(Number(quarter)) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter)
}

/** 2026财年第二季度（截至2025年9月30日）. */
const GLOSS =
  /(20\d\d)(?: ?[/／\-–—] ?(\d\d))?(?:财年|财政年度|会计年度)(?:第?([一二三四1-4])季度?|(上半年|中期|前三季度))?[^。；，、()（）\d]{0,8}[（(](?:即|于)?(?:截至|截止|20\d\d年\d{1,2}月[^）)]{0,6}[至到—–-])(20\d\d)年(\d{1,2})月/

/** 集团财政年度于3月31日结束, 财年为每年7月1日至次年6月30日. */
const ENDS =
  /(?:财年|财政年度|会计年度)[^。；，\d]{0,6}(?:\d{1,2}月\d{1,2}日起?[至到](?:次年|翌年)?)?(\d{1,2})月(?:\d{1,2}日|底|末)(?:结束|完结|终结|止|为止|$|[。，；）)])/
/** （年结日为6月30日）. */
const CLOSES = /年结日?(?:期)?(?:为|是|：)?(?:每年)?(\d{1,2})月/
