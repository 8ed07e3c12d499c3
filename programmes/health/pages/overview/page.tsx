import { numberFormat, say, type Text } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { Empty, linkTo, ProvenanceTag, Scroll, tell } from '#web'
import type { OverviewAnswer, PublishedBeside } from '../../types.ts'
import { Flows } from './flow-picture.tsx'
import { Months } from './month-bars.tsx'
import { WORDS_OF_OVERVIEW as W } from './words.ts'

type Given = { readonly data: OverviewAnswer; readonly frame: PageFrame }

/** The front page of health, in each world: what it is, who settles for whom, and the ways to the rest. */
function OverviewPage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <div className="wide-page health-front">
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{say(W.lead, lang)}</p>
      {frame.world === 'simulated' && (
        <p className="small">
          <a href={`/${lang}/health`}>{say(W.toRecorded, lang)}</a>
        </p>
      )}
      <Doors frame={frame} />
      <Beside data={data} frame={frame} />
      {data.visits === 0 ? <Nothing frame={frame} /> : <Counted data={data} frame={frame} />}
      <h2>{say(W.how, lang)}</h2>
      <ol className="health-steps">
        {W.steps.map((step) => (
          <li key={step.en}>{say(step, lang)}</li>
        ))}
      </ol>
      <p className="small quiet">{say(W.limits, lang)}</p>
    </div>
  )
}

function Doors({ frame }: { readonly frame: PageFrame }) {
  const { lang } = frame
  return (
    <ul className="health-doors">
      {DOORS.map(({ path, name, lead }) => (
        <li key={path}>
          <a href={linkTo(frame, path)}>{say(name, lang)}</a>
          <span>{say(lead, lang)}</span>
        </li>
      ))}
    </ul>
  )
}

const DOORS = [
  { path: '/health/check-bill', name: W.check, lead: W.checkLead },
  { path: '/health/bills', name: W.bills, lead: W.billsLead },
  { path: '/health/rules', name: W.rules, lead: W.rulesLead },
  { path: '/health/flows', name: W.flowsLink, lead: W.flowsLead },
  { path: '/health/desk', name: W.desk, lead: W.deskLead },
] as const

const COUNTED = { 'outpatient-visits': 'visits', 'outpatient-relief': 'relief' } as const
const UNITS = { 'outpatient-visits': W.visitsUnit, 'outpatient-relief': W.yuan } as const

/** What was published, and what is counted here: beside each other and never added. */
function Beside({ data, frame }: Given) {
  const { lang, world } = frame
  const count = (value: number | string | null, unit: Text) =>
    value === null ? (
      <b>{say(W.few, lang)}</b>
    ) : (
      <>
        <b>{numberFormat(String(value), lang)}</b> {say(unit, lang)}
      </>
    )
  const here = world === 'simulated' ? W.simulatedHere : W.recordedHere
  return (
    <section>
      <h2>{say(W.beside, lang)}</h2>
      <Scroll label={say(W.beside, lang)}>
        <table className="grid stacked beside">
          <thead>
            <tr>
              <th scope="col">{say(W.what, lang)}</th>
              <th scope="col">{say(W.published, lang)}</th>
              <th scope="col">{say(here, lang)}</th>
            </tr>
          </thead>
          <tbody>
            {(['outpatient-visits', 'outpatient-relief'] as const).map((indicator) => (
              <tr key={indicator}>
                <th scope="row">{say(W[COUNTED[indicator]], lang)}</th>
                <td data-label={say(W.published, lang)}>
                  <Published
                    one={data.published.find((held) => held.indicator === indicator)}
                    frame={frame}
                  />
                </td>
                <td data-label={say(here, lang)}>
                  {count(data[COUNTED[indicator]], UNITS[indicator])}{' '}
                  <ProvenanceTag provenance={world} lang={lang} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say(W.persons, lang)}</th>
              <td data-label={say(W.published, lang)}>{say(W.notPublished, lang)}</td>
              <td data-label={say(here, lang)}>
                {count(data.persons, W.personsUnit)}{' '}
                <ProvenanceTag provenance={world} lang={lang} />
              </td>
            </tr>
          </tbody>
        </table>
      </Scroll>
      <p className="small quiet">
        {say(world === 'simulated' ? W.besideSimulated : W.besideRecorded, lang)}
      </p>
    </section>
  )
}

function Published(props: {
  readonly one: PublishedBeside | undefined
  readonly frame: PageFrame
}) {
  const { one, frame } = props
  const { lang } = frame
  if (one === undefined) return say(W.notPublished, lang)
  return (
    <>
      <a href={linkTo(frame, `/figures/${one.indicator}`)}>
        <b>{say(one.value, lang)}</b>
      </a>{' '}
      <ProvenanceTag provenance="published" lang={lang} />
      <span className="from">
        {say(one.period, lang)}{' '}
        <a href={linkTo(frame, `/sources/${one.document}`)}>{say(one.documentTitle, lang)}</a>
      </span>
    </>
  )
}

function Nothing({ frame: { lang, world } }: { readonly frame: PageFrame }) {
  return (
    <Empty title={say(world === 'simulated' ? W.noneSimulated : W.noneRecorded, lang)}>
      {world === 'recorded' && (
        <p className="doors">
          <a href={`/${lang}/simulated/health`}>{say(W.toSimulated, lang)}</a>
        </p>
      )}
    </Empty>
  )
}

function Counted({ data, frame }: Given) {
  const { lang } = frame
  return (
    <>
      <h2>{say(W.flows, lang)}</h2>
      <Sentences data={data} lang={lang} />
      {data.visits !== null && <Flows data={data} frame={frame} />}
      <p className="small">
        <a href={linkTo(frame, '/health/flows', { by: 'pair' })}>{say(W.withAmounts, lang)}</a>
      </p>
      {data.visits !== null && (
        <>
          <h2>{say(W.byMonth, lang)}</h2>
          <Months data={data} frame={frame} />
        </>
      )}
      {frame.world === 'recorded' && <p className="small quiet">{say(W.fewLead, lang)}</p>}
    </>
  )
}

/** Which pair is the largest can be said only where each pair is told. */
function Sentences({ data, lang }: { readonly data: OverviewAnswer; readonly lang: string }) {
  const { pairs, visits, relief, places } = data
  if (visits === null || relief === null) return null
  const most = pairs.toSorted((a, b) => (b.visits ?? 0) - (a.visits ?? 0))[0]
  const name = (id: string | null) => say(places[id ?? ''] ?? { en: '–', zh: '–' }, lang)
  const isEachTold = pairs.every((pair) => pair.visits !== null)
  return (
    <p>
      {tell(W.flowsSentence, lang, {
        visits: numberFormat(String(visits), lang),
        relief: numberFormat(relief, lang),
      })}
      {isEachTold &&
        most !== undefined &&
        tell(W.mostSentence, lang, {
          insured: name(most.insured),
          treated: name(most.treated),
          most: numberFormat(String(most.visits), lang),
        })}
    </p>
  )
}

export const overviewPage: Page<OverviewAnswer> = {
  path: '/health',
  name: 'health.overview',
  query: 'health.overview',
  title: (_, { lang }) => say(W.title, lang),
  description: (_, { lang }) => say(W.lead, lang),
  component: OverviewPage,
  undated: true,
}
