import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { whichYearWords } from '../../words.ts'
import { WORDS_OF_DESK as W } from '../words.ts'
import { DayField } from './day-field.tsx'
import type { Days } from './use-days.ts'

type Props = {
  readonly frame: PageFrame
  readonly days: Days
  readonly setDays: (days: Days) => void
  /** The day that the text says without its year, as `12-04`; undefined where it says none at all. */
  readonly day: string | undefined
}

const YEARS_OFFERED = 4

/** What is asked of a text without a date: its year where it says a day, else the whole of it. */
export function MissingDay({ frame, days, setDays, day }: Props) {
  const { lang } = frame
  return (
    <div className="notice undated print-none">
      <p>{day === undefined ? say(W.undated, lang) : whichYearWords(day, lang)}</p>
      {day !== undefined && (
        <p className="years">
          {yearsOf(day, frame.today).map((year) => (
            <button
              type="button"
              key={year}
              onClick={() => setDays({ ...days, date: `${year}-${day}` })}
            >
              {year}
            </button>
          ))}
        </p>
      )}
      <DayField {...{ frame, days, setDays }} hint={false} />
    </div>
  )
}

/** The last years that have the day, the newest first; a release isn't dated after today. */
function yearsOf(day: string, today: string): readonly number[] {
  const newest = Number(today.slice(0, 4)) - (day > today.slice(5, 10) ? 1 : 0)
  const isLeapDay = day === '02-29'
  const years = Array.from({ length: YEARS_OFFERED * 4 }, (_, back) => newest - back)
  return years.filter((year) => !isLeapDay || isLeap(year)).slice(0, YEARS_OFFERED)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
