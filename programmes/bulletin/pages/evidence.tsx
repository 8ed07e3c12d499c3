import type { Lang } from '#platform/i18n'
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
  VerdictTag,
} from '#web'
import type { BulletinFigureAnswer } from '../types.ts'
import { Alternatives } from './alternatives.tsx'
import { Fold, Part } from './part.tsx'
import { ThenAndSince } from './then-and-since.tsx'
import { WORDS_OF_BULLETIN as W } from './words.ts'

export type EvidenceProps = {
  readonly data: BulletinFigureAnswer
  readonly frame: PageFrame
  /** In the panel ranking, map and other dates are folded: one thing to look at. */
  readonly folded: boolean
}

/** What was said, what the data say, and why: the top of a figure's evidence. */
export function Finding({ data, frame, folded }: EvidenceProps) {
  const { lang } = frame
  const { now, stated, evaluation } = data
  return (
    <>
      <ul className="tags">
        <li>
          <VerdictTag verdict={now.verdict} words={say(now.words, lang)} />
        </li>
        <li>
          <ProvenanceTag provenance={data.mark.provenance} lang={lang} />
        </li>
        {evaluation !== null && (
          <li>
            <SourcesTag count={now.independentSources} lang={lang} />
          </li>
        )}
      </ul>
      <p className="value">{say(stated.words, lang)}</p>
      <p className="beside">{besideWords(data, lang)}</p>
      <p className="reason">{say(now.reason, lang)}</p>
      {evaluation !== null && <p className="formula">{say(evaluation.formula, lang)}</p>}
      {data.changed && (
        <Part title={say(W.thenAndSince, lang)} folded={folded}>
          <ThenAndSince then={data.then} since={data.since} lang={lang} />
        </Part>
      )}
    </>
  )
}

/** What stands beside the stated value: what the data give, and under which denominator and vintage. */
function besideWords({ now }: BulletinFigureAnswer, lang: Lang): string {
  if (now.computed === null) return say(W.statedOnly, lang)
  const value = say(now.computed.words, lang)
  return now.under === null
    ? tell(W.statedComputed, lang, { value })
    : tell(W.statedUnder, lang, { value, under: say(now.under, lang) })
}

/** The rest of the evidence, in the order in which a doubting reader asks. */
export function Evidence({ data, frame, folded }: EvidenceProps) {
  const { lang } = frame
  const { evaluation, history, ranking, map, knowledge, stated } = data
  return (
    <>
      <Alternatives data={data} frame={frame} folded={folded} />
      <Cautions cautions={data.now.cautions} lang={lang} />
      <Counted data={data} frame={frame} />
      {history !== null && (
        <HistoryChart
          lang={lang}
          title={tell({ en: '{title}, {place}', zh: '{place}{title}' }, lang, {
            title: say(data.indicator.title, lang),
            place: say(data.place.shortName, lang),
          })}
          history={history}
          small={folded}
          provenance={data.mark.provenance}
          stated={{
            value: stated.value.number,
            text: `${say(W.stated, lang)} ${say(stated.value.words, lang)}`,
          }}
          source={(evaluation?.sources ?? [])
            .slice(0, 3)
            .map(({ title }) => say(title, lang))
            .join('; ')}
        />
      )}
      {evaluation !== null && (
        <Part title={say(EVIDENCE.inputs, lang)} folded={folded}>
          <TraceTree frame={frame} trace={evaluation.trace} />
        </Part>
      )}
      {ranking !== null && (
        <Fold title={say(W.ranking, lang)} folded={folded}>
          <RankingTable frame={frame} ranking={ranking} provenance={data.mark.provenance} />
        </Fold>
      )}
      {map !== null && (
        <Fold title={say(W.map, lang)} folded={folded}>
          <RegionMap frame={frame} map={map} />
        </Fold>
      )}
      {knowledge.length > 0 && (
        <Fold title={say(EVIDENCE.otherDates, lang)} folded={folded}>
          <KnowledgeList frame={frame} knowledge={knowledge} />
        </Fold>
      )}
      <Part title={say(EVIDENCE.cite, lang)} folded={folded}>
        <Cite frame={frame} citation={data.citation} permanent={data.links.permanent} />
        <Downloads frame={frame} links={data.links} />
        <ul className="doors">
          {folded && (
            <li>
              <a href={linkTo(frame, data.mark.href)}>{say(W.ownPage, lang)}</a>
            </li>
          )}
          <li>
            <a href={linkTo(frame, data.indicator.href)}>{say(W.figurePage, lang)}</a>
          </li>
          <li>
            <a href={data.links.feed}>{say(W.feed, lang)}</a>
          </li>
          <li>
            <a
              href={linkTo(frame, '/subscribe', {
                bulletin: data.bulletin.id,
                figure: data.mark.id,
              })}
            >
              {say(W.byMail, lang)}
            </a>
          </li>
        </ul>
      </Part>
    </>
  )
}

/** What this installation counts of the same thing: labelled, with a page of its own, and no part of the verdict. */
function Counted({ data, frame }: Pick<EvidenceProps, 'data' | 'frame'>) {
  const { lang } = frame
  if (data.counted.length === 0) return null
  return (
    <section>
      <h3>{say(W.counted, lang)}</h3>
      <p className="small">{say(W.countedLead, lang)}</p>
      <ul className="small">
        {data.counted.map(({ provenance, title, period, value, href }) => (
          <li key={provenance}>
            <a href={linkTo(frame, href)}>{say(title, lang)}</a>
            {tell(W.countedRow, lang, {
              period: say(period.words, lang),
              value: say(value.words, lang),
            })}{' '}
            <ProvenanceTag provenance={provenance} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  )
}
