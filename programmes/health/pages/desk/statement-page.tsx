import { formatDay, numberFormat, say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { apiTo, linkTo, Scroll, tell } from '#web'
import type { StatementPageAnswer } from '../../types.ts'
import { nameOf } from './given.ts'
import { LINE_KINDS, WORDS_OF_HEALTH_DESK as W } from './words.ts'

type Given = { readonly data: StatementPageAnswer; readonly frame: PageFrame }

const FOUR = ['owed', 'dueTo', 'paid', 'received'] as const

/** What a province owed and was due in a month, to be printed or taken as a file. */
function StatementPage({ data, frame }: Given) {
  const { lang } = frame
  const { statement } = data
  const { month, province, omitted } = statement
  const csv = `${apiTo(frame, `/health/months/${month}/statement`)}?province=${province}&format=csv`
  return (
    <div className="wide-page office-desk">
      <h1>{titleOf(data, frame)}</h1>
      <p className="print-none">
        <a href={linkTo(frame, '/health/desk', { month })}>{say(W.toDesk, lang)}</a>
        {omitted === 0 && (
          <>
            {' · '}
            <a href={csv}>{say(W.csv, lang)}</a>
          </>
        )}
      </p>
      <p className="small quiet print-none">{say(W.printing, lang)}</p>
      <dl className="tally">
        <div>
          <dt>{say(W.opening, lang)}</dt>
          <dd>{numberFormat(statement.opening, lang)}</dd>
        </div>
        <div>
          <dt>{say(W.closing, lang)}</dt>
          <dd>{numberFormat(statement.closing, lang)}</dd>
        </div>
      </dl>
      <h2>{say(W.counterparties, lang)}</h2>
      <Counterparties data={data} frame={frame} />
      <h2>{say(W.lines, lang)}</h2>
      <Lines data={data} frame={frame} />
      {omitted > 0 && <p className="notice">{tell(W.omitted, lang, { omitted })}</p>}
    </div>
  )
}

function Counterparties({ data, frame: { lang } }: Given) {
  const { statement } = data
  return (
    <Scroll label={say(W.counterparties, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.province, lang)}</th>
            <Heads lang={lang} />
          </tr>
        </thead>
        <tbody>
          {statement.counterparties.map((one) => (
            <tr key={one.counterparty}>
              <th scope="row">{nameOf(data, one.counterparty, lang)}</th>
              <Amounts of={one} lang={lang} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(W.all, lang)}</th>
            <Amounts of={statement} lang={lang} />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

function Lines({ data, frame: { lang } }: Given) {
  return (
    <Scroll label={say(W.lines, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.day, lang)}</th>
            <th scope="col">{say(W.kind, lang)}</th>
            <th scope="col">{say(W.province, lang)}</th>
            <Heads lang={lang} />
          </tr>
        </thead>
        <tbody>
          {data.statement.lines.map((line) => (
            <tr key={`${line.kind} ${line.id}`}>
              <th scope="row">{formatDay(line.day, lang)}</th>
              <td data-label={say(W.kind, lang)}>{say(LINE_KINDS[line.kind], lang)}</td>
              <td data-label={say(W.province, lang)}>{nameOf(data, line.counterparty, lang)}</td>
              <Amounts of={line} lang={lang} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Heads({ lang }: { readonly lang: string }) {
  return FOUR.map((name) => (
    <th key={name} scope="col" className="n">
      {say(W[name], lang)}
    </th>
  ))
}

function Amounts(props: {
  readonly of: { readonly [name in (typeof FOUR)[number]]: string }
  readonly lang: string
}) {
  const { of, lang } = props
  return FOUR.map((name) => (
    <td key={name} className="n" data-label={say(W[name], lang)}>
      {/^0(\.0+)?$/.test(of[name]) ? '–' : numberFormat(of[name], lang)}
    </td>
  ))
}

function titleOf(data: StatementPageAnswer, { lang }: PageFrame): string {
  const { month, province } = data.statement
  return tell(W.statementTitle, lang, { month, province: nameOf(data, province, lang) })
}

export const statementPage: Page<StatementPageAnswer> = {
  path: '/health/desk/statement',
  name: 'health.statement',
  query: 'health.statement-page',
  title: titleOf,
  component: StatementPage,
  undated: true,
}
