import type { Doc, Sentence } from '../../../model.ts'
import { chineseCue } from '../../time/chinese-cues.ts'
import { plainDigits } from '../../time/chinese-digits.ts'
import { digitsOf } from '../../time/chinese-parts.ts'
import { month, type TimePhrase, type When } from '../../time/phrase.ts'
import { YEAR_MONTHS } from '../shifted.ts'

// 2024/25年度（截至3月31日）: the year of account that an annual report is on, and the words that say it again: 年内, 年结日.

type Phrases = readonly (readonly TimePhrase[])[]

const YEAR = '(20\\d\\d|[二2][〇零○][〇零○一二三四五六七八九]{2})'
const LAST = '(?:20|二[〇零○])?(\\d\\d|[〇零○一二三四五六七八九]{2})'
const LABEL = new RegExp(`${YEAR}年?(?: ?[/／\\-] ?|至|到)${LAST}年度`, 'g')

/** 截至今年三月三十一日, 止于2025年3月底: the end of the year, beside its label. */
const END =
  /截[至止](?:于)?(?:(?:[今本]|20\d\d|二[〇零○][〇零○一二三四五六七八九]{2})年)?(\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?)?(?:日|底|末)/
/** So near to the label its end stands. */
const NEAR = 24
/** The report says within so many signs which year it is on. */
const HEAD = 600
/** The years of government and of those whom it pays there. */
const OF_MARCH = /香港|港元|港币|特区政府/
const MARCH = 3

/** With a report's year as the months that it is; null where it is on none that begins within a calendar year. */
export function withReportYear(doc: Doc, phrases: Phrases): Phrases | null {
  const plain = plainDigits(doc.text.slice(0, HEAD))
  const label = labelsIn(plain)[0]
  if (label === undefined) return null
  const end = endBeside(plain, label) ?? (OF_MARCH.test(doc.text) ? MARCH : null)
  if (end === null || end % YEAR_MONTHS === 0) return null
  return doc.sentences.map((sentence) =>
    inReportYear(doc, sentence, phrases[sentence.index] ?? [], { end, last: label.last }),
  )
}

type Label = { readonly start: number; readonly end: number; readonly last: number }

function labelsIn(plain: string): readonly Label[] {
  return [...plain.matchAll(LABEL)].flatMap((found) => {
    const [first, last] = [digitsOf(found[1] ?? ''), digitsOf(found[2] ?? '') + 2000]
    const { index } = found
    return last === first + 1 ? { start: index, end: index + found[0].length, last } : []
  })
}

function endBeside(plain: string, { start, end }: Label): number | null {
  const beside = [plain.slice(end, end + NEAR), plain.slice(Math.max(0, start - NEAR), start)]
  const said = beside.map((words) => END.exec(words)?.[1]).find((one) => one !== undefined)
  return said === undefined ? null : monthOf(said)
}

function monthOf(said: string): number {
  if (/\d/.test(said)) return Number(said)
  const ten = said.startsWith('十') ? 10 : 0
  return ten + '〇一二三四五六七八九'.indexOf(said.replace('十', '') || '〇')
}

type ReportYear = { readonly end: number; readonly last: number }

/** 年内, 年度内 and the day on which it closes, as they stand in such a report. */
const WITHIN = /(?<![\d一两二三四五六七八九十百几数今去])(?:年度?内|全年度)(?!外|最|首)/g
const CLOSE = /年结日|(?:本|该)?年度(?:终结|结束|完结)(?:时|日)?/g

function inReportYear(
  { text }: Doc,
  sentence: Sentence,
  own: readonly TimePhrase[],
  { end, last }: ReportYear,
): readonly TimePhrase[] {
  const plain = plainDigits(text.slice(sentence.start, sentence.end))
  const labels = labelsIn(plain)
  const close: When = { kind: 'end', stretch: month(end), year: { from: 'said', year: last } }
  const told = [
    ...labels.map((label) => asPhrase(plain, sentence, label, yearTo(end, label.last))),
    ...[...plain.matchAll(WITHIN)].map((found) =>
      asPhrase(plain, sentence, spanOf(found), yearTo(end, last)),
    ),
    ...[...plain.matchAll(CLOSE)].map((found) => asPhrase(plain, sentence, spanOf(found), close)),
  ]
  const isGloss = (one: TimePhrase): boolean =>
    labels.some((label) => isBeside(plain, one, sentence.start, label))
  const kept = own
    .filter(
      (one) =>
        !isGloss(one) && !told.some(({ start, end: to }) => one.start < to && start < one.end),
    )
    .map((one) => ({ ...one, when: ofReport(one.when, { end, last }) }))
  return [...kept, ...told].sort((a, b) => a.start - b.start)
}

/** 全年, 上年度, 年初: of the year that the report is on, or of the one before it. */
function ofReport(when: When, { end, last }: ReportYear): When {
  if ((when.kind !== 'stretch' && when.kind !== 'end') || when.stretch.kind !== 'year') return when
  if (when.year?.from !== 'context') return when
  const year = last + when.year.years
  return when.kind === 'stretch'
    ? yearTo(end, year)
    : { ...when, stretch: month(end), year: { from: 'said', year } }
}

function spanOf(found: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: found.index, end: found.index + found[0].length }
}

function asPhrase(
  plain: string,
  sentence: Sentence,
  { start, end }: { readonly start: number; readonly end: number },
  when: When,
): TimePhrase {
  const from = sentence.start + start
  const cue = chineseCue(plain, { start, end, when })
  return { start: from, end: sentence.start + end, when, cue, cueAt: from }
}

function yearTo(end: number, last: number): When {
  const year = { from: 'said', year: last } as const
  return { kind: 'months-to', isOver: true, count: YEAR_MONTHS, stretch: month(end), year }
}

/** （截至三月三十一日） behind the label, 截至三月三十一日止的 before it: only when the year ended. */
function isBeside(plain: string, { start, end }: TimePhrase, from: number, label: Label): boolean {
  const [at, to] = [start - from, end - from]
  if (at >= label.end)
    return /^[（(](?:即|于)?(?:截[至止])?$/.test(plain.slice(label.end, at)) && closes(plain, to)
  return to <= label.start && /^(?:日|底|末)?止?的?$/.test(plain.slice(to, label.start))
}

function closes(plain: string, at: number): boolean {
  return /^(?:止|为止)?(?:的?财政?年度)?[）)]/.test(plain.slice(at, at + 8))
}
