import { type Lang, numberFormat, say } from '#platform/i18n'
import { tell } from '#web'
import { partDone } from '../../../against-itself/stages.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { STAGE_WORDS } from './stage-words.ts'
import type { Stage } from './use-release.ts'
import { Waited } from './waiting.tsx'

type Reading = Extract<Stage, { kind: 'reading' }>
type Props = {
  readonly stage: Reading
  readonly lang: Lang
  readonly stop: () => void
}

/** How far a long text is; a short one is read before this could be seen. What is heard doesn't change with every step. */
export function Reading({ stage, lang, stop }: Props) {
  const { step } = stage
  const words =
    step === null || step.stage === 'pages' ? stage.words : say(STAGE_WORDS[step.stage], lang)
  const part = partOf(step)
  return (
    <div className="state" aria-busy="true">
      <p role="status">{words}</p>
      <progress aria-label={words} {...(part === null ? {} : { value: part, max: 1 })} />
      <p className="small quiet" aria-hidden="true">
        {part !== null && `${doneWords(step, part, lang)} · `}
        <Waited lang={lang} />
      </p>
      <p className="small quiet">{say(W.alone, lang)}</p>
      <button type="button" onClick={stop}>
        {say(W.stop, lang)}
      </button>
    </div>
  )
}

/** From 0 to 1: of a file its pages, else of the whole test. */
function partOf(step: Reading['step']): number | null {
  if (step === null || step.of === 0) return null
  return step.stage === 'pages' ? step.done / step.of : partDone(step.stage, step.done, step.of)
}

function doneWords(step: Reading['step'], part: number, lang: Lang): string {
  if (step?.stage === 'pages') return tell(W.pagesDone, lang, { done: step.done, of: step.of })
  return tell(W.partDone, lang, { n: numberFormat(String(Math.floor(part * 100)), lang) })
}
