import { formatDay, numberFormat, say, type Text } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { Empty, linkTo, Scroll, tell } from '#web'
import type { ListsPageAnswer } from '../../../desk/types.ts'
import type { ExpectedList } from '../../../month/types.ts'
import { LIST_STATE_WORDS, MONTH_STATE_WORDS, PARTY_WORDS } from '../../../month/words.ts'
import { WORDS_OF_ACTS } from '../act-words.ts'
import { has, named } from '../given.ts'
import { WORDS_OF_SECTIONS } from '../section-words.ts'
import { DeskSection, MonthChoice } from '../sections.tsx'
import { HandInForm } from './hand-in-form.tsx'
import { WORDS_OF_LISTS as W } from './words.ts'

export type ListsGiven = { readonly data: ListsPageAnswer; readonly frame: PageFrame }

function ListsPage({ data, frame }: ListsGiven) {
  const { lang } = frame
  const { month, months, state, lists, chosen, due } = data
  return (
    <DeskSection
      frame={frame}
      title={tell(W.title, lang, { month })}
      lead={W.lead}
      month={month}
      done={doneOf(frame)}
    >
      <MonthChoice frame={frame} months={months} month={month} />
      {chosen !== null && state === 'open' && has(frame, 'contributor') && (
        <HandInForm data={data} frame={frame} chosen={chosen} />
      )}
      <h2>
        {say(W.lists, lang)}{' '}
        <span className="draft-state">{say(MONTH_STATE_WORDS[state], lang)}</span>
      </h2>
      {lists.length === 0 ? (
        <Empty title={say(W.none, lang)} />
      ) : (
        <>
          <p className="small quiet">
            {due !== null && tell(W.due, lang, { day: formatDay(due, lang) })}{' '}
            {frame.viewer?.office === true && say(WORDS_OF_SECTIONS.officeLooksOn, lang)}
            {!has(frame, 'contributor') && say(WORDS_OF_SECTIONS.noRight, lang)}
          </p>
          <Lists data={data} frame={frame} />
        </>
      )}
    </DeskSection>
  )
}

function doneOf({ search, lang }: PageFrame): string | null {
  const { settlements, differences } = search
  if (settlements === undefined || differences === undefined) return null
  return tell(W.done, lang, { settlements, differences })
}

function Lists({ data, frame }: ListsGiven) {
  const { lang } = frame
  const heads = [W.state, W.settlements, W.handedIn, W.next]
  return (
    <Scroll label={say(W.lists, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.party, lang)}</th>
            {heads.map((words) => (
              <th key={words.en} scope="col" className={words === W.settlements ? 'n' : undefined}>
                {say(words, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.lists.map((list) => (
            <tr key={`${list.party} ${list.of}`}>
              <th scope="row">
                {named(data, list.of, lang)}
                <span className="from">{say(PARTY_WORDS[list.party], lang)}</span>
              </th>
              <td data-label={say(W.state, lang)}>{say(LIST_STATE_WORDS[list.state], lang)}</td>
              <td className="n" data-label={say(W.settlements, lang)}>
                {numberFormat(String(list.settlements), lang)}
              </td>
              <td data-label={say(W.handedIn, lang)}>
                {list.handedInOn === null ? '–' : formatDay(list.handedInOn, lang)}
              </td>
              <td data-label={say(W.next, lang)}>
                <Next list={list} data={data} frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** What is to be done about a list: one thing, and another way where there is one. */
function Next({ list, data, frame }: ListsGiven & { readonly list: ExpectedList }) {
  const { lang, viewer } = frame
  const { month, state } = data
  const { party, of, openDifferences } = list
  if (state !== 'open') return say(W.closed, lang)
  const hands = has(frame, 'contributor') && viewer?.office === false
  const form = linkTo(frame, '/health/desk/lists', { month, party, of })
  const labelOf = (words: Text) =>
    tell(WORDS_OF_ACTS.ofWork, lang, { act: say(words, lang), what: named(data, of, lang) })
  if (list.state === 'missing')
    return hands ? (
      <a href={form} aria-label={labelOf(W.handIn)}>
        {say(W.handIn, lang)}
      </a>
    ) : (
      <span className="quiet">{say(W.waits, lang)}</span>
    )
  return (
    <>
      {list.state === 'different' ? (
        <a href={linkTo(frame, '/health/desk/differences', { month, of })}>
          {tell(W.work, lang, { count: openDifferences })}
        </a>
      ) : (
        <span className="quiet">{say(W.nothing, lang)}</span>
      )}
      {hands && (
        <>
          {' · '}
          <a href={form} aria-label={labelOf(W.handInAgain)}>
            {say(W.handInAgain, lang)}
          </a>
        </>
      )}
    </>
  )
}

export const listsPage: Page<ListsPageAnswer> = {
  path: '/health/desk/lists',
  name: 'health.lists',
  query: 'health.lists-page',
  title: ({ month }, { lang }) => tell(W.title, lang, { month }),
  component: ListsPage,
  undated: true,
}
