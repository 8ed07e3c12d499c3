import { useEffect, useRef, useState } from 'react'
import { say } from '#platform/i18n'
import { tell } from '#web'
import { WORDS_OF_DESK as W } from '../../words.ts'
import type { WayProps } from '../desk.tsx'
import { takeFile, takePasted } from '../intake.ts'
import { ReportView } from '../report/report-view.tsx'
import { type Days, showInHeader } from '../use-days.ts'
import { useCarried } from './carry.ts'
import { EntryForm } from './entry-form.tsx'
import { Reading } from './reading.tsx'
import { Saving } from './saving.tsx'
import { Standing } from './standing.tsx'
import { useRelease } from './use-release.ts'

/** One release: put in, tested against itself at once, and against the data when asked. */
export function TextWay({
  desk,
  checker,
  days,
  setDays,
  isShown,
}: WayProps & { readonly isShown: boolean }) {
  const { frame } = desk
  const { lang } = frame
  const release = useRelease({ checker, desk })
  const { text, stage } = release
  const [file, setFile] = useState<File | null>(null)
  useMoved(days, (to) => void release.move(to))
  useCarried(text, days.date, (carried) => {
    const at = { ...days, date: carried.date }
    setDays(at)
    void release.take(say(W.reading, lang), () => takePasted(carried.text, { lang }), at)
  })
  // The header's day is the one that decides, also where it is the day of the release.
  const decides = stage.kind === 'report' && days.asOf === '' ? stage.answer.summary.asOf : null
  useEffect(() => {
    if (days.asOf === '') showInHeader(decides ?? frame.today)
  }, [decides, days.asOf, frame.today])

  // Whoever put a text in is taken to what was found.
  const hasReport = stage.kind === 'report'
  useEffect(() => {
    if (hasReport) document.getElementById('found')?.focus()
  }, [hasReport])

  const put = (given: string) => {
    setFile(null)
    void release.take(say(W.reading, lang), () => takePasted(given, { lang }), days)
  }
  const putFile = (given: File) => {
    setFile(given)
    const words = tell(W.readingFile, lang, { name: given.name })
    void release.take(words, (watch) => takeFile(given, { lang, watch }), days)
  }
  const putExample = async (language: string) => {
    const { SAMPLE, sampleFor } = await import('../../../samples/release.ts')
    const at = { ...days, date: SAMPLE.date }
    setDays(at)
    setFile(null)
    void release.take(say(W.reading, lang), () => takePasted(sampleFor(language), { lang }), at)
  }
  const drop = () => {
    setFile(null)
    setDays({ ...days, date: '' })
    release.drop()
  }
  switch (stage.kind) {
    case 'reading':
      return <Reading stage={stage} lang={lang} />
    case 'report':
      return (
        <>
          <Standing
            answer={stage.answer}
            data={stage.data}
            lang={lang}
            askData={() => void release.askData(days)}
          >
            <button type="button" onClick={release.rewrite}>
              {say(W.edit, lang)}
            </button>
            <button type="button" onClick={drop}>
              {say(W.another, lang)}
            </button>
            <Saving answer={stage.answer} text={text} file={file} frame={frame} />
          </Standing>
          {stage.answer.claims.length > 0 && (
            <ReportView answer={stage.answer} text={text} frame={frame} isShown={isShown} />
          )}
        </>
      )
    case 'writing':
      return (
        <EntryForm
          frame={frame}
          text={text}
          days={days}
          refusal={stage.refusal}
          setText={release.setText}
          setDays={setDays}
          onText={put}
          onFile={putFile}
          onExample={(language) => void putExample(language)}
        />
      )
  }
}

/** Does something again when a day was moved. */
function useMoved(days: Days, move: (days: Days) => void): void {
  const last = useRef(days)
  const latest = useRef(move)
  latest.current = move
  useEffect(() => {
    if (last.current.date === days.date && last.current.asOf === days.asOf) return
    last.current = days
    latest.current(days)
  }, [days])
}
