import { formatDay, numberFormat, say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import { linkHere, linkTo, Scroll, tell } from '#web'
import { MONTH_STATE_WORDS } from '../../month/words.ts'
import type { DeskAnswer } from '../../types.ts'
import type { Given } from './given.ts'
import { MonthPart } from './month-part.tsx'
import { Prefunds } from './prefunds.tsx'
import { DeskSections } from './sections.tsx'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'
import { Work } from './work.tsx'

/** The desk of who runs the settlement of a province, or oversees all: what came last, what waits, and the month. */
function DeskPage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <div className="wide-page office-desk health-work">
      <DeskSections frame={frame} month={data.month?.month ?? null} />
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{say(W.lead, lang)}</p>
      <p>
        <a href={linkTo(frame, '/health')}>{say(W.toFront, lang)}</a>
      </p>
      <div className="health-desk">
        <section>
          <h2>{say(W.work, lang)}</h2>
          <Work data={data} frame={frame} />
          <h2>{say(W.latest, lang)}</h2>
          <Latest data={data} frame={frame} />
        </section>
        <section>
          <h2>{say(W.months, lang)}</h2>
          <Months data={data} frame={frame} />
          <h2>{say(W.prefunds, lang)}</h2>
          <Prefunds data={data} frame={frame} />
        </section>
      </div>
      {data.month !== null && <MonthPart month={data.month} data={data} frame={frame} />}
    </div>
  )
}

function Latest({ data: { latest }, frame }: Given) {
  const { lang } = frame
  const place = (id: string) => say(latest.names.places[id] ?? { en: id, zh: id }, lang)
  if (latest.items.length === 0) return <p className="quiet">{say(W.noneSettled, lang)}</p>
  return (
    <>
      <Scroll label={say(W.latest, lang)}>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col">{say(W.bill, lang)}</th>
              <th scope="col">{say(W.settledAt, lang)}</th>
              <th scope="col">{say(W.between, lang)}</th>
              <th scope="col" className="n">
                {say(W.funds, lang)}
              </th>
            </tr>
          </thead>
          <tbody>
            {latest.items.map((bill) => (
              <tr key={bill.id}>
                <th scope="row">
                  <a href={linkTo(frame, `/health/bills/${bill.id}`)}>{bill.bill}</a>
                </th>
                <td data-label={say(W.settledAt, lang)}>
                  {formatDay(bill.settledOn, lang)}
                  {bill.cancelledAt !== null && (
                    <span className="late"> {say(W.cancelled, lang)}</span>
                  )}
                </td>
                <td data-label={say(W.between, lang)}>
                  {place(bill.insuredPlace)} → {place(bill.treatedPlace)}
                </td>
                <td className="n" data-label={say(W.funds, lang)}>
                  {numberFormat(bill.funds, lang)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="small">
        <a href={linkTo(frame, '/health/bills')}>{say(W.allBills, lang)}</a>
      </p>
    </>
  )
}

/** A year of them; an older one is reached by its address. */
const MONTHS_MAX = 12

function Months({ data: { months, month }, frame }: Given) {
  const { lang } = frame
  if (months.length === 0) return <p className="quiet">{say(W.noneSettled, lang)}</p>
  return (
    <Scroll label={say(W.months, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.month, lang)}</th>
            <th scope="col">{say(W.state, lang)}</th>
            <th scope="col" className="n">
              {say(W.settlements, lang)}
            </th>
            <th scope="col" className="n">
              {say(W.payable, lang)}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.slice(0, MONTHS_MAX).map((one) => (
            <tr key={one.month} className={one.month === month?.month ? 'here' : undefined}>
              <th scope="row">
                <a
                  href={linkHere(frame, { month: one.month })}
                  aria-current={one.month === month?.month ? 'true' : undefined}
                >
                  {one.month}
                </a>
              </th>
              <td>
                {say(MONTH_STATE_WORDS[one.state], lang)}
                {one.openDifferences > 0 && (
                  <span className="from">
                    {tell(W.differences, lang, { count: one.openDifferences })}
                  </span>
                )}
              </td>
              <td className="n">{numberFormat(String(one.settlements), lang)}</td>
              <td className="n">{numberFormat(one.payable, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export const deskPage: Page<DeskAnswer> = {
  path: '/health/desk',
  name: 'health.desk',
  query: 'health.desk',
  title: (_, { lang }) => say(W.title, lang),
  description: (_, { lang }) => say(W.lead, lang),
  component: DeskPage,
  undated: true,
}
