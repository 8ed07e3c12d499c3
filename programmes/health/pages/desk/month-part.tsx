import { formatDay, numberFormat, say } from '#platform/i18n'
import { linkTo, Scroll, tell } from '#web'
import { PARTIES } from '../../month/types.ts'
import { LIST_STATE_WORDS, MONTH_STATE_WORDS, PARTY_WORDS } from '../../month/words.ts'
import { Acts } from './acts.tsx'
import { type MonthGiven, nameOf } from './given.ts'
import { Instructions } from './instructions.tsx'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'

/** One month: how far it is, whose lists are there, who owes whom, and what is paid. */
export function MonthPart(given: MonthGiven) {
  const { month, frame } = given
  const { lang } = frame
  return (
    <section aria-label={month.month}>
      <h2 className="month-head">
        {tell(W.ofMonth, lang, { month: month.month })}{' '}
        <span className="draft-state">{say(MONTH_STATE_WORDS[month.state], lang)}</span>
      </h2>
      <p>
        {tell(W.monthSentence, lang, {
          settlements: numberFormat(String(month.settlements), lang),
          payable: numberFormat(month.payable, lang),
          differences: month.openDifferences,
          disputes: month.openDisputes,
        })}{' '}
        {month.cycle !== null && tell(W.cycle, lang, { cycle: month.cycle })}
      </p>
      <Acts {...given} />
      <div className="health-desk">
        <section>
          <h3>{say(W.lists, lang)}</h3>
          <Lists {...given} />
          <p className="small">
            <a href={linkTo(frame, '/health/desk/lists', { month: month.month })}>
              {say(W.allLists, lang)}
            </a>
          </p>
          <h3>{say(W.dueDays, lang)}</h3>
          <DueDays {...given} />
        </section>
        <section>
          <h3>{say(W.nets, lang)}</h3>
          {month.nets.length > 0 ? <Nets {...given} /> : <Pairs {...given} />}
        </section>
      </div>
      <h3>{say(W.instructions, lang)}</h3>
      <Instructions {...given} />
    </section>
  )
}

const STATES = ['equal', 'different', 'missing'] as const

function Lists({ month, frame: { lang } }: MonthGiven) {
  const count = (party: string, state: string) =>
    month.lists.filter((list) => list.party === party && list.state === state).length
  return (
    <Scroll label={say(W.lists, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.party, lang)}</th>
            {STATES.map((state) => (
              <th key={state} scope="col" className="n">
                {say(LIST_STATE_WORDS[state], lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PARTIES.map((party) => (
            <tr key={party}>
              <th scope="row">{say(PARTY_WORDS[party], lang)}</th>
              {STATES.map((state) => (
                <td key={state} className="n">
                  {count(party, state)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const STEPS = ['institutions', 'tables', 'confirmation', 'payment'] as const

function DueDays({ month: { due }, frame: { lang } }: MonthGiven) {
  return (
    <dl className="facts">
      {STEPS.map((step) => (
        <div key={step} className="fact">
          <dt>{say(W.steps[step], lang)}</dt>
          <dd>{due[step] === null ? '–' : formatDay(due[step], lang)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Nets({ month, data, frame }: MonthGiven) {
  const { lang } = frame
  return (
    <Scroll label={say(W.nets, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.province, lang)}</th>
            {[W.owed, W.dueTo, W.net].map((words) => (
              <th key={words.en} scope="col" className="n">
                {say(words, lang)}
              </th>
            ))}
            <th scope="col">{say(W.statement, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {month.nets.map(({ participant, owed, dueTo, net }) => (
            <tr key={participant}>
              <th scope="row">{nameOf(data, participant, lang)}</th>
              {[owed, dueTo, net].map((amount, index) => (
                <td key={['owed', 'dueTo', 'net'][index]} className="n">
                  {numberFormat(amount, lang)}
                </td>
              ))}
              <td>
                <a
                  href={linkTo(frame, '/health/desk/statement', {
                    month: month.month,
                    province: participant,
                  })}
                >
                  {say(W.open, lang)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Before clearing: what was settled between each two. */
function Pairs({ month, data, frame: { lang } }: MonthGiven) {
  return (
    <>
      <p className="small quiet">{say(W.notCleared, lang)}</p>
      <Scroll label={say(W.nets, lang)}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{say(W.between, lang)}</th>
              <th scope="col" className="n">
                {say(W.settlements, lang)}
              </th>
              <th scope="col" className="n">
                {say(W.payable, lang)}
              </th>
            </tr>
          </thead>
          <tbody>
            {month.pairs.map(({ insuredProvince, treatedProvince, settlements, amount }) => (
              <tr key={`${insuredProvince} ${treatedProvince}`}>
                <th scope="row">
                  {nameOf(data, insuredProvince, lang)} → {nameOf(data, treatedProvince, lang)}
                </th>
                <td className="n">{numberFormat(String(settlements), lang)}</td>
                <td className="n">{numberFormat(amount, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
