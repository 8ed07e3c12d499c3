import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo } from '#web'
import type { DraftAnswer } from '../types.ts'
import { DraftDesk, type DraftGiven } from './desk/draft-desk.tsx'
import { WORDS_OF_DESK as W } from './words.ts'

/** A draft: drawn on the server to be read, taken over by its script to be written. */
export function DraftPage({
  data,
  frame,
}: {
  readonly data: DraftAnswer
  readonly frame: PageFrame
}) {
  const { lang } = frame
  const given: DraftGiven = { frame, draft: data }
  return (
    <div className="wide-page office-desk">
      <p className="standing">
        <a href={linkTo(frame, '/desk')}>{say(W.allDrafts, lang)}</a> ·{' '}
        <a href={linkTo(frame, `${data.draft.href}/history`)}>{say(W.history, lang)}</a>
      </p>
      <noscript>
        <p className="notice">{say(W.noScript, lang)}</p>
      </noscript>
      <div data-draft={JSON.stringify(given)}>
        <DraftDesk given={given} tools={null} />
      </div>
    </div>
  )
}
