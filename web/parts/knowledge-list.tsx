import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { KnowledgeDate } from '#programmes/figures/types'
import { Scroll } from '../chart/line-table.tsx'
import { linkHere } from '../links.ts'
import { WORDS } from '../words.ts'
import { VerdictTag } from './tags.tsx'
import { EVIDENCE } from './words.ts'

/** The figure as of each day on which its evidence changed; each day is a link that turns the page to it. */
export function KnowledgeList(props: {
  readonly frame: PageFrame
  readonly knowledge: readonly KnowledgeDate[]
}) {
  const { frame, knowledge } = props
  const { lang } = frame
  if (knowledge.length === 0) return null
  return (
    <Scroll label={say(EVIDENCE.otherDates, lang)}>
      <table className="grid knowledge-list">
        <caption>{say(EVIDENCE.otherDatesLead, lang)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(EVIDENCE.day, lang)}</th>
            <th scope="col" className="n">
              {say(WORDS.value, lang)}
            </th>
          </tr>
        </thead>
        <tbody>
          {knowledge.map((day) => (
            <tr
              key={`${day.date} ${say(day.label, lang)}`}
              className={day.current ? 'here' : undefined}
            >
              <th scope="row">
                <a
                  href={linkHere(frame, { 'as-of': day.date })}
                  aria-current={day.current ? 'date' : undefined}
                >
                  {say(day.words, lang)}
                </a>
                {day.dateUncertain && ` · ${say(EVIDENCE.dateUncertain, lang)}`}
                <span className="from">{say(day.label, lang)}</span>
              </th>
              <td className="n">
                {day.value === null ? say(WORDS.noValue, lang) : say(day.value.words, lang)}
                <span className="from">
                  {day.variantLabel !== null && say(day.variantLabel, lang)}
                </span>
                {day.verdict !== null && day.verdictWords !== null && (
                  <VerdictTag verdict={day.verdict} words={say(day.verdictWords, lang)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
