import { useMemo, useState } from 'react'
import { say } from '#platform/i18n'
import { tell } from '#web'
import type { RulesAnswer } from '../../pure/bill/types.ts'
import { type Comparison, compareSets, type SampledVisit } from '../../pure/reform/compare.ts'
import { withProposal } from '../../pure/reform/proposal.ts'
import { openPolicies } from '../../pure/settle.ts'
import { groupsHeld, nameOfPlace, placesWithOwnPolicy } from './policies.ts'
import { sampleVisits, VISITS } from './sample.ts'
import { SideBySide } from './side-by-side.tsx'
import { type Question, WhatIfForm } from './what-if-form.tsx'
import { WhatIfResult } from './what-if-result.tsx'
import { WORDS_OF_STUDIO as W } from './words.ts'

export type StudioGiven = {
  readonly lang: string
  readonly today: string
  readonly rules: RulesAnswer
}

type Answer = { readonly found: Comparison; readonly visits: readonly SampledVisit[] }

export function StudioDesk({ given }: { readonly given: StudioGiven }) {
  const { lang, today, rules } = given
  const { book, stand } = rules
  const [day, setDay] = useState(today)
  const [set, setSet] = useState(stand.set)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const { asOf } = stand
  const policies = useMemo(() => openPolicies(book, { set, asOf }), [book, set, asOf])
  const places = placesWithOwnPolicy(policies, day)
  const others = book.sets.filter(({ id }) => id !== set)
  const ask = ({ place, against, proposal }: Question) => {
    const visits = sampleVisits(place, day, groupsHeld(policies, place, day))
    const over = proposal === null ? book : withProposal(book, { set, asOf }, proposal)
    setAnswer({ visits, found: compareSets(over, { before: set, after: against, asOf }, visits) })
  }
  // An answer to another question than the one that stands above it would mislead.
  const changing = (change: () => void) => {
    setAnswer(null)
    change()
  }
  return (
    <div className="studio">
      <div className="day-fields">
        <label htmlFor="studio-day">
          {say(W.day, lang)}
          <input
            id="studio-day"
            type="date"
            min="2018-01-01"
            max="2199-12-31"
            value={day}
            onChange={({ target }) => target.value !== '' && changing(() => setDay(target.value))}
          />
        </label>
        <label htmlFor="studio-set">
          {say(W.set, lang)}
          <select
            id="studio-set"
            value={set}
            onChange={({ target }) => changing(() => setSet(target.value))}
          >
            {book.sets.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title, lang)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <h2>{say(W.sideBySide, lang)}</h2>
      <SideBySide policies={policies} day={day} lang={lang} />
      <h2>{say(W.whatIf, lang)}</h2>
      <p className="small">{tell(W.population, lang, { n: VISITS.toLocaleString('en') })}</p>
      <WhatIfForm
        places={places.map((id) => [id, nameOfPlace(book, id)])}
        sets={others.map(({ id, title }) => [id, title])}
        day={day}
        lang={lang}
        ask={ask}
      />
      {answer !== null && <WhatIfResult {...answer} lang={lang} />}
    </div>
  )
}
