import { useId } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { WORDS_OF_DESK as W } from '../words.ts'
import type { Days } from './use-days.ts'

type Props = {
  readonly frame: PageFrame
  readonly days: Days
  readonly setDays: (days: Days) => void
  /** Where something else says what the day is for. */
  readonly hint?: boolean
}

/** The release's own day. The day whose knowledge decides is that of the page's header, here as everywhere. */
export function DayField({ frame, days, setDays, hint = true }: Props) {
  const { lang } = frame
  const id = useId()
  return (
    <div className="day-fields">
      <label htmlFor={id}>
        {say(W.released, lang)}
        <input
          type="date"
          aria-label={say(W.released, lang)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          id={id}
          value={days.date}
          min="1949-01-01"
          max="2199-12-31"
          onChange={(event) => setDays({ ...days, date: event.target.value })}
        />
        {hint && (
          <span className="small quiet" id={`${id}-hint`}>
            {say(W.releasedHint, lang)}
          </span>
        )}
      </label>
    </div>
  )
}
