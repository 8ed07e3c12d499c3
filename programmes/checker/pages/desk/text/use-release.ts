import { useRef, useState } from 'react'
import { say } from '#platform/i18n'
import type { CheckAnswer, CheckSource } from '../../../types.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { askCheck } from '../ask-server.ts'
import type { Checker } from '../checker.ts'
import type { DeskGiven } from '../desk.tsx'
import { readerFailureWords } from '../failure-words.ts'
import type { Taken } from '../intake.ts'
import { refusalWords } from '../refusal-words.ts'
import type { Days } from '../use-days.ts'
import type { Step } from '../worker.ts'

export type DataStage =
  | { readonly kind: 'not-asked' }
  /** `own_ms`: for how long the text was tested against itself; null: that isn't known. */
  | { readonly kind: 'asking'; readonly own_ms: number | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly words: string }
  /** What is shown was found with the data of another day: why it is shown all the same. */
  | { readonly kind: 'older'; readonly words: string }

export type Stage =
  | { readonly kind: 'writing'; readonly refusal: string | null }
  | {
      readonly kind: 'reading'
      readonly words: string
      /** Null where it isn't known. */
      readonly step: Step | PageStep | null
    }
  | {
      readonly kind: 'report'
      readonly answer: CheckAnswer
      readonly source: CheckSource
      readonly data: DataStage
    }

/** Of a file. */
export type PageStep = { readonly stage: 'pages'; readonly done: number; readonly of: number }

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
  /** Tests anew what the days decide: against the data where they were asked before. What was found stays until then. */
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

/** A text under test, with what is known of it by now. */
type Work = {
  readonly text: string
  readonly source: CheckSource
  /** The release's day with which it was tested against itself, or is. */
  date: string | null
  own: { readonly answer: CheckAnswer; readonly took_ms: number } | null
  /** With the data as known on some day. */
  byData: CheckAnswer | null
  /** Somebody told to send it: whenever a day is moved, it may be sent again. */
  isAsked: boolean
}

/** A release under test: what was put in, how far it is, and what was found. Later work overtakes earlier. */
export function useRelease({ checker, desk }: Given): Release {
  const { lang } = desk.frame
  const [text, setText] = useState('')
  const [stage, setStage] = useState<Stage>({ kind: 'writing', refusal: null })
  const work = useRef<Work | null>(null)
  const now = useRef<Days>({ date: '', asOf: '' })
  const next = useTurns(setStage)
  const begin = (given: string, source: CheckSource): Work => {
    work.current = { text: given, source, date: null, own: null, byData: null, isAsked: false }
    return work.current
  }
  const test = (held: Work, mine: Turn) =>
    tested({ checker, desk, days: now.current, work: held }, mine)
  const write = (refusal: string | null) => {
    work.current = null
    next().show({ kind: 'writing', refusal })
  }
  return {
    text,
    stage,
    setText: (typed) => {
      if (typed !== '') checker?.prepare(typed)
      setText(typed)
    },
    take: async (words, reading, days) => {
      checker?.prepare()
      work.current = null
      now.current = days
      const mine = next()
      const show = (step: PageStep | null) => mine.show({ kind: 'reading', words, step })
      const shown = setTimeout(() => show(null), 200)
      const taken = await reading((done, of) => show({ stage: 'pages', done, of }))
      clearTimeout(shown)
      if (!mine.isMine()) return
      if (taken.kind === 'refused') return write(taken.words)
      setText(taken.text)
      await test(begin(taken.text, taken.source), mine)
    },
    move: async (days) => {
      now.current = days
      const held = work.current
      // Of what is known on a day the test of a text against itself knows nothing.
      if (held !== null && (held.isAsked || held.date !== days.date)) await test(held, next())
    },
    askData: async (days) => {
      now.current = days
      const held = work.current
      if (held !== null) await test(Object.assign(held, { isAsked: true }), next())
    },
    stop: () => {
      checker?.stop()
      const held = work.current
      const answer = held?.byData ?? held?.own?.answer
      if (held === null || answer === undefined) return write(null)
      const data: DataStage =
        held.byData === null
          ? { kind: 'not-asked' }
          : { kind: 'older', words: say(W.stopped, lang) }
      held.isAsked = held.byData !== null
      next().show({ kind: 'report', answer, source: held.source, data })
    },
    restore: async ({ text: kept, source, answer }, days) => {
      now.current = days
      const mine = next()
      setText(kept)
      if (source === null) return
      const held = begin(kept, source)
      if (answer === null) return test(held, mine)
      held.byData = answer
      held.isAsked = true
      const isOfDay = days.asOf === '' || answer.summary.asOf === days.asOf
      const data: DataStage = isOfDay
        ? { kind: 'done' }
        : { kind: 'older', words: say(W.movedMeanwhile, lang) }
      mine.show({ kind: 'report', answer, source, data })
    },
    rewrite: () => write(null),
    drop: () => {
      setText('')
      write(null)
    },
  }
}

