import { say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm } from '#web'
import type { MonthAnswer } from '../../month/types.ts'
import type { MonthGiven } from './given.ts'
import { WORDS_OF_HEALTH_DESK as W } from './words.ts'

type Act = { readonly to: string; readonly words: Text }

/** What the viewer may do next with the month, one button each; whether it may be done the action itself decides. */
export function Acts({ month, frame }: MonthGiven) {
  const { lang, world } = frame
  const acts = actsOf(month, frame)
  if (acts.length === 0) return null
  return (
    <div className="desk-acts print-none">
      {acts.map(({ to, words }) => (
        <ActionForm key={to} frame={frame} to={`${world === 'simulated' ? '/simulated' : ''}${to}`}>
          <button type="submit">{say(words, lang)}</button>
        </ActionForm>
      ))}
    </div>
  )
}

function actsOf(month: MonthAnswer, { viewer, today }: PageFrame): readonly Act[] {
  const isApprover = viewer?.roles.includes('approver') === true
  const isOffice = isApprover && viewer.office
  const prepares = isApprover || viewer?.roles.includes('contributor') === true
  const has = (...states: readonly string[]) =>
    month.instructions.some(({ state }) => states.includes(state))
  const path = `/health/months/${month.month}`
  const isOver = month.month < today.slice(0, 7)
  return [
    ...(isOffice && month.state === 'open' && isOver
      ? [{ to: `${path}/close`, words: W.close }]
      : []),
    ...(isOffice && month.state === 'closed' ? [{ to: `${path}/clear`, words: W.clear }] : []),
    ...(prepares && has('drafted') ? [{ to: `${path}/prepare`, words: W.prepare }] : []),
    ...(isApprover && has('prepared') ? [{ to: `${path}/approve`, words: W.approve }] : []),
    ...(isApprover && has('prepared', 'approved')
      ? [{ to: `${path}/return`, words: W.sendBack }]
      : []),
    ...(isOffice && has('approved') ? [{ to: '/health/payments', words: W.pay }] : []),
  ]
}
