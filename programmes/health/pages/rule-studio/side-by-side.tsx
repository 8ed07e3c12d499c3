import { type Cells, type RuleBook, sayCells } from '#engines/rule/pure'
import { formatDay, say } from '#platform/i18n'
import { Scroll, tell } from '#web'
import type { OutpatientPolicies } from '../../pure/settle.ts'
import { STANDINGS } from '../check-bill/words.ts'
import { nameOfPlace, placesWithOwnPolicy, tableOf } from './policies.ts'
import { WORDS_OF_STUDIO as W } from './words.ts'

/** One column a place, one row a parameter; each number with its day, clause and standing. */
export function SideBySide({
  policies,
  day,
  lang,
}: {
  readonly policies: OutpatientPolicies
  readonly day: string
  readonly lang: string
}) {
  const { book } = policies
  const places = placesWithOwnPolicy(policies, day)
  if (places.length === 0) return <p className="notice">{say(W.none, lang)}</p>
  return (
    <Scroll label={say(W.sideBySide, lang)}>
      <table className="grid policies">
        <thead>
          <tr>
            <th scope="col">{say(W.parameter, lang)}</th>
            {places.map((place) => (
              <th key={place} scope="col">
                {say(nameOfPlace(book, place), lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tableOf(policies, places, day).map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{say(cells[0]?.parameter.title ?? {}, lang)}</th>
              {cells.map((held, index) => (
                <td key={places[index]}>
                  <Held cells={held} book={book} lang={lang} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Held({
  cells,
  book,
  lang,
}: {
  readonly cells: Cells | null
  readonly book: RuleBook
  readonly lang: string
}) {
  const version = cells?.version ?? null
  if (cells === null || version === null)
    return <span className="quiet">{say(W.notHeld, lang)}</span>
  const document = book.documents.find(({ id }) => id === version.document)
  return (
    <>
      {sayCells(cells).map((words) => (
        <span className="cell-line" key={words.en}>
          {say(words, lang)}
        </span>
      ))}
      <span className="from">
        {tell(W.since, lang, { day: formatDay(version.from, lang) })}
        {version.clause !== null && <> · {say(version.clause, lang)}</>}
      </span>
      {document !== undefined && (
        <span className={`tag standing-${document.standing}`} title={say(document.title, lang)}>
          {say(STANDINGS[document.standing], lang)}
        </span>
      )}
    </>
  )
}
