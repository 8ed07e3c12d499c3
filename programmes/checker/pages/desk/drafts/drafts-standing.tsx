import { formatDay, type Lang, numberFormat, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import type { ChangeKind } from '../../../drafts/changes.ts'
import { changeCounts } from '../../../drafts/words.ts'
import { knownWords } from '../../../formats/known.ts'
import { WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { WORDS_OF_DESK as D } from '../../words.ts'
import { offer } from '../offer.ts'
import { Waiting } from '../text/waiting.tsx'
import { ChangeList } from './change-list.tsx'
import type { Compared, Drafts } from './use-drafts.ts'

type Props = {
  readonly frame: PageFrame
  readonly drafts: Drafts
  readonly compared: Compared
  readonly askData: () => Promise<void>
  readonly change: () => void
}

const PROBLEMS: readonly ChangeKind[] = ['new-problem', 'left', 'untold', 'solved']

/** What became of the problems in one line, what else changed under it, and what can be done next. */
export function DraftsStanding({ frame, drafts, compared, askData, change }: Props) {
  const { lang } = frame
  const { changes, pairs, summary } = compared
  const counts = changeCounts(changes, lang)
  const wordsOf = (isProblem: boolean) =>
    counts.filter(({ kind }) => PROBLEMS.includes(kind) === isProblem).map(({ words }) => words)
  const problems = wordsOf(true)
  const same = pairs.filter(({ state }) => state === 'same').length
  const isWorse = changes.some(({ kind }) => kind === 'new-problem')
  const isWithData = summary.testedAgainst === 'itself-and-data'
  const characters = compared.earlier.text.length + compared.later.text.length
  return (
    <section className="standing-block">
      <p className="paper-only small">
        {tell(D.checkedOn, lang, {
          name: `${say(W.earlier, lang)} → ${say(W.later, lang)}`,
          day: formatDay(frame.today, lang),
        })}
      </p>
      <h2 className={isWorse ? 'no' : undefined}>
        {problems.length === 0 ? say(W.noProblems, lang) : problems.join(' · ')}
      </h2>
      <p className="meta" role="status">
        {[...wordsOf(false), ...sameWords(same, lang)].join(' · ')}
      </p>
      <p className={isWithData ? 'against' : 'against alone print-none'}>
        {isWithData && summary.asOf !== null
          ? knownWords(summary, W.dataBoth, lang)
          : say(W.aloneBoth, lang)}
      </p>
      {drafts.refusal !== null && (
        <p className="notice bad" role="alert">
          {drafts.refusal}
        </p>
      )}
      {drafts.isBusy && <Waiting {...{ characters, lang }} stop={drafts.stop} />}
      {!drafts.isBusy && !isWithData && (
        <div className="entry-acts print-none">
          <button
            type="button"
            className="main-act"
            onClick={() => void askData()}
            aria-describedby="sends-both"
          >
            {say(W.testBoth, lang)}
          </button>
          <span className="small quiet" id="sends-both">
            {say(W.sendsBoth, lang)}
          </span>
        </div>
      )}
      <div className="entry-acts print-none">
        <button type="button" onClick={change}>
          {say(W.change, lang)}
        </button>
        <details className="saving">
          <summary>{say(W.save, lang)}</summary>
          <p className="entry-acts">
            <button type="button" onClick={() => saveJson(compared)}>
              {say(D.saveJson, lang)}
            </button>
            <button type="button" onClick={() => void saveCsv(compared, lang)}>
              {say(D.saveCsv, lang)}
            </button>
            <button type="button" onClick={() => print()}>
              {say(D.print, lang)}
            </button>
          </p>
        </details>
      </div>
      {same === pairs.length && <p className="notice">{say(W.unchanged, lang)}</p>}
      <ChangeList changes={changes} lang={lang} />
    </section>
  )
}

function sameWords(n: number, lang: Lang): readonly string[] {
  if (n === 0) return []
  return [tell(n === 1 ? W.sameOne : W.same, lang, { n: numberFormat(String(n), lang) })]
}

function saveJson({ changes, summary }: Compared): void {
  const told = changes.map(({ kind, pairs, problem, because }) => ({
    kind,
    ...(because === undefined ? {} : { because }),
    pairs: pairs.map(({ earlier, later }) => ({ earlier, later })),
    reasons: problem?.reasons ?? [],
  }))
  const content = `${JSON.stringify({ summary, changes: told }, null, 2)}\n`
  offer(new Blob([content], { type: 'application/json' }), 'drafts-compared.json')
}

async function saveCsv({ changes, summary }: Compared, lang: Lang): Promise<void> {
  const { draftsCsv } = await import('../../../formats/drafts-csv.ts')
  const content = draftsCsv(changes, summary.testedAgainst, lang)
  offer(new Blob([content], { type: 'text/csv;charset=utf-8' }), 'drafts-compared.csv')
}
