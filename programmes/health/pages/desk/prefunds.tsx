import { type Lang, numberFormat, say, type Text } from '#platform/i18n'
import { Scroll, tell } from '#web'
import type { DeskMarks, PrefundUse } from '../../types.ts'
import { type Given, nameOf } from './given.ts'
import { WORDS_OF_PREFUNDS } from './prefunds/words.ts'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'

/** How much of each prefund is taken up by what isn't paid. */
export function Prefunds({ data, frame: { lang } }: Given) {
  const { prefunds, marks, places } = data
  if (prefunds.length === 0) return <p className="quiet">{say(W.noPrefunds, lang)}</p>
  return <PrefundTable prefunds={prefunds} marks={marks} places={places} lang={lang} />
}

/** Prefunds with the shares from which on somebody is told and, where it is given, what is to be done about each. */
export function PrefundTable<T extends PrefundUse>(props: {
  readonly prefunds: readonly T[]
  readonly marks: DeskMarks | null
  readonly places: { readonly [id: string]: Text }
  readonly lang: Lang
  readonly next?: (one: T) => string
}) {
  const { prefunds, marks, places, lang, next } = props
  return (
    <>
      {marks !== null && (
        <p className="small quiet">
          {tell(W.marks, lang, { yellow: marks.yellow_pct, red: marks.red_pct })}
        </p>
      )}
      <Scroll label={say(W.prefunds, lang)}>
        <table className="grid stacked prefunds">
          <thead>
            <tr>
              <th scope="col">{say(W.province, lang)}</th>
              <th scope="col" className="n">
                {say(W.exposure, lang)}
              </th>
              <th scope="col" className="n">
                {say(W.prefund, lang)}
              </th>
              <th scope="col">{say(W.used, lang)}</th>
              {next !== undefined && <th scope="col">{say(WORDS_OF_PREFUNDS.next, lang)}</th>}
            </tr>
          </thead>
          <tbody>
            {prefunds.map((one) => (
              <tr key={one.province}>
                <th scope="row">{nameOf({ places }, one.province, lang)}</th>
                <td className="n" data-label={say(W.exposure, lang)}>
                  {numberFormat(one.exposure, lang)}
                </td>
                <td className="n" data-label={say(W.prefund, lang)}>
                  {numberFormat(one.prefund, lang)}
                </td>
                <td className="bar-cell">
                  <Used one={one} marks={marks} />
                  {one.used_pct === null
                    ? say(W.noPrefund, lang)
                    : tell(W.percent, lang, { share: one.used_pct })}{' '}
                  {one.level !== 'green' && (
                    <span className={`level-${one.level}`}>{say(W[one.level], lang)}</span>
                  )}
                </td>
                {next !== undefined && (
                  <td data-label={say(WORDS_OF_PREFUNDS.next, lang)}>{next(one)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Used({ one, marks }: { readonly one: PrefundUse; readonly marks: DeskMarks | null }) {
  const width = one.used_pct === null ? (one.level === 'green' ? 0 : 100) : one.used_pct
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="used-ground" width={100} height={8} />
      <rect className={`used-${one.level}`} width={Math.min(100, width)} height={8} />
      {marks !== null &&
        [marks.yellow_pct, marks.red_pct].map((at) => (
          <line key={at} className="used-mark" x1={at} x2={at} y1={0} y2={8} />
        ))}
    </svg>
  )
}
