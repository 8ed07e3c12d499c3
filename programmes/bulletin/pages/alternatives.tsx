import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, Scroll, tell } from '#web'
import type { AlternativeRow } from '../types.ts'
import type { EvidenceProps } from './evidence.tsx'
import { Part } from './part.tsx'
import { WORDS_OF_BULLETIN as W } from './words.ts'

/** Every way of computing the figure: what was known on its day, and what has been revised since. */
export function Alternatives({ data, frame, folded }: EvidenceProps) {
  const { lang } = frame
  const told = data.alternatives.filter(({ value, variant }) => value !== null || variant !== null)
  if (told.length === 0) return null
  const byVariant = told.some(({ variant }) => variant !== null)
  const title = say(byVariant ? W.alternatives : W.alternativesPlain, lang)
  const groups = [
    {
      name: tell(W.knownThen, lang, { day: say(data.bulletin.dateWords, lang) }),
      rows: told.filter(({ known }) => known === 'then'),
    },
    {
      name: say(W.knownSince, lang),
      rows: told.filter(({ known }) => known === 'since'),
    },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Part title={title} folded={folded}>
      <Scroll label={title}>
        <table className="alternatives">
          <thead className="sr">
            <tr>
              <th scope="col">{say(W.computedBy, lang)}</th>
              <th scope="col">{say(W.computed, lang)}</th>
            </tr>
          </thead>
          {groups.map(({ name, rows }) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {name}
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.href} row={row} frame={frame} />
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </Part>
  )
}

function Row({ row, frame }: { readonly row: AlternativeRow; readonly frame: PageFrame }) {
  const { lang } = frame
  return (
    <tr className={row.chosen ? 'chosen' : undefined}>
      <th scope="row">
        <a href={linkTo(frame, row.href)}>{say(row.variant?.label ?? row.vintageLabel, lang)}</a>
        {row.variant !== null && <span className="from">{say(row.vintageLabel, lang)}</span>}
      </th>
      <td className="n">
        {row.value === null ? '–' : say(row.value.words, lang)}
        <span className={row.value === null ? 'says quiet' : row.ok ? 'says yes' : 'says no'}>
          {say(row.okWords, lang)}
        </span>
        {row.reading === 'truncated' && row.readingWords !== null && (
          <span className="from">{say(row.readingWords, lang)}</span>
        )}
      </td>
    </tr>
  )
}
