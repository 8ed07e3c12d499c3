import { useRef, useState } from 'react'
import { say } from '#platform/i18n'
import { alignDrafts, type Draft, type Pair } from '../../../drafts/align-drafts.ts'
import { changesOf, type DraftChange } from '../../../drafts/changes.ts'
import type { CheckAnswer } from '../../../types.ts'
import { WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { WORDS_OF_DESK as D } from '../../words.ts'
import { askCheck } from '../ask-server.ts'
import type { Checker } from '../checker.ts'
import type { DeskGiven } from '../desk.tsx'
import { readerFailureWords } from '../failure-words.ts'
import { takePasted } from '../intake.ts'
import { refusalWords } from '../refusal-words.ts'
import type { Days } from '../use-days.ts'

export type DraftTexts = { readonly earlier: string; readonly later: string }

export type Compared = {
  readonly earlier: Draft
  readonly later: Draft
  readonly pairs: readonly Pair[]
  readonly changes: readonly DraftChange[]
  readonly summary: CheckAnswer['summary']
  /** The day that a draft says without its year, if one does. */
  readonly dayWithoutYear: string | undefined
}

export type Drafts = {
  readonly compared: Compared | null
  /** The drafts are being read, or the server is asked. */
  readonly isBusy: boolean
  readonly refusal: string | null
  readonly refuse: (words: string | null) => void
  /** Tests both drafts against themselves. */
  readonly compare: (texts: DraftTexts, days: Days) => Promise<void>
  readonly askData: (days: Days) => Promise<void>
  readonly stop: () => void
  readonly change: () => void
}

type Given = { readonly checker: Checker | null; readonly desk: DeskGiven }

/** Two drafts under comparison. Later work overtakes earlier. */
export function useDrafts({ checker, desk }: Given): Drafts {
  const { lang, languages } = desk.frame
  const [compared, setCompared] = useState<Compared | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, refuse] = useState<string | null>(null)
  const under = useRef(new AbortController())
  const begin = (): AbortSignal => {
    under.current.abort()
    under.current = new AbortController()
    refuse(null)
    setBusy(true)
    return under.current.signal
  }
  const work = async (made: (signal: AbortSignal) => Promise<Compared>) => {
    const signal = begin()
    try {
      const next = await made(signal)
      if (!signal.aborted) setCompared(next)
    } catch (error) {
      if (!signal.aborted) refuse(error instanceof Error ? error.message : say(D.failed, lang))
    }
    if (!signal.aborted) setBusy(false)
  }
  const own = async (given: string, date: string): Promise<Checked> => {
    const taken = await takePasted(given, { lang })
    if (taken.kind === 'refused') throw new Error(taken.words)
    if (checker === null) throw new Error(say(D.failed, lang))
    const { text, source } = taken
    const { lexicon } = desk
    const asked = { text, date: date === '' ? null : date, source, lexicon, languages }
    const failed = () => Promise.reject(new Error(readerFailureWords(lang)))
    return { text, answer: await checker.check(asked).catch(failed) }
  }
  return {
    compared,
    isBusy,
    refusal,
    refuse,
    compare: async ({ earlier, later }, { date }) => {
      if (earlier.trim() === '' || later.trim() === '') return refuse(say(W.bothWanted, lang))
      // One after the other: there is one worker.
      await work(async () => comparedOf(await own(earlier, date), await own(later, date)))
    },
    askData: async (days) => {
      if (compared === null) return
      await work(async (signal) =>
        comparedOf(
          await byData(compared.earlier.text, days, lang, signal),
          await byData(compared.later.text, days, lang, signal),
        ),
      )
    },
    stop: () => {
      checker?.stop()
      under.current.abort()
      setBusy(false)
    },
    change: () => {
      under.current.abort()
      setBusy(false)
      setCompared(null)
    },
  }
}

type Checked = { readonly text: string; readonly answer: CheckAnswer }

function comparedOf(before: Checked, after: Checked): Compared {
  const earlier = { text: before.text, claims: before.answer.claims }
  const later = { text: after.text, claims: after.answer.claims }
  const pairs = alignDrafts(earlier, later)
  const changes = changesOf(earlier, later, pairs)
  const dayWithoutYear = after.answer.dayWithoutYear ?? before.answer.dayWithoutYear
  return { earlier, later, pairs, changes, summary: after.answer.summary, dayWithoutYear }
}

/** Throws an error whose message is told. */
async function byData(
  text: string,
  { date, asOf }: Days,
  lang: string,
  signal: AbortSignal,
): Promise<Checked> {
  const question = {
    text,
    ...(date === '' ? {} : { date }),
    ...(asOf === '' ? {} : { asOf }),
  }
  const answered = await askCheck(question, lang, signal)
  if (answered.kind === 'answer') return { text, answer: answered.answer }
  if (answered.kind === 'refused') throw new Error(refusalWords(answered.message, answered.remedy))
  throw new Error(say(answered.kind === 'offline' ? D.offline : D.serverFailed, lang))
}
