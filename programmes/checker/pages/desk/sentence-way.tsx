import { useEffect, useState } from 'react'
import { say } from '#platform/i18n'
import { linkTo, tell } from '#web'
import { foldIdeographs } from '../../documents/fold-ideographs.ts'
import { SENTENCE_CHARACTERS_MAX, SENTENCES_MAX, tooLongFor } from '../../documents/sentence.ts'
import type { CheckAnswer } from '../../types.ts'
import { whichYearWords } from '../../words.ts'
import { WORDS_OF_RECEIPT as R } from '../receipt-words.ts'
import { EachClaim, Findings } from '../report/findings.tsx'
import { MarkedText } from '../report/marked-text.tsx'
import { TestedAgainst } from '../report/standing-tag.tsx'
import { WORDS_OF_DESK as W } from '../words.ts'
import { askReceipt } from './ask-server.ts'
import type { WayProps } from './desk.tsx'
import { readerFailureWords } from './failure-words.ts'
import { refusalWords } from './refusal-words.ts'
import { useKept } from './use-kept.ts'

const PAUSE_MS = 300

/** One field and one button: a card at a permanent address. Before that, the test that stays in the browser. */
export function SentenceWay({ desk, checker, days, setDays }: WayProps) {
  const { frame, lexicon } = desk
  const { lang, languages } = frame
  const [sentence, setSentence] = useState('')
  const [found, setFound] = useState<{
    readonly text: string
    readonly answer: CheckAnswer
  } | null>(null)
  const [making, setMaking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const { date } = days
  useKept<string>(
    'sentence',
    () => [sentence],
    (kept) => setSentence(kept),
  )
  const tooLong = tooLongFor(sentence.trim())
  const limits = { sentences: SENTENCES_MAX, max: SENTENCE_CHARACTERS_MAX }
  const isEmpty = found?.text === sentence.trim() && found.answer.claims.length === 0
  const reason =
    tooLong !== null
      ? tell(R.tooLong, lang, { ...limits, ...tooLong })
      : isEmpty
        ? say(R.nothing, lang)
        : refusal

  // Tested while it is typed, after a pause.
  useEffect(() => {
    const text = sentence.trim()
    if (checker === null || text === '' || tooLongFor(text) !== null) return setFound(null)
    const soon = setTimeout(() => {
      const source = { format: 'text', name: null, characters: text.length } as const
      checker.check({ text, date: date === '' ? null : date, source, lexicon, languages }).then(
        (answer) => {
          setFound({ text, answer })
          setRefusal(null)
        },
        () => {
          setFound(null)
          setRefusal(readerFailureWords(lang))
        },
      )
    }, PAUSE_MS)
    return () => clearTimeout(soon)
  }, [sentence, date, checker, lexicon, lang, languages])

  const make = async () => {
    setMaking(true)
    setRefusal(null)
    setSent(sentence.trim())
    const answered = await askReceipt(
      { sentence: sentence.trim(), ...(date === '' ? {} : { date }) },
      lang,
    )
    if (answered.kind === 'answer') return location.assign(linkTo(frame, answered.answer.href))
    setMaking(false)
    setRefusal(
      answered.kind === 'refused'
        ? refusalWords(answered.message, answered.remedy)
        : say(answered.kind === 'offline' ? R.offline : W.serverFailed, lang),
    )
  }
  return (
    <>
      <form
        method="dialog"
        className="entry"
        onSubmit={(event) => {
          event.preventDefault()
          if (sentence.trim() !== '' && tooLong === null && !isEmpty) void make()
        }}
      >
        <p className="lead">{say(R.lead, lang)}</p>
        <label htmlFor="sentence">{say(R.sentence, lang)}</label>
        <textarea
          id="sentence"
          rows={3}
          aria-describedby="sentence-length receipt-kept"
          aria-invalid={tooLong !== null}
          spellCheck={false}
          value={sentence}
          onChange={(event) => {
            setSentence(foldIdeographs(event.target.value))
            setRefusal(null)
          }}
        />
        <p className="small quiet" id="sentence-length">
          {tell(R.length, lang, { n: sentence.trim().length, max: SENTENCE_CHARACTERS_MAX })}
        </p>
        <div className="day-fields">
          <label htmlFor="sentence-date">
            {say(W.released, lang)}
            <input
              type="date"
              id="sentence-date"
              value={date}
              onChange={(event) => setDays({ ...days, date: event.target.value })}
            />
          </label>
        </div>
        {found?.answer.dayWithoutYear !== undefined && (
          <p className="small">{whichYearWords(found.answer.dayWithoutYear, lang)}</p>
        )}
        {reason !== null && (
          <p className="notice bad" role="alert">
            {reason}
          </p>
        )}
        <p className="entry-acts">
          <button
            type="submit"
            className="main-act"
            disabled={making || sentence.trim() === '' || tooLong !== null || isEmpty}
          >
            {say(making ? R.making : R.make, lang)}
          </button>
        </p>
        <p className="small quiet" id="receipt-kept">
          {say(R.kept, lang)}
        </p>
      </form>
      <div aria-live="polite">
        {found !== null && (
          <TestedAgainst against="itself">
            <section className="preview evidence">
              <p className="against alone">
                {say(found.text === sent ? W.alonePaper : W.aloneDone, lang)}
              </p>
              <blockquote className="quote release one-sentence" lang={found.answer.language}>
                <MarkedText
                  text={found.text}
                  claims={found.answer.claims}
                  lang={lang}
                  prefix="s-"
                />
              </blockquote>
              <Findings claims={found.answer.claims} lang={lang} />
              {found.answer.claims.length > 0 && <h2>{say(R.each, lang)}</h2>}
              <EachClaim claims={found.answer.claims} frame={frame} prefix="s-" />
            </section>
          </TestedAgainst>
        )}
      </div>
    </>
  )
}
