import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import {
  Cautions,
  Cite,
  Downloads,
  EVIDENCE,
  HistoryChart,
  KnowledgeList,
  linkTo,
  ProvenanceTag,
  RankingTable,
  RegionMap,
  SourcesTag,
  TraceTree,
  tell,
  WORDS,
} from '#web'
import type { FigureAnswer } from '../types.ts'
import { Alternatives } from './alternatives.tsx'
import { Comparison } from './comparison.tsx'
import { Controls } from './controls.tsx'
import { Definition, Targets } from './definition.tsx'
import { WORDS_OF_FIGURES as W } from './words.ts'

type Given = { readonly data: FigureAnswer; readonly frame: PageFrame }

/** One figure: its value for a place and a period, how it came about, and everything around it. */
export function FigurePage({ data, frame }: Given) {
  const { lang } = frame
  const { indicator, evaluation, history, ranking, map } = data
  return (
    <article className="wide-page evidence">
      <h1>{say(indicator.title, lang)}</h1>
      <p className="lead">{say(indicator.description, lang)}</p>
      <Controls data={data} frame={frame} />
      <Value data={data} frame={frame} />
      {history !== null && (
        <HistoryChart
          lang={lang}
          title={historyTitle(data, frame)}
          history={history}
          provenance={evaluation.provenance}
          source={sourceLine(data, frame)}
        />
      )}
      <Comparison data={data} frame={frame} />
      {data.alternatives.length > 1 && <Alternatives data={data} frame={frame} />}
      {(ranking !== null || map !== null) && (
        <div className="two">
          {map !== null && (
            <section aria-labelledby="map">
              <h2 id="map">{say(W.map, lang)}</h2>
              <RegionMap frame={frame} map={map} />
            </section>
          )}
          {ranking !== null && (
            <section aria-labelledby="ranking">
              <h2 id="ranking">{say(W.ranking, lang)}</h2>
              <RankingTable frame={frame} ranking={ranking} provenance={evaluation.provenance} />
            </section>
          )}
        </div>
      )}
      {evaluation.value !== null && (
        <>
          <h2>{say(indicator.computed ? EVIDENCE.inputs : EVIDENCE.input, lang)}</h2>
          <TraceTree frame={frame} trace={evaluation.trace} />
        </>
      )}
      {data.knowledge.length > 0 && (
        <>
          <h2>{say(EVIDENCE.otherDates, lang)}</h2>
          <KnowledgeList frame={frame} knowledge={data.knowledge} />
        </>
      )}
      {data.targets.length > 0 && <Targets data={data} frame={frame} />}
      <Definition data={data} frame={frame} />
      <h2>{say(EVIDENCE.cite, lang)}</h2>
      <Cite frame={frame} citation={data.citation} permanent={data.links.permanent} />
      <h2>{say(EVIDENCE.download, lang)}</h2>
      <Downloads frame={frame} links={data.links} />
      <Embed data={data} frame={frame} />
    </article>
  )
}

/** The value asked for; where there is none, what is missing. */
export function Value({ data, frame }: Given) {
  const { lang } = frame
  const { evaluation, place, period } = data
  return (
    <section>
      <p className="beside">
        {tell(W.of, lang, {
          place: say(place.name, lang),
          period: say(period.words, lang),
        })}
      </p>
      <p className="value">
        {evaluation.value === null ? say(W.noValue, lang) : say(evaluation.value.words, lang)}
        {evaluation.provenance === 'simulated' && (
          <span className="sim">{say(WORDS.simMark, lang)}</span>
        )}
      </p>
      {evaluation.value === null ? (
        <Missing data={data} frame={frame} />
      ) : (
        <>
          <ul className="tags">
            <li>
              <ProvenanceTag provenance={evaluation.provenance} lang={lang} />
            </li>
            <li>
              <span className="tag">{say(evaluation.vintageLabel, lang)}</span>
            </li>
            <li>
              <SourcesTag count={evaluation.independentSources} lang={lang} />
            </li>
          </ul>
          <p className="formula">{say(evaluation.formula, lang)}</p>
        </>
      )}
      <Cautions cautions={evaluation.cautions} lang={lang} />
    </section>
  )
}

function Missing({ data, frame }: Given) {
  const { lang } = frame
  const { missing } = data.evaluation
  return (
    <>
      <p className="notice">{say(W.noValueText, lang)}</p>
      {data.simulated !== null && (
        <p>
          <a href={linkTo(frame, data.simulated)}>{say(W.onlySimulated, lang)}</a>
        </p>
      )}
      {missing.length > 0 && (
        <ul className="small">
          {missing.slice(0, 40).map(({ place, period, reason }) => (
            <li key={`${place.id} ${period.code} ${say(reason, lang)}`}>
              {tell(W.lacks, lang, {
                place: say(place.shortName, lang),
                period: say(period.words, lang),
                reason: say(reason, lang),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Embed({ data, frame }: Given) {
  const { lang } = frame
  const title = say(data.indicator.title, lang)
  return (
    <details className="fold print-none">
      <summary>{say(EVIDENCE.embed, lang)}</summary>
      <p className="small">{say(W.embedLead, lang)}</p>
      <pre className="copy" id="embed-code">
        {`<iframe src="${data.links.embed}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="420" loading="lazy"></iframe>`}
      </pre>
      <button type="button" className="script-only" data-copy="#embed-code">
        {say(WORDS.copy, lang)}
      </button>
    </details>
  )
}

function historyTitle({ indicator, place }: FigureAnswer, { lang }: PageFrame): string {
  return tell({ en: '{title}, {place}', zh: '{place}{title}' }, lang, {
    title: say(indicator.title, lang),
    place: say(place.shortName, lang),
  })
}

function sourceLine({ evaluation }: FigureAnswer, { lang }: PageFrame): string {
  return evaluation.sources
    .slice(0, 3)
    .map(({ title }) => say(title, lang))
    .join('; ')
}

/** The figure without the shell, small enough to stand in another page. */
export function EmbedPage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <article className="evidence">
      <h1 className="embed-title">{say(data.indicator.title, lang)}</h1>
      <Value data={data} frame={frame} />
      {data.history !== null && (
        <HistoryChart
          lang={lang}
          title={historyTitle(data, frame)}
          history={data.history}
          provenance={data.evaluation.provenance}
          source={sourceLine(data, frame)}
          small
        />
      )}
      <p className="small">
        <a href={linkTo(frame, data.links.page)} target="_top">
          {say(W.openFull, lang)}
        </a>
      </p>
    </article>
  )
}
