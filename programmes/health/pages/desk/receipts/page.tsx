import { numberFormat, say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { Scroll, tell } from '#web'
import type { ReceiptsPageAnswer } from '../../../desk/types.ts'
import { named } from '../given.ts'
import { DeskSection } from '../sections.tsx'
import { ImportForm } from './import-form.tsx'
import { ReceiptTable } from './receipt-table.tsx'
import { Unmatched } from './unmatched.tsx'
import { WORDS_OF_RECEIPTS as W } from './words.ts'

export type ReceiptsGiven = { readonly data: ReceiptsPageAnswer; readonly frame: PageFrame }

function ReceiptsPage({ data, frame }: ReceiptsGiven) {
  const { lang } = frame
  return (
    <DeskSection frame={frame} title={say(W.title, lang)} lead={W.lead} done={doneOf(frame)}>
      <h2>{say(W.unmatched, lang)}</h2>
      <Unmatched data={data} frame={frame} />
      <h2>{say(W.importTitle, lang)}</h2>
      <ImportForm data={data} frame={frame} />
      <h2>{say(W.awaited, lang)}</h2>
      <Awaited data={data} frame={frame} />
      <h2>{say(W.matched, lang)}</h2>
      <Matched data={data} frame={frame} />
    </DeskSection>
  )
}

function doneOf({ search, lang }: PageFrame): string | null {
  const { lines, known, matched, assigned } = search
  if (assigned !== undefined) return say(W.assigned, lang)
  if (lines === undefined || known === undefined || matched === undefined) return null
  return tell(W.done, lang, { lines, known, matched })
}

function Awaited({ data, frame: { lang } }: ReceiptsGiven) {
  if (data.awaited.length === 0) return <p className="quiet">{say(W.noneAwaited, lang)}</p>
  return (
    <Scroll label={say(W.awaited, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.payment, lang)}</th>
            <th scope="col">{say(W.between, lang)}</th>
            <th scope="col" className="n">
              {say(W.rest, lang)}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.awaited.map(({ id, document, payer, payee, rest }) => (
            <tr key={id}>
              <th scope="row">{document}</th>
              <td data-label={say(W.between, lang)}>
                {named(data, payer, lang)} → {named(data, payee, lang)}
              </td>
              <td className="n" data-label={say(W.rest, lang)}>
                {numberFormat(rest, lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Matched({ data, frame }: ReceiptsGiven) {
  const { lang } = frame
  if (data.matched.length === 0) return <p className="quiet">{say(W.noneMatched, lang)}</p>
  return (
    <ReceiptTable
      data={data}
      frame={frame}
      title={W.matched}
      receipts={data.matched}
      lastTitle={W.by}
      last={({ matchedBy }) => (matchedBy === null ? '–' : say(W[matchedBy], lang))}
    />
  )
}

export const receiptsPage: Page<ReceiptsPageAnswer> = {
  path: '/health/desk/receipts',
  name: 'health.receipts',
  query: 'health.receipts-page',
  title: (_, { lang }) => say(W.title, lang),
  component: ReceiptsPage,
  undated: true,
}
