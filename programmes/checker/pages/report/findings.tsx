import { type Lang, say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { VerdictTag } from '#web'
import { legible } from '../../formats/legible.ts'
import { STANDINGS, untestableWords } from '../../formats/standing.ts'
import { firstTold, testKey } from '../../formats/tests-told.ts'
import type { CheckedClaim } from '../../types.ts'
import { VERDICT_WORDS } from '../../words.ts'
import { ClaimPanel } from './claim-panel.tsx'
import { Outcome } from './reasons.tsx'
import { StandingTag } from './standing-tag.tsx'
import { reasonWords } from './told.ts'
import { Wordings } from './wording.tsx'

type Stood = Pick<CheckedClaim, 'index' | 'text' | 'verdict'> & { readonly words: Text }

type Found = {
  readonly claims: readonly CheckedClaim[]
  readonly lang: Lang
  /** What later data say is told too, or why no data can decide; elsewhere it stands with each claim. */
  readonly isAlone?: boolean
}

/** What was found of the claims of a sentence, each thing once, and what could be written instead. */
export function Findings({ claims, lang }: Found) {
  return (
    <>
      <FoundList claims={claims} lang={lang} />
      <Wordings claims={claims} lang={lang} level="h2" />
    </>
  )
}

/** The tests of a sentence by itself, and by data. */
export function FoundList({ claims, lang, isAlone = false }: Found) {
  const tests = firstTold(claims)
  const byData = claims.flatMap(({ index, text, data, reasons }): readonly Stood[] => {
    if (data === null) return []
    const { verdict, reason } = data.then
    if (verdict !== 'no-data') return [{ index, text, verdict, words: reason }]
    // Nothing was known then; what came to be known since is worth a line.
    const since = reasons.find(({ check }) => check === 'since')
    return since === undefined
      ? []
      : [{ index, text, verdict, words: { en: since.en, zh: since.zh } }]
  })
  const later = claims.flatMap(({ index, data, reasons }) => {
    const since = reasons.find(({ check }) => check === 'since')
    const isTold = data === null || data.then.verdict === 'no-data' || since === undefined
    return isTold || !isAlone ? [] : [{ index, words: { en: since.en, zh: since.zh } }]
  })
  if (tests.length + byData.length === 0) return isAlone ? <Untested {...{ claims, lang }} /> : null
  const own = tests.map((reason) => (
    <li key={testKey(reason)}>
      <Outcome reason={reason} lang={lang} /> {reasonWords(reason, lang)}
      <span className="arithmetic">{legible(reason.arithmetic)}</span>
    </li>
  ))
  // What somebody has to do something about comes first; what is told of the text itself contradicts it, or all of it agrees.
  const isAgreeing = tests[0]?.ok === true
  const rankOf = ({ verdict }: Stood) => STANDINGS.indexOf(verdict)
  return (
    <ul className="tests">
      {!isAgreeing && own}
      {byData
        .toSorted((one, other) => rankOf(one) - rankOf(other))
        .map(({ index, text, verdict, words }) => (
          <li key={index}>
            <strong>{text}</strong>{' '}
            <VerdictTag verdict={verdict} words={say(VERDICT_WORDS[verdict], lang)} />
            <span className="note-line">{say(words, lang)}</span>
            {later
              .filter((one) => one.index === index)
              .map((one) => (
                <span className="note-line" key="since">
                  {say(one.words, lang)}
                </span>
              ))}
          </li>
        ))}
      {isAgreeing && own}
    </ul>
  )
}

function Untested({ claims, lang }: Found) {
  const open = claims.filter(({ verdict }) => verdict === 'untestable')
  const reasons = new Set(open.map((claim) => say(untestableWords(claim), lang)))
  return [...reasons].map((words) => <p key={words}>{words}</p>)
}

type Props = {
  readonly claims: readonly CheckedClaim[]
  readonly frame: PageFrame
  readonly prefix?: string
}

/** Behind what was found, each claim with the rest of its evidence, folded; what is alone stands open. */
export function EachClaim({ claims, frame, prefix = '' }: Props) {
  const { lang } = frame
  return claims.map((claim) => (
    <details className="each-claim" key={claim.index} open={claims.length === 1}>
      <summary>
        <strong>{claim.text}</strong>{' '}
        {claim.measure !== null && <span className="quiet">{claim.measure} </span>}
        <StandingTag claim={claim} lang={lang} />
      </summary>
      <ClaimPanel claim={claim} claims={claims} frame={frame} prefix={prefix} isBelowFindings />
    </details>
  ))
}
