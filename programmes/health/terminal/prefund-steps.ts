import { ask, perform } from '#platform/action'
import { HouseError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import { endOf, parsePeriod } from '#platform/period'
import { acceptPrefund } from '../prefunds/accept.ts'
import { proposePrefunds } from '../prefunds/propose.ts'
import { prefundProposals } from '../prefunds/queries.ts'
import type { ProposalView } from '../prefunds/types.ts'
import { provinceIn, type Step } from './steps.ts'
import { line, tell } from './texts.ts'

/** Proposes the prefunds of the month's year, each with how it comes about; with `--dry-run` it only says so. */
export const propose: Step = async (terminal, ctx, db, { month, options }) => {
  const year = Number(endOf(parsePeriod(month)).slice(0, 4))
  const done = await perform(db, proposePrefunds, ctx, { year, dryRun: options.dryRun === true })
  tell(terminal, done, () =>
    done.proposals.length === 0
      ? [say(nothingFor(year), terminal.lang)]
      : done.proposals.flatMap((one) => linesOf(one, terminal.lang)),
  )
  return 0
}

/** Accepts what is proposed for the prefund of a province, of the newest year. */
export const acceptProposed: Step = async (terminal, ctx, db, { options }) => {
  const province = provinceIn(options, ctx)
  const { items } = await ask(db, prefundProposals, ctx, { state: 'proposed' })
  // The newest year comes first.
  const found = items.find((one) => one.province === province)
  if (found === undefined) throw new HouseError('health.unknown-proposal', { proposal: province })
  const done = await perform(db, acceptPrefund, ctx, { proposal: found.id })
  tell(terminal, done, () => linesOf(done, terminal.lang))
  return 0
}

function nothingFor(year: number): Text {
  return {
    en: `Nothing to propose for ${year}: no province owed anything in the last quarter, and none has a prefund.`,
    zh: `${year} 年无需核定预付金：上年第四季度各省份均无应付，也无已缴预付金。`,
  }
}

function linesOf(one: ProposalView, lang: string): readonly string[] {
  return [
    line(one.province, String(one.year), one.amount, one.change),
    ...one.why.map((sentence) => line('', say(sentence, lang))),
  ]
}
