import { formatDay, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkTo, Scroll, tell } from '#web'
import type { MissingAnswer, MissingItem } from '../types.ts'
import { Due, dayWords, StateTag, Ways } from './parts.tsx'
import { WORDS_OF_COLLECTION as W } from './words.ts'

/** What is missing, from whom, since when; by organisation. */
export function MissingPage({
  data,
  frame,
}: {
  readonly data: MissingAnswer
  readonly frame: PageFrame
}) {
  const { lang, viewer } = frame
  const mayAsk =
    viewer?.office === true &&
    viewer.roles.some((role) => role === 'analyst' || role === 'approver')
  const groups = [...Map.groupBy(data.items, ({ addressed }) => addressed.id).values()]
  return (
    <div className="wide-page">
      <h1>{say(W.missing, lang)}</h1>
      <p className="lead">{say(W.missingLead, lang)}</p>
      <Ways frame={frame} mayAsk={mayAsk} />
      {groups.length === 0 && <Empty title={say(W.missingNone, lang)} />}
      {groups.map((items) => (
        <Group key={items[0]?.addressed.id} items={items} frame={frame} />
      ))}
    </div>
  )
}

function Group({
  items,
  frame,
}: {
  readonly items: readonly MissingItem[]
  readonly frame: PageFrame
}) {
  const { lang } = frame
  const [first] = items
  if (first === undefined) return null
  const title = say(first.addressed.title, lang)
  const count = items.length
  const heading =
    count === 1 ? tell(W.missingOne, lang, { title }) : tell(W.missingOf, lang, { title, count })
  return (
    <section>
      <h2>{heading}</h2>
      <Scroll label={heading}>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col">{say(W.figure, lang)}</th>
              <th scope="col">{say(W.request, lang)}</th>
              <th scope="col">{say(W.due, lang)}</th>
              <th scope="col">{say(W.state, lang)}</th>
              <th scope="col">{say(W.askedSince, lang)}</th>
              <th scope="col">{say(W.reminded, lang)}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.request} ${item.number}`}>
                <th scope="row">
                  {say(item.indicatorTitle, lang)}
                  <span className="from">
                    {say(item.placeName, lang)} · {say(item.periodWords, lang)}
                  </span>
                </th>
                <td data-label={say(W.request, lang)}>
                  <a href={linkTo(frame, `/collection/requests/${item.request}`)}>
                    {say(item.requestTitle, lang)}
                  </a>
                </td>
                <td data-label={say(W.due, lang)}>
                  <Due of={item} lang={lang} />
                </td>
                <td data-label={say(W.state, lang)}>
                  <StateTag state={item.state} lang={lang} />
                </td>
                <td data-label={say(W.askedSince, lang)}>{dayWords(item.since, lang)}</td>
                <td data-label={say(W.reminded, lang)}>
                  {item.reminders
                    .map((day) => formatDay(day, lang))
                    .join(lang === 'zh' ? '、' : '; ') || '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
