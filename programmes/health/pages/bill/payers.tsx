import { say } from '#platform/i18n'
import { tell } from '#web'
import type { BillAnswer } from '../../types.ts'
import { WORDS as W } from './words.ts'

const PAYERS = ['funds', 'account', 'familyAccount', 'cash', 'hospital'] as const

/** Who paid which part: one bar, and the same in words below it. */
export function Payers({ bill, lang }: { readonly bill: BillAnswer; readonly lang: string }) {
  const total = Number(bill.amounts.total)
  const parts = PAYERS.map((name) => ({ name, amount: Number(bill.amounts[name]) })).filter(
    ({ amount }) => amount > 0,
  )
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { amount }) => sum + amount, 0),
  )
  return (
    <figure className="payers">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img">
        <title>{tell(W.payers, lang, { total: bill.amounts.total })}</title>
        {parts.map(({ name, amount }, index) => (
          <rect
            key={name}
            className={`payer-${name}`}
            x={((starts[index] ?? 0) / total) * 100}
            y={0}
            width={(amount / total) * 100}
            height={8}
          />
        ))}
      </svg>
      <figcaption>
        <ul>
          {parts.map(({ name, amount }) => (
            <li key={name}>
              <svg viewBox="0 0 8 8" aria-hidden="true">
                <rect className={`payer-${name}`} width={8} height={8} />
              </svg>{' '}
              {say(W[name], lang)} <b>{bill.amounts[name]}</b>{' '}
              <span className="quiet">{((amount / total) * 100).toFixed(1)} %</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
