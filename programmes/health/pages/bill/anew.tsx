import { formatDay, numberFormat, type Text } from '#platform/i18n'
import { tell } from '#web'
import type { AnewAnswer } from '../../types.ts'
import { WORDS as W } from './words.ts'

const NOTHING = '0.00'

/** That the bill was divided anew, by how much, and what is open of its year. */
export function Anew({ anew, lang }: { readonly anew: AnewAnswer; readonly lang: string }) {
  const { on, change, year, approved, paid, repaid, open } = anew
  const amount = (text: string) => numberFormat(text.replace('-', ''), lang)
  const told = { day: formatDay(on, lang), change: amount(change), open: amount(open), year }
  return (
    <div className="notice">
      <p>{tell(sideOf(change, W.anewMore, W.anewLess, W.anewSame), lang, told)}</p>
      {(open !== NOTHING || approved === NOTHING) && (
        <p>{tell(sideOf(open, W.anewOwed, W.anewClaimed, W.anewEven), lang, told)}</p>
      )}
      {approved !== NOTHING && (
        <p>{tell(W.anewApproved, lang, { year, approved: amount(approved) })}</p>
      )}
      {paid !== NOTHING && <p>{tell(W.anewPaid, lang, { year, paid: amount(paid) })}</p>}
      {repaid !== NOTHING && <p>{tell(W.anewRepaid, lang, { year, repaid: amount(repaid) })}</p>}
    </div>
  )
}

function sideOf(amount: string, above: Text, below: Text, even: Text): Text {
  if (amount === NOTHING) return even
  return amount.startsWith('-') ? below : above
}
