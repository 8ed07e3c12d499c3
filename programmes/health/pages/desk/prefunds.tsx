import { numberFormat, say } from '#platform/i18n'
import { Scroll, tell } from '#web'
import type { DeskMarks, PrefundUse } from '../../types.ts'
import { type Given, nameOf } from './given.ts'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'

/** How much of each prefund is taken up by what isn't paid, with the shares from which on somebody is told. */
export function Prefunds({ data, frame: { lang } }: Given) {
  const { prefunds, marks } = data
  if (prefunds.length === 0) return <p className="quiet">{say(W.noPrefunds, lang)}</p>
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
            </tr>
          </thead>
          <tbody>
            {prefunds.map((one) => (
              <tr key={one.province}>
                <th scope="row">{nameOf(data, one.province, lang)}</th>
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
