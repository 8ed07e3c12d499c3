import { formatDay, numberFormat, say, type Text } from '#platform/i18n'
import { ActionForm, linkTo, Scroll, tell } from '#web'
import type { MonthInstruction } from '../../month/types.ts'
import { INSTRUCTION_WORDS } from '../../month/words.ts'
import { WORDS_OF_ACTS as A } from './act-words.ts'
import { actTo, has, type MonthGiven, nameOf } from './given.ts'
import { mayRelease, maySecond } from './release.ts'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'

/** Who pays whom, how far each payment is, what the bank confirmed of it, and what comes next. */
export function Instructions({ month, data, frame }: MonthGiven) {
  const { lang, today } = frame
  if (month.instructions.length === 0) return <p className="quiet">{say(W.noInstructions, lang)}</p>
  return (
    <Scroll label={say(W.instructions, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.between, lang)}</th>
            <th scope="col">{say(W.state, lang)}</th>
            <th scope="col">{say(W.due, lang)}</th>
            {[W.amount, W.paid, W.received].map((words) => (
              <th key={words.en} scope="col" className="n">
                {say(words, lang)}
              </th>
            ))}
            <th scope="col">{say(A.next, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {month.instructions.map((one) => (
            <tr key={one.id} id={`i-${one.id}`}>
              <th scope="row">
                {nameOf(data, one.payer, lang)} → {nameOf(data, one.payee, lang)}
              </th>
              <td data-label={say(W.state, lang)}>{say(INSTRUCTION_WORDS[one.state], lang)}</td>
              <td data-label={say(W.due, lang)}>
                {one.due === null ? '–' : formatDay(one.due, lang)}
                {one.due !== null && one.due < today && one.state !== 'paid' && (
                  <span className="late"> {say(W.late, lang)}</span>
                )}
              </td>
              {(
                [
                  [W.amount, one.amount],
                  [W.paid, one.paid],
                  [W.received, one.received],
                ] as const
              ).map(([words, amount]) => (
                <td key={words.en} className="n" data-label={say(words, lang)}>
                  {numberFormat(amount, lang)}
                </td>
              ))}
              <td className="row-acts" data-label={say(A.next, lang)}>
                <Next one={one} month={month} data={data} frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

type RowGiven = MonthGiven & { readonly one: MonthInstruction }

function Next(given: RowGiven) {
  const { one, data, frame } = given
  const isOwn = mayRelease(one, data.viewer, frame)
  switch (one.state) {
    case 'drafted':
      return isOwn && has(frame, 'contributor', 'approver') ? (
        <One {...given} step="prepare" words={A.prepareOne} />
      ) : (
        <Quiet words={A.waitsFirst} frame={frame} />
      )
    case 'prepared':
      return isOwn ? <Prepared {...given} /> : <Quiet words={A.waitsSecond} frame={frame} />
    case 'approved': {
      const pays = frame.viewer?.office === true && has(frame, 'approver')
      return <Quiet words={pays ? A.payAbove : A.waitsPay} frame={frame} />
    }
    case 'paid':
      return <Paid {...given} />
  }
}

function Prepared(given: RowGiven) {
  const { one, data, frame } = given
  const isApprover = has(frame, 'approver')
  const isSecond = maySecond(one, data.viewer)
  const isFirst = one.preparedBy !== null && one.preparedBy === data.viewer.person
  return (
    <>
      {isFirst && <Quiet words={A.byYou} frame={frame} />}
      {!isFirst && !isApprover && <Quiet words={A.waitsSecond} frame={frame} />}
      {isSecond && isApprover && <One {...given} step="approve" words={A.approveOne} />}
      {isApprover && <One {...given} step="return" words={A.returnOne} />}
    </>
  )
}

function Paid({ one, data, frame }: RowGiven) {
  const { lang, viewer } = frame
  if (one.received === one.amount) return <Quiet words={A.nothing} frame={frame} />
  const isPayee = viewer?.office === true || data.viewer.operated === one.payee
  if (!isPayee || !has(frame, 'contributor')) return <Quiet words={A.waitsBank} frame={frame} />
  return <a href={linkTo(frame, '/health/desk/receipts')}>{say(A.importReceipt, lang)}</a>
}

function Quiet({ words, frame }: { readonly words: Text } & Pick<MonthGiven, 'frame'>) {
  return <span className="quiet">{say(words, frame.lang)}</span>
}

/** One button for one instruction. */
function One(
  props: RowGiven & { readonly step: 'prepare' | 'approve' | 'return'; readonly words: Text },
) {
  const { one, month, data, frame, step, words } = props
  const { lang } = frame
  const label = tell(A.ofPayment, lang, {
    act: say(words, lang),
    payer: nameOf(data, one.payer, lang),
    payee: nameOf(data, one.payee, lang),
  })
  return (
    <ActionForm frame={frame} to={actTo(frame, `/health/months/${month.month}/${step}`)}>
      <input type="hidden" name="instructions" value={one.id} />
      <button type="submit" aria-label={label}>
        {say(words, lang)}
      </button>
    </ActionForm>
  )
}
