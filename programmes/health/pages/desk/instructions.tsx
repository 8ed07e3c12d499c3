import { formatDay, numberFormat, say } from '#platform/i18n'
import { Scroll } from '#web'
import { INSTRUCTION_WORDS } from '../../month/words.ts'
import { type MonthGiven, nameOf } from './given.ts'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'

/** Who pays whom, how far each payment is, and what the bank confirmed of it. */
export function Instructions({ month, data, frame: { lang, today } }: MonthGiven) {
  if (month.instructions.length === 0) return <p className="quiet">{say(W.noInstructions, lang)}</p>
  return (
    <Scroll label={say(W.instructions, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.between, lang)}</th>
            <th scope="col">{say(W.state, lang)}</th>
            <th scope="col">{say(W.due, lang)}</th>
            {[W.amount, W.paid, W.received].map((words) => (
              <th key={words.en} scope="col" className="n">
                {say(words, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.instructions.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {nameOf(data, one.payer, lang)} → {nameOf(data, one.payee, lang)}
              </th>
              <td data-label={say(W.state, lang)}>{say(INSTRUCTION_WORDS[one.state], lang)}</td>
              <td data-label={say(W.due, lang)}>
                {one.due === null ? '–' : formatDay(one.due, lang)}
                {one.due !== null && one.due < today && one.state !== 'paid' && (
                  <span className="late"> {say(W.late, lang)}</span>
                )}
              </td>
              {(
                [
                  [W.amount, one.amount],
                  [W.paid, one.paid],
                  [W.received, one.received],
                ] as const
              ).map(([words, amount]) => (
                <td key={words.en} className="n" data-label={say(words, lang)}>
                  {numberFormat(amount, lang)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
