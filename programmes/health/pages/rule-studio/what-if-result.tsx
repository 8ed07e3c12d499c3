import { type Ground, sayMoney } from '#engines/rule/pure'
import { say } from '#platform/i18n'
import { tell } from '#web'
import { GROUP, TIER } from '../../pure/declared.ts'
import type { Comparison, SampledVisit } from '../../pure/reform/compare.ts'
import { BIN_ENDS, binsOf, sharesOf } from './sample.ts'
import { WORDS_OF_STUDIO as W } from './words.ts'

const CAUSES_SHOWN_MAX = 12
const BAR_WIDTH = 160

export function WhatIfResult({
  found,
  visits,
  lang,
}: {
  readonly found: Comparison
  readonly visits: readonly SampledVisit[]
  readonly lang: string
}) {
  const refused = [...found.refused.values()].reduce((sum, count) => sum + count, 0)
  const counted = found.people - refused
  const mean = counted === 0 ? 0 : Math.round(Number(found.difference) / counted)
  const money = (fen: bigint) => sayMoney(Number(fen))
  const sums = {
    before: money(found.before),
    after: money(found.after),
    difference: signed(Number(found.difference)),
    mean: signed(mean),
  }
  return (
    <div aria-live="polite">
      <dl className="tally">
        {(['winners', 'losers', 'unchanged'] as const).map((name) => (
          <div key={name}>
            <dt>{say(W[name], lang)}</dt>
            <dd>{found[name].toLocaleString('en')}</dd>
          </div>
        ))}
        {refused > 0 && (
          <div>
            <dt>{say(W.refused, lang)}</dt>
            <dd>{refused.toLocaleString('en')}</dd>
          </div>
        )}
      </dl>
      <p>{tell(W.sum, lang, sums)}</p>
      {refused > 0 && (
        <p className="small quiet">
          {tell(W.refusedWhy, lang, { codes: [...found.refused.keys()].join(', ') })}
        </p>
      )}
      <h3>{say(W.bins, lang)}</h3>
      <Bins differences={found.differences} lang={lang} />
      <h3>{say(W.shares, lang)}</h3>
      <Shares found={found} visits={visits} lang={lang} />
      {found.causes.length > 0 && (
        <>
          <h3>{say(W.causes, lang)}</h3>
          <ul className="bill-findings">
            {found.causes.slice(0, CAUSES_SHOWN_MAX).map((cause) => (
              <li key={[...cause.before, '', ...cause.after].map(keyOf).join(' ')}>
                <p>
                  {groundsWords(cause.before, lang)} → <b>{groundsWords(cause.after, lang)}</b>
                </p>
                <p className="small quiet">
                  {tell(W.cause, lang, {
                    people: cause.people.toLocaleString('en'),
                    difference: signed(Number(cause.difference)),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Bins({
  differences,
  lang,
}: {
  readonly differences: Float64Array
  readonly lang: string
}) {
  const bins = binsOf(differences)
  const most = Math.max(1, ...bins)
  return (
    <table className="grid bins">
      <thead>
        <tr>
          <th scope="col">{say(W.bin, lang)}</th>
          <th scope="col" className="n">
            {say(W.visits, lang)}
          </th>
          <th scope="col">
            <span className="sr">{say(W.bins, lang)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map((count, bin) => (
          <tr key={BIN_ENDS[bin] ?? 'last'}>
            <th scope="row">{binWords(bin, lang)}</th>
            <td className="n">{count.toLocaleString('en')}</td>
            <td>
              <svg width={BAR_WIDTH} height="10" aria-hidden="true">
                <rect
                  className={bin < 4 ? 'bar-less' : 'bar-more'}
                  height="10"
                  width={(count / most) * BAR_WIDTH}
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function binWords(bin: number, lang: string): string {
  const low = BIN_ENDS[bin - 1]
  const high = BIN_ENDS[bin]
  if (low === undefined) return tell(W.below, lang, { n: sayMoney(-(high ?? 0)) })
  if (high === undefined) return tell(W.above, lang, { n: sayMoney(low - 1) })
  if (low === 0) return say(W.same, lang)
  return tell(W.between, lang, { low: signed(low), high: signed(high - 1) })
}

function Shares({
  found,
  visits,
  lang,
}: {
  readonly found: Comparison
  readonly visits: readonly SampledVisit[]
  readonly lang: string
}) {
  return (
    <table className="grid">
      <tbody>
        {sharesOf(visits, found.differences).map(({ group, tier, visits: count, mean_fen }) => (
          <tr key={`${group} ${tier}`}>
            <th scope="row">
              {say(GROUP.names[GROUP.members[group] ?? 'working'], lang)} ·{' '}
              {say(TIER.names[TIER.members[tier] ?? 'primary'], lang)}
            </th>
            <td className="n">{count.toLocaleString('en')}</td>
            <td className="n">
              {signed(mean_fen)} <span className="from">{say(W.mean, lang)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function groundsWords(grounds: readonly Ground[], lang: string): string {
  if (grounds.length === 0) return say(W.nothing, lang)
  return grounds.map(({ title, value }) => `${say(title, lang)} ${say(value, lang)}`).join(', ')
}

function keyOf(ground: Ground | string): string {
  return typeof ground === 'string' ? '→' : `${ground.parameter} ${ground.value.en}`
}

function signed(fen: number): string {
  return fen > 0 ? `+${sayMoney(fen)}` : sayMoney(fen)
}
