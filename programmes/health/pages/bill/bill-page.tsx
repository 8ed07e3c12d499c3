import { formatDay, say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { linkTo, Scroll, tell } from '#web'
import { GROUP, TIER } from '../../pure/declared.ts'
import { type AmountName, NATIONAL_FIELDS } from '../../pure/fields.ts'
import type { BillPageAnswer } from '../../types.ts'
import { ExplainedTree } from '../explained.tsx'
import { Anew } from './anew.tsx'
import { Payers } from './payers.tsx'
import { CLASSES, WORDS as W } from './words.ts'

type Shown = { readonly data: BillPageAnswer; readonly frame: PageFrame }

function BillPage({ data, frame }: Shown) {
  const { lang } = frame
  const { bill, names, explained, unexplained, cancelledOn } = data
  const institution = say(names.institutions[bill.institution] ?? same(bill.institution), lang)
  const insured = say(names.places[bill.insuredPlace] ?? same(bill.insuredPlace), lang)
  return (
    <article className="bill">
      <h1>{titleOf(data, frame)}</h1>
      <p className="quiet">
        {tell(W.where, lang, {
          group: say(GROUP.names[bill.group], lang),
          tier: say(TIER.names[bill.tier], lang),
          insured,
          institution,
          treated: say(names.places[bill.treatedPlace] ?? same(bill.treatedPlace), lang),
        })}
      </p>
      {cancelledOn !== null && (
        <p className="notice bad">
          {tell(W.cancelledOn, lang, { day: formatDay(cancelledOn, lang) })}
        </p>
      )}
      <p className="lead">
        {tell(sentenceOf(data), lang, {
          total: bill.amounts.total,
          funds: bill.amounts.funds,
          person: bill.amounts.person,
        })}
      </p>
      {data.anew !== null && <Anew anew={data.anew} lang={lang} />}
      <h2>{say(W.who, lang)}</h2>
      <Payers bill={bill} lang={lang} />
      <Lines data={data} frame={frame} />
      <h2>{say(W.why, lang)}</h2>
      {explained === null ? (
        <p className="notice">
          {say(unexplained === 'not-yours' ? W.whyNotYours : W.whyGone, lang)}
        </p>
      ) : (
        <>
          <p>{say(W.whyLead, lang)}</p>
          <ExplainedTree tree={explained} lang={lang} />
        </>
      )}
      <details>
        <summary>{say(W.amounts, lang)}</summary>
        <Amounts data={data} frame={frame} />
      </details>
      <h2>{say(W.wrong, lang)}</h2>
      <ul>
        <li>{tell(W.wrongLines, lang, { institution })}</li>
        <li>{tell(W.wrongPolicy, lang, { insured })}</li>
        {frame.viewer?.roles.includes('contributor') === true && cancelledOn === null && (
          <li>
            <a href={linkTo(frame, '/health/desk/disputes', { settlement: bill.id })}>
              {say(W.dispute, lang)}
            </a>
          </li>
        )}
        <li>
          <a href={linkTo(frame, '/health/check-bill')}>{say(W.wrongCheck, lang)}</a> ·{' '}
          <a href={linkTo(frame, '/health/rules')}>{say(W.wrongRules, lang)}</a> ·{' '}
          <a href={linkTo(frame, '/health/bills')}>{say(W.other, lang)}</a>
        </li>
      </ul>
    </article>
  )
}

function Lines({ data: { bill, names }, frame: { lang } }: Shown) {
  return (
    <>
      <h2>{say(W.lines, lang)}</h2>
      <p>{say(W.linesLead, lang)}</p>
      <Scroll label={say(W.lines, lang)}>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col">{say(W.item, lang)}</th>
              <th scope="col" className="n">
                {say(W.quantity, lang)}
              </th>
              <th scope="col">{say(W.class, lang)}</th>
              <th scope="col" className="n">
                {say(W.amount, lang)}
              </th>
              <th scope="col" className="n">
                {say(W.ceiling, lang)}
              </th>
              <th scope="col" className="n">
                {say(W.firstPay, lang)}
              </th>
            </tr>
          </thead>
          <tbody>
            {bill.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a bill may name an item twice, and keeps its order
              <tr key={index}>
                <th scope="row">{say(names.items[line.item] ?? same(line.item), lang)}</th>
                <td className="n" data-label={say(W.quantity, lang)}>
                  {line.quantity}
                </td>
                <td data-label={say(W.class, lang)}>{say(CLASSES[line.class], lang)}</td>
                <td className="n" data-label={say(W.amount, lang)}>
                  {line.amount}
                </td>
                <td className="n" data-label={say(W.ceiling, lang)}>
                  {line.ceiling ?? '–'}
                </td>
                <td className="n" data-label={say(W.firstPay, lang)}>
                  {line.firstPay_bp === 0 ? '–' : `${line.firstPay_bp / 100} %`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Amounts({ data: { bill }, frame: { lang } }: Shown) {
  const names = Object.keys(NATIONAL_FIELDS) as AmountName[]
  return (
    <Scroll label={say(W.amounts, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.amount, lang)}</th>
            <th scope="col">{say(W.field, lang)}</th>
            <th scope="col" className="n">
              CNY
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{say(NATIONAL_FIELDS[name].title, lang)}</th>
              <td>
                <code>{NATIONAL_FIELDS[name].field}</code>
              </td>
              <td className="n">
                {name === 'pooledRate_bp'
                  ? `${bill.amounts.pooledRate_bp / 100} %`
                  : bill.amounts[name]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function sentenceOf({ bill, cancelledOn }: BillPageAnswer) {
  if (cancelledOn !== null) return W.sentenceCancelled
  return bill.kind === 'manual' ? W.sentenceManual : W.sentence
}

function titleOf({ bill }: BillPageAnswer, { lang }: PageFrame): string {
  return tell(W.title, lang, { bill: bill.bill, day: formatDay(bill.visitedOn, lang) })
}

function same(code: string) {
  return { en: code, zh: code }
}

/** One bill, explained to the patient: who paid what, and why, clause by clause. */
export const billPage: Page<BillPageAnswer> = {
  path: '/health/bills/:id',
  name: 'health.bill',
  query: 'health.bill-page',
  title: titleOf,
  component: BillPage,
  undated: true,
}
