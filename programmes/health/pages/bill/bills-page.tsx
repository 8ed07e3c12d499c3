import { formatDay, say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { Empty, linkHere, linkTo, Scroll } from '#web'
import type { BillListAnswer } from '../../types.ts'
import { WORDS as W } from './words.ts'

type Shown = { readonly data: BillListAnswer; readonly frame: PageFrame }

function BillsPage({ data, frame }: Shown) {
  const { lang, world } = frame
  return (
    <div className="wide-page">
      <h1>{say(W.listTitle, lang)}</h1>
      <p className="lead">
        {say(W.listLead, lang)} {world === 'simulated' && say(W.listSimulated, lang)}
      </p>
      <p className="small">
        <a href={linkTo(frame, '/health/check-bill')}>{say(W.wrongCheck, lang)}</a> ·{' '}
        <a href={linkTo(frame, '/health/rules')}>{say(W.wrongRules, lang)}</a>
      </p>
      {data.items.length === 0 ? (
        <Empty title={say(W.listEmpty, lang)} />
      ) : (
        <BillTable data={data} frame={frame} />
      )}
      {data.nextCursor !== null && (
        <p>
          <a rel="next" href={linkHere(frame, { cursor: data.nextCursor })}>
            {say(W.next, lang)}
          </a>
        </p>
      )}
    </div>
  )
}

function BillTable({ data: { items, names }, frame }: Shown) {
  const { lang } = frame
  const nameIn = (kind: 'institutions' | 'places', code: string) =>
    say(names[kind][code] ?? { en: code, zh: code }, lang)
  return (
    <Scroll label={say(W.listTitle, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.bill, lang)}</th>
            <th scope="col">{say(W.day, lang)}</th>
            <th scope="col">{say(W.insured, lang)}</th>
            <th scope="col">{say(W.treated, lang)}</th>
            <th scope="col">{say(W.institution, lang)}</th>
            <th scope="col" className="n">
              {say(W.total, lang)}
            </th>
            <th scope="col" className="n">
              {say(W.byFunds, lang)}
            </th>
            <th scope="col" className="n">
              {say(W.byPerson, lang)}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((bill) => (
            <tr key={bill.id}>
              <th scope="row" className="bill-number">
                <a href={linkTo(frame, `/health/bills/${bill.id}`)}>{bill.bill}</a>
                {bill.cancelledAt !== null && (
                  <span className="tag tag-open"> {say(W.cancelled, lang)}</span>
                )}
              </th>
              <td data-label={say(W.day, lang)}>{formatDay(bill.visitedOn, lang)}</td>
              <td data-label={say(W.insured, lang)}>{nameIn('places', bill.insuredPlace)}</td>
              <td data-label={say(W.treated, lang)}>{nameIn('places', bill.treatedPlace)}</td>
              <td data-label={say(W.institution, lang)}>
                {nameIn('institutions', bill.institution)}
              </td>
              <td className="n" data-label={say(W.total, lang)}>
                {bill.total}
              </td>
              <td className="n" data-label={say(W.byFunds, lang)}>
                {bill.funds}
              </td>
              <td className="n" data-label={say(W.byPerson, lang)}>
                {bill.person}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Bills within reach; in the simulated world everybody's, for those persons don't exist. */
export const billsPage: Page<BillListAnswer> = {
  path: '/health/bills',
  name: 'health.bills',
  query: 'health.bill-list',
  title: (_, { lang }) => say(W.listTitle, lang),
  description: (_, { lang }) => say(W.listLead, lang),
  component: BillsPage,
  undated: true,
}
