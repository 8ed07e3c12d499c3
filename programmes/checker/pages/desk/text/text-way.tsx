import { useEffect, useRef, useState } from 'react'
import { say } from '#platform/i18n'
import { tell } from '#web'
import { MarkedText } from '../../report/marked-text.tsx'
import { TestedAgainst } from '../../report/standing-tag.tsx'
import { WORDS_OF_DESK as W } from '../../words.ts'
import type { WayProps } from '../desk.tsx'
import { takeFiles, takePasted } from '../intake.ts'
import { MissingDay } from '../missing-day.tsx'
import { ReportView } from '../report/report-view.tsx'
import { showInHeader, useMoved } from '../use-days.ts'
import { useKept } from '../use-kept.ts'
import { EntryForm } from './entry-form.tsx'
import { Reading } from './reading.tsx'
import { Saving } from './saving.tsx'
import { Standing } from './standing.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { type KeptRelease, type Release, useRelease } from './use-release.ts'

type Kept = {
  readonly release: KeptRelease
  readonly date: string
  readonly chosen: number | null
  readonly scroll_px: number
}

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
  const [chosen, setChosen] = useState<number | null>(null)
  const returnTo_px = useRef<number | null>(null)
  const moved = useMoved(days, (to) => void release.move(to))
  useKept<Kept>(
    'text',
    () => {
      const kept = { release: keptOf(release), date: days.date, chosen, scroll_px: scrollY }
      return [kept, { ...kept, release: { ...kept.release, answer: null } }]
    },
    (kept) => {
      if (kept.release.text === '') return
      const at = { ...days, date: kept.date }
      returnTo_px.current = kept.scroll_px
      moved(at)
      setDays(at)
      setChosen(kept.chosen)
      void release.restore(kept.release, at)
    },
  )
  // The header's day is the one that decides, also where it is the day of the release.
  const decides = stage.kind === 'report' && days.asOf === '' ? stage.answer.summary.asOf : null
  useEffect(() => {
    if (days.asOf === '') showInHeader(decides ?? frame.today)
  }, [decides, days.asOf, frame.today])

  // Whoever put a text in is taken to what was found; whoever came back, to where they were.
  const hasReport = stage.kind === 'report'
  const isLookedAt = useRef(isShown)
  isLookedAt.current = isShown
  useEffect(() => {
    if (!hasReport) return
    if (returnTo_px.current === null) document.getElementById('found')?.focus()
    else if (isLookedAt.current) scrollTo(0, returnTo_px.current)
    returnTo_px.current = null
  }, [hasReport])

  const put = (given: string) => {
    setFile(null)
    setChosen(null)
    void release.take(say(W.reading, lang), () => takePasted(given, { lang }), days)
  }
  const putFiles = (given: readonly File[]) => {
    const [first] = given
    setFile(first ?? null)
    setChosen(null)
    const words = tell(W.readingFile, lang, { name: first?.name ?? '' })
    void release.take(words, (watch) => takeFiles(given, { lang, watch }), days)
  }
  useFileDrop(isShown ? putFiles : null)
  const putExample = async (language: string) => {
    const { SAMPLE, sampleFor } = await import('../../../samples/release.ts')
    const at = { ...days, date: SAMPLE.date }
    moved(at)
    setDays(at)
    setFile(null)
    setChosen(null)
    void release.take(say(W.reading, lang), () => takePasted(sampleFor(language), { lang }), at)
  }
  const drop = () => {
    setFile(null)
    setChosen(null)
    setDays({ ...days, date: '' })
    release.drop()
  }
  switch (stage.kind) {
    case 'reading':
      return <Reading stage={stage} lang={lang} stop={release.stop} />
    case 'report':
      return (
        <TestedAgainst against={stage.answer.summary.testedAgainst}>
          <Standing
            answer={stage.answer}
            data={stage.data}
            text={text}
            frame={frame}
            askData={() => void release.askData(days)}
            stop={release.stop}
            missingDay={
              <MissingDay {...{ frame, days, setDays }} day={stage.answer.dayWithoutYear} />
            }
          >
            <button type="button" onClick={release.rewrite}>
              {say(W.edit, lang)}
            </button>
            <button type="button" onClick={drop}>
              {say(W.another, lang)}
            </button>
            <Saving answer={stage.answer} text={text} file={file} frame={frame} />
          </Standing>
          {stage.answer.claims.length > 0 ? (
            <ReportView
              answer={stage.answer}
              {...{ text, frame, isShown, chosen, setChosen }}
              testAgain={() => void release.askData(days)}
            />
          ) : (
            <article className="document release bare-release" aria-label={say(W.text, lang)}>
              <MarkedText text={text} claims={[]} lang={lang} />
            </article>
          )}
        </TestedAgainst>
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
          onFiles={putFiles}
          onExample={(language) => void putExample(language)}
        />
      )
  }
}

/** What of the work outlives the page. */
function keptOf({ text, stage }: Release): KeptRelease {
  if (stage.kind !== 'report') return { text, source: null, answer: null }
  const { answer, source } = stage
  return { text, source, answer: answer.summary.testedAgainst === 'itself' ? null : answer }
}
