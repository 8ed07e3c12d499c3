import { useId } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { WORDS_OF_DESK as W } from '../words.ts'
import type { Days } from './use-days.ts'

type Props = {
  readonly frame: PageFrame
  readonly days: Days
  readonly setDays: (days: Days) => void
}

/** The release's own day, and the day whose knowledge decides, which is the one in the header. */
export function DayFields({ frame, days, setDays }: Props) {
  const { lang } = frame
  const id = useId()
  return (
    <div className="day-fields">
      <label htmlFor={`${id}-date`}>
        {say(W.released, lang)}
        <input
          type="date"
          id={`${id}-date`}
          value={days.date}
          min="1949-01-01"
          max="2199-12-31"
          onChange={(event) => setDays({ ...days, date: event.target.value })}
        />
        <span className="small quiet">{say(W.releasedHint, lang)}</span>
      </label>
      <label htmlFor={`${id}-as-of`}>
        {say(W.knownOn, lang)}
        <input
          type="date"
          id={`${id}-as-of`}
          value={days.asOf}
          min="1990-01-01"
          max={frame.today}
          onChange={(event) => setDays({ ...days, asOf: event.target.value })}
        />
        <span className="small quiet">{say(W.knownOnHint, lang)}</span>
      </label>
    </div>
  )
}
