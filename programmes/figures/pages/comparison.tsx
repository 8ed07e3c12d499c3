import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { HistoryChart, linkHere, tell } from '#web'
import type { FigureAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

/** Five lines can still be told apart. */
const COMPARED_MAX = 4

/** Place against place: chosen by links, so that a comparison is an address that can be sent on. */
export function Comparison(props: { readonly data: FigureAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  const chosen = (frame.search.compare ?? '').split(',').filter((id) => id !== '')
  const others = data.choices.places.filter(
    ({ id }) => id !== data.place.id && !chosen.includes(id),
  )
  const compared = data.choices.places.filter(({ id }) => chosen.includes(id))
  if (others.length === 0 && compared.length === 0) return null
  const linkWith = (ids: readonly string[]) => linkHere(frame, { compare: ids.join(',') || null })
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{say(W.compare, lang)}</h2>
      {data.comparison !== null && data.comparison.lines.length > 1 && (
        <HistoryChart
          lang={lang}
          title={tell(W.comparison, lang, { title: say(data.indicator.title, lang) })}
          history={data.comparison}
          provenance={data.evaluation.provenance}
          equal
        />
      )}
      {compared.length > 0 && (
        <ul className="doors print-none">
          {compared.map(({ id, shortName }) => (
            <li key={id}>
              <a href={linkWith(chosen.filter((other) => other !== id))}>
                {tell(W.remove, lang, { place: say(shortName, lang) })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < COMPARED_MAX && (
        <details className="print-none small">
          <summary>{say(W.addPlace, lang)}</summary>
          <ul className="columns">
            {others.map(({ id, shortName }) => (
              <li key={id}>
                <a href={linkWith([...chosen, id])} rel="nofollow">
                  {say(shortName, lang)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
