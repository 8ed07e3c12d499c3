import { formatDay, type Lang, numberFormat, say } from '#platform/i18n'
import { tell } from '#web'
import { unitWords } from '../../reading/powers.ts'
import { isFault, readNumber } from '../../reading/read-number.ts'
import type { ItemView, RequestAnswer } from '../../types.ts'
import { WORDS_OF_COLLECTION as W } from '../words.ts'

/** What was answered, with what was questioned about it and why it is right: to sign off, to accept, to read. */
export function SettledTable({
  data,
  lang,
}: {
  readonly data: RequestAnswer
  readonly lang: Lang
}) {
  return (
    <table className="grid stacked">
      <thead>
        <tr>
          <th scope="col" className="n">
            {say(W.number, lang)}
          </th>
          <th scope="col">{say(W.figure, lang)}</th>
          <th scope="col" className="n">
            {say(W.value, lang)}
          </th>
          <th scope="col">{say(W.note, lang)}</th>
        </tr>
      </thead>
      <tbody>
        {data.items.map((item) => (
          <tr key={item.number}>
            <td className="n">{item.number}</td>
            <th scope="row">
              {say(item.indicatorTitle, lang)}
              <span className="from">
                {say(item.placeName, lang)} · {say(item.periodWords, lang)} ·{' '}
                {say(item.vintageLabel, lang)}
              </span>
            </th>
            <td className="n" data-label={say(W.value, lang)}>
              <Value item={item} lang={lang} />
            </td>
            <td data-label={say(W.note, lang)}>
              <About item={item} data={data} lang={lang} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ item, lang }: { readonly item: ItemView; readonly lang: Lang }) {
  const { answer } = item
  if (answer === null || answer.kind === 'empty')
    return <span className="quiet">{say(W.notAnswered, lang)}</span>
  if (answer.kind === 'none') return <>{say(W.noFigure, lang)}</>
  const read = readNumber(answer.typed)
  return (
    <>
      {isFault(read) ? answer.typed : numberFormat(read.digits, lang)}
      <span className="from">{unitWords(item.unit, answer.power, lang)}</span>
    </>
  )
}

function About(props: {
  readonly item: ItemView
  readonly data: RequestAnswer
  readonly lang: Lang
}) {
  const { item, data, lang } = props
  const unexplained = data.questions.filter(
    ({ item: number, kind, arithmetic }) =>
      number === item.number &&
      !item.reasons.some((one) => one.kind === kind && one.arithmetic.en === arithmetic.en),
  )
  return (
    <>
      {item.answer?.note}
      {item.reasons.map((reason) => (
        <div key={reason.at} className="question">
          <p>{say(reason.arithmetic, lang)}</p>
          <p className="confirmed">
            {tell(W.confirmed, lang, { by: reason.by, reason: reason.reason })}
          </p>
        </div>
      ))}
      {unexplained.map(({ kind, arithmetic }) => (
        <div key={kind} className="question">
          <p>{say(arithmetic, lang)}</p>
        </div>
      ))}
      {data.request.state === 'accepted' && item.answer?.kind === 'value' && (
        <span className="from">
          {item.disclosedOn === null
            ? say(W.notPublic, lang)
            : tell(W.publicSince, lang, { day: formatDay(item.disclosedOn, lang) })}
        </span>
      )}
    </>
  )
}
