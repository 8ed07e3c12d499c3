import { numberFormat, say } from '#platform/i18n'
import { ActionForm, tell, typed } from '#web'
import { actTo, has, named } from '../given.ts'
import { WORDS_OF_SECTIONS } from '../section-words.ts'
import type { DisputesGiven } from './page.tsx'
import { WORDS_OF_DISPUTES as W } from './words.ts'

/** A dispute of the settlement that the address names, with what is owed by it now. */
export function RaiseForm({ data, frame }: DisputesGiven) {
  const { lang, search } = frame
  const { chosen } = data
  if (search.settlement === undefined || search.settlement === '') return null
  if (chosen === null) return <p className="notice bad">{say(W.cannot, lang)}</p>
  const { settlement, bill, payable, month, institution } = chosen
  if (chosen.isDisputed) return <p className="notice">{tell(W.inDispute, lang, { bill })}</p>
  if (!has(frame, 'contributor'))
    return <p className="notice">{say(WORDS_OF_SECTIONS.noRight, lang)}</p>
  const to = actTo(frame, '/health/disputes')
  return (
    <section aria-labelledby="raise">
      <h2 id="raise">{tell(W.raise, lang, { bill })}</h2>
      <p>
        {tell(W.raiseWhat, lang, {
          insured: named(data, chosen.insuredProvince, lang),
          treated: named(data, chosen.treatedProvince, lang),
          payable: numberFormat(payable, lang),
          institution: named(data, institution, lang),
          month,
        })}
      </p>
      <p>{say(W.raiseHow, lang)}</p>
      <ActionForm frame={frame} to={to} className="desk-form">
        <input type="hidden" name="settlement" value={settlement} />
        <label htmlFor="claimed">
          {say(W.shouldBe, lang)}
          <input
            id="claimed"
            name="claimed"
            inputMode="decimal"
            autoComplete="off"
            required
            defaultValue={typed(frame, to, 'claimed')}
          />
        </label>
        <label htmlFor="dispute-reason">
          {say(W.reason, lang)}
          <input
            id="dispute-reason"
            name="reason"
            maxLength={500}
            required
            defaultValue={typed(frame, to, 'reason')}
          />
        </label>
        <p>
          <button type="submit">{say(W.raiseNow, lang)}</button>
        </p>
      </ActionForm>
    </section>
  )
}
