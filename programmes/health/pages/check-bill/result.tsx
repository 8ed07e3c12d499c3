import type { Explained, RuleBook } from '#engines/rule/pure'
import { say, type Text } from '#platform/i18n'
import { tell } from '#web'
import type { BillCheck, Finding, FindingState, Fit } from '../../pure/bill/types.ts'
import { FILING, GROUP, TIER } from '../../pure/declared.ts'
import { ExplainedTree } from '../explained.tsx'
import { STATES, STATES_OF_POLICY, WORDS_OF_BILL as W } from './words.ts'

const TAGS = { holds: 'tag-holds', wrong: 'tag-contradicted', open: 'tag-open' } as const
const TAGS_OF_POLICY = { ...TAGS, wrong: 'tag-holds-only-if' } as const

export function Result({
  check,
  book,
  isEmpty,
  lang,
}: {
  readonly check: BillCheck
  readonly book: RuleBook
  readonly isEmpty: boolean
  readonly lang: string
}) {
  const { sums, policy, explained, fits } = check
  const wrong = countWrong(sums)
  const differing = countWrong(policy)
  const summary = isEmpty
    ? say(W.summaryNothing, lang)
    : [
        ...(wrong > 0 ? [tell(W.summaryWrong, lang, { n: wrong })] : []),
        ...(differing > 0
          ? [
              tell(isRead(explained) ? W.summaryDiffers : W.summaryDiffersUnread, lang, {
                n: differing,
              }),
            ]
          : []),
        ...(wrong + differing === 0 ? [say(W.summaryHolds, lang)] : []),
      ].join(' ')
  return (
    <section className="bill-result" id="found" aria-label={say(W.result, lang)}>
      <h2>{say(W.result, lang)}</h2>
      <p role="status" className={wrong > 0 ? 'notice bad' : 'notice'}>
        {summary}
      </p>
      {!isEmpty && (
        <>
          <h3>{say(W.sums, lang)}</h3>
          <Findings findings={sums} states={STATES} tags={TAGS} lang={lang} />
          <h3>{say(W.policy, lang)}</h3>
          <Findings findings={policy} states={STATES_OF_POLICY} tags={TAGS_OF_POLICY} lang={lang} />
          {policy.some(({ state }) => state === 'wrong') && (
            <>
              <h3>{say(W.fits, lang)}</h3>
              <Fits fits={fits} book={book} lang={lang} />
            </>
          )}
          {explained.length > 0 && (
            <details>
              <summary>{say(W.explained, lang)}</summary>
              <ExplainedTree tree={explained} lang={lang} />
            </details>
          )}
        </>
      )}
    </section>
  )
}

/** Whether every document that the rules' amounts rest on was read. */
function isRead(tree: readonly Explained[]): boolean {
  return tree.every(
    ({ why, parts }) => why.every((one) => one.standing === 'read') && isRead(parts),
  )
}

function countWrong(findings: readonly Finding[]): number {
  return findings.filter(({ state }) => state === 'wrong').length
}

function Findings({
  findings,
  states,
  tags,
  lang,
}: {
  readonly findings: readonly Finding[]
  readonly states: { readonly [state in FindingState]: Text }
  readonly tags: { readonly [state in FindingState]: string }
  readonly lang: string
}) {
  return (
    <ul className="bill-findings">
      {findings.map(({ about, state, title, words, ask }) => (
        <li key={about}>
          <p>
            <b>{say(title, lang)}</b>{' '}
            <span className={`tag ${tags[state]}`}>{say(states[state], lang)}</span>
          </p>
          <p className="small">{say(words, lang)}</p>
          {ask !== null && <p className="small quiet">{say(ask, lang)}</p>}
        </li>
      ))}
    </ul>
  )
}

function Fits({
  fits,
  book,
  lang,
}: {
  readonly fits: readonly Fit[]
  readonly book: RuleBook
  readonly lang: string
}) {
  if (fits.length === 0) return <p className="small">{say(W.fitsNone, lang)}</p>
  const place = (id: string): Text => book.places.find((one) => one.id === id)?.name ?? { en: id }
  return (
    <ul className="small">
      {fits.map(({ insuredPlace, group, tier, filing }) => (
        <li key={`${insuredPlace} ${group} ${tier} ${filing}`}>
          {[
            place(insuredPlace),
            GROUP.names[group],
            TIER.names[tier],
            filing === 'home' ? W.home : FILING.names[filing],
          ]
            .map((text) => say(text, lang))
            .join(' · ')}
        </li>
      ))}
    </ul>
  )
}
