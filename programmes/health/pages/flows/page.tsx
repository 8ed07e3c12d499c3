import { numberFormat, say, type Text } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { apiTo, Empty, linkHere, Scroll } from '#web'
import type { FlowRow, FlowsAnswer } from '../../types.ts'
import { WORDS_OF_FLOWS as W } from './words.ts'

type Given = { readonly data: FlowsAnswer; readonly frame: PageFrame }

export const flowsPage: Page<FlowsAnswer> = {
  path: '/health/flows',
  name: 'health.flows',
  query: 'health.flows',
  title: (_, { lang }) => say(W.title, lang),
  description: (_, { lang }) => say(W.lead, lang),
  component: FlowsPage,
  undated: true,
}

const CHOICES = ['pair', 'month', 'tier'] as const

/** Who settled how much for whom: counts by pair of provinces, month or tier. */
function FlowsPage({ data, frame }: Given) {
  const { lang, world } = frame
  return (
    <div className="wide-page">
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{say(W.lead, lang)}</p>
      {data.visits === 0 ? (
        <>
          <Empty title={say(world === 'recorded' ? W.noneRecorded : W.none, lang)} />
          {world === 'recorded' && (
            <p>
              <a href={`/${lang}/simulated/health/flows`}>{say(W.toSimulated, lang)}</a>
            </p>
          )}
        </>
      ) : (
        <>
          <Choices data={data} frame={frame} />
          <Rows data={data} frame={frame} />
          {world === 'recorded' && <p className="small quiet">{say(W.fewLead, lang)}</p>}
          <p className="small print-none">
            <a href={`${apiTo(frame, '/health/flows')}?by=${data.by}&format=csv`}>
              {say(W.csv, lang)}
            </a>
          </p>
        </>
      )}
    </div>
  )
}

function Choices({ data, frame }: Given) {
  const { lang } = frame
  return (
    <nav className="small print-none" aria-label={say(W.by, lang)}>
      {say(W.by, lang)}{' '}
      {CHOICES.map((by, index) => (
        <span key={by}>
          {index > 0 && ' · '}
          <a href={linkHere(frame, { by })} aria-current={data.by === by ? 'true' : undefined}>
            {say(W[by], lang)}
          </a>
        </span>
      ))}
    </nav>
  )
}

function Rows({ data, frame }: Given) {
  const { lang } = frame
  const heads = headsOf(data.by).map((head) => say(W[head], lang))
  const count = (value: number | string | null) =>
    value === null ? say(W.few, lang) : numberFormat(String(value), lang)
  return (
    <Scroll label={say(W.title, lang)}>
      <table className="grid">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[W.visits, W.persons, W.relief].map((head) => (
              <th key={head.en} scope="col" className="n">
                {say(head, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={`${row.month} ${row.insured} ${row.treated} ${row.tier}`}>
              {cellsOf(row, data, lang).map((cell, index) => (
                <td key={heads[index]}>{cell}</td>
              ))}
              <td className="n">{count(row.visits)}</td>
              <td className="n">{count(row.persons)}</td>
              <td className="n">{count(row.relief)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={Math.max(1, heads.length)}>
              {say(W.all, lang)}
            </th>
            <td className="n">{count(data.visits)}</td>
            <td className="n">{count(data.persons)}</td>
            <td className="n">{count(data.relief)}</td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

const HEADS: { readonly [part: string]: readonly ('month' | 'insured' | 'treated' | 'tier')[] } = {
  month: ['month'],
  pair: ['insured', 'treated'],
  tier: ['tier'],
}

function headsOf(by: string) {
  return by.split('-').flatMap((part) => HEADS[part] ?? [])
}

function cellsOf(row: FlowRow, { by, places }: FlowsAnswer, lang: string): readonly string[] {
  const words: { readonly [name: string]: Text } = { ...W, ...places }
  const named = (name: string | null) => (name === null ? '' : say(words[name] ?? {}, lang))
  return headsOf(by).map((head) => (head === 'month' ? (row.month ?? '') : named(row[head])))
}
