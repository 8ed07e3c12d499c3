import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkTo, RegionMap, Scroll, Sparkline, tell, WORDS } from '#web'
import type { PlaceAnswer, PlaceRef } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

type Given = { readonly data: PlaceAnswer; readonly frame: PageFrame }

/** A place's profile: its figures, where it lies, its codes and changes through time. */
export function PlacePage({ data, frame }: Given) {
  const { lang } = frame
  const { place } = data
  return (
    <article className="wide-page">
      <p className="standing">
        {say(place.levelWords, lang)}
        {place.code !== null && ` · ${place.code}`}
        {data.parents.length > 0 && ' · '}
        <Names places={data.parents} frame={frame} />
        {place.until !== null && ` · ${tell(W.until, lang, { day: place.until })}`}
      </p>
      <h1>{say(place.name, lang)}</h1>
      <h2>{say(W.profile, lang)}</h2>
      {data.figures.length === 0 ? (
        <Empty title={say(W.noFigures, lang)} />
      ) : (
        <Profile data={data} frame={frame} />
      )}
      {data.map !== null && <RegionMap frame={frame} map={data.map} />}
      {data.members.length > 0 && (
        <>
          <h2>{say(W.members, lang)}</h2>
          <ul className="columns">
            {data.members.map((member) => (
              <li key={member.id}>
                <a href={linkTo(frame, `/places/${member.id}`)}>{say(member.name, lang)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Record data={data} frame={frame} />
      <p className="doors small">
        <a href={data.links.json}>JSON</a>
      </p>
    </article>
  )
}

function Profile({ data, frame }: Given) {
  const { lang } = frame
  return (
    <Scroll label={say(W.profile, lang)}>
      <table className="grid profile">
        <thead className="sr">
          <tr>
            <th scope="col">{say(W.figures, lang)}</th>
            <th scope="col">{say(W.value, lang)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {data.figures.map((figure) => (
            <tr key={figure.indicator.id}>
              <th scope="row">
                <a href={linkTo(frame, figure.href)}>{say(figure.indicator.title, lang)}</a>
                <span className="from">
                  {say(figure.period.words, lang)} · {say(figure.vintageLabel, lang)}
                </span>
              </th>
              <td className="n">
                {say(figure.value.words, lang)}
                {figure.provenance === 'simulated' && (
                  <span className="sim">{say(WORDS.simMark, lang)}</span>
                )}
                {figure.rank !== null && (
                  <span className="from">
                    {tell(W.rankOf, lang, {
                      rank: figure.rank.rank,
                      of: figure.rank.of,
                      composition: say(figure.rank.compositionTitle, lang),
                    })}
                  </span>
                )}
              </td>
              <td className="spark-cell">
                {figure.history !== null && <Sparkline history={figure.history} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Record({ data, frame }: Given) {
  const { lang } = frame
  return (
    <>
      {data.changes.length > 0 && (
        <>
          <h2>{say(W.changes, lang)}</h2>
          <ul className="list">
            {data.changes.map((change) => (
              <li key={`${change.date} ${change.kind}`}>
                <p className="head">
                  <span>{say(change.note, lang)}</span>
                  <span className="small quiet">{say(change.dateWords, lang)}</span>
                </p>
                <p className="small quiet">{change.source}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {data.codes.length > 0 && (
        <>
          <h2>{say(W.codes, lang)}</h2>
          <dl className="facts">
            {data.codes.map(({ system, systemTitle, code, from, to }) => (
              <div className="fact" key={`${system} ${code} ${from}`}>
                <dt>{say(systemTitle, lang)}</dt>
                <dd>
                  {code}
                  {from !== null && ` · ${tell(W.from, lang, { day: from })}`}
                  {to !== null && ` · ${tell(W.until, lang, { day: to })}`}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {data.compositions.length > 0 && (
        <p className="small quiet">
          {say(W.belongsTo, lang)}:{' '}
          {data.compositions.map(({ title }) => say(title, lang)).join(say(WORDS.comma, lang))}
        </p>
      )}
    </>
  )
}

function Names(props: { readonly places: readonly PlaceRef[]; readonly frame: PageFrame }) {
  const { places, frame } = props
  return places.map(({ id, shortName }, at) => (
    <span key={id}>
      {at > 0 && say(WORDS.comma, frame.lang)}
      <a href={linkTo(frame, `/places/${id}`)}>{say(shortName, frame.lang)}</a>
    </span>
  ))
}
