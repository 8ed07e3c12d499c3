import { type Day, endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, Paragraph } from '../../../model.ts'

// Headings that are a period and nothing else: what is told under them is of it, whatever the rest of the text is of.

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const NTH = ['first', 'second', 'third', 'fourth']
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`
const YEAR = '(?:,? (?:of )?((?:19|20)\\d\\d))?'
const ENDS = '(?:[ -](?:highlights|results|figures|summary|key figures|in brief))?'

/** "Full year", "Full-year 2023", "Twelve months 2023". */
const WHOLE = new RegExp(`^(?:the )?(?:full|whole)[ -]year${YEAR}${ENDS}$`)
/** "Nine months", "First four months of 2024". */
const SO_MANY = new RegExp(
  `^(?:the )?(?:first )?(${COUNTS.join('|')}|\\d{1,2})[ -]months?${YEAR}${ENDS}$`,
)
/** "Fourth quarter", "Second half 2023". */
const PART = new RegExp(`^(?:the )?(${NTH.join('|')})[ -](quarter|half)${YEAR}${ENDS}$`)
/** "1 January – 31 December 2023", "April 1 – June 30, 2024", "January – June": also where the stroke was lost. */
const RANGE = new RegExp(
  `^(?:(\\d{1,2}) )?(${MONTH})(?: (\\d{1,2}))?${YEAR}(?: ?[–—-] ?| to | )(?:(\\d{1,2}) )?(${MONTH})(?: (\\d{1,2}))?${YEAR}${ENDS}$`,
)
const HEADING_MAX = 60

/** Whether the text tells of years that may begin with another month than January. */
export const mayBeFiscal = (text: string): boolean =>
  /\b(?:fiscal|financial year|FY ?['’]?\d{2}|years? end(?:ed|ing))\b/i.test(text)

/** The period that an English heading is, where other lines stand under it than another period. */
export function periodOver(
  { text, paragraphs }: Doc,
  { kind, start, end, index }: Paragraph,
  release: Day | null,
  spoken: PeriodCode | null,
): PeriodCode | null {
  const next = paragraphs[index + 1]
  if (kind !== 'heading' || next === undefined) return null
  const isOverAnother =
    next.kind === 'heading' &&
    periodOfHeading(text.slice(next.start, next.end), release, spoken) !== null
  return isOverAnother ? null : periodOfHeading(text.slice(start, end), release, spoken)
}

/** The period that a heading is; null where it says more, or where its year isn't known. */
function periodOfHeading(
  line: string,
  release: Day | null,
  spoken: PeriodCode | null,
): PeriodCode | null {
  if (line.length > HEADING_MAX) return null
  const words = line
    .toLowerCase()
    .replace(/^[#*•\s]+/, '')
    .replace(/[\s:*.]+$/, '')
    .replace(/\s+/g, ' ')
  const found = monthsOf(words)
  if (found === null) return null
  const { first, last, year } = found
  if (year !== undefined) return codeOf(Number(year), first, last)
  const near = spoken === null ? release?.slice(0, 4) : /\d{4}/.exec(spoken)?.[0]
  if (near === undefined) return null
  const code = codeOf(Number(near), first, last)
  const isToCome = release !== null && endOf(parsePeriod(code)) > release
  return isToCome ? codeOf(Number(near) - 1, first, last) : code
}

type Months = { readonly first: number; readonly last: number; readonly year: string | undefined }

function monthsOf(words: string): Months | null {
  const whole = WHOLE.exec(words)
  if (whole !== null) return { first: 1, last: 12, year: whole[1] }
  const [, count, yearOfCount] = SO_MANY.exec(words) ?? []
  if (count !== undefined) {
    const last = /\d/.test(count) ? Number(count) : COUNTS.indexOf(count) + 1
    return last > 1 && last <= 12 ? { first: 1, last, year: yearOfCount } : null
  }
  const [, nth, part, yearOfPart] = PART.exec(words) ?? []
  if (nth !== undefined) {
    const length = part === 'half' ? 6 : 3
    const first = NTH.indexOf(nth) * length + 1
    return first > 12 ? null : { first, last: first + length - 1, year: yearOfPart }
  }
  return rangeOf(words)
}

/** From the first day of a month to the last of another, in one year. */
function rangeOf(words: string): Months | null {
  const found = RANGE.exec(words)
  if (found === null) return null
  const [, day, from, dayBehind, yearFrom, lastDay, to, lastBehind, year] = found
  const [first, last] = [monthOf(from), monthOf(to)]
  const [begin, end] = [day ?? dayBehind, lastDay ?? lastBehind]
  if (first < 1 || last <= first || (yearFrom !== undefined && yearFrom !== year)) return null
  const isWhole =
    (begin === undefined || Number(begin) === 1) && (end === undefined || Number(end) >= 28)
  return isWhole ? { first, last, year } : null
}

const monthOf = (word = ''): number =>
  MONTHS.findIndex((month) => month.startsWith(word.replace('.', '').slice(0, 3))) + 1

function codeOf(year: number, first: number, last: number): PeriodCode {
  if (last - first === 11) return String(year)
  if (last - first === 5 && first % 6 === 1) return `${year}-H${first === 1 ? 1 : 2}`
  if (first % 3 === 1 && last % 3 === 0) {
    const [from, to] = [(first + 2) / 3, last / 3]
    return from === to ? `${year}-Q${from}` : `${year}-Q${from}..Q${to}`
  }
  const [from, to] = [first, last].map((month) => String(month).padStart(2, '0'))
  return `${year}-${from}..${to}`
}
