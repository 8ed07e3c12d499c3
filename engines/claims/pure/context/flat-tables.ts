import type { PeriodCode } from '#platform/period'
import type { Doc, ReadClaim, Sentence, Span } from '../model.ts'
import type { Moment } from './timeline/moments.ts'

// Tables that were copied as one line: "May 2024 May 2023 Exports 52.1 47.3 Imports 61.0 66.9", "2022-23 410 95 2023-24 432 101".

/** So few figures in one sentence are no table. */
const FIGURES_MIN = 4

/** The claims of a text, those of such lines in the times of their columns or rows. */
export function withFlatTables(
  { text, sentences }: Doc,
  claims: readonly ReadClaim[],
  bySentence: readonly (readonly Moment[])[],
): readonly ReadClaim[] {
  let told: ReadClaim[] | null = null
  for (let at = 0; at < claims.length; ) {
    const sentence = sentences[claims[at]?.sentence ?? -1]
    const from = at
    while (at < claims.length && claims[at]?.sentence === sentence?.index) at += 1
    if (sentence === undefined || at - from < FIGURES_MIN) continue
    const times = timesOf(bySentence[sentence.index] ?? [])
    if (times.length < 2) continue
    const codes = codesOf(text, sentence, times, claims.slice(from, at))
    codes.forEach((period, index) => {
      const claim = claims[from + index]
      if (period === null || claim === undefined || claim.period === period) return
      told ??= [...claims]
      told[from + index] = { ...claim, period, periodFrom: 'stated' }
    })
  }
  return told ?? claims
}

type Time = Span & { readonly code: PeriodCode }

function timesOf(moments: readonly Moment[]): readonly Time[] {
  return moments.flatMap(({ start, end, code }) =>
    code === null || start === end ? [] : [{ start, end, code }],
  )
}

function codesOf(
  text: string,
  sentence: Sentence,
  times: readonly Time[],
  figures: readonly ReadClaim[],
): readonly (PeriodCode | null)[] {
  if (sentence.grammar !== 'en') return []
  return areRows(text, times, figures)
    ? figures.map(({ start }) => times.findLast((time) => time.end <= start)?.code ?? null)
    : ofColumns(text, headOf(text, times, figures), figures)
}

const ROWS_MIN = 3

/** Each time stands right before a figure, and all but the first right behind one. */
function areRows(text: string, times: readonly Time[], figures: readonly ReadClaim[]): boolean {
  if (times.length < ROWS_MIN) return false
  return times.every((time, index) => {
    const next = figures.find(({ start }) => start >= time.end)
    const before = figures.findLast(({ end }) => end <= time.start)
    const isFirst =
      index === 0 || (before !== undefined && isBlank(text, before, time, /^\s+(?:FY)?$/))
    return next !== undefined && isBlank(text, time, next, /^\s+$/) && isFirst
  })
}

function isBlank(text: string, left: Span, right: Span, blank: RegExp): boolean {
  return right.start - left.end < 6 && blank.test(text.slice(left.end, right.start))
}

/** The times before the first figure, with nothing but headings between them. */
function headOf(
  text: string,
  times: readonly Time[],
  figures: readonly ReadClaim[],
): readonly Time[] {
  const first = figures.find(({ form }) => form === 'number')?.start ?? 0
  const head = times.filter(({ end }) => end <= first)
  const areHeadings = head.every((time, index) => {
    const next = head[index + 1]
    return next === undefined || isHeading(text.slice(time.end, next.start))
  })
  const isAlone = head.length === times.length && new Set(head.map(({ code }) => code)).size > 1
  const last = head.at(-1)
  return isAlone && areHeadings && last !== undefined && isHeading(text.slice(last.end, first))
    ? head
    : []
}

const HEADING_MAX = 240

/** Words with capitals and brackets, and none that makes a sentence: "(US$ Billion)", "Inflation (%)", "Total No of Units". */
function isHeading(words: string): boolean {
  if (words.length > HEADING_MAX || /[,;:]/.test(words)) return false
  return words
    .split(/\s+/)
    .every((word) => word === '' || /^(?:[^a-z]|(?:of|and|in|the|for|per)$|\S*\)$)/.test(word))
}

/** Of a run of figures without words between them each column has as many as any other. */
function ofColumns(
  text: string,
  head: readonly Time[],
  figures: readonly ReadClaim[],
): readonly (PeriodCode | null)[] {
  const codes: (PeriodCode | null)[] = figures.map(() => null)
  if (head.length < 2) return codes
  let row = 0
  for (let from = 0; from < figures.length; ) {
    let to = from + 1
    while (to < figures.length && isNext(text, figures[to - 1], figures[to])) to += 1
    const next = row === 0 && isCount(figures[to - 1], 2) ? 2 : row + 1
    const isNumbered = to < figures.length && isCount(figures[to - 1], next)
    if (isNumbered) row = next
    const count = to - from - (isNumbered ? 1 : 0)
    // A column without a time stands before the others: "Item Weight June 2024 July 2024".
    const first = row > 0 && count > head.length && count % head.length === 1 ? 1 : 0
    const each = (count - first) / head.length
    if (each >= 1 && Number.isInteger(each))
      for (let at = 0; at < count - first; at += 1)
        codes[from + first + at] = head[Math.floor(at / each)]?.code ?? null
    from = to
  }
  return codes
}

/** The number of a row, behind the figures of the one before it. */
function isCount(claim: ReadClaim | undefined, row: number): boolean {
  const { value, form } = claim ?? {}
  return form === 'number' && value?.scale === 0 && value.coefficient === BigInt(row)
}

function isNext(text: string, left: ReadClaim | undefined, right: ReadClaim | undefined): boolean {
  if (left === undefined || right === undefined) return false
  return right.start - left.end < 6 && /^\s?\*?\s+$/.test(text.slice(left.end, right.start))
}
