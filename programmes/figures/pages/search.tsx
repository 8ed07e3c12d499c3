import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkHere, linkTo, tell } from '#web'
import type { FigureListItem, FiguresSearchAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

type Given = { readonly data: FiguresSearchAnswer; readonly frame: PageFrame }

/** All figures, searched in either language. */
export function SearchPage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <div className="wide-page">
      <h1>{say(W.figures, lang)}</h1>
      <p className="lead">{say(W.figuresLead, lang)}</p>
      <SearchForm data={data} frame={frame} />
      {data.items.length === 0 ? (
        <Empty
          title={data.q === '' ? say(W.nothingAtAll, lang) : tell(W.nothing, lang, { q: data.q })}
        >
          {data.q !== '' && (
            <p>
              {say(W.tryOther, lang)} <a href={linkTo(frame, '/figures')}>{say(W.seeAll, lang)}</a>
            </p>
          )}
        </Empty>
      ) : (
        <>
          <p className="meta">{tell(W.found, lang, { n: data.total })}</p>
          <ul className="list">
            {data.items.map((item) => (
              <Figure key={item.id} item={item} frame={frame} />
            ))}
          </ul>
        </>
      )}
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

function SearchForm({ data, frame }: Given) {
  const { lang } = frame
  return (
    <search>
      <form className="search" method="get" action={`/${lang}/figures`}>
        <label>
          {say(W.searchLabel, lang)}
          <input type="search" name="q" id="q" defaultValue={data.q} />
        </label>
        {data.owners.length > 1 && (
          <label>
            {say(W.area, lang)}
            <select name="owner" defaultValue={frame.search.owner ?? ''}>
              <option value="">{say(W.allProgrammes, lang)}</option>
              {data.owners.map(({ id, title, count }) => (
                <option key={id} value={id}>
                  {`${say(title, lang)} (${count})`}
                </option>
              ))}
            </select>
          </label>
        )}
        {frame.search['as-of'] !== undefined && (
          <input type="hidden" name="as-of" value={frame.search['as-of']} />
        )}
        <button type="submit">{say(W.search, lang)}</button>
      </form>
    </search>
  )
}

function Figure({ item, frame }: { readonly item: FigureListItem; readonly frame: PageFrame }) {
  const { lang } = frame
  const { latest } = item
  return (
    <li>
      <p className="head">
        <a href={linkTo(frame, item.href)}>{say(item.title, lang)}</a>
        {latest !== null && (
          <span>
            <span className="amount">{say(latest.value.words, lang)}</span>{' '}
            <span className="small quiet">
              {tell(W.of, lang, {
                place: say(latest.place.shortName, lang),
                period: say(latest.period.words, lang),
              })}
            </span>
          </span>
        )}
      </p>
      <p className="small">{say(item.description, lang)}</p>
      <p className="small quiet">
        {item.computed
          ? `${say(W.computedFigure, lang)}${item.formula === null ? '' : ` · ${say(item.formula, lang)}`}`
          : tell(W.extent, lang, {
              observations: item.observations,
              places: item.places,
              periods: item.periods,
            })}
      </p>
    </li>
  )
}
