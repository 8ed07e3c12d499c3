import type { Doc } from '../../model.ts'
import type { Stretch, TimePhrase, When } from '../time/phrase.ts'
import { withReportYear } from './report-year.ts'
import { shifted, YEAR_MONTHS } from './shifted.ts'

// 2025/26财年, 2026财年第二季度: years of account that don't end in December, and their parts.

type Phrases = readonly (readonly TimePhrase[])[]

const HEAD_SENTENCES = 12

/** Chinese years of account and their parts by the months that they are, where a report says when they end. */
export function withChineseYears(doc: Doc, phrases: Phrases): Phrases {
  const reported = withReportYear(doc, phrases)
  if (reported !== null) return reported
  if (!NAMED.test(doc.text)) return phrases
  const shift = shiftOf(doc, phrases)
  return shift === 0 ? phrases : phrases.map((own) => inOwnYear(doc, own, shift))
}

const NAMED = /财年|财政年度|会计年度|20\d\d ?[/／] ?\d\d/

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
  const glossed = GLOSS.exec(text)
  if (glossed !== null) {
    const [, year, second, quarter, part, of, month] = glossed
    const last =
      quarter === undefined ? (part === undefined ? YEAR_MONTHS : PARTS[part]) : 3 * nthOf(quarter)
    const label = Number(year) + (second === undefined ? 0 : 1)
    const shift = YEAR_MONTHS * (Number(of) - label) + Number(month) - (last ?? YEAR_MONTHS)
    if (Math.abs(shift) < YEAR_MONTHS) return shift
  }
  const told = ENDS.exec(text)?.[1]
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
