import { type Lang, numberFormat, say } from '#platform/i18n'
import { allTyped, linkTo, Scroll, tell } from '#web'
import type { DifferencesPageAnswer } from '../../../desk/types.ts'
import { DIFFERENCE_KIND_WORDS, PARTY_WORDS } from '../../../month/words.ts'
import { WORDS_OF_ACTS } from '../act-words.ts'
import { actTo, has, named } from '../given.ts'
import type { DifferencesGiven } from './page.tsx'
import { FIELD_WORDS, WORDS_OF_DIFFERENCES as W } from './words.ts'

export const ACCEPT_FORM = 'accept-form'

type Item = DifferencesPageAnswer['items'][number]
type RowGiven = DifferencesGiven & { readonly item: Item }

export function DifferencesTable({ data, frame }: DifferencesGiven) {
  const { lang } = frame
  const chooses = has(frame, 'contributor') && data.items.some(({ isYours }) => isYours)
  return (
    <Scroll label={say(W.caption, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            {chooses && <th scope="col">{say(W.choose, lang)}</th>}
            <th scope="col">{say(W.difference, lang)}</th>
            <th scope="col">{say(W.party, lang)}</th>
            <th scope="col" className="n">
              {say(W.ours, lang)}
            </th>
            <th scope="col" className="n">
              {say(W.theirs, lang)}
            </th>
            <th scope="col">{say(W.next, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((item) => (
            <tr key={item.id} id={`d-${item.id}`}>
              {chooses && (
                <td data-label={say(W.choose, lang)}>
                  {item.isYours && <Box item={item} data={data} frame={frame} />}
                </td>
              )}
              <What item={item} data={data} frame={frame} />
              <td data-label={say(W.party, lang)}>
                {named(data, item.of, lang)}
                <span className="from">{say(PARTY_WORDS[item.party], lang)}</span>
              </td>
              <td className="n" data-label={say(W.ours, lang)}>
                {item.here === null ? '–' : numberFormat(item.here, lang)}
              </td>
              <td className="n" data-label={say(W.theirs, lang)}>
                {item.there === null ? '–' : numberFormat(item.there, lang)}
              </td>
              <td data-label={say(W.next, lang)}>
                <Next item={item} data={data} frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Box({ item, frame }: RowGiven) {
  const chosen = allTyped(frame, actTo(frame, '/health/differences/accept'), 'differences')
  return (
    <input
      type="checkbox"
      name="differences"
      value={item.id}
      form={ACCEPT_FORM}
      aria-label={tell(W.chooseOne, frame.lang, { what: whatOf(item, frame.lang) })}
      defaultChecked={chosen?.includes(item.id) === true}
    />
  )
}

function What({ item, frame: { lang } }: RowGiven) {
  const { kind, field, bill, settlement } = item
  return (
    <th scope="row">
      {field === null
        ? say(DIFFERENCE_KIND_WORDS[kind], lang)
        : tell(W.ofField, lang, {
            kind: say(DIFFERENCE_KIND_WORDS[kind], lang),
            field: fieldWords(field, lang),
          })}
      <span className="from">
        {bill !== null ? tell(W.bill, lang, { bill }) : (settlement ?? '')}
      </span>
    </th>
  )
}

function whatOf({ kind, field, bill, settlement }: Item, lang: Lang): string {
  return [
    say(DIFFERENCE_KIND_WORDS[kind], lang),
    ...(field === null ? [] : [fieldWords(field, lang)]),
    bill ?? settlement ?? '',
  ].join(' ')
}

function fieldWords(field: string, lang: Lang): string {
  return say(FIELD_WORDS[field] ?? { en: field, zh: field }, lang)
}

function Next({ item, frame }: RowGiven) {
  const { lang } = frame
  const { state, reason, isYours, payable, settlement, month } = item
  if (state !== 'open')
    return reason === null || reason === '' ? '–' : tell(W.reasonGiven, lang, { reason })
  if (!has(frame, 'contributor')) return <span className="quiet">{say(W.waits, lang)}</span>
  return (
    <>
      <span className="quiet">{say(isYours ? W.accept : W.waits, lang)}</span>
      {payable !== null && (
        <>
          {' · '}
          <a
            href={linkTo(frame, '/health/desk/disputes', { month, settlement })}
            aria-label={tell(WORDS_OF_ACTS.ofWork, lang, {
              act: say(W.dispute, lang),
              what: whatOf(item, lang),
            })}
          >
            {say(W.dispute, lang)}
          </a>
        </>
      )}
    </>
  )
}
