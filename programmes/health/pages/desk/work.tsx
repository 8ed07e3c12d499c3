import { formatDay, numberFormat, say, type Text } from '#platform/i18n'
import { Scroll, tell } from '#web'
import { WORK_KINDS, type WorkItem } from '../../month/types.ts'
import {
  DIFFERENCE_KIND_WORDS,
  DISPUTE_WORDS,
  INSTRUCTION_WORDS,
  PARTY_WORDS,
  PAYOUT_WORDS,
  WORK_KIND_WORDS,
} from '../../month/words.ts'
import { FILING } from '../../pure/declared.ts'
import { WORDS_OF_ACTS as A } from './act-words.ts'
import { type Given, nameOf } from './given.ts'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'
import { WorkStep } from './work-step.tsx'

/** What is listed here; all of it are in the interface and at the terminal. */
const ITEMS_MAX = 12

/** What waits for somebody: how much of each kind, then what is late or due first. */
export function Work({ data, frame }: Given) {
  const { lang } = frame
  const { work } = data
  const kinds = WORK_KINDS.filter((kind) => work.counts[kind] > 0)
  if (kinds.length === 0) return <p className="quiet">{say(W.noWork, lang)}</p>
  const all = kinds.reduce((sum, kind) => sum + work.counts[kind], 0)
  const items = work.items.toSorted(soonest).slice(0, ITEMS_MAX)
  return (
    <>
      <dl className="tally">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{say(WORK_KIND_WORDS[kind], lang)}</dt>
            <dd>{numberFormat(String(work.counts[kind]), lang)}</dd>
          </div>
        ))}
      </dl>
      <Scroll label={say(W.work, lang)}>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col">{say(W.kind, lang)}</th>
              <th scope="col">{say(W.who, lang)}</th>
              <th scope="col">{say(W.due, lang)}</th>
              <th scope="col" className="n">
                {say(W.amount, lang)}
              </th>
              <th scope="col">{say(A.next, lang)}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.kind} ${item.id}`}>
                <th scope="row">
                  {say(WORK_KIND_WORDS[item.kind], lang)}
                  <span className="from">
                    {[whatOf(item, lang), item.month].filter((part) => part !== null).join(' · ')}
                  </span>
                </th>
                <td data-label={say(W.who, lang)}>{nameOf(data, item.place, lang)}</td>
                <td data-label={say(W.due, lang)}>
                  {item.due === null ? '–' : formatDay(item.due, lang)}
                  {item.isLate && <span className="late"> {say(W.late, lang)}</span>}
                </td>
                <td className="n" data-label={say(W.amount, lang)}>
                  {item.amount === null ? '–' : numberFormat(item.amount, lang)}
                </td>
                <td data-label={say(A.next, lang)}>
                  <WorkStep item={item} what={toldOf(item, data, lang)} frame={frame} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {all > items.length && (
        <p className="small quiet">{tell(W.moreWork, lang, { shown: items.length, all })}</p>
      )}
    </>
  )
}

const NEVER = '9999'

function soonest(a: WorkItem, b: WorkItem): number {
  if (a.isLate !== b.isLate) return a.isLate ? -1 : 1
  return (a.due ?? NEVER) < (b.due ?? NEVER) ? -1 : 1
}

const WORDS_OF_WHAT: { readonly [kind in WorkItem['kind']]: { readonly [what: string]: Text } } = {
  difference: DIFFERENCE_KIND_WORDS,
  dispute: DISPUTE_WORDS,
  list: PARTY_WORDS,
  instruction: { ...INSTRUCTION_WORDS, unconfirmed: W.unconfirmed },
  receipt: {},
  alert: { yellow: W.yellow, red: W.red },
  prefund: {},
  resettlement: {},
  payout: PAYOUT_WORDS,
  claim: {},
  filing: FILING.names,
}

/** An item in words, for who hears a link alone. */
function toldOf(item: WorkItem, data: Given['data'], lang: string): string {
  return [say(WORK_KIND_WORDS[item.kind], lang), whatOf(item, lang), nameOf(data, item.place, lang)]
    .concat(item.month ?? [])
    .join(' ')
}

function whatOf({ kind, what }: WorkItem, lang: string): string {
  return say(WORDS_OF_WHAT[kind][what] ?? { en: what, zh: what }, lang)
}