/** Begins a piece of work, and ends the one before it. */
function useTurns(show: (stage: Stage) => void): () => Turn {
  const turn = useRef(0)
  const asking = useRef(new AbortController())
  return () => {
    turn.current += 1
    asking.current.abort()
    asking.current = new AbortController()
    const mine = turn.current
    const isMine = () => mine === turn.current
    return {
      isMine,
      show: (shown) => isMine() && show(shown),
      signal: asking.current.signal,
    }
  }
}

/** One piece of work on the release; what it has to show is dropped once another has begun. */
type Turn = {
  readonly isMine: () => boolean
  readonly show: (stage: Stage) => void
  readonly signal: AbortSignal
}

type Test = Given & { readonly work: Work; readonly days: Days }

/** Against itself, unless that was done; then against the data, where they are asked. */
async function tested(test: Test, turn: Turn): Promise<void> {
  const { work, days } = test
  if (work.byData === null && (work.own === null || work.date !== days.date)) {
    work.date = days.date
    work.own = null
    work.own = await checkSelf(test, turn)
    if (work.own === null) return
  }
  if (work.isAsked) await checkData(test, turn)
}

/** Against itself, in the browser; null where that failed, or nobody waits for it any more. */
async function checkSelf(test: Test, turn: Turn): Promise<Work['own']> {
  const { checker, desk, days, work } = test
  const { text, source } = work
  const { lexicon, frame } = desk
  const { lang, languages } = frame
  const show = (step: Step | null) =>
    turn.show({ kind: 'reading', words: say(W.reading, lang), step })
  const shown = setTimeout(() => show(null), 200)
  const begun_ms = performance.now()
  try {
    if (checker === null) throw new Error('there is no worker')
    const date = days.date === '' ? null : days.date
    const answer = await checker.check({ text, date, source, lexicon, languages }, (step) => {
      clearTimeout(shown)
      show(step)
    })
    turn.show({ kind: 'report', answer, source, data: { kind: 'not-asked' } })
    return turn.isMine() ? { answer, took_ms: performance.now() - begun_ms } : null
  } catch {
    turn.show({ kind: 'writing', refusal: readerFailureWords(lang) })
    return null
  } finally {
    clearTimeout(shown)
  }
}

/** Against the data, on the server. What was found before stays where they can't be asked, and that is said. */
async function checkData({ desk, days, work }: Test, turn: Turn): Promise<void> {
  const { lang } = desk.frame
  const { text, source, own, byData } = work
  const before = byData ?? own?.answer
  if (before === undefined) return
  const report = { kind: 'report', answer: before, source } as const
  turn.show({ ...report, data: { kind: 'asking', own_ms: own?.took_ms ?? null } })
  const question = {
    text,
    ...(days.date === '' ? {} : { date: days.date }),
    ...(days.asOf === '' ? {} : { asOf: days.asOf }),
  }
  const answered = await askCheck(question, lang, turn.signal)
  if (answered.kind === 'stopped' || !turn.isMine()) return
  if (answered.kind === 'answer') {
    // The server was given plain text: what file it came from is known here alone.
    const answer = { ...answered.answer, source }
    work.byData = answer
    turn.show({ ...report, answer, data: { kind: 'done' } })
    return
  }
  const isOffline = answered.kind === 'offline'
  const kind = byData === null ? 'failed' : 'older'
  const words =
    answered.kind === 'refused'
      ? refusalWords(answered.message, answered.remedy)
      : byData === null
        ? say(isOffline ? W.offline : W.serverFailed, lang)
        : say(isOffline ? W.offlineAgain : W.serverFailedAgain, lang)
  turn.show({ ...report, data: { kind, words } })
}
