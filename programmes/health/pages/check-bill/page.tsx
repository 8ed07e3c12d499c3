import { say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { linkTo } from '#web'
import type { RulesAnswer } from '../../pure/bill/types.ts'
import { BillDesk, type BillGiven } from './desk.tsx'
import { WORDS_OF_BILL as W } from './words.ts'

function CheckBillPage({ data, frame }: { readonly data: RulesAnswer; readonly frame: PageFrame }) {
  const { lang, today, world } = frame
  const given: BillGiven = { lang, today, world, rules: data }
  return (
    <div className="wide-page desk">
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{say(W.lead, lang)}</p>
      <p className="small">
        <a href={linkTo(frame, '/health/rules')}>{say(W.rulesLink, lang)}</a>
      </p>
      <noscript>
        <p className="notice">{say(W.noScript, lang)}</p>
      </noscript>
      <div className="desk-place" data-desk={JSON.stringify(given)}>
        <BillDesk given={given} />
      </div>
    </div>
  )
}

/** A slip of paper against its own sums and the rules: computed in the browser, and nothing sent. */
export const checkBillPage: Page<RulesAnswer> = {
  path: '/health/check-bill',
  name: 'health.check-bill',
  query: 'health.rules',
  title: (_, { lang }) => say(W.title, lang),
  description: (_, { lang }) => say(W.lead, lang),
  component: CheckBillPage,
  undated: true,
  desk: 'bill',
}
