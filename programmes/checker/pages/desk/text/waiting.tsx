import { useEffect, useState } from 'react'
import { type Lang, numberFormat, say } from '#platform/i18n'
import { tell } from '#web'
import { WORDS_OF_DESK as W } from '../../words.ts'

type Props = {
  readonly characters: number
  readonly lang: Lang
  readonly stop: () => void
  /** For how long the text was tested against itself; null: that isn't known. */
  readonly own_ms?: number | null
}

/** Half a megabyte takes half a minute and more on two cores; of shorter texts nobody has to be warned. */
const LONG_TEXT = 150_000
const LONG_MS = 3000

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
export function Waiting({ characters, lang, stop, own_ms = null }: Props) {
  const words = say(W.testing, lang)
  const long = longWords(characters, own_ms, lang)
  return (
    <div className="waiting print-none">
      <p role="status">{words}</p>
      <progress aria-label={words} />
      <Waited lang={lang} />
      <button type="button" onClick={stop}>
        {say(W.stop, lang)}
      </button>
      {long !== null && <p className="small quiet">{long}</p>}
    </div>
  )
}

/** What was measured here of this text says most of how long it will take. */
function longWords(characters: number, own_ms: number | null, lang: Lang): string | null {
  if (own_ms === null) return characters > LONG_TEXT ? say(W.takesLongUnmeasured, lang) : null
  if (own_ms < LONG_MS) return null
  return tell(W.takesLong, lang, { own: numberFormat(String(Math.round(own_ms / 1000)), lang) })
}
