import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, Scroll, tell, VerdictTag } from '#web'
import { periodWords } from '../../formats/reading-words.ts'
import type { DataAlternative, DataVerdict } from '../../types.ts'
import { VERDICT_WORDS } from '../../words.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import type { ClaimProps } from './claim-panel.tsx'
import { Inputs } from './inputs.tsx'

/** What the data say: on the day of the release, and since; by every denominator and vintage. */
export function DataPart({ claim, frame, isBelowFindings = false }: ClaimProps) {
  const { lang } = frame
  const { data } = claim
  if (data === null) return null
  const then = knownOn(frame, data.then.asOf)
  return (
    <section>
      <h3>{say(W.data, lang)}</h3>
      <Stood verdict={data.then} frame={frame} isTold={isBelowFindings} />
      {data.changed && (
        <>
          <p className="cautions">
            {say(data.then.verdict === data.since.verdict ? W.turnedWithin : W.turned, lang)}
          </p>
          <Stood verdict={data.since} frame={frame} />
        </>
      )}
      <Alternatives alternatives={data.alternatives} frame={then} />
      <Inputs data={data} frame={then} />
      <p className="doors">
        <a href={linkTo(then, data.href)}>{say(W.toFigure, lang)}</a>
      </p>
    </section>
  )
}

/** Whoever follows a link sees what the verdict rests on, as it was known on the day that decided. */
export function knownOn(frame: PageFrame, asOf: string): PageFrame {
  return { ...frame, search: { ...frame.search, 'as-of': asOf } }
}

type StoodProps = {
  readonly verdict: DataVerdict
  readonly frame: ClaimProps['frame']
  /** Its reason stands elsewhere. */
  readonly isTold?: boolean
}

function Stood({ verdict, frame, isTold = false }: StoodProps) {
  const { lang } = frame
  const day = periodWords(verdict.asOf, lang) ?? verdict.asOf
  return (
    <p className="reason">
      <VerdictTag verdict={verdict.verdict} words={say(VERDICT_WORDS[verdict.verdict], lang)} />{' '}
      <span className="quiet">{tell(W.onTheDay, lang, { day })}</span>
      {!(isTold && verdict.verdict !== 'no-data') && (
        <span className="note-line">{say(verdict.reason, lang)}</span>
      )}
    </p>
  )
}

type AlternativesProps = {
  readonly alternatives: readonly DataAlternative[]
  readonly frame: ClaimProps['frame']
}

function Alternatives({ alternatives, frame }: AlternativesProps) {
  const { lang } = frame
  if (alternatives.length === 0) return null
  const groups = (['then', 'since'] as const)
    .map((known) => ({
      name: say(known === 'then' ? W.known : W.since, lang),
      rows: alternatives.filter((row) => row.known === known),
    }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Scroll label={say(W.computedBy, lang)}>
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
              <tr key={row.href} className={row.chosen ? 'chosen' : undefined}>
                <th scope="row">
                  <a href={linkTo(frame, row.href)}>
                    {say(row.variantLabel ?? row.vintageLabel, lang)}
                  </a>
                  {row.variantLabel !== null && (
                    <span className="from">{say(row.vintageLabel, lang)}</span>
                  )}
                </th>
                <td className="n">
                  {say(row.value, lang)}
                  <span className={row.ok ? 'says yes' : 'says no'}>
                    {row.ok || row.off === null
                      ? say(row.ok ? W.agrees : W.fails, lang)
                      : tell(W.off, lang, { off: say(row.off, lang) })}
                  </span>
                  {row.reading === 'truncated' && (
                    <span className="from">{say(W.truncated, lang)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}
