import { say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { linkTo } from '#web'
import type { RulesAnswer } from '../../pure/bill/types.ts'
import { StudioDesk, type StudioGiven } from './desk.tsx'
import { WORDS_OF_STUDIO as W } from './words.ts'

function StudioPage({ data, frame }: { readonly data: RulesAnswer; readonly frame: PageFrame }) {
  const { lang, today } = frame
  const given: StudioGiven = { lang, today, rules: data }
  return (
    <div className="wide-page desk">
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{say(W.lead, lang)}</p>
      <p className="small">
        <a href={linkTo(frame, '/health/check-bill')}>{say(W.billLink, lang)}</a>
      </p>
      <noscript>
        <p className="notice">{say(W.noScript, lang)}</p>
      </noscript>
      <div className="desk-place" data-desk={JSON.stringify(given)}>
        <StudioDesk given={given} />
      </div>
    </div>
  )
}

/** The policies of the places side by side, and what a change would do to made-up visits. */
export const ruleStudioPage: Page<RulesAnswer> = {
  path: '/health/rules',
  name: 'health.rule-studio',
  query: 'health.rule-sets',
  title: (_, { lang }) => say(W.title, lang),
  description: (_, { lang }) => say(W.lead, lang),
  component: StudioPage,
  undated: true,
  desk: 'studio',
}
