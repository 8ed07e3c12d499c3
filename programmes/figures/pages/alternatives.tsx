import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, Scroll } from '#web'
import type { FigureAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

/** The same figure by each denominator and each vintage known. */
export function Alternatives(props: { readonly data: FigureAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  const title = say(W.alternatives, lang)
  return (
    <section aria-labelledby="alternatives">
      <h2 id="alternatives">{title}</h2>
      <Scroll label={title}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{say(W.variant, lang)}</th>
              <th scope="col">{say(W.vintage, lang)}</th>
              <th scope="col" className="n">
                {say(W.value, lang)}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.alternatives.map((row) => (
              <tr key={row.href} className={row.chosen ? 'here' : undefined}>
                <th scope="row">
                  <a href={linkTo(frame, row.href)}>
                    {say(row.variant?.label ?? data.indicator.title, lang)}
                  </a>
                </th>
                <td>
                  {say(row.vintageLabel, lang)}
                  {row.chosen && ` · ${say(W.shown, lang)}`}
                </td>
                <td className="n">{row.value === null ? '–' : say(row.value.words, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
