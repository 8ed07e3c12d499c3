import type { ReactNode } from 'react'
import { type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import { legible } from '../../formats/legible.ts'
import { periodWords } from '../../formats/reading-words.ts'
import type { CheckedClaim } from '../../types.ts'
import { BOUND_WORDS, KIND_WORDS, PERIOD_SOURCE_WORDS } from '../../words.ts'
import { DIRECTION_WORDS } from '../vocabulary.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import type { ClaimProps } from './claim-panel.tsx'
import { ClaimLink } from './reasons.tsx'
import { placeWords } from './told.ts'

/** The structure that the words were read into, so that a misreading shows. */
export function ReadingPart({ claim, claims, frame, prefix = '' }: ClaimProps) {
  const { lang } = frame
  const unsaid = <span className="quiet">{say(W.notSaid, lang)}</span>
  const { comparison } = claim
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say(W.value, lang), valueCode(claim)],
    [say(W.unit, lang), say(claim.unit === 'items' ? W.counted : claim.unitName, lang)],
    [say(W.bound, lang), say(BOUND_WORDS[claim.bound], lang)],
    [say(W.measure, lang), claim.measure ?? unsaid],
    [say(W.place, lang), placeWords(claim, lang) ?? unsaid],
    [say(W.period, lang), <PeriodOf claim={claim} key="period" lang={lang} />],
    [
      say(W.statement, lang),
      comparison.direction === null
        ? say(KIND_WORDS[comparison.kind], lang)
        : tell(W.kindAndWay, lang, {
            kind: say(KIND_WORDS[comparison.kind], lang),
            way: say(DIRECTION_WORDS[comparison.direction], lang),
          }),
    ],
  ]
  const base = comparison.baseClaim === null ? undefined : claims[comparison.baseClaim]
  const basePeriod = periodWords(comparison.basePeriod, lang) ?? comparison.basePeriod
  return (
    <>
      <h3>{say(W.reading, lang)}</h3>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div className="fact" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {(comparison.base !== null || base !== undefined) && (
          <div className="fact">
            <dt>{say(W.base, lang)}</dt>
            <dd>
              {base === undefined ? comparison.base : <ClaimLink claim={base} prefix={prefix} />}
              {base !== undefined && comparison.base !== null && comparison.base !== base.text && (
                <span className="from">{comparison.base}</span>
              )}
            </dd>
          </div>
        )}
        {basePeriod !== null && (
          <div className="fact">
            <dt>{say(W.basePeriod, lang)}</dt>
            <dd>
              {basePeriod}
              {comparison.basePeriodFrom === 'inferred' && (
                <span className="from">
                  {say(PERIOD_SOURCE_WORDS[comparison.basePeriodFrom], lang)}
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

/** In base units, as programs get it. */
function valueCode({ value, valueHigh, fraction }: CheckedClaim): string {
  const isNumber = /^-?\d/.test(value) && !/^\d{4}-/.test(value)
  const [low, high] = [value, valueHigh ?? value].map((one) => (isNumber ? legible(one) : one))
  const range = valueHigh === undefined ? low : `${low} … ${high}`
  return fraction === undefined ? (range ?? value) : `${fraction} (${range})`
}

/** With what tells it, unless its own sentence does. */
function PeriodOf({ claim, lang }: { readonly claim: CheckedClaim; readonly lang: Lang }) {
  const { period, periodFrom, periodWords: words } = claim
  const when = words === null ? (periodWords(period, lang) ?? period) : say(words, lang)
  if (when === null) return <span className="quiet">{say(W.notSaid, lang)}</span>
  if (periodFrom === undefined || periodFrom === 'stated') return when
  return (
    <>
      {when}
      <span className="from">{say(PERIOD_SOURCE_WORDS[periodFrom], lang)}</span>
    </>
  )
}
