import { perform } from '#platform/action'
import { say } from '#platform/i18n'
import { approvePayouts, preparePayouts } from '../dues/payouts.ts'
import { fenOf, yuanOf } from '../money.ts'
import { type Resettled, resettle, type TouchedPerson } from '../resettlement/resettle.ts'
import { provinceIn, type Step } from './steps.ts'
import { line, tell } from './texts.ts'

/** Settles the year of the month anew, for who is insured in a place: with `--dry-run` it only lists whom that touches. */
export const resettleYear: Step = async (terminal, ctx, db, { month, options }) => {
  const [place, year] = [provinceIn(options, ctx), Number(month.slice(0, 4))]
  const dryRun = options.dryRun === true
  const persons: TouchedPerson[] = []
  const unordered: string[] = []
  let [dues, owed, claimed, inDispute] = [0, 0n, 0n, 0]
  let after: string | null = null
  do {
    const given = { place, year, dryRun, ...(after === null ? {} : { after }) }
    const done: Resettled = await perform(db, resettle, ctx, given)
    persons.push(...done.persons)
    unordered.push(...done.unordered)
    dues += done.dues
    owed += fenOf(done.owed)
    claimed += fenOf(done.claimed)
    inDispute += done.inDispute
    after = done.after
  } while (after !== null)
  const sums = { dues, owed: yuanOf(owed), claimed: yuanOf(claimed), inDispute }
  const answer = { persons, ...sums, unordered }
  const told = {
    en: `${persons.length} persons touched; by ${dues} bills ${answer.owed} yuan${dryRun ? ' would be' : ' are'} owed to persons and ${answer.claimed} claimed from them; ${inDispute} bills are in dispute.`,
    zh: `涉及 ${persons.length} 人；${dryRun ? '将有' : '有'} ${dues} 笔结算变动，应补付个人 ${answer.owed} 元，应向个人追回 ${answer.claimed} 元；争议中 ${inDispute} 笔。`,
  }
  const left = {
    en: 'Left as it was: in which order its visits counted can’t be told.',
    zh: '无法判定各次就诊的计算先后，未作变动。',
  }
  tell(terminal, answer, () => [
    ...persons.map((one) => line(one.insured, String(one.settlements), one.funds)),
    ...unordered.map((one) => line(one, say(left, terminal.lang))),
    say(told, terminal.lang),
  ])
  return 0
}

export const payouts = {
  prepare: paying(preparePayouts, { en: 'prepared', zh: '已经办' }),
  approve: paying(approvePayouts, { en: 'approved', zh: '已复核' }),
} as const

/** Every payment of the place, some hundred persons a call. */
function paying(action: typeof preparePayouts, words: { en: string; zh: string }): Step {
  return async (terminal, ctx, db, { options }) => {
    const place = provinceIn(options, ctx)
    let [count, amount, more] = [0, 0n, true]
    while (more) {
      const done = await perform(db, action, ctx, { place })
      count += done.payouts.length
      amount += fenOf(done.amount)
      more = done.more
    }
    const told = {
      en: `${count} payments to persons ${words.en}, ${yuanOf(amount)} yuan.`,
      zh: `个人补付${words.zh} ${count} 笔，共 ${yuanOf(amount)} 元。`,
    }
    tell(terminal, { payouts: count, amount: yuanOf(amount) }, () => [say(told, terminal.lang)])
    return count > 0 ? 0 : 1
  }
}
