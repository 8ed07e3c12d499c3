import { numberFormat, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm, linkTo, tell } from '#web'
import type { MonthAnswer, MonthInstruction } from '../../month/types.ts'
import { WORDS_OF_ACTS as W } from './act-words.ts'
import { actTo, has, type MonthGiven } from './given.ts'
import { mayRelease, maySecond } from './release.ts'

type Act = {
  readonly to: string
  readonly word: string
  /** What will happen, said before. */
  readonly says: string
  /** Left out: what the action takes by itself. */
  readonly instructions?: readonly string[]
}

/** What the viewer may do next with the month, each with what it will do; whether it may be done the action itself decides. */
export function Acts({ month, data, frame }: MonthGiven) {
  const acts = actsOf(month, data.viewer, frame)
  return (
    <>
      <Waiting month={month} frame={frame} />
      {acts.length > 0 && (
        <ul className="desk-list month-acts print-none">
          {acts.map(({ to, word, says, instructions = [] }) => (
            <li key={to}>
              <ActionForm frame={frame} to={actTo(frame, to)}>
                {instructions.map((id) => (
                  <input key={id} type="hidden" name="instructions" value={id} />
                ))}
                <button type="submit">{word}</button>
              </ActionForm>
              <span>{says}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What has to be there before an open month can be closed. */
function Waiting({ month, frame }: Pick<MonthGiven, 'month' | 'frame'>) {
  const { lang } = frame
  const missing = missingIn(month)
  const { openDifferences, month: name } = month
  if (month.state !== 'open' || (missing === 0 && openDifferences === 0)) return null
  return (
    <p className="notice">
      {say(W.before, lang)}{' '}
      {missing > 0 && (
        <a href={linkTo(frame, '/health/desk/lists', { month: name })}>
          {tell(W.missing, lang, { count: missing })}
        </a>
      )}
      {missing > 0 && openDifferences > 0 && ' · '}
      {openDifferences > 0 && (
        <a href={linkTo(frame, '/health/desk/differences', { month: name })}>
          {tell(W.open, lang, { count: openDifferences })}
        </a>
      )}
    </p>
  )
}

function missingIn({ lists }: MonthAnswer): number {
  return lists.filter(({ state }) => state === 'missing').length
}

type Viewer = MonthGiven['data']['viewer']

function actsOf(month: MonthAnswer, viewer: Viewer, frame: PageFrame): readonly Act[] {
  return [...ofMonth(month, frame), ...ofInstructions(month, viewer, frame)]
}

function ofMonth(month: MonthAnswer, frame: PageFrame): readonly Act[] {
  const { lang, viewer, today } = frame
  const { state, month: name, openDisputes, openDifferences, payable } = month
  if (viewer?.office !== true || !has(frame, 'approver')) return []
  const isOver = name < today.slice(0, 7)
  const isEqual = missingIn(month) === 0 && openDifferences === 0
  if (state === 'open' && isOver && isEqual)
    return [
      {
        to: `/health/months/${name}/close`,
        word: say(W.close, lang),
        says: tell(W.closeSays, lang, { disputes: openDisputes }),
      },
    ]
  if (state !== 'closed') return []
  const amount = numberFormat(payable, lang)
  return [
    {
      to: `/health/months/${name}/clear`,
      word: say(W.clear, lang),
      says: tell(W.clearSays, lang, { amount }),
    },
  ]
}

function ofInstructions(month: MonthAnswer, by: Viewer, frame: PageFrame): readonly Act[] {
  const { lang } = frame
  const path = `/health/months/${month.month}`
  const own = month.instructions.filter((one) => mayRelease(one, by, frame))
  const approvable = own.filter((one) => maySecond(one, by))
  const returnable = own.filter(({ state }) => state === 'prepared' || state === 'approved')
  const drafted = own.filter(({ state }) => state === 'drafted')
  const isApprover = has(frame, 'approver')
  const approved = month.instructions.filter(({ state }) => state === 'approved')
  const told = (some: readonly MonthInstruction[]) => ({
    count: some.length,
    amount: numberFormat(sumOf(some), lang),
  })
  return [
    ...act(`${path}/prepare`, drafted, has(frame, 'contributor', 'approver'), (some) => [
      say(W.prepare, lang),
      tell(W.prepareSays, lang, told(some)),
    ]),
    ...act(`${path}/approve`, approvable, isApprover, (some) => [
      say(W.approve, lang),
      tell(W.approveSays, lang, told(some)),
    ]),
    ...act('/health/payments', approved, isApprover && frame.viewer?.office === true, (some) => [
      say(W.pay, lang),
      tell(W.paySays, lang, told(some)),
    ]).map(({ instructions: _, ...pays }) => pays),
    ...act(`${path}/return`, returnable, isApprover, (some) => [
      say(W.sendBack, lang),
      tell(W.sendBackSays, lang, told(some)),
    ]),
  ]
}

function act(
  to: string,
  some: readonly MonthInstruction[],
  isTheirs: boolean,
  words: (some: readonly MonthInstruction[]) => readonly [string, string],
): readonly Act[] {
  if (!isTheirs || some.length === 0) return []
  const [word, says] = words(some)
  return [{ to, word, says, instructions: some.map(({ id }) => id) }]
}

// Amounts of the interface have two decimals always.
function sumOf(some: readonly MonthInstruction[]): string {
  const fen = some.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n)
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
