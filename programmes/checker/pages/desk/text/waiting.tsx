import { useEffect, useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import { WORDS_OF_DESK as W } from '../../words.ts'

type Props = {
  readonly characters: number
  readonly lang: Lang
  readonly stop: () => void
}

/** Half a megabyte took 10 s on two cores; of shorter texts nobody has to be warned. */
const LONG_TEXT = 150_000

/** For how long somebody has waited; not heard, since it changes every second. */
export function Waited({ lang }: { readonly lang: Lang }) {
  const [waited_s, setWaited_s] = useState(0)
  useEffect(() => {
    const ticking = setInterval(() => setWaited_s((before) => before + 1), 1000)
    return () => clearInterval(ticking)
  }, [])
  return (
    <span className="small quiet" aria-hidden="true">
      {tell(W.waited, lang, { n: waited_s })}
    </span>
  )
}

/** The server says nothing until it is done: how long it has taken is what can be told, and that it can be ended. */
export function Waiting({ characters, lang, stop }: Props) {
  const words = say(W.testing, lang)
  return (
    <div className="waiting print-none">
      <p role="status">{words}</p>
      <progress aria-label={words} />
      <Waited lang={lang} />
      <button type="button" onClick={stop}>
        {say(W.stop, lang)}
      </button>
      {characters > LONG_TEXT && <p className="small quiet">{say(W.takesLong, lang)}</p>}
    </div>
  )
}
