import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import { WORDS_OF_DESK as W } from '../words.ts'
import { discardLost, type Session, type Snapshot } from './session.ts'

type Props = {
  readonly snapshot: Snapshot
  readonly frame: PageFrame
  readonly session: Session | null
}

/** Whether all is saved, who else is here, and what an earlier visit left behind. */
export function SaveStanding({ snapshot, frame, session }: Props) {
  const { lang } = frame
  const { standing, here, lost, hasRecovered, draft } = snapshot
  const isGrave = standing.kind !== 'saved' && standing.kind !== 'saving'
  const others = here.filter(({ isMine }) => !isMine)
  const names = [...new Set(others.map(({ name }) => name))]
  return (
    <div className="save-standing">
      {(draft.editable || isGrave) && (
        <p role="status" className={isGrave ? 'notice bad' : 'quiet'}>
          {standingWords(snapshot, lang)}
        </p>
      )}
      {names.length > 0 && (
        <p className="quiet">
          {tell(W.here, lang, { names: names.join(lang.startsWith('zh') ? '、' : ', ') })}
        </p>
      )}
      {hasRecovered && <p className="notice">{say(W.recovered, lang)}</p>}
      {lost.length > 0 && (
        <div className="notice bad" role="alert">
          <p>{say(W.notRecovered, lang)}</p>
          {lost.map(({ lang: text, kept }) => (
            <pre key={kept.client} lang={text}>
              {insertedIn(kept.changes)}
            </pre>
          ))}
          <button type="button" onClick={() => session !== null && discardLost(session)}>
            {say(W.forget, lang)}
          </button>
        </div>
      )}
    </div>
  )
}

function standingWords({ standing }: Snapshot, lang: string): string {
  switch (standing.kind) {
    case 'saved':
      return say(W.saved, lang)
    case 'saving':
      return say(W.saving, lang)
    case 'offline':
      return say(W.offline, lang)
    case 'failed':
      return say(W.failed, lang)
    case 'signed-out':
      return say(W.signedOut, lang)
    case 'refused':
      return tell(W.refused, lang, { why: standing.words })
  }
}

/** The words that changes brought in, for a person to copy. */
function insertedIn(changes: readonly unknown[]): string {
  const lines = changes.flatMap((change) =>
    (Array.isArray(change) ? change : []).flatMap((part: unknown) =>
      Array.isArray(part) ? [part.slice(1).join('\n')] : [],
    ),
  )
  return lines.join('')
}
