import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkHere, linkTo, tell } from '#web'
import type { PlaceListItem, PlacesAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

/** All places, by level, searched by name or code. */
export function PlacesPage(props: { readonly data: PlacesAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  const levels = Map.groupBy(data.items, ({ level }) => level)
  return (
    <div className="wide-page">
      <h1>{say(W.places, lang)}</h1>
      <p className="lead">{say(W.placesLead, lang)}</p>
      <search>
        <form className="search" method="get" action={`/${lang}/places`}>
          <label>
            {say(W.searchPlace, lang)}
            <input type="search" name="q" id="q" defaultValue={data.q} />
          </label>
          {frame.search['as-of'] !== undefined && (
            <input type="hidden" name="as-of" value={frame.search['as-of']} />
          )}
          <button type="submit">{say(W.search, lang)}</button>
        </form>
      </search>
      {data.items.length === 0 && <Empty title={tell(W.noPlace, lang, { q: data.q })} />}
      {[...levels].map(([level, items]) => (
        <section key={level} aria-labelledby={`level-${level}`}>
          <h2 id={`level-${level}`}>{say(items[0]?.levelWords ?? {}, lang)}</h2>
          <ul className="columns">
            {items.map((item) => (
              <Entry key={item.id} item={item} frame={frame} />
            ))}
          </ul>
        </section>
      ))}
      {data.nextCursor !== null && (
        <p className="pager">
          <a href={linkHere(frame, { cursor: data.nextCursor })} rel="next">
            {say(W.next, lang)}
          </a>
        </p>
      )}
    </div>
  )
}

function Entry({ item, frame }: { readonly item: PlaceListItem; readonly frame: PageFrame }) {
  const { lang } = frame
  return (
    <li>
      <a href={linkTo(frame, item.href)}>{say(item.name, lang)}</a>
      <span className="quiet">
        {item.until !== null && ` · ${tell(W.until, lang, { day: item.until })}`}
        {` · ${tell(W.figuresHere, lang, { n: item.figures })}`}
      </span>
    </li>
  )
}
