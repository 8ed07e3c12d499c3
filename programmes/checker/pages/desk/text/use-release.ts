import { useRef, useState } from 'react'
import { say } from '#platform/i18n'
import type { CheckAnswer, CheckSource } from '../../../types.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { askCheck } from '../ask-server.ts'
import type { Checker } from '../checker.ts'
import type { DeskGiven } from '../desk.tsx'
import { failureWords } from '../failure-words.ts'
import type { Taken } from '../intake.ts'
import { refusalWords } from '../refusal-words.ts'
import type { Days } from '../use-days.ts'

export type DataStage =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly words: string }

export type Stage =
  | { readonly kind: 'writing'; readonly refusal: string | null }
  | {
      readonly kind: 'reading'
      readonly words: string
      /** What is counted: pages of a file, sentences of a text. `of` is 0 where that isn't known. */
      readonly unit: 'page' | 'sentence'
      readonly done: number
      readonly of: number
    }
  | {
      readonly kind: 'report'
      readonly answer: CheckAnswer
      readonly source: CheckSource
      readonly data: DataStage
    }

export type Release = {
  readonly text: string
  readonly stage: Stage
  readonly setText: (text: string) => void
  /** Waits for a text that is being read, shows how far it is, then tests it against itself. */
  readonly take: (
    words: string,
    reading: (watch: Watching) => Promise<Taken>,
    days: Days,
  ) => Promise<void>
  /** Tests the text against itself anew, and against the data if it was before. */
  readonly move: (days: Days) => Promise<void>
  readonly askData: (days: Days) => Promise<void>
  /** Ends whatever is under way: a text that is being read is to be changed then, a report stands as it is. */
  readonly stop: () => void
  /** Shows again what was under test when the page was left; nothing is sent for it. */
  readonly restore: (kept: KeptRelease, days: Days) => Promise<void>
  readonly rewrite: () => void
  readonly drop: () => void
}

/** A release as it was left. `answer`: where it was tested against data, what was found then. */
export type KeptRelease = {
  readonly text: string
  readonly source: CheckSource | null
  readonly answer: CheckAnswer | null
}

type Watching = (done: number, of: number) => void
type Given = { readonly checker: Checker | null; readonly desk: DeskGiven }

/** A release under test: what was put in, how far it is, and what was found. Later work overtakes earlier. */
export function useRelease({ checker, desk }: Given): Release {
  const { lang } = desk.frame
  const [text, setText] = useState('')
  const [stage, setStage] = useState<Stage>({ kind: 'writing', refusal: null })
  const turn = useRef(0)
  const asking = useRef(new AbortController())
  const next = (): Turn => {
    turn.current += 1
    asking.current.abort()
    asking.current = new AbortController()
    const mine = turn.current
    const isMine = () => mine === turn.current
    return {
      isMine,
      show: (shown) => isMine() && setStage(shown),
      signal: asking.current.signal,
    }
  }
  return {
    text,
    stage,
    setText: (typed) => {
      if (typed !== '') checker?.prepare()
      setText(typed)
    },
    take: async (words, reading, days) => {
      checker?.prepare()
      const mine = next()
      const shown = setTimeout(
        () => mine.show({ kind: 'reading', words, unit: 'page', done: 0, of: 0 }),
        200,
      )
      const taken = await reading((done, of) =>
        mine.show({ kind: 'reading', words, unit: 'page', done, of }),
      )
      clearTimeout(shown)
      if (!mine.isMine()) return
      if (taken.kind === 'refused') return mine.show({ kind: 'writing', refusal: taken.words })
      setText(taken.text)
      await checkSelf({ checker, desk, days, ...taken }, mine)
    },
    move: async (days) => {
      if (stage.kind !== 'report') return
      const { source, data } = stage
      const mine = next()
      const own = await checkSelf({ checker, desk, days, text, source }, mine)
      if (own !== null && data.kind === 'done')
        await checkData({ text, own, source, days, lang }, mine)
    },
    askData: async (days) => {
      if (stage.kind !== 'report') return
      const { answer: own, source } = stage
      await checkData({ text, own, source, days, lang }, next())
    },
    stop: () => {
      checker?.stop()
      const mine = next()
      if (stage.kind === 'report') mine.show({ ...stage, data: { kind: 'not-asked' } })
      else mine.show({ kind: 'writing', refusal: null })
    },
    restore: async ({ text: kept, source, answer }, days) => {
      const mine = next()
      setText(kept)
      if (source === null) return
      if (answer !== null)
        return mine.show({ kind: 'report', answer, source, data: { kind: 'done' } })
      await checkSelf({ checker, desk, days, text: kept, source }, mine)
    },
    rewrite: () => next().show({ kind: 'writing', refusal: null }),
    drop: () => {
      setText('')
      next().show({ kind: 'writing', refusal: null })
    },
  }
}

/** One piece of work on the release; what it has to show is dropped once another has begun. */
type Turn = {
  readonly isMine: () => boolean
  readonly show: (stage: Stage) => void
  readonly signal: AbortSignal
}

const COMPARING = { kind: 'reading', unit: 'sentence', done: 0, of: 0 } as const

type OwnTest = Given & { readonly text: string; readonly source: CheckSource; readonly days: Days }

/** Against itself, in the browser; null where that failed, or nobody waits for it any more. */
async function checkSelf(test: OwnTest, turn: Turn): Promise<CheckAnswer | null> {
  const { checker, desk, text, source, days } = test
  const { lexicon, frame } = desk
  const { lang, languages } = frame
  const words = say(W.reading, lang)
  const shown = setTimeout(
    () => turn.show({ kind: 'reading', words, unit: 'sentence', done: 0, of: 0 }),
    200,
  )
  try {
    if (checker === null) throw new Error('there is no worker')
    const date = days.date === '' ? null : days.date
    const answer = await checker.check({ text, date, source, lexicon, languages }, (done, of) => {
      clearTimeout(shown)
      // Of a long text that takes longer than reading it, and nobody can say how long.
      if (done === of) turn.show({ ...COMPARING, words: say(W.comparing, lang) })
      else turn.show({ kind: 'reading', words, unit: 'sentence', done, of })
    })
    turn.show({ kind: 'report', answer, source, data: { kind: 'not-asked' } })
    return turn.isMine() ? answer : null
  } catch {
    turn.show({ kind: 'writing', refusal: failureWords(lang) })
    return null
  } finally {
    clearTimeout(shown)
  }
}

type DataTest = {
  readonly text: string
  /** What the test of the text against itself gave; it stays where the data can't be asked. */
  readonly own: CheckAnswer
  readonly source: CheckSource
  readonly days: Days
  readonly lang: string
}

/** Against the data, on the server. */
async function checkData({ text, own, source, days, lang }: DataTest, turn: Turn): Promise<void> {
  const report = { kind: 'report', answer: own, source } as const
  turn.show({ ...report, data: { kind: 'asking' } })
  const question = {
    text,
    ...(days.date === '' ? {} : { date: days.date }),
    ...(days.asOf === '' ? {} : { asOf: days.asOf }),
  }
  const answered = await askCheck(question, lang, turn.signal)
  if (answered.kind === 'stopped') return
  if (answered.kind === 'answer') {
    // The server was given plain text: what file it came from is known here alone.
    turn.show({ ...report, answer: { ...answered.answer, source }, data: { kind: 'done' } })
    return
  }
  const words =
    answered.kind === 'refused'
      ? refusalWords(answered.message, answered.remedy)
      : say(answered.kind === 'offline' ? W.offline : W.serverFailed, lang)
  turn.show({ ...report, data: { kind: 'failed', words } })
}
