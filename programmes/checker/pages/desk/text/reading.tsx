import { type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import { WORDS_OF_DESK as W } from '../../words.ts'
import type { Stage } from './use-release.ts'
import { Waited } from './waiting.tsx'

type Props = {
  readonly stage: Extract<Stage, { kind: 'reading' }>
  readonly lang: Lang
  readonly stop: () => void
}

/** How far a long text is; a short one is read before this could be seen. What is heard doesn't change with every step. */
export function Reading({ stage, lang, stop }: Props) {
  const { words, unit, done, of } = stage
  return (
    <div className="state" aria-busy="true">
      <p role="status">{words}</p>
      <progress aria-label={words} {...(of === 0 ? {} : { value: done, max: of })} />
      {of === 0 && <Waited key={words} lang={lang} />}
      {of > 0 && (
        <p className="small quiet" aria-hidden="true">
          {tell(unit === 'page' ? W.pagesDone : W.sentencesDone, lang, { done, of })}
        </p>
      )}
      <p className="small quiet">{say(W.alone, lang)}</p>
      <button type="button" onClick={stop}>
        {say(W.stop, lang)}
      </button>
    </div>
  )
}
