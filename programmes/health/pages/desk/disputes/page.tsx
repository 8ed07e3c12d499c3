import { say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { Empty, linkHere, linkTo, tell } from '#web'
import type { DisputesPageAnswer } from '../../../desk/types.ts'
import { DISPUTE_STATES } from '../../../month/types.ts'
import { DISPUTE_STATE_WORDS } from '../../../month/words.ts'
import { WORDS_OF_SECTIONS } from '../section-words.ts'
import { DeskSection, MonthChoice } from '../sections.tsx'
import { RaiseForm } from './raise-form.tsx'
import { DisputesTable } from './table.tsx'
import { WORDS_OF_DISPUTES as W } from './words.ts'

export type DisputesGiven = { readonly data: DisputesPageAnswer; readonly frame: PageFrame }

function DisputesPage({ data, frame }: DisputesGiven) {
  const { lang } = frame
  const { month, months, state, items, nextCursor } = data
  return (
    <DeskSection
      frame={frame}
      title={say(W.title, lang)}
      lead={W.lead}
      month={month}
      done={doneOf(frame)}
    >
      <RaiseForm data={data} frame={frame} />
      <MonthChoice frame={frame} months={months} month={month} all>
        <label htmlFor="state-choice">
          {say(WORDS_OF_SECTIONS.state, lang)}
          <select id="state-choice" name="state" defaultValue={state ?? ''}>
            <option value="">{say(W.all, lang)}</option>
            {DISPUTE_STATES.map((one) => (
              <option key={one} value={one}>
                {say(DISPUTE_STATE_WORDS[one], lang)}
              </option>
            ))}
          </select>
        </label>
      </MonthChoice>
      {items.length === 0 ? (
        <Empty title={say(W.none, lang)}>
          <p>{say(W.noneNext, lang)}</p>
          <p className="doors">
            <a href={linkTo(frame, '/health/desk/differences', { month })}>
              {say(W.toDifferences, lang)}
            </a>
            <a href={linkTo(frame, '/health/bills')}>{say(W.toBills, lang)}</a>
          </p>
        </Empty>
      ) : (
        <DisputesTable data={data} frame={frame} />
      )}
      {nextCursor !== null && (
        <p>
          <a href={linkHere(frame, { cursor: nextCursor })}>{say(W.older, lang)}</a>
        </p>
      )}
    </DeskSection>
  )
}

function doneOf({ search, lang }: PageFrame): string | null {
  if (search.raised !== undefined) return say(W.raised, lang)
  if (search.answered !== undefined) return say(W.answered, lang)
  const decided = DISPUTE_STATES.find((state) => state === search.decided)
  if (decided === undefined) return null
  return tell(W.done, lang, { state: say(DISPUTE_STATE_WORDS[decided], lang) })
}

export const disputesPage: Page<DisputesPageAnswer> = {
  path: '/health/desk/disputes',
  name: 'health.disputes',
  query: 'health.disputes-page',
  title: (_, { lang }) => say(W.title, lang),
  component: DisputesPage,
  undated: true,
}
